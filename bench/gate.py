"""The accuracy gate: `python -m bench.gate --corpora FOLDER` fails where a score falls under its floor.

Floors are raised with `--raise`, which writes what was measured less a small slack; nothing lowers them but a hand and
a reason in the changelog. The corpora's fingerprint is kept beside them: a floor is never held against other data.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Callable
from pathlib import Path

from bench.claims.measure import factuality
from bench.events.meantime import coreference
from bench.events.plover import roots
from bench.statements.measure import freeze, measure
from bench.times.measure import times
from bench.weighed import weighed

BASELINE = Path(__file__).parent / "baseline.json"
SLACK = 0.005
# Scores that are better when lower.
LOWER = frozenset(("polnear.calibration_error",))
USED = ("polnear/dev/text", "polnear/dev/attributions", "ced", "timex", "plover/train.tsv", "meantime", "stories")


def main() -> None:
    """Measure, compare, and say which floors hold; exit 1 where one does not, 2 where the corpora are others."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise floors to what is measured")
    options = parser.parse_args()
    if not options.corpora.is_dir():
        print(f"gate: {options.corpora} is not there; name the corpora with --corpora")
        sys.exit(2)
    baseline = json.loads(BASELINE.read_text(encoding="utf-8"))
    seen = fingerprint(options.corpora)
    if baseline["corpora"] not in ("", seen):
        print(f"gate: the corpora are not those of the floors ({seen}, not {baseline['corpora']})")
        sys.exit(2)
    scores = {name: score for measured in MEASURES for name, score in measured(options.corpora).items()}
    failed = [name for name, floor in baseline["floors"].items() if not holds(name, scores[name], floor)]
    for name, score in scores.items():
        floor = baseline["floors"].get(name)
        mark = "FAILED" if name in failed else "ok" if floor is not None else "stated"
        print(f"{name:36} {score:7.4f}   floor {'-' if floor is None else floor:<7}  {mark}")
    if options.lift and not failed:
        lifted = {name: lift(name, scores[name], floor) for name, floor in baseline["floors"].items()}
        BASELINE.write_text(json.dumps({"corpora": seen, "floors": lifted}, indent=1) + "\n", encoding="utf-8")
    sys.exit(1 if failed else 0)


def statements(corpora: Path) -> dict[str, float]:
    """The scores of statements; which were found is written beside them."""
    scores, pairings = measure(corpora)
    freeze(pairings)
    return scores


# Each reads the corpora's folder and gives scores by name.
MEASURES: tuple[Callable[[Path], dict[str, float]], ...] = (statements, times, factuality, roots, coreference, weighed)


def holds(name: str, score: float, floor: float) -> bool:
    """Whether a score is on the right side of its floor.

    >>> holds("ced.f1_50", 0.8, 0.78), holds("polnear.calibration_error", 0.08, 0.06)
    (True, False)
    """
    return score <= floor if name in LOWER else score >= floor


def lift(name: str, score: float, floor: float) -> float:
    """The floor moved up to the score less some slack, never back."""
    if name in LOWER:
        return round(min(floor, score + SLACK), 4)
    return round(max(floor, score - SLACK), 4)


def fingerprint(corpora: Path) -> str:
    """A hash of all files that the scores rest on."""
    digest = hashlib.sha256()
    for used in USED:
        for path in sorted([corpora / used, *(corpora / used).rglob("*")]):
            if path.is_file() and not path.name.startswith("."):
                digest.update(path.relative_to(corpora).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


if __name__ == "__main__":
    main()
