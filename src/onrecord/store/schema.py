"""The tables of a record's file, and how to tell such a file from any other."""

from __future__ import annotations

import sqlite3
from pathlib import Path

APPLICATION = 0x4F4E5243
"""`ONRC`, in the header of every record."""

VERSION = 3
"""Of the tables below; counted up with each change, so that an older program refuses a newer file."""

_FIRST = """
CREATE TABLE original (sha256 TEXT PRIMARY KEY, packed BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE report (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, path TEXT NOT NULL, sha256 TEXT NOT NULL,
    digest TEXT NOT NULL, text TEXT NOT NULL, packed BLOB NOT NULL);
CREATE TABLE place (report TEXT NOT NULL, path TEXT NOT NULL, PRIMARY KEY (report, path)) WITHOUT ROWID;
CREATE TABLE offering (path TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE quarantine (path TEXT PRIMARY KEY, reason TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE reading (
    report TEXT NOT NULL, fingerprint TEXT NOT NULL, digest TEXT NOT NULL, packed BLOB NOT NULL,
    PRIMARY KEY (report, fingerprint)) WITHOUT ROWID;
CREATE TABLE decision (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body BLOB NOT NULL);

CREATE TABLE report_entry (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, packed BLOB NOT NULL);
CREATE TABLE statement (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, report TEXT NOT NULL, outlet TEXT, speakers TEXT NOT NULL,
    kind TEXT NOT NULL, type TEXT NOT NULL, actual INTEGER NOT NULL, confidence REAL NOT NULL, text TEXT NOT NULL,
    body BLOB NOT NULL);
CREATE INDEX statement_of_report ON statement (report, number);
CREATE TABLE actor (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, body BLOB NOT NULL);
CREATE TABLE decision_state (id TEXT PRIMARY KEY, state TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE VIRTUAL TABLE report_words USING fts5(text, content='report', content_rowid='number');
CREATE VIRTUAL TABLE statement_words USING fts5(text, content='statement', content_rowid='number');
CREATE TRIGGER report_added AFTER INSERT ON report BEGIN
    INSERT INTO report_words (rowid, text) VALUES (new.number, new.text);
END;
CREATE TRIGGER report_changed AFTER UPDATE ON report BEGIN
    INSERT INTO report_words (report_words, rowid, text) VALUES ('delete', old.number, old.text);
    INSERT INTO report_words (rowid, text) VALUES (new.number, new.text);
END;
"""

_TIMELINE = """
CREATE TABLE time (
    number INTEGER PRIMARY KEY, report TEXT NOT NULL, type TEXT NOT NULL, value TEXT NOT NULL,
    earliest TEXT, latest TEXT, body BLOB NOT NULL);
CREATE INDEX time_of_report ON time (report, number);
CREATE TABLE claim (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, report TEXT NOT NULL, statement TEXT, voice TEXT NOT NULL,
    polarity TEXT NOT NULL, factuality TEXT NOT NULL, confidence REAL NOT NULL, body BLOB NOT NULL);
CREATE INDEX claim_of_report ON claim (report, number);
CREATE TABLE event (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, status TEXT NOT NULL,
    earliest TEXT, latest TEXT, actors TEXT NOT NULL, series TEXT, sources INTEGER NOT NULL,
    confidence REAL NOT NULL, body BLOB NOT NULL);
CREATE INDEX event_when ON event (earliest, number);
CREATE TABLE event_report (
    report TEXT NOT NULL, event INTEGER NOT NULL, PRIMARY KEY (report, event)) WITHOUT ROWID;
"""

_WANTS = """
CREATE TABLE issue_set (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body BLOB NOT NULL);
CREATE TABLE position (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, report TEXT NOT NULL, actors TEXT NOT NULL, issue TEXT NOT NULL,
    option TEXT NOT NULL, stance TEXT NOT NULL, voice TEXT NOT NULL, earliest TEXT, latest TEXT,
    confidence REAL NOT NULL, body BLOB NOT NULL);
CREATE INDEX position_on ON position (issue, option, number);
CREATE TABLE proposal (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, actors TEXT NOT NULL, status TEXT NOT NULL,
    earliest TEXT, latest TEXT, sources INTEGER NOT NULL, confidence REAL NOT NULL, body BLOB NOT NULL);
CREATE TABLE forecast (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, report TEXT NOT NULL, actors TEXT NOT NULL, kind TEXT NOT NULL,
    outcome TEXT NOT NULL, earliest TEXT, latest TEXT, confidence REAL NOT NULL, body BLOB NOT NULL);
CREATE TABLE commissive (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, report TEXT NOT NULL, actors TEXT NOT NULL, kind TEXT NOT NULL,
    outcome TEXT NOT NULL, earliest TEXT, latest TEXT, confidence REAL NOT NULL, body BLOB NOT NULL);
CREATE TABLE account (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, subject TEXT NOT NULL, told_of TEXT NOT NULL, report TEXT NOT NULL,
    source TEXT NOT NULL, confidence REAL NOT NULL, body BLOB NOT NULL);
CREATE INDEX account_of ON account (subject, number);
CREATE TABLE figure (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, report TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL,
    unit TEXT NOT NULL, group_id TEXT NOT NULL, confidence REAL NOT NULL, body BLOB NOT NULL);
CREATE TABLE vector (
    fingerprint TEXT NOT NULL, text TEXT NOT NULL, vector BLOB NOT NULL, PRIMARY KEY (fingerprint, text)
) WITHOUT ROWID;
"""

LAYERS = (_FIRST, _TIMELINE, _WANTS)
"""What each version laid on top of the one before it."""

TABLES = "".join(LAYERS)


class RecordError(Exception):
    """A record that cannot be opened or used; its message is one line that says what to do."""


def connect(path: Path, *, create: bool) -> sqlite3.Connection:
    """Open a record's file, made new where there is none and `create` allows it.

    Raises:
        RecordError: If the file is missing, is not a record, was made by a newer version, or by an older one and
            `create` does not allow to bring it up to date.

    >>> import tempfile
    >>> connect(Path(tempfile.gettempdir()) / "no-such.db", create=False)
    Traceback (most recent call last):
    ...
    onrecord.store.schema.RecordError: no-such.db: there is no such record; `onrecord build` makes one
    """
    if not create and not path.exists():
        raise RecordError(f"{path.name}: there is no such record; `onrecord build` makes one")
    check_folder(path)
    try:
        return _opened(path, create=create)
    except sqlite3.DatabaseError as error:
        raise RecordError(f"{path.name}: cannot be opened as a record ({error})") from None


def check_folder(record: Path) -> None:
    """Accept a record whose folder is there.

    Raises:
        RecordError: If it is not.

    >>> check_folder(Path("no-such-folder/alaska.db"))
    Traceback (most recent call last):
    ...
    onrecord.store.schema.RecordError: no-such-folder/alaska.db: its folder does not exist; make it first
    """
    if not record.parent.is_dir():
        raise RecordError(f"{record}: its folder does not exist; make it first")


def _opened(path: Path, *, create: bool) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=10, isolation_level=None)
    connection.create_function("casefold", 1, str.casefold, deterministic=True)
    try:
        _check(connection, path, create=create)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        if create:
            _make(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: sqlite3.Connection, path: Path, *, create: bool) -> None:
    """Refuse what is not a record, before anything is written to it."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    if application != APPLICATION and not (empty and create):
        raise RecordError(f"{path.name}: is not a record of onrecord")
    if version > VERSION:
        raise RecordError(
            f"{path.name}: was made by a newer onrecord (tables {version}, this one knows {VERSION}); update onrecord"
        )
    if application == APPLICATION and version < VERSION and not create:
        raise RecordError(
            f"{path.name}: was made by an older onrecord; `onrecord build` on the same reports brings it up to date"
        )


def _make(connection: sqlite3.Connection) -> None:
    """Lay the tables that are not there yet, all or none; what an older version keeps of evidence stays."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version == VERSION:
        return
    missing = "".join(LAYERS[version:])
    connection.executescript(
        f"BEGIN IMMEDIATE; {missing} PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION}; COMMIT;"
    )
