"""What is to happen, in the report's words, with whom or what it happens to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model import Span
from onrecord.reading.foretellings.signs import Sign
from onrecord.reading.grammar import RELATIVE, SUBJECTS, is_passive, subjects
from onrecord.reading.scene import Scene
from onrecord.reading.speakers.closed import words
from onrecord.reading.tree import ROOT

EDGES = frozenset(["and", "but", "or", "that", "which", ",", ";", ":", "—", "-", "–"])
# Words that open an aside behind a comma: "the envoy, | who | left".
ASIDES = frozenset([("who",), ("which",), ("where",), ("whose",), ("although",), ("though",), ("while",)])
LEFT_OUT = frozenset(["advcl", "parataxis", "punct", "cc", "mark", "discourse", "dep"])
# So many words between a subject and what happens to it are told as well: "a treaty | that may soon | fail".
NEAR, FAR = 8, 14
# Words that may stand between a subject and "will".
PASSED = words("also not n't never nevertheless still then now soon likely probably")
# Words that a subject does not end with, and behind which a clause begins.
OPENERS = EDGES | words("""
    who whom what how why when where whether if because while although though so than as until unless once since
    then to
""")
# Verbs behind which what is told begins: "aides | said | the truce would hold".
TELLING = words("""
    say tell add warn believe think expect argue predict fear hope claim note suggest insist write signal hold mean
    know see worry acknowledge admit feel bet
""")
DELAYING = words("delay postpone defer extend push put hold shorten")
LENGTHS = words("day week month year hour")
# Marks inside names and noun phrases.
JOINTS = frozenset(["'", "’", "-", ".", "%", "$", "€", "£", "&", "/"])
# Particles of verbs, and words before which one is no preposition: "fall | through | if".
PARTICLES = words("""
    about ahead along apart around aside away back by down forward in off on out over through together up
""")
BEHIND = words("if unless when once while because although though before after until since as where and but or")
OPENING = words("as while although though because since after before despite unless if")


@dataclass(frozen=True, slots=True)
class What:
    """What is to happen.

    Attributes:
        spans: Its words.
        subject: Where whom or what it happens to stands: `own` words, `elsewhere`, or `none`.
    """

    spans: tuple[Span, ...]
    subject: str


def what_of(scene: Scene, sign: Sign, *, whole: bool) -> What:
    """The words of what is to happen; conditions and asides left out.

    With a subject of its own the clause is told from there ("| prices will rise |"), else from its verb.

    Args:
        scene: The page with its clauses.
        sign: The words that tell of what is to come.
        whole: Whether a subject that stands elsewhere is told first: "| talks | , which may | fail |". Whoever plans
            does what he plans; of what others foretell nobody would know whom it befalls.
    """
    told = told_words(scene, sign)
    found = scene.cover(told)
    if not whole or told[0] < _lead_in(scene, sign):
        return What((found,), "own")
    subject = subject_of(scene, sign)
    if not subject or subject[-1] >= told[0]:
        return What((found,), "elsewhere" if subject else "none")
    before = scene.cover(subject)
    near = told[0] - subject[-1] <= NEAR and scene.page.sentence_of(before) == scene.page.sentence_of(found)
    return What((Span(before.start, found.end),) if near else (before, found), "elsewhere")


def subject_of(scene: Scene, sign: Sign) -> tuple[int, ...]:
    """The words for whom or what it happens to, where the clause has none of its own, as numbers; of a pronoun none.

    What stands right before "will" and the like is its subject, whatever the grammar made of it; else it is that of the
    verb which the clause is joined to, or the noun that it tells of.
    """
    tree, lead = scene.tree, _lead_in(scene, sign)
    while lead > 0 and scene.forms[lead - 1] in PASSED:
        lead -= 1
    before = lead - 1
    sentence = scene.page.words_in(scene.page.sentence_of(scene.page.words[sign.word]))
    opened = scene.forms[before] in OPENERS or _opens(scene, before)
    if before >= sentence[0] and not opened and scene.forms[before][0].isalnum():
        first = before
        while first > sentence[0] and not _opens(scene, first - 1):
            first -= 1
        return () if first == before and tree.tag[first].startswith("PRP") else tuple(range(first, before + 1))
    if _tells(scene, before):
        pronoun = next((at for at in range(before, max(0, before - NEAR), -1) if scene.forms[at] in RELATIVE), before)
        nouns = _before(scene, pronoun)
    else:
        known = (each for each in subjects(tree, sign.word) if each < sign.word)
        nouns = [each for each in known if scene.forms[each] not in RELATIVE] or _before(scene, before)
    if not nouns or tree.tag[nouns[0]].startswith("PRP"):
        return ()
    kept = [nouns[0]]
    for each in tree.children[nouns[0]]:
        far = sign.word in tree.subtree(each) or tree.relation[each] in (*LEFT_OUT, "case", "conj", "acl:relcl")
        if not far:
            kept += [inner for inner in tree.subtree(each) if inner < sign.word]
    return _run(scene, sorted(kept), nouns[0])


def _lead_in(scene: Scene, sign: Sign) -> int:
    """The first of the words that make it happen: "| could have been | held", "| is likely | to rise"."""
    tree, governor = scene.tree, sign.governor
    heads = [sign.word]
    if sign.bearer is not None:
        heads.append(sign.bearer)
    elif sign.modal is None and governor is not None and tree.relation[sign.word] == "xcomp":
        heads.append(governor)
    own = [each for head in heads for each in (head, *tree.under(head, "aux", "aux:pass", "cop")) if each <= sign.word]
    return min([*own, sign.word if sign.modal is None else sign.modal])


def _before(scene: Scene, pronoun: int) -> list[int]:
    """The noun right before a relative pronoun, where the grammar lost it: "| people | who will win"."""
    tree, last = scene.tree, pronoun - (2 if scene.forms[pronoun - 1] == "," else 1)
    if scene.forms[pronoun] not in RELATIVE or last < 0 or not scene.forms[last].isalnum():
        return []
    nouns = [each for each in (last, *tree.above(last)) if each < pronoun and tree.tag[each].startswith("NN")]
    if scene.forms[pronoun] == "which":  # No person is meant by it.
        nouns += [each for each in range(last, max(0, pronoun - FAR), -1) if tree.tag[each] in ("NN", "NNS")]
        nouns = [each for each in nouns if scene.page.words[each].exact(scene.page.text).islower()]
    return nouns[:1]


def _tells(scene: Scene, word: int) -> bool:
    """Whether a verb says that somebody says or thinks it: "which officials | suggested | could happen"."""
    return scene.tree.tag[word] in ("VBD", "VBZ", "VBP", "VBG") and scene.tree.lemma[word] in TELLING


def _opens(scene: Scene, word: int) -> bool:
    """Whether a clause begins behind a word."""
    form = scene.forms[word]
    opens = form in OPENERS - {"and", "or", "to"} or (not form[0].isalnum() and form not in JOINTS)
    return opens or _tells(scene, word)


def told_words(scene: Scene, sign: Sign) -> tuple[int, ...]:
    """What is to happen, from the first word to the last, as numbers."""
    tree = scene.tree
    kept = [sign.word, *_shared(scene, sign)]
    if (antecedent := _antecedent(scene, sign)) is not None:
        kept += range(antecedent, sign.word)
    for each in tree.children[sign.word]:
        if _belongs(scene, sign, each):
            kept += tree.subtree(each)
    first = _first(scene, sign, kept)
    condition = _conditioned(scene, sign)
    kept = [each for each in kept if each >= first and each not in condition]
    found = _until_another(scene, sign, _run(scene, sorted(kept), sign.word))
    return _undelayed(scene, sign, _with_particle(scene, found))


def _with_particle(scene: Scene, told: tuple[int, ...]) -> tuple[int, ...]:
    """With a particle that the grammar gave to what comes behind: "could fall | through | if funds dry up"."""
    behind = told[-1] + 1
    if not scene.tree.is_verb(told[-1]) or scene.forms[behind : behind + 1] == ():
        return told
    following = scene.forms[behind + 1 : behind + 2]
    ends = not following or following[0] in BEHIND or not following[0][0].isalnum()
    return (*told, behind) if scene.forms[behind] in PARTICLES and ends else told


def _until_another(scene: Scene, sign: Sign, told: tuple[int, ...]) -> tuple[int, ...]:
    """Up to where another tells what somebody else did: "to kill a man they took | and police found him |"."""
    tree = scene.tree
    for each in told:
        if each > sign.word and tree.tag[each] == "VBD" and tree.relation[each] == "conj" and _is_apart(scene, each):
            opens = min((*tree.under(each, "cc"), *tree.under(each, *SUBJECTS)))
            return tuple(word for word in told if word < opens) if opens > sign.word else told
    return told


def _is_apart(scene: Scene, verb: int) -> bool:
    """Whether a verb joined to that of a relative clause has a subject of its own that is no pronoun."""
    tree = scene.tree
    own = tree.under(verb, *SUBJECTS)
    named = bool(own) and all(tree.tag[each].startswith("NN") for each in own)
    whose = any(scene.forms[word] in RELATIVE for each in own for word in tree.subtree(each))
    linked = any(scene.forms[each] in ("and", "but") for each in tree.under(verb, "cc"))
    return named and linked and not whose and tree.relation[tree.head[verb]] in ("acl:relcl", "acl", "xcomp")


def _undelayed(scene: Scene, sign: Sign, told: tuple[int, ...]) -> tuple[int, ...]:
    """Without that by which a plan was put off: "she delayed a plan to go | by six months |"."""
    tree, governor = scene.tree, sign.governor
    if governor is None or tree.head[governor] == ROOT or tree.lemma[tree.head[governor]] not in DELAYING:
        return told
    found = (each for each in told if each > sign.word and scene.forms[each] == "by" and each + 2 in told)
    for at in found:
        if tree.tag[at + 1] in ("CD", "DT") and LENGTHS & {tree.lemma[at + 2], tree.lemma[min(at + 3, told[-1])]}:
            return tuple(each for each in told if each < at)
    return told


def _shared(scene: Scene, sign: Sign) -> list[int]:
    """The subject that stands with the word before, and all up to the verb: "| prices are likely to | rise"."""
    tree = scene.tree
    if sign.bearer is None:
        return []
    found = [each for each in tree.under(sign.bearer, *SUBJECTS) if each < sign.bearer]
    if len(found) != 1 or scene.forms[found[0]] in RELATIVE:
        return []
    return list(range(min(tree.subtree(found[0])), sign.word))


def _antecedent(scene: Scene, sign: Sign) -> int | None:
    """The first word of what a clause is about, and tells nothing without: "| a deal | that may be signed"."""
    tree = scene.tree
    if (noun := _lacking(scene, sign)) is None:
        return None
    own = [
        each
        for each in tree.children[noun]
        if each < noun and tree.relation[each] not in ("case", "mark", "cc", "punct")
    ]
    return min([noun, *(inner for each in own for inner in tree.subtree(each))])


def _lacking(scene: Scene, sign: Sign) -> int | None:
    """The noun that a relative clause is about and cannot do without: it is done to it."""
    tree = scene.tree
    if sign.governor is None and tree.relation[sign.word].startswith("acl") and is_passive(tree, sign.word):
        return tree.head[sign.word]
    top = _top(scene, sign)
    found = tree.under(top, *SUBJECTS)
    own = bool(found) and not any(scene.forms[each] in RELATIVE for each in found)
    whole = tree.under(sign.word, "obj", "ccomp", "xcomp") or is_passive(tree, sign.word)
    if tree.relation[top] != "acl:relcl" or not own or whole or not tree.is_verb(sign.word):
        return None
    return tree.head[top]


def _top(scene: Scene, sign: Sign) -> int:
    """The verb at which its clause hangs on what it is about: "the duties they are | threatening | to raise"."""
    tree = scene.tree
    completes = sign.governor is not None and tree.relation[sign.word] == "xcomp" and tree.is_verb(sign.governor)
    if sign.bearer is not None:
        return sign.bearer
    return sign.governor if completes and sign.governor is not None else sign.word


def _belongs(scene: Scene, sign: Sign, word: int) -> bool:
    tree = scene.tree
    relation = tree.relation[word]
    if relation == "conj":
        apart = any(scene.forms[each] in ("to", "that") for each in tree.under(word, "mark"))
        apart = apart or (tree.tag[word] in ("VBD", "VBZ", "VBG") and tree.tag[sign.word] == "VB")
        return (
            not apart
            and not tree.under(word, *SUBJECTS)
            and not any(tree.tag[each] == "MD" for each in tree.under(word, "aux"))
        )
    if relation == "advcl":
        opens = {scene.forms[each] for each in tree.under(word, "mark", "advmod", "case") if each < word}
        measured = word > sign.word and scene.forms[sign.word + 1 : sign.word + 2] == ("as",)
        apart = tree.tag[word] == "VBG" and not opens and scene.forms[min(tree.subtree(word)) - 1] == ","
        return measured or (word > sign.word and not apart and not opens & (OPENING | {"when", "once"}))
    if relation == "advmod" and word < sign.word:
        return bool(tree.under(sign.word, *SUBJECTS)) and word > min(tree.under(sign.word, *SUBJECTS))
    return relation not in LEFT_OUT


def _first(scene: Scene, sign: Sign, kept: Sequence[int]) -> int:
    """The word that what is to happen begins with: its subject's first, else the verb's own."""
    tree = scene.tree
    if shared := _shared(scene, sign):
        return shared[0]
    if (antecedent := _antecedent(scene, sign)) is not None:
        return antecedent
    if found := _subjects(scene, sign):
        return min(min(tree.subtree(each)) for each in found)
    own = [each for each in tree.under(sign.word, "aux:pass", "cop", "advmod", "compound") if each < sign.word]
    after = [each for each in own if sign.modal is None or each > sign.modal]
    return min([sign.word, *(each for each in after if scene.forms[each] not in ("not", "n't", "'", "’"))])


def _subjects(scene: Scene, sign: Sign) -> list[int]:
    """The words that stand as subject of the clause itself, relative pronouns aside."""
    tree = scene.tree
    found = [each for each in tree.under(sign.word, *SUBJECTS, "csubj", "expl") if each < sign.word]
    lead = _lead_in(scene, sign)
    told = any(_tells(scene, at) for each in found[-1:] for at in range(each + 1, lead))
    return [] if told or any(scene.forms[each] in RELATIVE for each in found) else found


def _conditioned(scene: Scene, sign: Sign) -> frozenset[int]:
    claim = scene.claims[scene.claim[sign.word]]
    return frozenset(each for span in claim.condition for each in scene.page.words_in(span))


def _run(scene: Scene, words: Sequence[int], word: int) -> tuple[int, ...]:
    """The stretch around a word in which only punctuation is missing, without edges that say nothing."""
    present, low, high = set(words), word, word
    while low - 1 in present or (low - 2 in present and not scene.forms[low - 1].isalnum()):
        low -= 1
    while high + 1 in present or (high + 2 in present and not scene.forms[high + 1].isalnum()):
        if high >= word and not scene.forms[high + 1].isalnum() and scene.forms[high + 2 : high + 3] in ASIDES:
            break
        high += 1
    while (
        low < word
        and ((scene.forms[low] in EDGES and scene.tree.tag[low] != "DT") or not scene.forms[low][0].isalnum())
        and scene.forms[low] not in "$€£"
    ):
        low += 1
    while high > word and not scene.forms[high][-1].isalnum() and scene.forms[high] != "%":
        high -= 1
    return tuple(range(low, high + 1))
