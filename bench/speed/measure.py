"""Speed of reading against its own encoder, in one run: `python -m bench.speed.measure REPORTS... --workers 2`.

Each process reads the same reports twice: once the network alone over each report's windows (the first look), once the
whole reading, in which the network's share, second looks at nested statements included, is timed as well. Ratios of one
run are quoted, since times on shared machines are noisy.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import resource
import time
from collections.abc import Sequence
from pathlib import Path

from onrecord.intake import collect, take_in
from onrecord.model import Quarantined, Report
from onrecord.reading import Reader
from onrecord.reading.heads import run_with_syntax
from onrecord.reading.page import Floats
from onrecord.reading.weights import Weights
from onrecord.reading.windows import Window


def main() -> None:
    """Read the arguments, run the workers, print totals."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", type=Path, nargs="+")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--most", type=int, default=120, help="reports to read")
    options = parser.parse_args()
    reports = load(options.reports, options.most)
    shares = [reports[number :: options.workers] for number in range(options.workers)]
    with multiprocessing.get_context("spawn").Pool(options.workers) as pool:
        measured = pool.map(measure, shares)
    words = sum(len(report.text.split()) for report in reports)
    first, inside, whole = (max(each[name] for each in measured) for name in ("first", "inside", "whole"))
    print(
        json.dumps(
            {
                "reports": len(reports),
                "words": words,
                "workers": options.workers,
                "first_look_words_per_s": round(words / first),
                "encoder_words_per_s": round(words / inside),
                "reading_words_per_s": round(words / whole),
                "reading_over_encoder": round(inside / whole, 3),
                "reading_over_first_look": round(first / whole, 3),
                "peak_mib_a_worker": max(each["peak"] for each in measured) // 1024,
            }
        )
    )


def load(paths: Sequence[Path], most: int) -> list[Report]:
    """The first reports in the paths."""
    reports: list[Report] = []
    for offered in collect(paths):
        for taken in take_in(offered):
            if not isinstance(taken, Quarantined) and len(reports) < most:
                reports.append(taken[0])
        if len(reports) >= most:
            break
    return reports


class Timed:
    """Weights that keep count of the seconds their network takes."""

    def __init__(self, weights: Weights) -> None:
        self.weights, self.seconds = weights, 0.0
        self.tokenizer, self.numbers = weights.tokenizer, weights.numbers

    def scores(self, window: Window) -> Floats:
        """As `Weights.scores`."""
        began = time.perf_counter()
        scores = self.weights.scores(window)
        self.seconds += time.perf_counter() - began
        return scores

    def scores_and_syntax(self, window: Window) -> tuple[Floats, Floats]:
        """As `Weights.scores_and_syntax`."""
        began = time.perf_counter()
        both = self.weights.scores_and_syntax(window)
        self.seconds += time.perf_counter() - began
        return both


def measure(reports: Sequence[Report]) -> dict[str, float]:
    """Seconds of the network alone, of the network in the reading, and of the reading; the peak of memory in KiB."""
    reader = Reader()
    reader(reports[0])
    units = [reader.lay_out(report.text, report.regions)[1] for report in reports]
    began = time.perf_counter()
    for each in units:
        run_with_syntax(reader.weights, each)
    between = time.perf_counter()
    timed = Timed(reader.weights)
    reader.weights = timed  # type: ignore[assignment]
    for report in reports:
        reader(report)
    ended = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {"first": between - began, "inside": timed.seconds, "whole": ended - between, "peak": peak}


if __name__ == "__main__":
    main()
