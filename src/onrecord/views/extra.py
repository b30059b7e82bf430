"""Libraries that only some installations have."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType


class ExtraMissing(Exception):
    """Something was asked for that needs an extra; the message says how to install it."""


def extra(module: str, purpose: str) -> ModuleType:
    """A library of the extra `tables`, loaded when it is first needed.

    Raises:
        ExtraMissing: If it is not installed.

    >>> extra("onrecord_rumours", "Parquet")
    Traceback (most recent call last):
        ...
    onrecord.views.extra.ExtraMissing: Parquet needs the extra `tables`; run: pip install 'onrecord[tables]'
    """
    try:
        return import_module(module)
    except ImportError as missing:
        raise ExtraMissing(f"{purpose} needs the extra `tables`; run: pip install 'onrecord[tables]'") from missing
