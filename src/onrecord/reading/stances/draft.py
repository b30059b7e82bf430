"""A draft: a stance as one rule has it, before whose voice it is in and how sure it is are settled."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Party, Span


@dataclass(frozen=True, slots=True)
class Draft:
    """A stance as a rule has it.

    Attributes:
        rule: The rule that found it.
        word: Number of the word that decides.
        head: Number of the word that heads the matter.
        stance: `agrees`, `disagrees` or `undecided`.
        strength: `firm`, `plain` or `lean`.
        matter: The words of the matter.
        holders: Who holds it; empty where it is the speaker of the words.
        speaks: Whether it is held by whoever speaks the words, rather than by somebody they tell of.
        demanded: Whether it is demanded or asked.
        targets: Of whom, where the words say.
        lemma: The lexicon's entry, with its frame.
        signs: What else the calibration looks at.
    """

    rule: str
    word: int
    head: int
    stance: str
    strength: str
    matter: tuple[Span, ...]
    holders: tuple[Party, ...] = ()
    speaks: bool = False
    demanded: bool = False
    targets: tuple[Party, ...] = ()
    lemma: str = ""
    signs: tuple[str, ...] = ()
