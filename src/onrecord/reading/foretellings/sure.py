"""Sure: how likely a foretelling is one of its kind, with its holder and its words, by the signs it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from onrecord.model import Attribution, Foretelling
from onrecord.reading.foretellings.kinds import Kind
from onrecord.reading.foretellings.lexicon import listed
from onrecord.reading.foretellings.signs import Sign
from onrecord.reading.foretellings.source import follows_finding
from onrecord.reading.foretellings.voices import Voices
from onrecord.reading.grammar import SUBJECTS, roles
from onrecord.reading.scene import Scene
from onrecord.reading.speakers.closed import words

Weights = Mapping[str, float]

LOW, HIGH = 0.02, 0.98
SHORT, LONG = 3, 25
# What most statements are held for.
USUAL = 0.7
# Documents that hold terms, so that what they "would" do is what they say.
TERMS = words("""
    accord agreement amendment bill deal draft law legislation measure order plan proposal pact
""")
# Words that nothing foretold ends with.
CUT = words("""
    a an and as at be by for from has have if in is not of on or that the to whether which will with
""")
ENDED = re.compile(r"[.!?]['\"”’]*\s+[A-Z“\"]")


def signs_of(voices: Voices, sign: Sign, kind: Kind, found: Foretelling, subject: str) -> dict[str, float]:
    """What the confidence of a foretelling rests on, by name.

    Args:
        voices: Who speaks on the page.
        sign: The words that tell of what is to come.
        kind: What they make of it, and by which rule.
        found: Its cells.
        subject: As in `What`.
    """
    names = (
        "always",
        f"way={kind.value} {sign.rule}/{kind.basis}",
        f"rule={sign.rule}",
        f"basis={kind.basis}",
        f"kind={kind.value}",
        f"kind={kind.value} by={_doer(voices, sign)}",
        f"by={_doer(voices, sign)}",
        *_word_signs(voices, sign),
        *_cell_signs(voices, found, subject),
        *_holder_signs(voices, kind),
    )
    signs = dict.fromkeys((*names, *_bare_signs(voices, sign, kind, found)), 1.0)
    speaking = next(voices.chain(found.claim), None)
    signs |= _voice_signs(voices, sign, speaking)
    return signs | dict.fromkeys(_pairs(voices, sign, kind, signs), 1.0)


def _pairs(voices: Voices, sign: Sign, kind: Kind, signs: Mapping[str, float]) -> Iterator[str]:
    """Signs that tell more together: what may be rather than come, and who foretells in whose words."""
    told = next((name for name in signs if name.startswith("told=")), "")
    holder = next((name for name in signs if name.startswith("holder=") and name != "holder=several"), "")
    yield f"{kind.value} {told} {holder}"
    if sign.modal is not None:
        yield f"{told} modal={voices.scene.tree.lemma[sign.modal]}"
        if "no_verb" in signs or "state" in signs:
            yield f"modal={voices.scene.tree.lemma[sign.modal]} state"


def _doer(voices: Voices, sign: Sign) -> str:
    """What sort of word does it: a pronoun, a measure, somebody, or a thing."""
    tree = voices.scene.tree
    doer = next(iter(roles(tree, sign.word).agents), None)
    if doer is None:
        return "nothing"
    if tree.tag[doer].startswith("PRP"):
        return "first" if voices.is_first(doer) else "pronoun"
    if tree.tag[doer] in ("WDT", "WP", "DT", "EX"):
        return "relative"
    if tree.lemma[doer] in listed("measure"):
        return "measure"
    if tree.lemma[doer] in TERMS:
        return "terms"
    return "somebody" if voices.party(doer) is not None else "thing"


def _word_signs(voices: Voices, sign: Sign) -> Iterator[str]:
    """The verb, what governs it, and how its clause hangs on others."""
    scene, tree = voices.scene, voices.scene.tree
    claim = scene.claims[scene.claim[sign.word]]
    yield f"relation={tree.relation[sign.word]}"
    yield f"tense={claim.tense}"
    yield f"factuality={claim.factuality.value}"
    if not tree.is_verb(sign.word):
        yield "no_verb"
    if tree.lemma[sign.word] in ("be", "have"):
        yield "state"
    if sign.modal is not None:
        yield f"modal={tree.lemma[sign.modal]}"
    if sign.governor is not None:
        yield f"governor={tree.lemma[sign.governor]}"
        yield f"governor_tag={tree.tag[sign.governor]}"
        if any(scene.forms[each] == "had" for each in tree.under(sign.governor, "aux")):
            yield "governor=had"
    if any(tree.tag[each] in ("WDT", "WP") for each in tree.under(sign.word, "nsubj", "nsubj:pass", "obj")):
        yield "relative"


def _cell_signs(voices: Voices, found: Foretelling, subject: str) -> Iterator[str]:
    page = voices.scene.page
    if found.kind.value == "forecast":
        yield f"subject={subject}"
    words = [word for span in found.what for word in page.words_in(span)]
    text = " ".join(span.exact(page.text) for span in found.what)
    yield f"polarity={found.polarity.value}"
    yield "hedged" if found.hedge is not None else "unhedged"
    if found.condition:
        yield "condition"
    if found.horizon is not None:
        yield "horizon"
    elif found.until is not None:
        yield "until"
    if found.plain:
        yield "plain"
    if found.ascribed:
        yield "ascribed"
    if found.doers and found.polarity.value == "negative":
        yield "doers refuse"
    if len(words) <= SHORT:
        yield "short"
    if len(words) > LONG:
        yield "long"
    if voices.scene.forms[words[-1]] in CUT:
        yield "cut"
    if ENDED.search(text):
        yield "two_sentences"


def _bare_signs(voices: Voices, sign: Sign, kind: Kind, found: Foretelling) -> Iterator[str]:
    """What the outlet says may be, with no time and on no condition: rather an argument than a forecast."""
    scene = voices.scene
    if kind.value != "forecast" or kind.who or scene.claims[found.claim].within is not None:
        return
    if follows_finding(scene, sign):
        yield "after=finding"
    if sign.modal is None or found.condition or found.until is not None:
        return
    modal, doer = scene.tree.lemma[sign.modal], _doer(voices, sign)
    yield f"bare {modal}"
    yield f"bare {modal} by={doer}"
    if scene.tree.lemma[sign.word] in listed("deed"):
        yield f"bare {modal} deed by={doer}"
    if _is_indefinite(scene, sign):
        yield f"bare {modal} indefinite"


def _is_indefinite(scene: Scene, sign: Sign) -> bool:
    """Whether it is said of any of a kind: "| a delegate | could object", "| laws | could save lives"."""
    tree = scene.tree
    for each in tree.under(sign.word, *SUBJECTS):
        named = any(word in scene.name for word in tree.subtree(each))
        bare = tree.tag[each] == "NNS" and not tree.under(each, "det", "nmod:poss", "nummod")
        return not named and (bare or any(scene.forms[det] in ("a", "an", "any") for det in tree.under(each, "det")))
    return False


def _holder_signs(voices: Voices, kind: Kind) -> Iterator[str]:
    if not kind.who:
        yield "holder=nobody"
        return
    if len(kind.who) > 1:
        yield "holder=several"
    entity = None if kind.who[0].entity is None else voices.entities[kind.who[0].entity]
    if entity is None:
        yield "holder=unknown"
        return
    yield f"holder={entity.kind}"
    yield f"holder={entity.capacity.value if entity.capacity else 'no capacity'}"
    mention = kind.who[0].mention.exact(voices.scene.page.text)
    if mention.islower():
        yield "holder=pronoun" if len(mention) <= 4 else "holder=plain words"


def _voice_signs(voices: Voices, sign: Sign, speaking: Attribution | None) -> dict[str, float]:
    quoted = voices.is_quoted(sign.word)
    if speaking is None:
        return {"told=quoted nobody" if quoted else "told=narrated": 1.0}
    signs = {f"told={speaking.kind}": 1.0, f"type={speaking.type}": 1.0, "statement": speaking.confidence - USUAL}
    if not speaking.speakers:
        signs["speaker=none"] = 1.0
    else:
        signs["speaker"] = min(each.confidence for each in speaking.speakers) - USUAL
        signs[f"speaker={voices.entities[speaking.speakers[0].entity].kind}"] = 1.0
    if speaking.source is None:
        signs["source=elided"] = 1.0
    elif speaking.source.exact(voices.scene.page.text).lower() in ("he", "she", "they", "it"):
        signs["source=pronoun"] = 1.0
    if speaking.within is not None:
        signs["nested"] = 1.0
    if quoted and speaking.kind == "indirect":
        signs["told=indirect in quotes"] = 1.0
    return signs
