"""Pages of the labelled reports, read once for all measures: `python -m bench.pages --corpora FOLDER --out PAGES`.

The measures of positions, proposals, forecasts, figures and accounts look at the same 229 reports. With `--pages PAGES`
they take them from here, `{report: (Report, Page, Reading)}` in a pickle a corpus, and put their own rules over the
pages anew; without it each reads them for itself. The pickles hold the reports' texts and stay outside the repository.
"""

from __future__ import annotations

import argparse
import hashlib
import pickle
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from bench.passages import CORPORA, Source, sources
from onrecord.intake.regions import Prose, find_regions
from onrecord.model import Judged, OffsetMap, Reading, Region, Report, When
from onrecord.reading import Reader
from onrecord.reading.page import Page
from onrecord.reading.repair import Draft
from onrecord.text.paragraphs import paragraphs

WORKERS = 2
Laid = tuple[Report, Page, Reading]


def main() -> None:
    """Read the arguments and the reports."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    lay_all(options.corpora, options.out)


def lay_all(corpora: Path, out: Path) -> Path:
    """Write the pages of all corpora; the folder they are in."""
    out.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(WORKERS) as pool:
        list(pool.map(lay, [corpora] * len(CORPORA), [out] * len(CORPORA), CORPORA))
    return out


def lay(corpora: Path, out: Path, corpus: str) -> None:
    """Write the pages of one corpus."""
    reader = Keeping()
    found = {source.name: laid(reader, source) for source in sources(corpora) if source.corpus == corpus}
    with (out / f"{corpus.replace('/', '-')}.pkl").open("wb") as file:
        pickle.dump(found, file)


class Keeping(Reader):
    """The reader that ships, which keeps the page it read last."""

    page: Page

    def look(self, text: str, regions: Sequence[Region] = ()) -> tuple[Page, tuple[Draft, ...]]:
        """As the reader's."""
        self.page, drafts = super().look(text, regions)
        return self.page, drafts


def laid(reader: Keeping, source: Source) -> Laid:
    """A report with its page and reading; what is no running prose is passed over, as when it is taken in."""
    report = Report(
        id=hashlib.sha256(f"{source.corpus}{source.name}".encode()).hexdigest()[:16],
        name=source.name,
        path=source.name,
        sha256="",
        text=source.text,
        offsets=OffsetMap("utf-8", ()),
        outlet=Judged(source.outlet, "json"),
        published=When(source.published, source.published, source.published, "json"),
        regions=find_regions(Prose(source.text, paragraphs(source.text), source.title or None), ()),
    )
    reading = reader(report)
    return report, reader.page, reading


if __name__ == "__main__":
    main()
