"""Sources: who claims a number by the words of its own sentence, whoever speaks around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.model import Attribution, Span
from onrecord.reading.grammar import obliques
from onrecord.reading.quantities.lexicon import listed, singular, units
from onrecord.reading.quantities.phrase import noun_phrase
from onrecord.reading.quantities.site import Site
from onrecord.reading.scene import Scene, within_of

# Words that by themselves name nothing that could be counted.
RATE = re.compile(r"[-+]?[\d.]+%")
CUT = re.compile(r",\d")
# "by the | reckoning | of the Budget Office"
RECKONED = listed("reckoning estimate estimation count calculation tally account")
EMPTY = listed(
    "his her its their our my both has have had what which that this these those who it them one be is holds hold "
    "holding having total year-to-date"
)


def source_of(scene: Scene, site: Site, attributions: Sequence[Attribution]) -> Span | None:
    """Whom a sentence cites for a number: "according to | the ministry |", inside somebody's speech too.

    None where nobody is cited, where two are, and where the statement around it is that source's own.
    """
    cited = [span for span, host in _cited(scene, site) if _covers(scene, host, site) and not _apart(scene, span, site)]
    claim = scene.claim_of(site.outer)
    holder = within_of(scene, attributions, claim) if claim is not None else None
    if len(cited) != 1 or (holder is not None and holder.source is not None and holder.source.overlaps(cited[0])):
        return None
    return cited[0]


def is_citing(scene: Scene, site: Site) -> bool:
    """Whether a number is of those whom its sentence cites: "according to | two | officials"."""
    return any(span.overlaps(site.numeral.span) for span, _ in _cited(scene, site))


def _cited(scene: Scene, site: Site) -> Iterator[tuple[Span, int]]:
    """The sources that a number's sentence cites, each with the word that its citation hangs on."""
    for word in scene.page.words_in(scene.page.sentence_of(site.numeral.span)):
        if scene.forms[word] not in ("according", "by"):
            continue
        noun = scene.tree.head[word]
        if scene.forms[word : word + 2] == ("according", "to") and noun > word + 1:
            yield _behind(scene, word + 1, noun_phrase(scene, noun)), scene.tree.head[noun]
        elif scene.forms[word] == "by" and scene.forms[noun] in RECKONED and scene.tree.relation[word] == "case":
            owners = (each for case, each in obliques(scene.tree, noun) if case == "of")
            yield from ((noun_phrase(scene, each), scene.tree.head[noun]) for each in owners)


def _behind(scene: Scene, word: int, span: Span) -> Span:
    """What of a phrase stands behind a word: without "according to"."""
    return Span(max(span.start, scene.page.words[word + 1].start), span.end)


def _covers(scene: Scene, host: int, site: Site) -> bool:
    if host != site.outer and _is_given(scene, site):
        return False
    return host == site.outer or host in scene.tree.above(site.outer)


def _is_given(scene: Scene, site: Site) -> bool:
    """Whether a number only names what something else is said of: "| the 12 | states make up a third of it"."""
    tree, noun = scene.tree, site.noun
    if noun is None or not tree.relation[noun].startswith("nsubj"):
        return False
    return any(scene.forms[each] in ("the", "these", "those") for each in tree.under(noun, "det"))


def _apart(scene: Scene, cited: Span, site: Site) -> bool:
    """Whether a semicolon, or a quotation that opens or ends, stands between a number and the source."""
    number = site.numeral.span
    between = scene.page.text[min(cited.end, number.end) : max(cited.start, number.start)]
    return ";" in between or (len(re.findall("[\"“”]|''|``", between)) % 2 == 1 and number.start < cited.start)


def told(scene: Scene, site: Site, attributions: Sequence[Attribution]) -> bool:
    """Whether a number stands in a statement, whose speakers then claim it; "| 9 percent of voters | said" do not."""
    claim = scene.claim_of(site.outer)
    holder = within_of(scene, attributions, claim) if claim is not None else None
    return holder is not None and holder.source is not None and not holder.source.overlaps(site.numeral.span)


def is_spoken_by(words: Span, site: Site, attributions: Sequence[Attribution]) -> bool:
    """Whether words are in those for a source, and the number is not: who speaks is neither counted nor owner."""
    sources = [each.source for each in attributions if each.source is not None]
    return any(each.contains(words) and not each.overlaps(site.numeral.span) for each in sources)


def unsaid(of: Span | None, scene: Scene, site: Site, attributions: Sequence[Attribution]) -> Span | None:
    """What is counted, cut off where a source begins: "tanks | according to the ministry"."""
    if of is None or is_spoken_by(of, site, attributions):
        return None
    starts = [span.start for each in attributions for span in (each.source, each.cue) if span is not None]
    starts += [
        scene.page.words[word].start
        for word in scene.page.words_in(of)
        if scene.forms[word : word + 2] == ("according", "to")
    ]
    stop = min((start for start in starts if of.start < start < of.end), default=of.end)
    if CUT.match(scene.page.text[of.end : of.end + 2]) or RATE.match(of.exact(scene.page.text)):
        return None  # "the bank's | 100 |,000 clerks"
    if scene.forms[scene.page.words_in(of)[-1]] in EMPTY:
        return None
    inside = scene.page.words_in(of)
    rest = [scene.forms[each] for each in inside if scene.tree.tag[each] != "CD"]
    if len(rest) < len(inside) and all(singular(form) in units() for form in rest):
        return None  # "| 25 miles | (40 kilometers) east of the town"
    kept = [word for word in scene.page.words_in(of) if scene.page.words[word].end <= stop]
    while kept and scene.tree.tag[kept[-1]] in ("IN", "TO", ",", ":", "CC"):
        kept.pop()
    if stop < of.end and len(kept) == 1 and not scene.tree.tag[kept[0]].startswith("NN"):
        return None
    if kept and stop < of.end and all(scene.tree.tag[each] in ("CD", "$") for each in kept):
        return None  # "his | $6.2 billion | request"
    return scene.cover(kept) if stop < of.end and kept else of
