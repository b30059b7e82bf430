"""Voices: who speaks where a clause stands, from the inside out, and whether somebody is of the speaker's own side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.data import rows
from onrecord.model import Attribution, Entity, Party, Span
from onrecord.reading.events.parties import party
from onrecord.reading.scene import Scene
from onrecord.reading.speakers import closed

FIRST = frozenset(["i", "we", "us", "our", "me", "my", "ours"])
# Bodies that an official means as his own where he names them with "the": "the administration will act".
OWN_BODIES = closed.words("""
    administration government cabinet ministry army military country nation company union party side delegation team
    office department campaign group firm agency alliance
""")


# The heads whom officials and advisers speak for without naming them.
OWN_HEADS, SERVING = closed.words("president premier chancellor king queen"), frozenset(["official", "adviser"])
# Words before a body that make it the speaker's.
POINTING = frozenset(["the", "his", "her", "their", "our", "its", "my"])

NOBODY = (
    closed.PRONOUNS
    | closed.NOBODY
    | closed.RELATIVE
    | FIRST
    | frozenset(["it", "this", "that", "these", "those", "whose"])
)
# How far back one who decides is looked for, in code points.
REACH = 400
# A word so near to where something said begins opens it, in code points: "that they".
OPENS = 6
# Capacities in which one may bind a side.
BINDING = frozenset(["official", "adviser", "legislator"])
# Where a report was filed, before its first words: "ORSOVA, Norland (NP) _ Rebels", "ORSOVA -- Rebels".
FILED = re.compile(
    r"[A-Z][A-Z'’. -]+(?:,\s[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)?\s*(?:\([A-Z][\w./ ]+\)\s*(?:_|–|—|-{1,2})|(?:_|–|—|--)\s)"
)
# What kinds of actors a pronoun may mean.
MEANT = {
    "he": frozenset(["person"]),
    "she": frozenset(["person"]),
    "it": frozenset(["country", "organization"]),
    "they": frozenset(["group", "unnamed", "organization"]),
}


@dataclass(frozen=True, slots=True)
class Voices:
    """Who speaks in one report, and who belongs to whom.

    Attributes:
        scene: The page.
        attributions: Its statements.
        entities: Those it names or describes.
        quoted: What stands between quotation marks.
    """

    scene: Scene
    attributions: Sequence[Attribution]
    entities: Sequence[Entity]
    quoted: Sequence[Span] = ()

    def chain(self, claim: int) -> Iterator[Attribution]:
        """The statements that a clause stands in, from the inside out."""
        at = self.scene.claims[claim].within
        while at is not None and at < len(self.attributions):
            yield self.attributions[at]
            at = self.attributions[at].within

    def party(self, word: int) -> Party | None:
        """Somebody by the word that heads the phrase: a name, a body, or a pronoun for the nearest it may stand for."""
        found = party(self.scene, word)
        if found is not None and found.entity is None and self._stands_for_nobody(found.mention):
            return self._meant(word)
        if self.scene.tree.lemma[word] in OWN_BODIES and len(phrase := self._phrase(word)) > 1 and self._is_inner(word):
            mention = self.scene.cover(phrase)
            return Party(mention, self._of_that_name(mention))
        if found is not None and found.entity is None:
            return Party(found.mention, self._of_that_name(found.mention))
        if found is None and (self.scene.tree.tag[word].startswith("NNP") or self.scene.tree.lemma[word] in OWN_BODIES):
            return Party(self.scene.cover(self._phrase(word)), self.scene.entity.get(word))
        return found

    def _is_inner(self, word: int) -> bool:
        """Whether a body stands inside a noun phrase: "an Obama | administration | plan"."""
        return self.scene.tree.relation[word] == "compound"

    def _of_that_name(self, mention: Span) -> int | None:
        """Who bears a name elsewhere in the report, where the place itself was missed: "Halvera and | Marrow |"."""
        text = self.scene.page.text
        words = mention.exact(text)
        named = (n for n, each in enumerate(self.entities) if any(span.exact(text) == words for span in each.names))
        return next(named, None)

    def _phrase(self, word: int) -> list[int]:
        """A noun with its names and adjectives: "the | Trump | administration", "a | Trump | administration plan"."""
        tree = self.scene.tree
        beside = tree.under(tree.head[word], "compound") if tree.relation[word] == "compound" else ()
        own = (*tree.under(word, "compound", "flat", "det", "amod"), *(each for each in beside if each < word))
        return [word, *(each for each in own if abs(each - word) <= 4)]

    def _meant(self, word: int) -> Party | None:
        """Whom "he", "she" or "it" may mean: the nearest before it in its sentence or the one before."""
        kinds = MEANT.get(self.scene.forms[word])
        if kinds is None:
            return None
        page = self.scene.page
        here = page.sentence_of(page.words[word])
        since = page.sentence_of(Span(max(0, here.start - 2), max(1, here.start - 1))).start
        near = [
            (mention, number)
            for number, entity in enumerate(self.entities)
            if entity.kind in kinds
            for mention in entity.mentions
            if since <= mention.start < page.words[word].start
        ]
        return Party(page.words[word], max(near)[1]) if near else None

    def speaks(self, attribution: Attribution) -> tuple[Party, ...]:
        """The speakers of a statement whose words stand in the report."""
        named = [Party(each.mention, each.entity) for each in attribution.speakers if each.mention is not None]
        return tuple(sorted(named, key=lambda each: each.mention))

    def own(self, attribution: Attribution, word: int) -> bool:
        """Whether a word means the speaker, or the body or country he speaks for: "we", "he", "the administration"."""
        if self.is_first(word) or self._are_they(attribution, word):
            return True
        entity = self.scene.entity.get(word)
        spoken = {each.entity for each in attribution.speakers}
        if entity is None:
            return self._own_body(spoken, word) or self.carries(attribution, word)
        if entity in spoken or (self.carries(attribution, word) and not self._named_here(entity, word)):
            return True
        camps = {camp for each in spoken for camp in self.camps(each)}
        return not camps.isdisjoint(self.camps(entity)) and self._speaks_for(spoken)

    def _are_they(self, attribution: Attribution, word: int) -> bool:
        """Whether "they" opens what several say without quotation marks: "Sol and Vale said | they | would leave"."""
        several = len(attribution.speakers) > 1 and attribution.kind == "indirect"
        if self.scene.forms[word] != "they" or not several:
            return False
        start = attribution.content[0].start
        return self.scene.page.words[word].start - start <= OPENS

    def last_acting(self, word: int) -> tuple[Party, ...]:
        """Who last did something before a word, as its subject, and may decide: a country, a body, an official."""
        page, tree = self.scene.page, self.scene.tree
        since = page.words[word].start - REACH
        for at in range(word - 1, -1, -1):
            if page.words[at].start < since:
                break
            entity = self.scene.entity.get(at)
            if entity is None or tree.relation[at] != "nsubj":
                continue
            each = self.entities[entity]
            if each.kind in ("country", "organization") or (each.capacity and each.capacity.value == "official"):
                return (Party(page.words[at], entity),)
        return ()

    def is_quoted(self, word: int) -> bool:
        """Whether a word stands between quotation marks."""
        span = self.scene.page.words[word]
        return any(each.contains(span) for each in self.quoted)

    def is_filed_at(self, span: Span) -> bool:
        """Whether words stand where a report tells at which place it was filed: no actor is meant by them."""
        page = self.scene.page
        paragraph = page.paragraphs[page.paragraph_of(span)]
        found = FILED.match(page.text, paragraph.start, paragraph.end)
        return found is not None and span.end <= found.end()

    def is_somebody(self, party: Party) -> bool:
        """Whether a party is more than a pronoun or a relative word that nobody is known to stand behind."""
        if party.entity is not None:
            words = self.entities[party.entity].name
        else:
            words = party.mention.exact(self.scene.page.text)
        first = words.lower().split(" ")[0].removesuffix("'s").removesuffix("’s")
        return words.lower() not in NOBODY and (party.entity is not None or first not in NOBODY)

    def is_first(self, word: int) -> bool:
        """Whether a word is "we" or "I"; not the name of the US."""
        return self.scene.forms[word] in FIRST and word not in self.scene.name

    def camps(self, entity: int) -> frozenset[str]:
        """The parties that somebody is or speaks for, as one country's names are one."""
        each = self.entities[entity]
        names = [each.side.value] if each.side else []
        if each.kind in ("country", "organization"):
            names.append(each.name)
        if each.kind == "person":
            names.append(f"person {each.name.split()[-1]}")
        names += [f"person {word}" for word in each.name.split()[:-1] if each.kind != "person" and word.istitle()]
        return frozenset(_country(name) for name in names)

    def is_unnamed(self, attribution: Attribution) -> bool:
        """Whether those who speak are named by nobody: "people familiar with the talks"."""
        kinds = {self.entities[each.entity].kind for each in attribution.speakers}
        return bool(kinds) and kinds <= {"unnamed", "group"}

    def capacity(self, attribution: Attribution) -> str:
        """In which capacity the first of the speakers speaks; empty where it is not known."""
        found = (self.entities[each.entity].capacity for each in attribution.speakers)
        return next((each.value for each in found if each is not None), "")

    def _speaks_for(self, spoken: set[int]) -> bool:
        capacities = {each.value for entity in spoken if (each := self.entities[entity].capacity)}
        return not capacities & {"expert", "media", "former official"}

    def _own_body(self, spoken: set[int], word: int) -> bool:
        """ "The administration", "his party", and to those who hold an office, "the president"."""
        tree = self.scene.tree
        beside = {self.scene.forms[each] for each in tree.under(word, "det", "nmod:poss")}
        if not spoken or not self._speaks_for(spoken):
            return False
        if tree.lemma[word] in OWN_BODIES:
            return bool(beside & POINTING)
        serves = {each.value for entity in spoken if (each := self.entities[entity].capacity)} & SERVING
        return bool(serves) and "the" in beside and tree.lemma[word] in OWN_HEADS

    def carries(self, attribution: Attribution, word: int) -> bool:
        """Whether a pronoun in what is told without quotation marks means the teller: "Halvera said | it | would"."""
        kinds = MEANT.get(self.scene.forms[word], frozenset())
        spoken = {self.entities[each.entity].kind for each in attribution.speakers}
        return attribution.kind == "indirect" and bool(spoken & kinds)

    def _named_here(self, entity: int, word: int) -> bool:
        """Whether somebody is named in a word's own sentence before it."""
        page = self.scene.page
        here = page.sentence_of(page.words[word])
        return any(here.start <= name.start < page.words[word].start for name in self.entities[entity].names)

    def binds(self, attribution: Attribution) -> bool:
        """Whether one who speaks may bind a side by it: an official, his adviser, a legislator, a government."""
        if self.capacity(attribution) in BINDING:
            return True
        kinds = {self.entities[each.entity].kind for each in attribution.speakers}
        return not self.capacity(attribution) and bool(kinds & {"country", "organization"})

    def _stands_for_nobody(self, mention: Span) -> bool:
        return mention.exact(self.scene.page.text).lower() in closed.PRONOUNS | closed.NOBODY | closed.RELATIVE | {"it"}


def _country(name: str) -> str:
    """A country's code for any of its names, in "Government of" or not; any other name in lower case."""
    bare = name.lower().removeprefix("the ").removeprefix("government of ").removeprefix("the ")
    return _codes().get(bare, bare)


@cache
def _codes() -> dict[str, str]:
    columns = ("name", "demonyms", "adjectives", "variants")
    return {
        part.lower().removeprefix("the "): row["iso2"] or row["name"]
        for row in rows("countries")
        for key in columns
        for part in row[key].split("|")
        if part
    }
