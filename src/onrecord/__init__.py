"""Reads news reports about a negotiation and keeps its record, every row opening on its exact words."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.assembly import assemble
    from onrecord.opened import open
    from onrecord.pipeline import build, decide, read
    from onrecord.reading import Reader
    from onrecord.store import SqliteStore
    from onrecord.views import dossier, export, show

__version__ = "0.1.0"
__all__ = ["Reader", "SqliteStore", "assemble", "build", "decide", "dossier", "export", "open", "read", "show"]

_PIPELINE, _VIEWS = ("build", "decide", "read"), ("dossier", "export", "show")
_HOMES = {"Reader": "reading", "SqliteStore": "store", "assemble": "assembly", "open": "opened"}
_HOMES |= dict.fromkeys(_PIPELINE, "pipeline") | dict.fromkeys(_VIEWS, "views")


def __getattr__(name: str) -> object:
    """Load a part when it is first asked for, so that the command line answers at once."""
    if name not in _HOMES:
        raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
    return getattr(import_module(f"onrecord.{_HOMES[name]}"), name)
