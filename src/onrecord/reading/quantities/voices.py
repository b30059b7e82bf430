"""Voices: in whose words a number stands, and who claims it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model import Attribution, Entity, Span
from onrecord.reading.quantities.asides import is_aside, is_presupposed
from onrecord.reading.quantities.lexicon import listed
from onrecord.reading.quantities.phrase import noun_phrase
from onrecord.reading.quantities.site import Site, is_amount
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
# Subjects of saying who are nobody in particular.
NOBODY = listed("some many others one several most few people everyone everybody somebody someone anyone these")
# Who puts out news under his own name, and his name before it.
ISSUING = listed(
    "agency army administration bank bureau command commission committee council court department embassy force "
    "government headquarters institute military ministry navy observatory office official organisation organization "
    "police president spokesman spokesperson spokeswoman minister authority union watchdog witness report study staff"
)
ISSUED = re.compile(r"(?:According to )?(?P<name>[^\W\d_][^:.;!?\n,]{1,60}): ")
STEPS = 8
DEFINITE = frozenset(["the", "these", "those", "its", "their"])
NEARLY = frozenset(["nearly", "almost", "about", "roughly", "some", "estimated", "over"])
RELATIVE = frozenset(["who", "which", "that", "whose", "whom"])
LABEL = re.compile(r"(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}):\s")
MARKS = re.compile(r"[“”]|``|''")
ENDING = frozenset(["”", "''"])
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
    paragraph = _paragraph(voices, span)
    poster = post_of(page.text, paragraph, span)
    if poster is not None:
        return Claimed("quoted", "post", source=poster)
    asked = _interviewed(voices, paragraph)
    if asked is not None:
        return Claimed("quoted", "interview", source=asked)
    if _unopened(page.text, paragraph, span):
        return Claimed("quoted", "unopened", _last_quoted(voices, Span(paragraph.start, span.start)))
    return _unquoted(voices, site, cited)


def _interviewed(voices: Voices, paragraph: Span) -> Span | None:
    """Whose answer a paragraph is, where his name and a colon open it: "| Mira Sol |: We sent 40 trucks."."""
    label = LABEL.match(voices.scene.page.text, paragraph.start, paragraph.end)
    if label is None:
        return None
    name = voices.scene.name.get(voices.scene.page.word_at(paragraph.start))
    person = name is not None and name.kind == "person" and name.span.end == label.end("name")
    return Span(*label.span("name")) if person else None


def _unopened(text: str, paragraph: Span, span: Span) -> bool:
    """Whether a quotation ends behind words that no mark opened: "'' said Sol. | They sent 40 |, and left. ''"."""
    before = [match.group() for match in MARKS.finditer(text, paragraph.start, span.start)]
    ahead = MARKS.search(text, span.end, paragraph.end)
    if ahead is None or ahead.group() not in ENDING or (not before or before[-1] not in ENDING):
        return False
    return text[: ahead.start()].rstrip(" ")[-1:] in tuple(".,!?") and len(before) % 2 == 0


def _paragraph(voices: Voices, span: Span) -> Span:
    return next((each for each in voices.scene.page.paragraphs if each.contains(span)), span)


def _quoted(voices: Voices, site: Site, quote: Span) -> Claimed:
    span = site.numeral.span
    chain = [each for each in voices.around(voices.scene.claim_of(site.outer)) if voices.speaks(each, quote)]
    holding = [number for number, each in enumerate(voices.attributions) if any(map(span.overlaps, each.content))]
    chain += sorted((each for each in holding if voices.speaks(each, quote)), key=lambda at: _size(voices, at))
    if chain:
        whom = antecedent(voices.scene, voices.attributions[chain[0]].source)
        return Claimed("quoted", "quotation", chain[0], whom)
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
    if cited is not None and cited.exact(voices.scene.page.text).lower() in NOBODY:
        return Claimed("paraphrased", "nobody")
    if cited is None and asserted is not None:
        return Claimed("ascribed" if chain else "paraphrased", "asserted", source=asserted)
    if cited is not None and not (chain and _relays(voices, cited, chain)):
        return Claimed("ascribed" if chain else "paraphrased", "cited", source=cited)
    reported = _reported(voices, site)
    chain = _nearest(voices, chain, site)
    first = voices.attributions[chain[0]] if chain else None
    claimed_at_all = first.kind != "direct" if first is not None else reported is not None
    if claimed_at_all and is_aside(voices.scene, first, site, CLAIMING | EXPECTING):
        return Claimed("narrated", "aside")
    if not chain or (reported is not None and _elsewhere(voices, chain[0], site)):
        return reported or _headed(voices, site) or Claimed("narrated", "outlet")
    each = voices.attributions[chain[0]]
    others = _reports(voices.scene, each.cue) if each.cue is not None and not _is_its_verb(voices, each) else None
    if others is not None:
        return Claimed("ascribed" if len(chain) > 1 else "paraphrased", "asserted", source=others)
    other = _other_subject(voices, each)
    if other is not None:
        heard = any(map(str.isalpha, other.exact(voices.scene.page.text)))
        return Claimed("paraphrased", "reported", source=other) if heard else Claimed("narrated", "outlet")
    if each.kind == "direct":
        return Claimed("quoted", "unmarked", chain[0])
    if _is_nobody(voices, each):
        return Claimed("paraphrased", "nobody")
    second_hand = len(chain) > 1 or each.type in UNSPOKEN
    document = _document(voices.scene, each) or antecedent(voices.scene, each.source)
    return Claimed("ascribed" if second_hand else "paraphrased", each.type, chain[0], document)


def _nearest(voices: Voices, chain: list[int], site: Site) -> list[int]:
    """The statements around a number, but one whose clause ended: "Sol said it was so but | 40 died, | Kim said"."""
    cues = [voices.attributions[each].cue for each in chain[:2]]
    number = site.numeral.span
    if len(cues) < 2 or cues[0] is None or cues[1] is None or not (cues[0].end <= number.start < cues[1].start):
        return chain
    between = voices.scene.page.words_in(Span(cues[0].end, number.start))
    joined = any(voices.scene.tree.tag[each] == "CC" or voices.scene.forms[each] == ";" for each in between)
    behind = voices.scene.page.words_in(Span(number.end, cues[1].start))
    goes_on = any(voices.scene.tree.tag[each] == "CC" for each in behind)
    return chain[1:] if joined and not goes_on else chain


def _is_nobody(voices: Voices, each: Attribution) -> bool:
    """Whether who says so is nobody in particular: "| some | say", "| they | say" of whom nothing is known."""
    source = each.source.exact(voices.scene.page.text).lower() if each.source is not None else ""
    return source in NOBODY or (source in PRONOUNS and not each.speakers)


def _relays(voices: Voices, cited: Span, chain: Sequence[int]) -> bool:
    """Whether who is cited only passes on what another says: "Mira Sol said 40 came, according to | the Herald |"."""
    named = (each for each in voices.entities if any(mention.overlaps(cited) for mention in each.mentions))
    media = any(each.capacity is not None and each.capacity.value == "media" for each in named)
    source = voices.attributions[chain[0]].source
    return media and source is not None and not source.overlaps(cited)


def _is_its_verb(voices: Voices, each: Attribution) -> bool:
    """Whether a source stands right before its cue, a single word: "40 came, | the Herald | reports"."""
    if each.source is None or each.cue is None or len(voices.scene.page.words_in(each.cue)) > 1:
        return False
    return 0 <= each.cue.start - each.source.end <= 1


def _labelled(voices: Voices, site: Site) -> Span | None:
    """Who issues what stands behind a colon, by the noun: "| Defence ministry |: 17 rebels were killed"."""
    page, sentence = voices.scene.page, voices.scene.page.sentence_of(site.numeral.span)
    label = ISSUED.match(page.text, sentence.start, site.numeral.span.start)
    if label is None:
        return None
    inside = page.words_in(Span(*label.span("name")))
    plain = not any(voices.scene.tree.is_verb(each) or each in voices.scene.time for each in inside)
    return Span(*label.span("name")) if plain and inside and voices.scene.tree.lemma[inside[-1]] in ISSUING else None


def _headed(voices: Voices, site: Site) -> Claimed | None:
    """Who is named before a colon at the head of a line: "| Budget Office |: cuts would cost 40 crowns"."""
    label = _labelled(voices, site)
    if label is not None:
        return Claimed("paraphrased", "headed", source=label)
    span, text = site.numeral.span, voices.scene.page.text
    start = text.rfind("\n", 0, span.start) + 1
    for entity in voices.entities:
        for mention in entity.mentions:
            heads = not text[start : mention.start].strip("“\"' ") and text[mention.end : mention.end + 2] == ": "
            if mention.start >= start and heads and mention.end < span.start:
                same = voices.scene.page.sentence_of(mention).end >= span.start
                return Claimed("paraphrased", "headed", source=mention) if same else None
    return None


def _says(voices: Voices, number: int, site: Site) -> bool:
    """Whether a statement's speaker claims a number in it, rather than does something that the outlet tells of."""
    each, span = voices.attributions[number], site.numeral.span
    if not any(content.contains(span) for content in each.content):
        return False
    if each.source is not None and (each.source.overlaps(span) or _is_first(voices, each.source)):
        return False
    if each.source is not None and (_is_share(voices, each.source) or _speaks_itself(voices, number, site)):
        return False
    act = each.act.value if each.act is not None else "state"
    if (each.type in UNSPOKEN and act in DONE) or act in ("accept", "reject"):
        return False
    if _known_anyway(voices, each, site) or is_presupposed(voices.scene, each, site):
        return False
    if each.source is None and each.type != "assertion":
        return False
    return not (_meanwhile(voices, each, span) or (each.cue is not None and _apart(voices.scene, each.cue, span)))


def _reports(scene: Scene, cue: Span) -> Span | None:
    """The noun at the end of a cue that claims, not who stands before it: "is not troubled by | reports | that"."""
    word = scene.page.words_in(cue)[-1]
    return scene.page.words[word] if scene.forms[word] == "reports" and scene.tree.tag[word] == "NNS" else None


def _other_subject(voices: Voices, each: Attribution) -> Span | None:
    """Who says so by the words, where a statement without a source was given to him who spoke before."""
    cue = voices.scene.page.word_at(each.cue.start) if each.cue is not None and each.source is None else None
    if cue is None:
        return None
    subject = next((at for at in voices.scene.tree.under(cue, "nsubj") if at < cue), None)
    pronoun = subject is not None and voices.scene.forms[subject] in PRONOUNS | FIRST | RELATIVE
    return None if subject is None or pronoun else noun_phrase(voices.scene, subject)


def _is_share(voices: Voices, source: Span) -> bool:
    """Whether those who say so are themselves counted: "| only 10% | say they trust her"."""
    inside = voices.scene.page.words_in(source)
    return any(voices.scene.forms[each] in ("%", "percent") for each in inside[:3])


def _speaks_itself(voices: Voices, number: int, site: Site) -> bool:
    """Whether a number only describes who speaks next, though the last speaker's statement goes on around it."""
    sources = [each.source for each in voices.attributions if each.source is not None]
    return _elsewhere(voices, number, site) and any(source.contains(site.numeral.span) for source in sources)


def _known_anyway(voices: Voices, each: Attribution, site: Site) -> bool:
    """Whether a statement only rests on a number: "they fear for an economy that | grows at 2 percent |".

    So does a belief on what is there ("they fear for | the 40 boats |"), and a statement on what it tells of somebody
    in passing: "she argued that Sol, who made | a 21-hour speech |, failed".
    """
    scene, at = voices.scene, site.outer
    near = [form for form in scene.forms[max(0, site.first - 3) : site.first] if form not in NEARLY]
    if each.type in UNSPOKEN and near[-1:] and near[-1] in DEFINITE:
        return True
    for above in (at, *scene.tree.above(at)):
        if not any(content.contains(scene.page.words[above]) for content in each.content):
            break
        if scene.tree.relation[above] == "acl:relcl":
            return each.type in UNSPOKEN or _in_passing(scene, scene.tree.head[above])
    return False


def _in_passing(scene: Scene, noun: int) -> bool:
    """Whether a relative clause behind a noun is about somebody named: "Mira Sol, | who …"."""
    name = scene.name.get(noun)
    if name is None or name.kind != "person":
        return False
    behind = scene.page.words_in(name.span)[-1] + 1
    return scene.forms[behind : behind + 2] in ((",", "who"), (",", "whose"))


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


def antecedent(scene: Scene, source: Span | None) -> Span | None:
    """Whom a source stands for that is but the start of a relative clause: "| Mira Sol |, who for years"."""
    inside = scene.page.words_in(source) if source is not None else range(0)
    if len(inside) < 2 or scene.forms[inside[0]] not in RELATIVE:
        return None
    before = inside[0] - 1 - (scene.forms[inside[0] - 1] == ",")
    return scene.name[before].span if before in scene.name else None


def _asserted(scene: Scene, site: Site) -> Span | None:
    """Whose claim it is by a noun: "could not verify | the mayor |'s claim that 40 came"."""
    below = site.outer
    for above in scene.tree.above(site.outer):
        if scene.tree.lemma[above] in CLAIMS and scene.tree.relation[below] in ("acl", "ccomp", "acl:relcl"):
            owner = next(iter(scene.tree.under(above, "nmod:poss")), None)
            if owner is not None:
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
    above = scene.tree.head[verb]
    if subject is None and scene.tree.relation[verb] == "acl" and scene.tree.tag[verb] == "VBG":
        subject = above if scene.tree.lemma[above] in DOCUMENTS else None  # "| a study | estimating a cost of $40"
    unsure = any(scene.forms[each] in UNSURE for each in scene.tree.under(verb, "aux", "advmod", "mark"))
    if subject is None or unsure or subject in site.own or subject in scene.time:
        return None
    if scene.forms[subject] in PRONOUNS:
        return _named_before(voices, subject)
    named = subject in scene.name or scene.tree.lemma[subject] in DOCUMENTS
    if not scene.tree.tag[subject].startswith("NN") or (reckoned and not named) or is_amount(scene, subject):
        return None
    phrase = noun_phrase(scene, subject)
    return Span(phrase.start, scene.page.words[subject].end) if subject == above else phrase


def _named_before(voices: Voices, pronoun: int) -> Span | None:
    """The words that a pronoun stands for."""
    number, page = voices.scene.entity.get(pronoun), voices.scene.page
    if number is None:
        return None
    each = voices.entities[number]
    known = each.names or tuple(span for span in each.mentions if span.exact(page.text).lower() not in PRONOUNS)
    before = [span for span in known if span.end <= page.words[pronoun].start]
    return before[-1] if before else None
