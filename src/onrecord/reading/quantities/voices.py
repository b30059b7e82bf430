"""Voices: in whose words a number stands, and who claims it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model import Attribution, Entity, Span
from onrecord.reading.quantities.lexicon import listed
from onrecord.reading.quantities.phrase import noun_phrase
from onrecord.reading.quantities.site import Site
from onrecord.reading.quoted import post_of, quoted_stretches
from onrecord.reading.scene import Scene

# Types of statements whose speakers need not have said anything, and acts that are then done rather than said.
UNSPOKEN = frozenset(["eventuality", "belief"])
DONE = frozenset(["state", "accept"])
# Words that open a clause behind "she said", which tells what went on meanwhile: "she said | as 40 trucks | left".
MEANWHILE = frozenset(["as", "while", "after", "amid", "when", "before", "hours", "days"])
FIRST = frozenset(["we", "i", "us", "me", "you"])
PRONOUNS = listed("he she it they")
# Verbs of claiming, and those whose object may be the number itself: "a study | put | it at $6 billion".
CLAIMING = listed(
    "say tell announce note report claim warn add state argue assert reveal disclose confirm insist contend "
    "acknowledge suggest indicate conclude write tweet estimate project forecast find show calculate predict reckon put"
)
RECKONING = listed("estimate project forecast find show calculate predict reckon put")
EXPECTING = listed("expect believe think anticipate")
CLAIMS = listed("claim estimate assertion statement announcement report contention estimation forecast projection")
UNSURE = listed("would could might may should can if whether not n't never")
DOCUMENTS = listed("study report analysis audit survey poll data estimate figure paper review document statistics")
OWNERS = listed("its their his her our my your whose")
STEPS = 8
GLUED = re.compile(r"[a-z0-9%]{2,}[.!?][A-Z][a-z ]")


@dataclass(frozen=True, slots=True)
class Claimed:
    """In whose words a number stands.

    Attributes:
        voice: `quoted`, `paraphrased`, `ascribed` or `narrated`.
        basis: The rule.
        said: Index of the statement whose speakers claim it; None for none.
        source: Words for who claims it, where they are no speaker of a statement.
    """

    voice: str
    basis: str
    said: int | None = None
    source: Span | None = None


@dataclass(frozen=True, slots=True)
class Voices:
    """A page's statements and quotations, as they bear on its numbers."""

    scene: Scene
    attributions: Sequence[Attribution]
    entities: Sequence[Entity]
    quotes: Sequence[Span]

    def around(self, claim: int | None) -> Iterator[int]:
        """The statements around a clause, the innermost first."""
        within = self.scene.claims[claim].within if claim is not None else None
        while within is not None and within < len(self.attributions):
            yield within
            within = self.attributions[within].within

    def quote_of(self, span: Span) -> Span | None:
        """The quotation that words stand in."""
        return next((quote for quote in self.quotes if quote.contains(span)), None)

    def speaks(self, number: int, quote: Span) -> bool:
        """Whether a statement names its speaker outside a quotation, or goes on from one that did."""
        each = self.attributions[number]
        word = each.source or each.cue
        return bool(each.speakers) if word is None else not quote.contains(word)


def listen(scene: Scene, attributions: Sequence[Attribution], entities: Sequence[Entity]) -> Voices:
    """The voices of a page."""
    page = scene.page
    return Voices(scene, attributions, entities, quoted_stretches(page.text, page.paragraphs, page.quotations))


def claimed(voices: Voices, site: Site, cited: Span | None) -> Claimed:
    """In whose words a number stands, and who claims it.

    Words between quotation marks are their speaker's; whom a sentence cites claims what it cites him for. What somebody
    only did ("agreed on three weeks"), and what went on while he spoke, the outlet tells itself.

    Args:
        voices: The page's.
        site: The number.
        cited: Whom its sentence cites for it.
    """
    span, page = site.numeral.span, voices.scene.page
    quote = voices.quote_of(span)
    if quote is not None:
        return _quoted(voices, site, quote)
    poster = post_of(page.text, _paragraph(voices, span), span)
    if poster is not None:
        return Claimed("quoted", "post", source=poster)
    return _unquoted(voices, site, cited)


def _paragraph(voices: Voices, span: Span) -> Span:
    return next((each for each in voices.scene.page.paragraphs if each.contains(span)), span)


def _quoted(voices: Voices, site: Site, quote: Span) -> Claimed:
    span = site.numeral.span
    chain = [each for each in voices.around(voices.scene.claim_of(site.outer)) if voices.speaks(each, quote)]
    holding = [number for number, each in enumerate(voices.attributions) if any(map(span.overlaps, each.content))]
    chain += sorted((each for each in holding if voices.speaks(each, quote)), key=lambda at: _size(voices, at))
    if chain:
        return Claimed("quoted", "quotation", chain[0])
    sharing = [number for number, each in enumerate(voices.attributions) if any(map(quote.overlaps, each.content))]
    sharing = [each for each in sharing if voices.speaks(each, quote)]
    if sharing:
        return Claimed("quoted", "shared", sharing[0])
    running = _running(voices, quote)
    return Claimed("quoted", "running" if running is not None else "unnamed", running)


def _elsewhere(voices: Voices, number: int, site: Site) -> bool:
    """Whether a statement's words of saying stand in another sentence than the number."""
    cue, sentence = voices.attributions[number].cue, voices.scene.page.sentence_of(site.numeral.span)
    return cue is None or not sentence.contains(cue)


def _size(voices: Voices, number: int) -> tuple[int, int]:
    return sum(map(len, voices.attributions[number].content)), number


def _running(voices: Voices, quote: Span) -> int | None:
    """Who has the word: whose quotation stands before in the paragraph, or in the last where this one opens its own."""
    paragraphs = voices.scene.page.paragraphs
    at = next((number for number, each in enumerate(paragraphs) if each.contains(quote)), None)
    if at is None:
        return None
    opens = paragraphs[at].start == quote.start
    before = None if opens else _last_quoted(voices, Span(paragraphs[at].start, quote.start))
    whole = at > 0 and not voices.scene.page.text[paragraphs[at].start : quote.start].strip()
    return before if before is not None or not whole else _last_quoted(voices, paragraphs[at - 1])


def _last_quoted(voices: Voices, stretch: Span) -> int | None:
    """The statement of the last speaker whose quotation ends in a stretch of text."""
    found = [
        (each.source.start, number)
        for number, each in enumerate(voices.attributions)
        if each.source is not None
        and stretch.contains(each.source)
        and voices.quote_of(each.source) is None
        and any(quote.overlaps(content) for quote in voices.quotes for content in each.content)
    ]
    return max(found)[1] if found else None


def _unquoted(voices: Voices, site: Site, cited: Span | None) -> Claimed:
    chain = [each for each in voices.around(voices.scene.claim_of(site.outer)) if _says(voices, each, site)]
    asserted = _asserted(voices.scene, site)
    if cited is None and asserted is not None:
        return Claimed("ascribed" if chain else "paraphrased", "asserted", source=asserted)
    if cited is not None:
        return Claimed("ascribed" if chain else "paraphrased", "cited", source=cited)
    reported = _reported(voices, site)
    if not chain or (reported is not None and _elsewhere(voices, chain[0], site)):
        return reported or Claimed("narrated", "outlet")
    each = voices.attributions[chain[0]]
    if each.kind == "direct":
        return Claimed("quoted", "unmarked", chain[0])
    second_hand = len(chain) > 1 or each.type in UNSPOKEN
    document = _document(voices.scene, each)
    return Claimed("ascribed" if second_hand else "paraphrased", each.type, chain[0], document)


def _says(voices: Voices, number: int, site: Site) -> bool:
    """Whether a statement's speaker claims a number in it, rather than does something that the outlet tells of."""
    each, span = voices.attributions[number], site.numeral.span
    if not any(content.contains(span) for content in each.content):
        return False
    if each.source is not None and (each.source.overlaps(span) or _is_first(voices, each.source)):
        return False
    act = each.act.value if each.act is not None else "state"
    if (each.type in UNSPOKEN and act in DONE) or act in ("accept", "reject"):
        return False
    if each.source is None and each.type != "assertion":
        return False
    return not (_meanwhile(voices, each, span) or (each.cue is not None and _apart(voices.scene, each.cue, span)))


def _apart(scene: Scene, cue: Span, span: Span) -> bool:
    """Whether a sentence ends between a word of saying and a number, though no space is behind its full stop."""
    between = scene.page.text[min(cue.start, span.start) : max(cue.end, span.end)]
    return bool(GLUED.search(between))


def _is_first(voices: Voices, source: Span) -> bool:
    """Whether a source outside quotations is the writer: "we suspect"."""
    return source.exact(voices.scene.page.text).lower() in FIRST and voices.quote_of(source) is None


def _meanwhile(voices: Voices, each: Attribution, span: Span) -> bool:
    """Whether a number stands behind "she said" in what went on meanwhile: "he left, she said | as 40 | came"."""
    cue, page = each.cue, voices.scene.page
    if cue is None or each.kind != "indirect" or span.start <= cue.end:
        return False
    opening = next(page.word_at(content.start) for content in each.content if content.contains(span))
    if each.content[0].start > cue.start:
        return voices.scene.forms[opening] in ("as", "while", "amid")
    return any(voices.scene.forms[word] in MEANWHILE for word in page.words_in(Span(cue.end, span.start)))


def _document(scene: Scene, each: Attribution) -> Span | None:
    """A study as the one that claims, not the institute or the town in its name: "| a study | of Dorvel, Norvia |"."""
    if each.source is None:
        return None
    inside = scene.page.words_in(each.source)
    head = next((word for word in inside if scene.tree.head[word] not in inside), None)
    if head is None or scene.tree.lemma[head] not in DOCUMENTS:
        return None
    cited = scene.forms[inside[0] : inside[0] + 2] == ("according", "to")
    return Span(scene.page.words[inside[2]].start, each.source.end) if cited and len(inside) > 2 else each.source


def _asserted(scene: Scene, site: Site) -> Span | None:
    """Whose claim it is by a noun: "could not verify | the mayor |'s claim that 40 came"."""
    below = site.outer
    for above in scene.tree.above(site.outer):
        owners = scene.tree.under(above, "nmod:poss")
        if scene.tree.lemma[above] in CLAIMS and owners and scene.tree.relation[below] in ("acl", "ccomp", "acl:relcl"):
            owner = owners[0]
            return None if scene.forms[owner] in OWNERS else noun_phrase(scene, owner)
        below = above
    return None


def _reported(voices: Voices, site: Site) -> Claimed | None:
    """Who claims it where no statement was found: "| the bureau | projected emissions to rise to 40 tonnes"."""
    scene, below = voices.scene, site.outer
    for verb in list(scene.tree.above(site.outer))[:STEPS]:
        relation, lemma = scene.tree.relation[below], scene.tree.lemma[verb]
        told = lemma in CLAIMING | EXPECTING and relation in ("ccomp", "parataxis")
        reckoned = lemma in RECKONING and relation in ("obj", "obl", "xcomp")
        expected = lemma in EXPECTING and relation in ("xcomp", "obj")
        if scene.tree.is_verb(verb) and (told or reckoned or expected):
            subject = _claimant(voices, verb, site, reckoned=reckoned or expected)
            if subject is not None and not _apart(scene, scene.page.words[verb], site.numeral.span):
                return Claimed("ascribed" if lemma in EXPECTING else "paraphrased", "reported", source=subject)
        below = verb
    return _told_behind(voices, site)


def _told_behind(voices: Voices, site: Site) -> Claimed | None:
    """ "It will send 40 ships, | the minister | has also announced.": the verb of saying stands last, and beside."""
    tree = voices.scene.tree
    for above in (site.outer, *list(tree.above(site.outer))[:STEPS]):
        for verb in tree.under(above, "parataxis"):
            if verb > site.last and tree.lemma[verb] in CLAIMING and tree.is_verb(verb):
                subject = _claimant(voices, verb, site, reckoned=False)
                if subject is not None and subject.start > site.numeral.span.end:
                    return Claimed("paraphrased", "reported", source=subject)
    return None


def _claimant(voices: Voices, verb: int, site: Site, *, reckoned: bool) -> Span | None:
    """The subject of a verb of claiming, if it claims for sure; a pronoun's is who it stands for."""
    scene = voices.scene
    subject = next(iter(scene.tree.under(verb, "nsubj")), None)
    unsure = any(scene.forms[each] in UNSURE for each in scene.tree.under(verb, "aux", "advmod", "mark"))
    if subject is None or unsure or subject in site.own or subject in scene.time:
        return None
    if scene.forms[subject] in PRONOUNS:
        return _named_before(voices, subject)
    named = subject in scene.name or scene.tree.lemma[subject] in DOCUMENTS
    if not scene.tree.tag[subject].startswith("NN") or (reckoned and not named):
        return None
    return noun_phrase(scene, subject)


def _named_before(voices: Voices, pronoun: int) -> Span | None:
    """The words that a pronoun stands for."""
    number, page = voices.scene.entity.get(pronoun), voices.scene.page
    if number is None:
        return None
    each = voices.entities[number]
    known = each.names or tuple(span for span in each.mentions if span.exact(page.text).lower() not in PRONOUNS)
    before = [span for span in known if span.end <= page.words[pronoun].start]
    return before[-1] if before else None
