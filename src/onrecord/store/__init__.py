"""Records in files: what was taken in, read, decided and assembled."""

from onrecord.store.lock import alone
from onrecord.store.schema import RecordError
from onrecord.store.sqlite import Found, SqliteStore

__all__ = ["Found", "RecordError", "SqliteStore", "alone"]
