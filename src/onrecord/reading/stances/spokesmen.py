"""Spokesmen: whether who speaks, speaks for somebody else: a minister for the state, a leader for the union."""

from __future__ import annotations

from onrecord.model import Attribution, Entity, Party
from onrecord.reading.stances.hearing import Hearing, speakers

# Before a speaker's office, of what was named just before: "the union …, | its | leader said".
OWN = frozenset(["its", "their", "our"])
# Before a body, of who speaks: "| our | government", "| his | administration".
THEIRS = frozenset(["our", "my", "his", "her"])
# How much of a made or rare country's name its adjective must keep: "Norvia", "Norvian".
STEM = 4


def speaks_for(hearing: Hearing, voice: Attribution, holder: Party) -> bool | None:
    """Whether the speakers of a statement speak for somebody; None where nothing tells.

    Args:
        hearing: The page.
        voice: The statement.
        holder: Who is said to want or refuse something.
    """
    entity = hearing.entity(holder)
    saying = [found for each in speakers(voice) if (found := hearing.entity(each)) is not None]
    sides = {each.side.value for each in saying if each.side is not None}
    if entity is not None and _stands_for(entity, sides):
        return True
    if hearing.scene.forms[hearing.scene.page.words_in(holder.mention)[0]] in THEIRS:
        return True
    name = holder.mention.exact(hearing.scene.page.text) if entity is None else entity.name
    if _is_own(hearing, voice, name) or any(_serves(each, name) for each in saying):
        return True
    known = entity is not None and (entity.kind == "country" or entity.side is not None)
    return False if sides and known else None


def _stands_for(entity: Entity, sides: set[str]) -> bool:
    return entity.name in sides or (entity.side is not None and entity.side.value in sides)


def _is_own(hearing: Hearing, voice: Attribution, name: str) -> bool:
    """Whether the speaker is called by whom he speaks for: "| its | leader", "a | government | spokesman"."""
    words = () if voice.source is None else hearing.scene.page.words_in(voice.source)
    forms = [hearing.scene.forms[each] for each in words]
    bare = _bare(name).split()
    return bool(forms) and (forms[0] in OWN or any(forms[at:][: len(bare)] == bare for at in range(len(forms))))


def _bare(name: str) -> str:
    return name.lower().removeprefix("the ")


def _serves(speaker: Entity, name: str) -> bool:
    """Whether a speaker's office or house names it: "spokesman for | the union |", "the | Norvian | envoy"."""
    said = [each.value for each in (*speaker.roles, speaker.affiliation) if each is not None]
    bare = _bare(name)
    words = {word.lower() for each in said for word in each.split()}
    stem = bare.rstrip("aeiouy")
    adjective = " " not in bare and len(stem) >= STEM and any(word.startswith(stem) for word in words)
    return adjective or any(bare in each.lower() for each in said)
