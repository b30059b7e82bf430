"""From exported rows and annotations to what is compared, on a made-up corpus."""

import json
from pathlib import Path
from typing import Any

from bench.statements.measure import ced, gold_triples, polnear, squeezed
from bench.statements.spans import Triple

TEXT = "Kim said talks had failed.\r\n“No,” Lee said.\r\n"
CANONICAL = TEXT.replace("\r\n", "\n")
ANNOTATED = """T1\tSource-Entity 0 3\tKim
T2\tCue 4 8\tsaid
T3\tContent 9 26\ttalks had failed.
T4\tContent 28 31;31 33\t“No ,”
T5\tSource 34 37\tLee
T6\tCue 38 42\tsaid
E1\tSource:T1 Cue:T2 Content:T3
E2\tContent:T4 Cue:T6 Source:T5
E3\tSource:T1 Cue:T2
A1\tno event
"""


def corpus(folder: Path) -> Path:
    (folder / "text").mkdir()
    (folder / "attributions").mkdir()
    (folder / "text" / "one [a].txt").write_text(TEXT, encoding="utf-8", newline="")
    (folder / "text" / "unannotated.txt").write_text(TEXT, encoding="utf-8")
    (folder / "attributions" / "one [a]_x.ann").write_text(ANNOTATED, encoding="utf-8")
    return folder


def row(source: str | None, cue: str | None, content: str, **more: Any) -> dict[str, Any]:
    def span(words: str | None) -> dict[str, Any] | None:
        if words is None:
            return None
        start = CANONICAL.index(words)
        return {"start": start, "end": start + len(words), "exact": words}

    return {
        "report": "r1", "report_name": "one [a]", "source": span(source), "cue": span(cue), "content": [span(content)],
        "within": None, "confidence": 0.95, "type": "assertion", "actual": True, "speaker": source, "kind": "indirect",
        **more,
    }  # fmt: skip


def test_gold_is_trimmed_and_counts_no_white_space(tmp_path: Path) -> None:
    (one,) = gold_triples(corpus(tmp_path))
    assert one == (
        "one [a]",
        [Triple(((0, 3),), ((3, 7),), ((7, 21),)), Triple(((27, 30),), ((30, 34),), ((23, 25),))],
    )


def test_what_is_found_exactly_scores_all(tmp_path: Path) -> None:
    lee = CANONICAL.index("Lee said")
    second = row("Lee", "said", "“No,”")
    second["cue"] = {"start": lee + 4, "end": lee + 8, "exact": "said"}
    reports = [{"id": "r1", "text": CANONICAL}]
    scores = polnear(corpus(tmp_path), reports, [row("Kim", "said", "talks had failed"), second])
    assert {scores[f"polnear.{role}"] for role in ("source", "cue", "content")} == {1.0}
    assert scores["polnear.attributions_soft"] == scores["polnear.attributions_exact"] == 1.0
    assert scores["polnear.precision_above_line"] == scores["polnear.above_line"] == 1.0
    assert round(scores["polnear.calibration_error"], 4) == 0.05


def test_rows_within_another_are_left_out_and_nothing_scores_nothing(tmp_path: Path) -> None:
    reports = [{"id": "r1", "text": CANONICAL}]
    scores = polnear(corpus(tmp_path), reports, [row("Kim", "said", "talks had failed", within="x")])
    assert set(scores.values()) == {0.0}


def test_only_actual_assertions_are_utterances(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(
        json.dumps({"report": "one [a]", "speaker": "Kim", "kind": "indirect", "content": "talks had failed"}) + "\n"
    )
    good = row("Kim", "said", "talks had failed")
    others = [
        row("Kim", "said", "talks had failed", actual=False),
        row("Kim", "said", "talks had failed", type="belief"),
    ]
    scores, (pairing,) = ced(gold, [good, *others])
    assert scores == {"ced.f1_50": 1.0, "ced.f1_80": 1.0, "ced.speaker": 1.0, "ced.kind": 1.0}
    assert (pairing.overlap, pairing.speaker, pairing.kind) == (1.0, True, True)
    assert set(ced(gold, others)[0].values()) == {0.0}


def test_offsets_without_white_space() -> None:
    assert squeezed("a b\r\nc", (2, 6)) == (1, 3)
    assert squeezed("a b\nc", (2, 5)) == (1, 3)
