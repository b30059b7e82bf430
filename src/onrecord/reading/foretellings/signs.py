"""Signs: by which words a clause tells of what is to come."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from onrecord.reading.claims.clause import Clause, clause_of
from onrecord.reading.claims.ground import Ground
from onrecord.reading.foretellings.lexicon import governs, listed
from onrecord.reading.grammar import is_passive
from onrecord.reading.scene import Scene
from onrecord.reading.tree import ROOT

SURE = frozenset(["will", "shall"])
OPEN = frozenset(["may", "might", "could"])
NEGATED = frozenset(["not", "n't", "no", "'", "’"])
PRESENT = frozenset(["VBZ", "VBP"])
QUESTIONS = frozenset(["when", "what", "who", "whom", "how", "where", "why", "which", "whose"])
# What of a finite clause says whose it is: "predicted that prices will rise".
FINITE = frozenset(["ccomp", "acl", "parataxis", "advcl", "csubj"])
WEIGHING = frozenset(["consider", "contemplate", "mull", "weigh"])
CLOSING = frozenset(["”", "''", "»"])
ABLE = frozenset(["possible", "impossible", "unthinkable"])
# Verbs of what goes on, of which no form sets a day.
LASTING = frozenset(["remain", "stay", "include", "cover", "follow", "last", "wait", "run"])
READY = frozenset(["ready", "willing", "prepared"])
UNREAL = frozenset(["whether", "if", "unless", "as if", "as though", "lest"])
STEPS = 6
# So many words before its modal verb a clause may begin, of these tags.
PHRASE = 12
NOMINAL = frozenset(["DT", "NN", "NNS", "NNP", "NNPS", "IN", "JJ", "JJR", "CD", "POS", "PRP", "PRP$", "''", "EX"])
EMPTY = frozenset(["it", "that", "'s", "seems", "seemed"])


@dataclass(frozen=True, slots=True)
class Sign:
    """A clause that tells of what is to come, and by which words.

    Attributes:
        word: What heads the clause.
        rule: Which sign it is.
        lean: What its words make of it: `forecast`, `plan`, `promise`, `threat`, or empty where they leave it open.
        words: Those that decide.
        governor: The word that governs it and makes something of it.
        modal: Its modal verb.
        bearer: The word whose subject it shares on the surface: "prices are | likely | to rise".
    """

    word: int
    rule: str
    lean: str = ""
    words: tuple[int, ...] = ()
    governor: int | None = None
    modal: int | None = None
    bearer: int | None = None


HAD = frozenset(["'d", "’d", "d", "'", "’"])


def find_signs(scene: Scene, ground: Ground) -> Iterator[Sign]:
    """Every clause of a page that tells of what is to come, in text order of the words that head them."""
    for word in sorted(scene.claim):
        sign = next((found for rule in RULES if (found := rule(scene, ground, word)) is not None), None)
        if sign is not None and not _is_question(scene, ground, sign):
            yield sign


def _of_modal(scene: Scene, ground: Ground, word: int) -> Sign | None:
    """ "prices | will | rise", "a strike | could | sink the talks", "he | is going to | leave"."""
    clause = clause_of(ground, word)
    reads = _reads(scene, clause)
    if reads not in SURE | OPEN | {"would"} or (clause.perfect and reads not in SURE):
        return None
    if clause.modal is not None and scene.forms[clause.modal] in HAD and _is_past_form(scene, word):
        return None  # "He'd received it" before.
    if reads in OPEN and _is_state(scene, ground, word):
        return None
    if reads in OPEN | {"would"} and _is_reason(scene, ground, word):
        return None
    claim = scene.claims[scene.claim[word]]
    if reads == "would" and (_is_polled(scene, clause) or claim.factuality.value in ("actual", "demanded", "denied")):
        return None
    if _is_empty(scene, word) or (clause.modal is not None and _leaves_quotation(scene, clause.modal, word)):
        return None
    words = (clause.modal,) if clause.modal is not None else ()
    kind = "will" if reads in SURE else "may" if reads in OPEN else _would(scene, clause, word)
    above = _said_before(scene, clause) or _governor(scene, ground, word)
    if above is None:
        return Sign(word, kind, "", words, None, clause.modal)
    lean = _lean(scene, above, finite=True)
    if lean == "wish":
        return None
    return Sign(word, f"{kind}_{lean}" if lean else kind, lean, (*words, above), above if lean else None, clause.modal)


def _said_before(scene: Scene, clause: Clause) -> int | None:
    """A word of how sure right before a clause, wherever the grammar hung it: "it was | unlikely | they would go"."""
    if clause.modal is None:
        return None
    for at in range(clause.modal - 1, max(0, clause.modal - PHRASE), -1):
        if scene.tree.tag[at].startswith("JJ") and scene.tree.under(at, "cop"):
            sure = at in scene.claim and "forecast" in governs("adjective", scene.forms[at])
            return at if sure and scene.forms[scene.tree.under(at, "cop")[0] - 1] in EMPTY else None
        if scene.tree.tag[at] not in NOMINAL and scene.forms[at] != "that":
            return None
    return None


def _is_past_form(scene: Scene, word: int) -> bool:
    return scene.forms[word] != scene.tree.lemma[word] and not scene.tree.under(word, "cop", "aux:pass")


def _of_going(scene: Scene, ground: Ground, word: int) -> Sign | None:
    """ "prices | are going to | rise"."""
    head = ground.head(word)
    if head is None or ground.forms[head] != "going" or scene.tree.relation[word] != "xcomp":
        return None
    if not _has_to(scene, word) or not list(ground.children(head, "aux")) or clause_of(ground, head).mark in UNREAL:
        return None
    above = _governor(scene, ground, head)
    lean = _lean(scene, above, finite=True) if above is not None else ""
    if lean == "wish":
        return None
    words = (head,) if above is None or not lean else (head, above)
    return Sign(word, f"will_{lean}" if lean else "will", lean, words, above if lean else None, bearer=head)


def _of_infinitive(scene: Scene, ground: Ground, word: int) -> Sign | None:
    """ "they | plan | to leave", "prices | are likely | to rise", "their | pledge | to leave"."""
    first = _first_joined(scene, word)
    head = ground.head(first)
    clause = clause_of(ground, word)
    if head is None or scene.tree.relation[first] not in ("xcomp", "acl", "ccomp", "advcl", "csubj"):
        return None
    weighing = scene.tree.lemma[head] in WEIGHING
    gerund = scene.tree.tag[word] == "VBG" and weighing and scene.tree.tag[head] in ("VBG", "VBZ", "VBP")
    of_noun = scene.tree.tag[head].startswith("NN") and scene.tree.tag[word] == "VBG" and clause.mark in ("of", "to")
    if clause.modal is not None or not (_has_to(scene, word) or gerund or of_noun):
        return None
    lean = _lean(scene, head, finite=False)
    if not lean or lean == "wish" or _is_purpose(scene, first, head) or _is_past(scene, word, head):
        return None
    if scene.forms[head] in ABLE or (lean == "forecast" and scene.tree.lemma[word] in ("verify", "say")):
        return None  # "It was not possible to verify it", "it is too early to say".
    if _is_empty(scene, word) or (scene.forms[head] in READY and scene.judge(head)[0].value == "negative"):
        return None
    part = _part(scene, head)
    bearer = head if part in ("participle", "adjective") and first == word else None
    return Sign(word, f"to_{part}_{lean}", lean, (head,), head, bearer=bearer)


def _of_calendar(scene: Scene, ground: Ground, word: int) -> Sign | None:
    """ "talks | resume on Monday |", "the ban | takes effect on 3 May |", "she | is meeting him on Friday |"."""
    claim = scene.claims[scene.claim[word]]
    tags = {scene.tree.tag[each] for each in ground.children(word, "aux")}
    coming = scene.tree.tag[word] in PRESENT or (scene.tree.tag[word] == "VBG" and tags & PRESENT)
    lemma = scene.tree.lemma[word]
    phrases = {lemma, *(f"{lemma} {scene.forms[each]}" for each in ground.children(word, "obj", "compound:prt"))}
    if not coming or not scene.tree.is_verb(word) or not phrases & (listed("calendar") - LASTING):
        return None
    if claim.factuality.basis == "futurate" or (
        claim.factuality.value == "actual" and _is_timetable(scene, ground, word)
    ):
        return Sign(word, "calendar", "plan", (word,))
    return None


def _is_timetable(scene: Scene, ground: Ground, word: int) -> bool:
    """A thing that begins or ends on a day: "the ban | takes effect on 3 May |"; not "Kim | meets | Lee on 3 May"."""
    tree = scene.tree
    subject = next(ground.children(word, "nsubj", "nsubj:pass"), None)
    thing = subject is not None and subject not in scene.name and subject not in scene.entity
    dated = any(tree.relation[each] in ("obl", "obj") and each in scene.time for each in tree.children[word])
    return thing and dated and tree.tag[word] in PRESENT


def _of_date(scene: Scene, ground: Ground, word: int) -> Sign | None:
    """ "a hearing | scheduled for | June", "the vote is | set for | Monday", "an election | due | in May"."""
    form = ground.forms[word]
    if form not in ("scheduled", "slated", "planned", "set", "due") or scene.tree.under(word, "xcomp", "obj"):
        return None
    timed = [each for each in scene.tree.under(word, "obl", "nmod", "advmod") if each in scene.time]
    claim = scene.claims[scene.claim[word]]
    if form == "set" and not any(
        scene.forms[case] == "for" for each in timed for case in scene.tree.under(each, "case")
    ):
        return None
    if not timed or claim.factuality.value in ("denied", "demanded"):
        return None
    return Sign(word, "dated", "plan", (word,))


def _of_ultimatum(scene: Scene, ground: Ground, word: int) -> Sign | None:
    """A demand with a term or what follows: "they must leave or | face | attack", "had until Friday to | leave |"."""
    tree = scene.tree
    head = ground.head(word)
    given = head is not None and tree.lemma[head] == "give" and _has_to(scene, word)
    if given and head is not None and any(scene.forms[each] in ("until", "till") for each in tree.subtree(head)):
        return Sign(word, "ultimatum", "ultimatum", (head,), head)
    clause = clause_of(ground, word)
    owes = clause.reads == "must" or (
        head is not None and tree.lemma[head] in ("have", "need") and _has_to(scene, word)
    )
    if not owes:
        return None
    for each in (*tree.under(word, "conj"), *(tree.under(head, "conj") if head is not None else ())):
        linked = any(scene.forms[link] == "or" for link in tree.under(each, "cc"))
        if linked and tree.lemma[each] in listed("penalty"):
            return Sign(word, "ultimatum", "ultimatum", (each,))
    return None


RULES: tuple[Callable[[Scene, Ground, int], Sign | None], ...] = (
    _of_ultimatum,
    _of_modal,
    _of_going,
    _of_infinitive,
    _of_calendar,
    _of_date,
)


def _reads(scene: Scene, clause: Clause) -> str:
    """The modal verb of a clause; "would" of "would like" is none, nor the month, nor a noun."""
    modal = clause.modal
    if modal is None or modal > clause.word or scene.tree.tag[modal] not in ("MD", "VBP", "''", "POS"):
        return ""
    if modal in scene.time or (scene.forms[modal] == "may" and _is_month(scene, modal)):
        return ""
    capital = scene.forms[modal] == "may" and scene.page.words[modal].exact(scene.page.text) == "May"
    if (
        capital
        and scene.tree.lemma[clause.word] != scene.forms[clause.word]
        and not scene.tree.under(clause.word, "aux:pass")
    ):
        return ""  # "Ms | May | left".
    if scene.tree.lemma[clause.word] == "see" and clause.subject is not None and scene.forms[clause.subject] == "we":
        return ""  # "We will see."
    liking = clause.reads == "would" and scene.tree.lemma[clause.word] in (
        "like",
        "love",
        "prefer",
        "rather",
        "think",
        "say",
        "imagine",
        "argue",
    )
    return "" if liking else clause.reads


def _is_empty(scene: Scene, word: int) -> bool:
    """A verb that only stands for another: "as planned to | do |", "would only | do so | if"."""
    tree = scene.tree
    bare = not tree.under(word, "obj", "nsubj:pass", "xcomp", "ccomp")
    return tree.lemma[word] == "do" and (bare or any(scene.forms[each] == "so" for each in tree.children[word]))


def _leaves_quotation(scene: Scene, modal: int, word: int) -> bool:
    """Whether a quotation ends between a modal verb and what the parser took for its verb."""
    return any(scene.forms[each] in CLOSING for each in range(modal, word))


def _is_month(scene: Scene, modal: int) -> bool:
    """ "On 5 | May | he wrote"."""
    return modal > 0 and scene.forms[modal - 1].isdigit() and scene.page.words[modal].exact(scene.page.text) == "May"


def _is_reason(scene: Scene, ground: Ground, word: int) -> bool:
    """What somebody was able to or aimed at: "since they | could press | them", "so that they | could leave |"."""
    opens = {scene.forms[each] for each in ground.children(word, "mark", "advmod", "cc") if each < word}
    return scene.tree.relation[word] == "advcl" and bool(opens & {"because", "so", "since", "as", "that"})


def _is_polled(scene: Scene, clause: Clause) -> bool:
    """What people say they would choose: "46 percent | would back | Sol"."""
    tree = scene.tree
    return clause.subject is not None and tree.lemma[clause.subject] in ("percent", "%", "respondent", "voter")


def _has_to(scene: Scene, word: int) -> bool:
    return any(scene.forms[each] == "to" and each < word for each in scene.tree.under(word, "mark"))


def _first_joined(scene: Scene, word: int) -> int:
    """The first of verbs joined by "and", each with its own "to": "plans to | leave | and to sell"."""
    for _ in range(STEPS):
        if scene.tree.relation[word] != "conj" or not _has_to(scene, word):
            break
        word = scene.tree.head[word]
    return word


def _is_past(scene: Scene, word: int, head: int) -> bool:
    """What was decided and is told as past may be done by now: "she | decided | to leave"; not with a time to come."""
    settled = scene.tree.lemma[head] in ("decide", "opt", "resolve", "arrange")
    timed = any(each in scene.time for each in scene.clause(word))
    return settled and scene.tree.tag[head] == "VBD" and not timed


def _would(scene: Scene, clause: Clause, word: int) -> str:
    """Whether "would" is what a past makes of "will" ("said it | would | leave") or stands behind a live condition."""
    claim = scene.claims[scene.claim[word]]
    if claim.factuality.value == "planned":
        return "would"
    return "would_if" if claim.condition or claim.factuality.value == "conditional" else "would_live"


def _is_state(scene: Scene, ground: Ground, word: int) -> bool:
    """What "may" or "could" leaves open of today, not of what is to come: "it may be losing", "could afford"."""
    tree = scene.tree
    if tree.lemma[word] in listed("still"):
        return True
    progressive = tree.tag[word] == "VBG" and any(tree.lemma[each] == "be" for each in ground.children(word, "aux"))
    return progressive or (not tree.is_verb(word) and tree.tag[word].startswith("NN"))


def _governor(scene: Scene, ground: Ground, word: int) -> int | None:
    """The word whose object clause it is, or of what it is joined to: "fear prices will rise and | wages fall |"."""
    tree = scene.tree
    for _ in range(STEPS):
        head = ground.head(word)
        if head is None:
            return None
        if tree.relation[word] == "conj":
            word = head
            continue
        return head if tree.relation[word] in ("ccomp", "acl", "csubj") else None
    return None


def _part(scene: Scene, word: int) -> str:
    tag = scene.tree.tag[word]
    if tag.startswith("NN"):
        return "noun"
    if tag.startswith("VB"):
        passive = tag == "VBN" and (is_passive(scene.tree, word) or not scene.tree.under(word, "aux"))
        return "participle" if passive else "verb"
    return "adjective"


def _lean(scene: Scene, word: int, *, finite: bool) -> str:
    """What a governor makes of what it governs; a verb of two kinds forecasts in a finite clause, plans in another."""
    part = _part(scene, word)
    form = scene.tree.lemma[word] if part in ("verb", "noun") else scene.forms[word]
    found = governs(part, form)
    if part == "participle" and not found:
        found = governs("adjective", form) or governs("verb", scene.tree.lemma[word])
    if part == "adjective" and not found:
        found = governs("participle", form)
    if len(found) > 1 and "forecast" in found and part == "verb":
        next_to = scene.forms[word + 1 : word + 2] not in (("that",), ("it",), ("this",), ("them",))
        own = not finite and not scene.tree.under(word, "obj") and next_to
        return "plan" if own and "plan" in found else "forecast"
    if "wish" in found and len(found) > 1:
        return found[0] if finite else "wish"
    return found[0] if found else ""


def _is_purpose(scene: Scene, word: int, head: int) -> bool:
    """An infinitive of purpose hangs beside its verb: "announced a plan | to calm | markets"."""
    return scene.tree.relation[word] == "advcl" and _part(scene, head) == "verb"


def _is_question(scene: Scene, ground: Ground, sign: Sign) -> bool:
    """ "whether they will leave", "when they will leave", "will they leave?", "if they would leave"."""
    clause = clause_of(ground, sign.word)
    tree = scene.tree
    relation = tree.relation[sign.word]
    if clause.mark in UNREAL or (
        relation == "advcl" and clause.mark in ("when", "once", "until", "before", "after", "so that", "in case")
    ):
        return True
    if any(scene.forms[each] in ("what", "who", "whether") for each in tree.children[sign.word] if each < sign.word):
        return relation != "acl:relcl"
    if relation in ("ccomp", "csubj", "acl") and clause.asks:
        return any(scene.forms[each] in QUESTIONS for each in tree.children[sign.word] if each < sign.word)
    top = sign.word
    while tree.head[top] != ROOT:
        top = tree.head[top]
    last = max(tree.subtree(top))
    marks = range(max(0, last - 2), min(len(scene.forms), last + 2))
    return any(scene.forms[each] == "?" for each in marks)
