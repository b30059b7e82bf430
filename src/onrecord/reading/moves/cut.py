"""Cut: where the words of a term end, and which that seem to be within it are another clause's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.model import Span
from onrecord.reading.grammar import SUBJECTS
from onrecord.reading.moves.bargains import is_marked
from onrecord.reading.moves.behest import behests
from onrecord.reading.moves.cues import Cue
from onrecord.reading.scene import Scene
from onrecord.reading.speakers.closed import words as closed

FINITE = frozenset(["VBD", "VBP", "VBZ"])
BARE = frozenset(["VB", "VBG"])
RESULT = frozenset(["so", "such"])
# A participle behind a comma that says what somebody says or thinks with it: "rejected it, | saying | it was late".
VOICES = closed("""
    accusing adding admitting alleging arguing asking blaming calling citing claiming conceding concluding declaring
    describing explaining hailing indicating insisting noting observing pointing predicting prompting quoting raising
    recalling referring saying signaling signalling stating stressing suggesting telling vowing warning writing
""")
WHICH = frozenset(["that", "which", "who"])
DASHES, SPACES = ("-", "–"), " \n\t“(\xa0"
OPENING, CLOSING = "“", "”"


def apart(scene: Scene, cue: Cue, heads: Sequence[int]) -> set[int]:
    """The words that hang on a term and are no part of it.

    What another verb does that was joined to an infinitive ("the offer to lead it | and covers sports |"), what came of
    it ("was so moved by the request to leave | that he wept |"), and by whose request it was.
    """
    tree = scene.tree
    out: set[int] = set()
    for head in heads:
        within = tree.subtree(head)
        out.update(each for verb in within if _is_another_verb(scene, verb) for each in tree.subtree(verb))
        out.update(each for verb in within if _is_result(scene, cue, verb) for each in tree.subtree(verb))
    asked = [each for each in behests(scene, (cue.word, *heads)) if each not in heads]
    out.update(word for each in asked for word in tree.subtree(each))
    return out


def _is_another_verb(scene: Scene, verb: int) -> bool:
    """Whether a finite verb was joined to an infinitive: "to become head and | covers | a range of topics"."""
    tree, first = scene.tree, scene.tree.head[verb]
    if tree.relation[verb] != "conj" or tree.tag[verb] not in FINITE or tree.tag[first] not in BARE:
        return False
    helped = tree.under(first, "aux") and not is_marked(scene, first, "to")
    return not helped and not is_marked(scene, verb, "to") and scene.forms[verb] != tree.lemma[verb]


def _is_result(scene: Scene, cue: Cue, verb: int) -> bool:
    """Whether a clause tells what came of it: "so concerned about the request | that he kept a note |"."""
    sentence = scene.page.words_in(scene.page.sentence_of(scene.page.words[cue.word]))
    degree = [each for each in sentence if each < cue.word and scene.forms[each] in RESULT]
    told = scene.tree.relation[verb] in ("acl:relcl", "acl", "ccomp", "advcl") and is_marked(scene, verb, "that")
    return bool(degree) and cue.entry.kind == "noun" and told and bool(scene.tree.under(verb, *SUBJECTS))


def ends(scene: Scene, words: Sequence[int]) -> Sequence[int]:
    """Words of a term without what follows in another's voice: "|…|, saying it was late", ", only to drop it"."""
    for at, word in enumerate(words):
        here = scene.forms[word : word + 2]
        if at and scene.forms[word - 1] == "," and (here[0] in VOICES or here == ("only", "to")):
            return words[:at]
    return words


def begins(scene: Scene, cue: Cue) -> int | None:
    """Where a clause begins whose subject was taken for an object: "agreed | taxes on it should rise"."""
    if cue.fit.frame not in ("that", "wish") or not cue.fit.terms or is_marked(scene, cue.fit.terms[0], "that"):
        return None
    what = [each for each in scene.tree.under(cue.word, "obj") if cue.word < each < cue.fit.terms[0]]
    starts = [min(scene.tree.subtree(each)) for each in what]
    known = [each for each in starts if each == cue.word + 1]
    return known[0] if known and scene.tree.under(cue.fit.terms[0], "aux") else None


def which(scene: Scene, end: int) -> int:
    """Where a term ends with the clause that says which is meant: "the requests | that are within its scope |"."""
    at = scene.page.word_at(end)
    if scene.forms[at : at + 1] and scene.forms[at] in WHICH and scene.page.words[at].start - end <= 1:
        verb = next((each for each in _clause(scene, at)), None)
        if verb is not None:
            return scene.page.words[verb].end
    return end


def _clause(scene: Scene, at: int) -> Iterator[int]:
    """The last word of a clause that a relative pronoun opens right before its verb."""
    tree = scene.tree
    if not (tree.tag[at] in ("WDT", "WP") and tree.tag[at + 1 : at + 2] and tree.tag[at + 1] in (*FINITE, "MD")):
        return
    inside = [each for each in tree.subtree(tree.head[at]) if each >= at]
    stop = next((k for k, each in enumerate(inside) if not scene.forms[each][0].isalnum()), len(inside))
    if stop:
        yield inside[stop - 1]


def balanced(scene: Scene, span: Span) -> Span:
    """A stretch with the quotation mark that belongs to the one within it, and no part of a word alone.

    "avoid “simplistic talk|”|", "the | Kenya–|Uganda pact".
    """
    text, start, end = scene.page.text, span.start, span.end
    if text[start - 1 : start] in DASHES and text[start - 2 : start - 1].isalnum():
        start = max(text.rfind(space, 0, start) for space in SPACES) + 1
    more = text[start:end].count(OPENING) - text[start:end].count(CLOSING)
    behind = more > 0 and text[end : end + 1] == CLOSING
    before = more < 0 and text[start - 1 : start] == OPENING
    return Span(start - before, end + behind)
