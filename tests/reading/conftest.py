"""The reader as it ships, loaded once."""

import pytest

from onrecord.reading import Reader


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader()
