"""The gate: floors that hold, and that never sink by themselves."""

import json
from pathlib import Path

import pytest
from bench.gate import BASELINE, LOWER, fingerprint, holds, lift

# Issue 2, "What it must show".
ASKED = {
    "polnear.source": 0.80,
    "polnear.cue": 0.71,
    "polnear.content": 0.68,
    "polnear.attributions_soft": 0.70,
    "polnear.calibration_error": 0.06,
    "ced.f1_50": 0.78,
    "ced.f1_80": 0.65,
    "ced.speaker": 0.93,
    "ced.kind": 0.85,
}


@pytest.mark.parametrize("name", ASKED)
def test_the_baseline_holds_what_was_asked_or_more(name: str) -> None:
    floors = json.loads(BASELINE.read_text(encoding="utf-8"))["floors"]
    assert holds(name, floors[name], ASKED[name])


def test_the_baseline_names_its_corpora() -> None:
    assert set(json.loads(BASELINE.read_text(encoding="utf-8"))) == {"corpora", "floors"}


@pytest.mark.parametrize(
    ("name", "score", "floor", "good"),
    [
        ("ced.f1_50", 0.78, 0.78, True),
        ("ced.f1_50", 0.7799, 0.78, False),
        ("ced.f1_50", 1.0, 0.78, True),
        ("polnear.calibration_error", 0.06, 0.06, True),
        ("polnear.calibration_error", 0.0601, 0.06, False),
        ("polnear.calibration_error", 0.0, 0.06, True),
        ("polnear.cue", float("nan"), 0.71, False),
        ("polnear.calibration_error", float("nan"), 0.06, False),
    ],
)
def test_holds(name: str, score: float, floor: float, good: bool) -> None:
    assert holds(name, score, floor) is good


@pytest.mark.parametrize(
    ("name", "score", "floor", "lifted"),
    [
        ("ced.f1_50", 0.85, 0.78, 0.845),
        ("ced.f1_50", 0.783, 0.78, 0.78),
        ("ced.f1_50", 0.70, 0.78, 0.78),
        ("ced.f1_50", 0.812345, 0.78, 0.8073),
        ("polnear.calibration_error", 0.03, 0.06, 0.035),
        ("polnear.calibration_error", 0.058, 0.06, 0.06),
        ("polnear.calibration_error", 0.09, 0.06, 0.06),
    ],
)
def test_lift(name: str, score: float, floor: float, lifted: float) -> None:
    assert lift(name, score, floor) == lifted
    assert holds(name, lift(name, score, floor), floor)


def test_a_score_that_holds_goes_on_holding_once_lifted() -> None:
    for name in ASKED:
        for score in (0.01, 0.5, 0.99):
            floor = score + 0.1 if name in LOWER else score - 0.1
            assert holds(name, score, lift(name, score, floor))


def test_the_fingerprint_is_of_names_and_bytes(tmp_path: Path) -> None:
    (tmp_path / "ced").mkdir()
    nothing = fingerprint(tmp_path)
    (tmp_path / "ced" / "gold.jsonl").write_text("{}")
    one = fingerprint(tmp_path)
    (tmp_path / "elsewhere.txt").write_text("x")
    assert fingerprint(tmp_path) == one != nothing
    (tmp_path / "ced" / "gold.jsonl").rename(tmp_path / "ced" / "g.jsonl")
    renamed = fingerprint(tmp_path)
    (tmp_path / "ced" / "g.jsonl").write_text("[]")
    assert len({nothing, one, renamed, fingerprint(tmp_path)}) == 4
