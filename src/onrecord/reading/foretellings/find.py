"""Find foretellings: every forecast, plan, promise, threat and ultimatum of a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.data.odds import chance, weights_of
from onrecord.model import Attribution, Entity, Foretelling, Judged, TimeExpression
from onrecord.reading.claims.ground import Ground, lay_ground
from onrecord.reading.foretellings.bars import is_barred
from onrecord.reading.foretellings.could import is_ability
from onrecord.reading.foretellings.kinds import Kind, kind_of
from onrecord.reading.foretellings.lexicon import governs
from onrecord.reading.foretellings.plain import is_plain
from onrecord.reading.foretellings.signs import Sign, find_signs
from onrecord.reading.foretellings.source import goes_on, is_aside
from onrecord.reading.foretellings.sure import HIGH, signs_of
from onrecord.reading.foretellings.voices import Voices
from onrecord.reading.foretellings.what import what_of
from onrecord.reading.foretellings.words import condition_of, hedge_of, when_of
from onrecord.reading.quoted import quoted_stretches
from onrecord.reading.scene import Scene
from onrecord.reading.tree import ROOT

# The most that what nobody is known to own is sure of.
UNOWNED = 0.5
# By what a forecast is nobody's that is named: it is feared by somebody, or stands in another's text.
NOBODYS = frozenset(["feared", "carried"])
# So many words from its subject a participle is loosely joined: "... , aiming to".
FAR = 10
# Frames of mind that are a plan only where one says so of himself.
MINDED = frozenset(["ready", "willing", "prepared", "poised"])
# Words beside a chance or an expectation that turn it: "| little | chance that", "expectations are | zero |".
DIM = frozenset(["no", "little", "zero", "slim", "few", "scant", "remote", "nil"])
# Words that turn what they say of: "is | unlikely | to rise", "| doubts | that it will".
TURNING = frozenset(
    [
        "unlikely",
        "doubt",
        "doubtful",
        "impossible",
        "improbable",
        "unthinkable",
        "sceptical",
        "skeptical",
        "inconceivable",
    ]
)
# One who does not hold that something will come holds that it will not: "I do not | think | they will sign".
HELD = frozenset(["think", "believe", "expect", "anticipate", "suppose", "imagine", "foresee"])
# Of what nobody is sure it is said that it will not be: "no | guarantee | that", "not | convinced | that".
ASSURED = frozenset(["sure", "certain", "convinced", "confident", "guarantee", "assurance", "certainty"])
NEAR_DOUBT = 5
# Words by which the outlet gives what others are said to have told.
HEARSAY = frozenset(["reportedly", "allegedly", "supposedly", "purportedly"])
MEASURES = frozenset([("fewer",), ("less",), ("later",), ("sooner",), ("earlier",), ("matter",)])
SAYING = frozenset(["say", "tell", "add", "explain", "write", "acknowledge", "argue", "insist"])


@dataclass(frozen=True, slots=True)
class Sighted:
    """A foretelling as read, with the signs its confidence is reckoned from; its kind's own is still 0.

    Attributes:
        foretelling: What was read.
        signs: As `sure.signs_of` has them.
        unowned: Whether nobody is known whose it is, or whether he means it.
    """

    foretelling: Foretelling
    signs: Mapping[str, float]
    unowned: bool = False


def find_foretellings(
    scene: Scene,
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    times: Sequence[TimeExpression],
) -> tuple[Foretelling, ...]:
    """Every forecast and commissive of a page, in text order of the clauses that state them.

    Wishes, demands, questions and guesses at what is so already are none.

    Args:
        scene: The page with its clauses.
        attributions: Its statements; what stands in one that was not made is left out.
        entities: Those it names or describes.
        times: Its expressions of time.

    >>> from onrecord.reading import Reader
    >>> from onrecord.reading.claims import find_claims
    >>> from onrecord.reading.scene import set_scene
    >>> page, _ = Reader().look("Analysts expect that prices will rise in May.")
    >>> [each.kind.value for each in find_foretellings(set_scene(page, find_claims(page, (), ()), (), ()), (), (), ())]
    ['forecast']
    """
    weights = weights_of("foretellings")
    return tuple(_sure(each, weights) for each in sight(scene, attributions, entities, times))


def sight(
    scene: Scene,
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    times: Sequence[TimeExpression],
) -> Iterator[Sighted]:
    """As `find_foretellings`, with what the confidence of each rests on."""
    if not scene.tree.head or not scene.claims:
        return
    ground = lay_ground(scene.page)
    page = scene.page
    voices = Voices(scene, attributions, entities, quoted_stretches(page.text, page.paragraphs, page.quotations))
    taken: set[int] = set()
    for sign in find_signs(scene, ground):
        if any(_is_unsaid(each) for each in voices.chain(scene.claim[sign.word])):
            continue
        if is_barred(scene, ground, sign) or is_ability(scene, sign) or _is_inner(scene, sign, taken):
            continue
        taken.add(sign.word)
        sighted = _sighted(voices, ground, sign, times)
        if sighted is not None:
            yield sighted


def _is_unsaid(attribution: Attribution) -> bool:
    """Whether nobody said it; who "does not plan" or "is not expected" to do something is told with that "not"."""
    return attribution.actual.value == "no" and attribution.type in ("assertion", "fact")


def _is_inner(scene: Scene, sign: Sign, taken: set[int]) -> bool:
    """Whether it only goes on with what another foretells: "they will try | to help them win |"."""
    tree, word = scene.tree, sign.word
    own_noun = sign.governor is not None and tree.tag[sign.governor].startswith("NN") and sign.lean != "forecast"
    for above in tree.above(sign.word):
        if own_noun or tree.relation[word] in ("acl:relcl", "parataxis") or tree.tag[above] == "VBD":
            return False
        if tree.relation[word] in ("conj", "advcl") and _stands_alone(scene, word):
            return False
        if above in taken:
            return True
        word = above
    return False


def _stands_alone(scene: Scene, word: int) -> bool:
    """Whether a verb joined to another is finite by itself: "will sign and | plans | to leave"."""
    tree = scene.tree
    if any(tree.tag[each] == "MD" for each in tree.under(word, "aux")) or tree.tag[word] in ("VBZ", "VBD", "VBP"):
        return True
    return tree.relation[word] == "conj" and bool(tree.under(word, "mark"))


def _sighted(voices: Voices, ground: Ground, sign: Sign, times: Sequence[TimeExpression]) -> Sighted | None:
    """A sign with its cells; none for an act of which only a pronoun says whose it is."""
    scene = voices.scene
    told = kind_of(voices, sign)
    kind = replace(told, who=tuple(each for each in told.who if voices.is_somebody(each)))
    if told.who and not kind.who and kind.value != "forecast":
        return None
    number = scene.claim[sign.word]
    horizon, until = when_of(scene, sign, times)
    what = what_of(scene, sign, whole=kind.value == "forecast")
    foretelling = Foretelling(
        claim=number,
        kind=Judged(kind.value, f"{sign.rule}/{kind.basis}", tuple(scene.page.words[each] for each in sign.words), 0.0),
        who=kind.who,
        what=what.spans,
        polarity=_polarity(scene, sign),
        hedge=hedge_of(scene, sign),
        condition=condition_of(scene, sign),
        horizon=horizon,
        until=until,
        plain=is_plain(scene, sign, kind, (horizon, until), times),
        ascribed=kind.ascribed,
        doers=kind.doers,
        quoted=kind.basis == "carried" or voices.is_quoted(sign.word),
    )
    return Sighted(foretelling, signs_of(voices, sign, kind, foretelling, what.subject), _is_weak(voices, sign, kind))


def _polarity(scene: Scene, sign: Sign) -> Judged:
    polarity = scene.claims[scene.claim[sign.word]].polarity
    if polarity.value == "negative" and (_is_no_doubt(scene, sign.word) or _denies_another(scene, sign, polarity)):
        polarity = Judged("positive", "no_doubt", polarity.evidence, polarity.confidence)
    turning = [each for each in sign.words if scene.forms[each] in TURNING or scene.tree.lemma[each] in TURNING]
    turning = turning or _dimmed(scene, sign.word) or _unsure(scene, sign.word) or _unsure(scene, _going(scene, sign))
    if polarity.value == "negative" or not turning:
        return polarity
    return Judged("negative", "unlikely", tuple(scene.page.words[each] for each in turning), polarity.confidence)


def _is_no_doubt(scene: Scene, word: int) -> bool:
    """ "will | no doubt | involve a tax", where nothing else denies it."""
    forms, near = scene.forms, range(max(0, word - NEAR_DOUBT), word + NEAR_DOUBT)
    told = any(forms[at : at + 2] == ("no", "doubt") for at in near)
    return told and not any(forms[at : at + 1] in (("not",), ("n't",), ("never",)) for at in near)


def _denies_another(scene: Scene, sign: Sign, polarity: Judged) -> bool:
    """Whether "no" only measures, or stands by what is no part of it: "| no fewer | than four", "| no later | than"."""
    words = [each for span in polarity.evidence for each in scene.page.words_in(span)]
    return bool(words) and all(_measures(scene, each) or _is_before(scene, sign, each) for each in words)


def _measures(scene: Scene, word: int) -> bool:
    return scene.forms[word] == "no" and scene.forms[word + 1 : word + 2] in MEASURES


def _is_before(scene: Scene, sign: Sign, word: int) -> bool:
    """Whether it belongs to a noun before the word that governs, which the grammar took for an object."""
    noun = next((each for each in scene.tree.under(sign.word, "obj") if word in scene.tree.subtree(each)), None)
    return noun is not None and sign.governor is not None and noun < sign.governor


def _dimmed(scene: Scene, word: int) -> list[int]:
    """ "| little | chance that they sign", "expectations are | zero | that they sign"."""
    tree, head = scene.tree, scene.tree.head[word]
    if head == ROOT or tree.relation[word].split(":")[0] not in ("acl", "ccomp", "csubj", "advcl"):
        return []
    nouns = (head, *tree.under(head, "nsubj", "obj"))
    if not any("forecast" in governs("noun", tree.lemma[each]) for each in nouns):
        return []
    near = [each for noun in nouns for each in (noun, *tree.under(noun, "det", "amod"))]
    doubts = [each for each in nouns if tree.lemma[each] == "doubt"]
    return doubts or [each for each in near if scene.forms[each] in DIM]


def _unsure(scene: Scene, word: int) -> list[int]:
    """ "is | not sure | that they sign", "there is | no guarantee | that they sign"."""
    tree, head = scene.tree, scene.tree.head[word]
    if head == ROOT or tree.relation[word].split(":")[0] not in ("acl", "ccomp", "csubj"):
        return []
    if tree.lemma[head] in HELD and _is_denied(scene, head):
        return [head]
    if tree.lemma[head] not in ASSURED:
        return []
    beside = [each for each in tree.under(head, "det", "advmod", "neg") if scene.forms[each] in (*DIM, "not", "n't")]
    return [head, *beside] if beside or _is_denied(scene, head) else []


def _going(scene: Scene, sign: Sign) -> int:
    """ "Going", which hangs where the verb itself would: "I don't think it | is going | to fall"."""
    head = scene.tree.head[sign.word]
    return head if head != ROOT and scene.forms[head] == "going" else sign.word


def _is_denied(scene: Scene, word: int) -> bool:
    return word in scene.claim and scene.judge(word)[0].value == "negative"


def _is_told_by_another(scene: Scene, sign: Sign) -> bool:
    """Whether the sentence names somebody who says it, though no statement was found: "it will fail, aides | say |"."""
    sentence = scene.page.sentence_of(scene.page.words[sign.word])
    return any(
        scene.tree.lemma[each] in SAYING and scene.tree.tag[each] in ("VBD", "VBZ", "VBP") and each != sign.governor
        for each in scene.page.words_in(sentence)
    )


def _is_weak(voices: Voices, sign: Sign, kind: Kind) -> bool:
    """Whether nobody is known whose it is: no speaker, no doer near, a frame of mind that others tell."""
    scene = voices.scene
    if kind.basis in NOBODYS and not kind.who:
        return True
    unsaid = scene.claims[scene.claim[sign.word]].within is None
    first = any(voices.is_first(each) for each in scene.tree.under(sign.word, "nsubj"))
    if unsaid and (first or voices.is_quoted(sign.word) or (kind.value != "forecast" and not kind.who)):
        return True
    if unsaid and kind.value == "forecast" and (_is_told_by_another(scene, sign) or goes_on(scene, sign)):
        return True
    if unsaid and any(scene.forms[each] in HEARSAY for each in scene.tree.under(sign.word, "advmod")):
        return True
    speaking = next(voices.chain(scene.claim[sign.word]), None)
    if speaking is not None and is_aside(scene, sign, speaking):
        return True
    if sign.governor is None or kind.value == "forecast":
        return False
    if scene.forms[sign.governor] in MINDED and (unsaid or kind.ascribed):
        return True
    loose = scene.tree.relation[sign.governor] == "advcl" and scene.tree.tag[sign.governor] == "VBG"
    near = {each for first in kind.who for each in scene.page.words_in(first.mention)}
    return loose and sign.governor - max(near, default=0) > FAR


def _sure(sighted: Sighted, weights: Mapping[str, float]) -> Foretelling:
    each = sighted.foretelling
    sure = chance(sighted.signs, weights, most=HIGH)
    if sighted.unowned:
        sure = min(sure, UNOWNED)
    kind = Judged(each.kind.value, each.kind.basis, each.kind.evidence, sure)
    return replace(each, kind=kind)
