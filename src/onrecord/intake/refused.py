"""Why something that was offered cannot be taken in."""

from __future__ import annotations


class Refused(Exception):
    """One line for the analyst: what is wrong with the file, and what to do about it.

    >>> str(Refused("is empty: leave it out"))
    'is empty: leave it out'
    """


def cannot_be_read(error: OSError) -> str:
    """The reason for a file that the system does not hand out.

    >>> cannot_be_read(PermissionError(13, "Permission denied"))
    'cannot be read (permission denied): check the path and its permissions'
    """
    return f"cannot be read ({(error.strerror or 'unknown error').lower()}): check the path and its permissions"
