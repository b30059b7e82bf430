"""Alone: what a word is held to be by its own clause or noun phrase, whatever governs it.

Each rule is tried in turn; the first that fires names the verdict. A rule gives the label and the words that decide.
"""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterator
from functools import cache

from onrecord.data import rows, tables
from onrecord.reading.claims.clause import Clause, clause_of, marker
from onrecord.reading.claims.ground import Ground
from onrecord.reading.claims.negation import negators, no_before
from onrecord.reading.claims.signatures import preposition_of, signature_of
from onrecord.reading.claims.verdict import UNDONE, Verdict, under

OPENING_MARKS = frozenset(["“", '"', "``", "‘", "'"])
Found = tuple[str, tuple[int, ...]] | None
Rule = Callable[[Ground, Clause], Found]

LIVE = frozenset(["will", "shall", "can", "could", "may", "might", "would", "cannot"])
# "would like to see": a wish put politely, no imagined liking.
POLITE = frozenset(["like", "love", "prefer", "welcome", "appreciate"])
# "would later resign", "would often say": he did.
LATER = frozenset(["later", "eventually", "subsequently", "often", "frequently", "usually", "sometimes", "regularly"])
SAYINGS = frozenset(
    (
        *(
            "announcement",
            "assertion",
            "assurance",
            "belief",
            "claim",
            "declaration",
            "expectation",
            "fear",
            "forecast",
        ),
        *("hint", "hope", "news", "pledge", "prediction", "promise", "report", "rumor", "rumour", "statement"),
        *("suggestion", "threat", "vow", "warning", "word"),
    )
)
LOOSE = ("advcl", "acl", "acl:relcl")
# What may stand before an order.
BESIDE_ORDER = frozenset(["punct", "advmod", "cc", "discourse", "vocative"])
AHEAD = frozenset(["tomorrow", "next", "upcoming", "coming", "forthcoming"])
DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
INDEFINITE = frozenset(["a", "an", "any", "such"])
THINKING = frozenset(["think", "believe", "know", "expect", "fear", "hope", "feel", "suppose", "guess", "mean"])
STATES = frozenset(["be", "have", "know", "want", "need", "think", "believe", "say", "seem", "remain", "mean"])


def alone(ground: Ground, word: int) -> Verdict:
    """What a word is by its own clause or noun phrase."""
    if not ground.is_predicate(word):
        return noun_alone(ground, word)
    clause = clause_of(ground, word)
    denied = negators(ground, word)
    verdict = Verdict(negative=bool(denied), negators=denied)
    for basis, rule in RULES:
        found = rule(ground, clause)
        if found is not None:
            verdict = Verdict(found[0], bool(denied), basis, found[1], denied)
            break
    return under(verdict, noun_alone(ground, word)) if ground.tree.tag[word].startswith("NN") else verdict


def noun_alone(ground: Ground, word: int) -> Verdict:
    """What a noun is by its modifiers: "the planned talks", "no deal", "next week's vote"."""
    no = no_before(ground, word)
    denied = (no,) if no is not None else ()
    for each in ground.tree.children[word]:
        relation = ground.tree.relation[each]
        if relation in ("amod", "compound") and ground.forms[each] in modifiers():
            reads = modifiers()[ground.forms[each]]
            label, basis = ("actual", UNDONE) if reads == UNDONE else (reads, "modifier")
            return Verdict(label, bool(denied), basis, (each,), denied)
        if relation in ("nmod:poss", "amod", "nmod") and _ahead(ground, each):
            return Verdict("planned", bool(denied), "time_ahead", (each,), denied)
    return Verdict(negative=bool(denied), negators=denied)


def unreal(ground: Ground, clause: Clause) -> Found:
    """ "| Had they met |, …"; "as if they had met"; "if they had met"."""
    if marker(clause.mark) == "unreal":
        return "hypothetical", _words(clause.opener)
    if _is_whether(ground, clause):
        return None
    past = clause.perfect and clause.tag == "VBD"
    if past and (clause.mark in ("if", "even if", "only if") or _inverted(ground, clause) is not None):
        return "hypothetical", _words(clause.opener, _inverted(ground, clause))
    return None


def not_done(ground: Ground, clause: Clause) -> Found:
    """ "They talked instead of | voting |"; "talked rather than | vote |"."""
    return ("denied", _words(clause.opener)) if marker(clause.mark) == "denied" else None


def condition(ground: Ground, clause: Clause) -> Found:
    """ "If they | meet |, prices will fall"; "| Should | they meet"; not "asked if they met"."""
    if _is_condition(ground, clause):
        return "conditional", _words(clause.opener, _inverted(ground, clause))
    head = ground.head(clause.word)
    if head is None or ground.tree.relation[clause.word] not in ("ccomp", "advcl"):
        return None
    return ("conditional", (head,)) if _is_conjunction(ground, head) else None


def _is_conjunction(ground: Ground, word: int) -> bool:
    """ "| provided | that they meet", where it was parsed as a verb."""
    return marker(ground.forms[word]) == "conditional" and ground.tree.tag[word] in ("VBN", "VBG")


def otherwise(ground: Ground, clause: Clause) -> Found:
    """ "Otherwise they will | leave |": if not."""
    if clause.modal is None or clause.reads not in LIVE:
        return None
    before = (each for each in ground.children(clause.word, "advmod", "mark") if each < clause.word)
    found = next((each for each in before if ground.forms[each] == "otherwise"), None)
    return ("conditional", (found,)) if found is not None else None


def hanging(ground: Ground, clause: Clause) -> Found:
    """ "If they meet, prices will | fall |"; with "would have" it is imagined."""
    ifs = [each for each in _adjuncts(ground, clause.word) if is_if(ground, each)]
    if not _may_hang(ground, clause):
        return None
    if not ifs:
        return _on_phrase(ground, clause)
    first = clause_of(ground, ifs[0])
    imagined = unreal(ground, first) is not None or (clause.perfect and clause.reads in ("would", "could", "might"))
    decides = _words(first.opener, _inverted(ground, first), clause.modal)
    return "hypothetical" if imagined else "conditional", decides


def _on_phrase(ground: Ground, clause: Clause) -> Found:
    """ "Barring a strike they will | sign |", "will | free | him in exchange for a truce"."""
    for noun in ground.children(clause.word, "obl") if clause.modal is not None or clause.to is not None else ():
        signature = preposition_of(ground, noun)
        if signature is not None and signature.affirmed == "conditional":
            return "conditional", signature.words
    return None


def _may_hang(ground: Ground, clause: Clause) -> bool:
    """Not told in the past, nor asked for its reason: "If you agree, why do you | refuse |?"."""
    if clause.modal is not None:
        return clause.reads in LIVE
    return not _asks_why(ground, clause) and (clause.tag not in ("VBD", "VBN") or clause.to is not None)


def _asks_why(ground: Ground, clause: Clause) -> bool:
    return clause.modal is None and any(ground.forms[each] == "why" for each in ground.tree.children[clause.word])


def _adjuncts(ground: Ground, word: int) -> Iterator[int]:
    """Adverbial clauses, what hangs on "long" in "as long as", and what opens a complement: "said that, | if …|, …"."""
    for each in ground.children(word, "advcl", "mark", "advmod"):
        if ground.tree.relation[each] == "advmod":
            yield from ground.children(each, "advcl")
        elif hangs(ground, each) == word:
            yield each
    near = [ground.tree.head[word]] if ground.tree.relation[word] == "ccomp" else []
    for holder in (*near, *ground.children(word, "nsubj", "nsubj:pass")):
        yield from (each for each in ground.children(holder, *LOOSE) if hangs(ground, each) == word)


def hangs(ground: Ground, word: int) -> int:
    """What an adverbial clause with a condition belongs to: what is said, not that it is said; the clause, no noun.

    "She said that if they | meet |, prices will fall" is parsed as if she said it only then; in "The deal, if they |
    sign |, will help" the condition may be parsed as the deal's.
    """
    head = ground.tree.head[word]
    if not is_if(ground, word):
        return head
    if ground.tree.relation[head] in ("nsubj", "nsubj:pass") and head < word:
        return ground.tree.head[head]
    said = [each for each in ground.children(head, "ccomp") if each != word]
    between = next((each for each in said if head < word < each), None)
    if between is not None or not said or not _thinks(ground, head):
        return head if between is None else between
    return said[0] if clause_of(ground, head).modal is None else head


def _thinks(ground: Ground, word: int) -> bool:
    return ground.tree.lemma[word] in THINKING or ground.tree.lemma[word] in saying()


def is_if(ground: Ground, word: int) -> bool:
    """Whether a word heads a condition: "if they | meet |"; "| provided | that they meet"."""
    if _is_conjunction(ground, word):
        return any(each > word for each in ground.children(word, "ccomp", "advcl"))
    if not ground.is_predicate(word) and not _is_short(ground, word):
        return False
    clause = clause_of(ground, word)
    return _is_condition(ground, clause) or (unreal(ground, clause) is not None and clause.mark not in _AS_IF)


def _is_short(ground: Ground, word: int) -> bool:
    """ "if | necessary |", "if | so |"; not "hundreds, if not thousands", "if any"."""
    if ground.tree.relation[word] != "advcl" or clause_of(ground, word).opener != word - 1:
        return False
    return ground.forms[word] == "so" or ground.tree.tag[word] == "JJ"


_AS_IF = frozenset(["as if", "as though"])


def _is_condition(ground: Ground, clause: Clause) -> bool:
    if _is_whether(ground, clause):
        return False
    return marker(clause.mark) == "conditional" or _inverted(ground, clause) is not None


def _inverted(ground: Ground, clause: Clause) -> int | None:
    """The verb that opens a condition without a conjunction: "| Should | they meet", "| Had | they met"."""
    if clause.mark or clause.subject is None or ground.tree.relation[clause.word] != "advcl":
        return None
    for each in ground.children(clause.word, "aux", "cop", "aux:pass"):
        if each < clause.subject:
            return each if ground.forms[each] in ("should", "had", "were") else None
    return None


def whether(ground: Ground, clause: Clause) -> Found:
    """ "It is not clear | whether | they met"; "asked | if | they met"."""
    if marker(clause.mark) == "whether" or _is_whether(ground, clause):
        return "possible", _words(clause.opener)
    return None


def _is_whether(ground: Ground, clause: Clause) -> bool:
    """Whether an if is a whether: in a complement, and behind "know", "ask" and the like however it was parsed."""
    head = ground.head(clause.word)
    if clause.mark != "if" or head is None:
        return False
    if head > clause.word or (clause.opener and ground.forms[clause.opener - 1] in OPENING_MARKS):
        return False
    return ground.tree.relation[clause.word] == "ccomp" or signature_of(ground, head, ("if",)) is not None


def asked(ground: Ground, clause: Clause) -> Found:
    """ "Did they | meet |?"; "Will there be a | deal |?"."""
    tree = ground.tree
    relation = tree.relation[clause.word]
    if relation not in ("root", "ccomp", "parataxis", "conj"):
        return None
    if _asks_why(ground, clause):
        return None  # "Why did they | leave |?": they did.
    beside = [clause.word] if relation != "ccomp" else [clause.word, tree.head[clause.word]]
    for each in (mark for holder in beside for mark in tree.children[holder]):
        if ground.forms[each] == "?" and each > clause.word and _still_asks(ground, clause.word, each):
            return "possible", (each,)
    return None


def _still_asks(ground: Ground, word: int, mark: int) -> bool:
    """Whether no governor lies between a word and the question mark, and no colon: "They | ask | this: who pays?"."""
    head = ground.tree.head[word]
    if ":" in ground.forms[word:mark]:
        return False
    return not (ground.tree.relation[word] == "ccomp" and word < head < mark)


def impossible(ground: Ground, clause: Clause) -> Found:
    """ "They could not | agree |": they did not."""
    if clause.reads == "cannot" or (clause.reads in ("can", "could") and negators(ground, clause.word)):
        return "actual", _words(clause.modal)
    return None


def unsure(ground: Ground, clause: Clause) -> Found:
    """ "They will | probably | meet"; "| Perhaps | they met"."""
    for each in ground.children(clause.word, "advmod"):
        reads = _adverbs().get(ground.forms[each])
        if reads is not None:
            return reads, (each,)
    return None


def would(ground: Ground, clause: Clause) -> Found:
    """ "A strike | would | cost millions"; but "She said that she | would | resign" is planned."""
    if clause.reads != "would" or clause.modal is None:
        return None
    if any(ground.forms[each] in LATER for each in ground.children(clause.word, "advmod")):
        return "actual", (clause.modal,)
    if ground.tree.lemma[clause.word] in POLITE or _says_it(ground, clause):
        return None if clause.perfect else ("actual", (clause.modal,))
    if not clause.perfect and _foretold(ground, clause):
        return "planned", (clause.modal,)
    return "hypothetical", (clause.modal,)


def _says_it(ground: Ground, clause: Clause) -> bool:
    """ "I would | note | that …": noted, put politely."""
    speaks = clause.subject is not None and ground.forms[clause.subject] in ("i", "we")
    return speaks and ground.tree.lemma[clause.word] in saying()


@cache
def saying() -> frozenset[str]:
    """The verbs of saying.

    >>> "note" in saying(), "sign" in saying()
    (True, False)
    """
    return frozenset(row["lemma"] for row in rows("cues") if row["type"] == "assertion")


def _foretold(ground: Ground, clause: Clause) -> bool:
    """ "She | said | that she would resign": will, told later; not "said a strike would cost millions", nor quoted."""
    if clause.subject is not None and _is_imagined(ground, clause.subject):
        return False
    word = clause.word
    for above in ground.tree.above(word):
        if ground.tree.relation[word] in ("acl", "acl:relcl") and clause_of(ground, word).mark == "that":
            return ground.tree.lemma[above] in SAYINGS  # "the announcement that they would | buy | it"
        if ground.tree.relation[word] == "ccomp":
            return _is_past(ground, above) and not _is_quoted(ground, clause.word, above)
        word = above
    return False


def _is_quoted(ground: Ground, word: int, governor: int) -> bool:
    """Whether a quotation holds a word and not its governor: "It would hurt," he said."""
    words, quotations = ground.page.words, ground.page.quotations
    at = bisect.bisect_right(quotations, words[word].start, key=lambda each: each.span.start) - 1
    return at >= 0 and quotations[at].span.contains(words[word]) and not quotations[at].span.contains(words[governor])


def _is_past(ground: Ground, word: int) -> bool:
    """Of the past itself, or beside what is: "left, | saying | that …"."""
    if clause_of(ground, word).tag == "VBD" or ground.tree.tag[word] == "VBN":
        return True
    head = ground.head(word)
    beside = ground.tree.tag[word] == "VBG" and ground.tree.relation[word] in ("advcl", "xcomp")
    return beside and head is not None and clause_of(ground, head).tag == "VBD"


def _is_imagined(ground: Ground, subject: int) -> bool:
    """ "a strike", "any deal", "leaving now"."""
    if ground.tree.tag[subject] in ("VBG", "VB"):
        return True
    return any(ground.forms[each] in INDEFINITE for each in ground.children(subject, "det", "amod"))


def modal(ground: Ground, clause: Clause) -> Found:
    """ "They | may | meet"; "Troops | must | leave"; "They | will | meet"; "They | must have | met" is a guess."""
    reads = _modals().get(clause.reads)
    if reads is None or clause.modal is None:
        return None
    if clause.reads == "must" and clause.perfect:
        reads = "possible"
    return reads, (clause.modal,)


def imperative(ground: Ground, clause: Clause) -> Found:
    """ "| Sign | the paper!"; "And | stop | it," he said."""
    tree, word = ground.tree, clause.word
    if clause.tag != "VB" or clause.subject is not None or clause.to is not None or clause.mark or clause.modal:
        return None
    if tree.relation[word] not in ("root", "ccomp", "parataxis"):
        return None
    if tree.relation[word] == "ccomp" and not _is_quoted(ground, word, tree.head[word]):
        return None
    before = [each for each in tree.children[word] if each < word and tree.relation[each] not in BESIDE_ORDER]
    return ("demanded", (word,)) if not before else None


def subjunctive(ground: Ground, clause: Clause) -> Found:
    """ "They insisted that he | resign |"."""
    if clause.tag != "VB" or clause.to is not None or clause.modal is not None or clause.subject is None:
        return None
    # One person alone: with others "that they | resign |" may be a present, tagged wrongly.
    one = ground.forms[clause.subject] in ("he", "she", "it") or ground.tree.tag[clause.subject] in ("NN", "NNP")
    wanted = one and clause.mark == "that" and ground.tree.relation[clause.word] in ("ccomp", "acl")
    return ("demanded", (clause.word,)) if wanted else None


def headline(ground: Ground, clause: Clause) -> Found:
    """ "Premier | to | visit island": the infinitive of headlines."""
    if clause.to is None or clause.finite or clause.subject is None:
        return None
    return ("planned", (clause.to,)) if ground.tree.relation[clause.word] == "root" else None


def futurate(ground: Ground, clause: Clause) -> Found:
    """ "They | meet | on Friday"; "They are meeting next week"."""
    if clause.tag not in ("VBZ", "VBP") or clause.perfect or ground.tree.lemma[clause.word] in STATES:
        return None
    progressive = ground.tree.tag[clause.word] == "VBG"
    if not progressive and ground.tree.tag[clause.word] not in ("VBZ", "VBP"):
        return None
    for each in ground.children(clause.word, "obl", "nmod", "advmod", "obj"):
        if _ahead(ground, each) or ground.forms[each] in DAYS:
            return "planned", (each,)
    return None


def _ahead(ground: Ground, word: int) -> bool:
    """ "tomorrow", "next week", "the coming days"."""
    return ground.forms[word] in AHEAD or any(ground.forms[each] in AHEAD for each in ground.children(word, "amod"))


def habit(ground: Ground, clause: Clause) -> Found:
    """ "When prices rise, people | save |": in general; not "when they meet on Friday"."""
    if not _is_timeless(ground, clause) or clause.mark or ground.tree.relation[clause.word] != "root":
        return None
    for each in ground.children(clause.word, "advcl"):
        below = clause_of(ground, each)
        if each < clause.word and below.mark in ("when", "whenever") and _is_timeless(ground, below):
            return "hypothetical", _words(below.opener)
    return None


def _is_timeless(ground: Ground, clause: Clause) -> bool:
    """A simple present without a time: "people | save |"; no state ("When it rains, it | is | cold")."""
    if clause.modal is not None or ground.tree.tag[clause.word] not in ("VBZ", "VBP") or clause.perfect:
        return False
    return ground.tree.lemma[clause.word] not in STATES and futurate(ground, clause) is None


RULES: tuple[tuple[str, Rule], ...] = (
    ("instead", not_done),
    ("unreal", unreal),
    ("condition", condition),
    ("whether", whether),
    ("hanging", hanging),
    ("otherwise", otherwise),
    ("question", asked),
    ("impossible", impossible),
    ("adverb", unsure),
    ("would", would),
    ("modal", modal),
    ("imperative", imperative),
    ("subjunctive", subjunctive),
    ("headline", headline),
    ("futurate", futurate),
    ("generic", habit),
)


def _words(*found: int | None) -> tuple[int, ...]:
    return tuple(sorted({each for each in found if each is not None}))


@cache
def _modals() -> dict[str, str]:
    return {entry["form"]: entry["reads"] for entry in tables("factuality")["modal"]}


@cache
def _adverbs() -> dict[str, str]:
    return {entry["form"]: entry["reads"] for entry in tables("factuality")["adverb"]}


@cache
def modifiers() -> dict[str, str]:
    """What a noun is behind an adjective or participle.

    >>> modifiers()["planned"], modifiers()["failed"]
    ('planned', 'undone')
    """
    return {entry["form"]: entry["reads"] for entry in tables("factuality")["modifier"]}
