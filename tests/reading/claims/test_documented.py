"""The page on claims names every rule there is, and no other."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

from onrecord.reading.claims import alone, governed
from onrecord.reading.claims.verdict import UNDONE

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "claims.md"


def test_every_basis_is_documented() -> None:
    table = PAGE.read_text(encoding="utf-8").split("| basis |")[1].split("\n\n")[0]
    named = set(re.findall(r"^\| `(\w+)`", table, re.MULTILINE))
    written = set(re.findall(r'marked\([^"\n]*"\w+", "(\w+)"|label, "(\w+)"', inspect.getsource(governed)))
    bases = {basis for basis, _ in alone.RULES} | {one or other for one, other in written}
    assert named == bases | {"plain", "modifier", "time_ahead", UNDONE}
