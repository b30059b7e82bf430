"""Kinds: whether a number is a poll's, a toll, a sum, a price, a share, a change, a count or a measure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from onrecord.model import Party
from onrecord.reading.grammar import is_passive, preposition
from onrecord.reading.quantities.hang import Counted
from onrecord.reading.quantities.harm import (
    GONE,
    TAKEN,
    befalls,
    falling,
    harming,
    undergoes,
    wounded,
)
from onrecord.reading.quantities.lexicon import is_in, listed, singular, words
from onrecord.reading.quantities.polls import is_polled
from onrecord.reading.quantities.site import Site, case_of, climb, governor, is_level, is_person
from onrecord.reading.scene import Scene

SPANS_OF_TIME = listed("year month week day hour annum quarter head person capita")
NEARING = listed("more than less about nearly almost just at least over some roughly as much")
EARNED = listed("earnings profit income revenue dividend loss")


@dataclass(frozen=True, slots=True)
class Sample:
    """A numeral with what is known of it so far: its unit, that unit's sort, what it counts, and whose alone it is."""

    site: Site
    unit: str
    sort: str
    counted: Counted
    owner: Party | None = None


Rule = Callable[[Scene, Sample], bool]

REPORTING = listed("report believe say fear presume confirm think know")
# With these verbs and helpers harm is only supposed: "it would have killed 40".
SUPPOSING = frozenset(["would", "could", "'d", "’d"])
# Rates at which money is lent, and words by which "the rate" is seen to be one.
LENT = listed("interest yield coupon")
LENDING = listed("interest loan mortgage lending borrowing deposit repo")
# From how much on a sum is no price per piece.
SUM = Decimal(1_000_000)
CROSSING = listed("cross pass top breach surpass exceed reach hit break")
COMPARING = frozenset(["as", "more", "higher", "larger", "greater", "bigger", "faster", "less", "lower", "fewer"])
# Nouns of the dead and of what they suffer, that may be something else: "40 UN bodies", "three knee injuries".
AMBIGUOUS = listed("body injury")
FINDING = listed(
    "find recover pull exhume unearth discover retrieve dig count collect identify bury remove wash dump bring return "
    "hand lay lie carry drag haul wrap bag float"
)
INFLICTING = listed("cause report record suffer see confirm inflict sustain register")
# What may follow a heading's "15 soldiers killed".
ENDING = frozenset([",", ".", ";", ":", "in", "by", "near", "on", "after", "as", "during", "and"])
LIFELESS = listed(
    "dead charred burned burnt decomposed decomposing mutilated lifeless headless more unidentified other"
)


def casualties(scene: Scene, sample: Sample) -> bool:
    """ "| 12 | people were killed", "| 29 | wounded", "a death toll of | 40 |"."""
    if sample.sort not in ("persons", "things", ""):
        return False
    noun = sample.counted.head if sample.counted.head is not None else sample.site.outer
    if sample.counted.basis == "state":
        return scene.forms[noun] in wounded() or scene.tree.lemma[noun] in harming() | set(words("loss"))
    if sample.counted.basis == "lone":
        return befalls(scene, noun) and scene.tree.lemma[noun] not in TAKEN | GONE
    above = scene.tree.head[noun]
    lost = above >= 0 and scene.tree.relation[noun] == "nmod" and scene.tree.lemma[above] in words("loss")
    told = _loss(scene, sample, noun) or _harmed(scene, sample, noun) or _among(scene, sample, noun)
    told = told or _lives(scene, noun) or _remains(scene, noun)
    return told or (lost and sample.unit == "persons")


def _among(scene: Scene, sample: Sample, noun: int) -> bool:
    """ "19 people were killed, | including | four Norvians": some of those whom harm befell."""
    host, tree = scene.tree.head[noun], scene.tree
    included = any(scene.forms[each] == "including" for each in tree.children[noun])
    if host < 0 or sample.unit != "persons" or not included:
        return False
    if not tree.is_verb(host):
        return is_person(scene, host) and _harmed(scene, sample, host)
    return any(undergoes(scene, host, each) for each in tree.children[host]) and not _supposed(scene, host)


def _lives(scene: Scene, noun: int) -> bool:
    """ "claimed | 70 lives", "took the lives of | 25 civilians |", "| 70 lives | were lost"."""
    tree, above = scene.tree, scene.tree.head[noun]
    if tree.relation[noun] == "nmod" and tree.lemma[above] == "life" and tree.tag[above] == "NNS":
        return _lives(scene, above)
    if tree.lemma[noun] != "life" or above < 0 or not tree.is_verb(above) or _supposed(scene, above):
        return False
    taken = tree.relation[noun] == "obj" and tree.lemma[above] in ("claim", "cost", "take", "lose")
    return taken or (tree.relation[noun].startswith("nsubj") and tree.lemma[above] in ("lose", "take", "claim"))


def _remains(scene: Scene, noun: int) -> bool:
    """ "recovered | 40 bodies |", "caused 30 deaths and | 12 injuries |"."""
    tree, named = scene.tree, singular(scene.forms[noun])
    if named not in AMBIGUOUS or any(tree.lemma[each] not in LIFELESS for each in tree.under(noun, "amod", "compound")):
        return False
    host = tree.head[noun]
    verb = governor(scene, noun)
    if named == "injury":
        beside = {tree.lemma[each] for each in (host, *tree.under(noun, "conj")) if each >= 0}
        deadly = beside & (set(words("loss")) - AMBIGUOUS)
        return bool(deadly) or (verb is not None and tree.lemma[verb] in INFLICTING)
    lifeless = any(tree.lemma[each] in LIFELESS - {"more", "other"} for each in tree.under(noun, "amod"))
    return lifeless or (verb is not None and tree.lemma[verb] in FINDING)


def _supposed(scene: Scene, verb: int) -> bool:
    """Whether harm is not told of as done: "retaliating | would have killed | 40"."""
    return any(scene.forms[each] in SUPPOSING for each in scene.tree.under(verb, "aux"))


def _loss(scene: Scene, sample: Sample, noun: int) -> bool:
    tree = scene.tree
    named = {singular(scene.forms[noun]), tree.lemma[noun]}
    if named & set(words("loss")) - AMBIGUOUS or (named & set(wounded()) and not tree.is_verb(noun)):
        return True
    if sample.sort == "things":
        return False  # "40 detention beds", "40 injury claims"
    if sample.unit == "persons" and _who_fell(scene, noun):
        return True
    beside = [tree.lemma[each] for each in tree.under(noun, "amod", "acl", "compound")]
    forms = [scene.forms[each] for each in tree.under(noun, "amod", "acl", "dep")]
    return (
        any(each in words("loss") for each in beside[:1])
        or any(each in wounded() for each in forms)
        or any(tree.lemma[each] in harming() and tree.tag[each] == "VBN" for each in tree.under(noun, "acl"))
    )


def _first(scene: Scene, noun: int) -> int:
    """The noun that another is joined to: "lost | 60 soldiers | and three civilians"."""
    return scene.tree.head[noun] if scene.tree.relation[noun] == "conj" else noun


def _who_fell(scene: Scene, noun: int) -> bool:
    """ "| the 40 people | who died in the fire", "the 12 men | who were shot"."""
    for clause in scene.tree.under(noun, "acl:relcl"):
        who = [each for each in scene.tree.under(clause, "nsubj", "nsubj:pass") if scene.forms[each] in ("who", "that")]
        if who and not _supposed(scene, clause) and undergoes(scene, clause, noun, *who):
            return True
    return False


def _harmed(scene: Scene, sample: Sample, noun: int) -> bool:
    tree = scene.tree
    above = tree.head[noun]
    named = above >= 0 and (tree.is_verb(above) or tree.lemma[above] in harming())  # "helped | murder | 13"
    done = named and tree.relation[noun] == "obj"
    verb = noun if tree.is_verb(noun) else above if done else governor(scene, noun)
    if verb is None or sample.unit not in ("persons", "") or _supposed(scene, verb):
        return False
    verb = _reported(scene, verb)
    if tree.lemma[verb] == "lose" and sample.unit == "persons" and _first(scene, noun) in tree.under(verb, "obj"):
        return True
    if tree.lemma[verb] in harming() and (noun == verb or done):
        return True
    if sample.unit == "persons" and (_perished(scene, noun) or _headlined(scene, noun, verb)):
        return True
    return undergoes(scene, verb, noun, sample.site.outer) and (sample.unit == "persons" or is_plain(scene, verb))


def _headlined(scene: Scene, noun: int, verb: int) -> bool:
    """Whether a heading leaves "were" out: "Dorvel: | 15 soldiers killed |, the ministry reports"."""
    told = verb == noun + 1 and scene.tree.tag[verb] in ("VBD", "VBN") and not scene.tree.under(verb, "obj")
    ends = scene.forms[verb + 1 : verb + 2] in ((), *((each,) for each in ENDING))
    return told and ends and scene.tree.lemma[verb] in harming()


def _perished(scene: Scene, noun: int) -> bool:
    """Whether a verb of dying stands behind what is only put in: "| 298 people |, including 80 children, perished"."""
    if noun + 1 < len(scene.forms) and scene.tree.tag[noun + 1] == "VBD" and scene.tree.lemma[noun + 1] in falling():
        return True  # "shot down two helicopters and | three pilots | died"
    opening = next((each for each in range(noun - 5, noun + 2) if scene.forms[each : each + 1] == (",",)), None)
    if opening is None or scene.forms[opening + 1 : opening + 2] not in (("including",), ("among",), ("mostly",)):
        return False
    closing = next((at for at in range(opening + 2, opening + 9) if scene.forms[at : at + 1] == (",",)), None)
    behind = closing + 1 if closing is not None else len(scene.forms)
    fell = behind < len(scene.forms) and scene.tree.tag[behind] == "VBD" and scene.tree.lemma[behind] in falling()
    return fell and scene.page.sentence_of(scene.page.words[noun]).contains(scene.page.words[min(behind, noun + 14)])


def is_plain(scene: Scene, verb: int) -> bool:
    """Whether a verb by itself tells of harm, so that those whom it befell need not be named."""
    return scene.tree.lemma[verb] in harming() | falling() or scene.forms[verb] in wounded()


def _reported(scene: Scene, verb: int) -> int:
    """The verb of harm behind one of saying: "40 people were reported to be | wounded |"."""
    said = scene.tree.lemma[verb] in REPORTING and is_passive(scene.tree, verb)
    behind = scene.tree.under(verb, "xcomp") if said else ()
    return next((each for each in behind if scene.tree.lemma[each] in words("harm")), verb)


def polled(scene: Scene, sample: Sample) -> bool:
    """ "| 44% | of voters are sure", "a panel of | 600 | respondents"."""
    return is_polled(scene, sample.site, sample.sort, sample.counted)


def priced(scene: Scene, sample: Sample) -> bool:
    """ "$56 | a barrel |", "gas fell to | $1.15 |", "the index closed at | 2,924 |"."""
    if sample.sort == "money":
        return _per_piece(scene, sample) or (_of_price(scene, sample) and case_of(scene, sample.site) != "by")
    if sample.sort == "points":
        return is_level(scene, sample.site)
    return sample.sort == "" and _quoted(scene, sample)


def _per_piece(scene: Scene, sample: Sample) -> bool:
    behind = scene.forms[sample.site.last + 1 : sample.site.last + 5]
    if behind[:1] not in (("per",), ("a",), ("an",)) or len(behind) < 2:
        return False
    head = sample.counted.head
    earned = head is not None and scene.forms[head].rstrip("s") + "s" in {each + "s" for each in EARNED} | {"earnings"}
    piece = singular(behind[1])
    return piece not in SPANS_OF_TIME and piece not in words("person") and not earned


def _of_price(scene: Scene, sample: Sample) -> bool:
    head = sample.counted.head
    if head is None:
        return False
    lemma, verb = scene.tree.lemma[head], governor(scene, climb(scene, sample.site))
    moved = verb is not None and is_in(scene.tree.lemma[verb], "change", "at")
    moved = moved and (sample.site.numeral.value or Decimal(0)) < SUM  # a debt that rises to billions is no price
    return lemma == "price" or (
        moved and sample.counted.basis == "subject" and case_of(scene, sample.site) in ("to", "at", "above", "below")
    )


def _quoted(scene: Scene, sample: Sample) -> bool:
    head, verb = sample.counted.head, governor(scene, climb(scene, sample.site))
    if head is None or verb is None or case_of(scene, sample.site) not in ("to", "at", "above", "below", "near", ""):
        return False
    traded = is_in(scene.tree.lemma[verb], "at", "change") or scene.tree.lemma[verb] in CROSSING
    named = {singular(scene.forms[each]) for each in scene.tree.subtree(head)} | {scene.forms[head]}
    sentence = scene.page.words_in(scene.page.sentence_of(sample.site.numeral.span))
    beside = any(scene.forms[each] == "points" for each in sentence)
    return traded and (beside or bool(named & set(words("quoted"))))


def changes(scene: Scene, sample: Sample) -> bool:
    """ "fell | 2.6% |", "grew by | 20 million |", "a | 24% | gain"."""
    if sample.sort not in ("percent", "points", "money", "persons", "things", ""):
        return False
    head = sample.counted.head
    if (
        head is not None
        and scene.tree.lemma[head] in words("growth")
        and sample.counted.basis in ("before_noun", "of_noun")
    ):
        return True
    if _compared(scene, sample) or _in_points(scene, sample):
        return True
    if sample.site.numeral.form == "fraction" and sample.counted.whole is not None:
        return False  # "lost | half | of its coastline"
    verb = governor(scene, climb(scene, sample.site))
    if verb is None or scene.tree.lemma[verb] not in words("change") or sample.counted.basis == "worth":
        return False
    if sample.sort == "money" and _had(scene, verb):
        return False
    direct = case_of(scene, sample.site) in ("by", "", "of", "at", "at least", "about", "around", "over")
    moved = (
        sample.counted.basis in ("subject", "object", "verb", "none", "beside") or case_of(scene, sample.site) == "by"
    )
    return direct and moved and not (sample.sort in ("persons", "things") and case_of(scene, sample.site) != "by")


def _had(scene: Scene, verb: int) -> bool:
    """Whether a verb tells of having money, not of a price that moved: "raised | $40 million |"."""
    lemma = scene.tree.lemma[verb]
    return words("change")[lemma] == "made" or lemma in ("lose", "recover", "add", "gain", "shed")


def _in_points(scene: Scene, sample: Sample) -> bool:
    """ "opened | 120 points | up": an index's points only tell a change, percentage points may be a share."""
    behind = scene.forms[sample.site.last + 1 : sample.site.last + 3]
    return sample.sort == "points" and "percentage" not in behind


def _compared(scene: Scene, sample: Sample) -> bool:
    """ "| 0.9% | lower", "up | 3% |", "down | 5 points |"."""
    site = sample.site
    behind, before = scene.forms[site.last + 1 : site.last + 2], list(scene.forms[max(0, site.first - 5) : site.first])
    while before and before[-1] in NEARING:
        before.pop()
    points = _sentence(scene, site, "points", "point")
    if sample.counted.basis == "beside" and sample.sort == "percent" and points and "or" in before[-1:]:
        return True
    if sample.sort not in ("percent", "points", "money"):
        return False
    made = before[-2:] in (["make", "up"], ["makes", "up"], ["made", "up"], ["making", "up"])
    return behind[:1] in (("lower",), ("higher",), ("up",), ("down",)) or (
        before[-1:] in (["up"], ["down"]) and not made
    )


def _sentence(scene: Scene, site: Site, *forms: str) -> bool:
    """Whether a number's sentence has one of these words."""
    words_in = scene.page.words_in(scene.page.sentence_of(site.numeral.span))
    return any(scene.forms[each] in forms for each in words_in)


def lent(scene: Scene, sample: Sample) -> bool:
    """ "interest rates of | 6.8% |", "the yield fell to | 2.1 percent |": a price of money, no part of a whole."""
    head = sample.counted.head
    if head is None or not rated(scene, sample):
        return False
    if singular(scene.forms[head]) in LENT:
        return True
    told = scene.page.words_in(sample.counted.words) if sample.counted.words is not None else range(0)
    named = {singular(scene.forms[each]) for each in told}
    return singular(scene.forms[head]) == "rate" and bool(named & LENDING or _of_loans(scene, sample, head))


def _of_loans(scene: Scene, sample: Sample, head: int) -> bool:
    """Whether "those rates" are of the loans that the sentence names."""
    alone = sample.counted.words == scene.page.words[head]
    bare = scene.forms[max(0, head - 1) : head] in (("those",), ("these",), ("the",), ("their",), ("its",))
    return (alone or bare) and _sentence(
        scene, sample.site, "loan", "loans", "mortgage", "mortgages", "lender", "lenders"
    )


def multiplied(scene: Scene, sample: Sample) -> bool:
    """ "| ten | times the wealth of the others", "| five | times as many": a ratio counts nothing."""
    noun = sample.site.noun
    if sample.site.numeral.form == "fraction" and scene.forms[sample.site.last + 1 : sample.site.last + 2] == ("as",):
        return True  # "| half | as steep"
    if sample.site.unit != "time" or noun is None:
        return False
    return sample.counted.basis == "multiple" or {*scene.forms[noun + 1 : noun + 2]} <= COMPARING


def shares(scene: Scene, sample: Sample) -> bool:
    """ "a tariff of | 25% |", "| a third | of exports"."""
    return sample.sort in ("percent", "points")


def grown(scene: Scene, sample: Sample) -> bool:
    """ "growth would slow to | 2.3 percent |", "inflation of | 4% |": a rate of change."""
    head = sample.counted.head
    if sample.sort != "percent" or head is None:
        return False
    return scene.tree.lemma[head] in words("growth") or _paced(scene, head)


def _paced(scene: Scene, head: int) -> bool:
    """ "rising at a 1.5% annualized | rate |", "a 3% | pace |": by how much something grows in a year."""
    verb = governor(scene, head)
    rising = verb is not None and scene.tree.lemma[verb] in words("change") and preposition(scene.tree, head) == "at"
    return scene.tree.lemma[head] in ("pace", "clip") or (scene.tree.lemma[head] == "rate" and rising)


def rated(scene: Scene, sample: Sample) -> bool:
    """ "raised the tariff to | 25% |", "a | 15% | levy"."""
    head = sample.counted.head
    if sample.sort != "percent" or head is None or case_of(scene, sample.site) == "by":
        return False
    if scene.forms[head] == "shares":
        return False  # "| Shares | of the bank lost 5.9%"
    return scene.tree.lemma[head] in words("share") or singular(scene.forms[head]) in words("share")


def sums(scene: Scene, sample: Sample) -> bool:
    """ "| $40 million | in aid"."""
    return sample.sort == "money"


def measures(scene: Scene, sample: Sample) -> bool:
    """ "| 38 | km", "for | 60 | years"."""
    return sample.sort in ("length", "measure") and sample.unit != "time"


def counts(scene: Scene, sample: Sample) -> bool:
    """ "| 40 | trucks"."""
    return True


RULES: tuple[tuple[str, str, Rule], ...] = (
    ("casualties", "harm", casualties),
    ("poll", "asked", polled),
    ("measure", "ratio", multiplied),
    ("measure", "lent", lent),
    ("change", "rate_of_change", grown),
    ("share", "rate", rated),
    ("price", "price", priced),
    ("change", "change", changes),
    ("share", "percent", shares),
    ("money", "currency", sums),
    ("measure", "unit", measures),
    ("count", "number", counts),
)
"""A kind, the rule's name, and when it holds; the first that holds decides."""


def kind_of(scene: Scene, sample: Sample) -> tuple[str, str]:
    """A number's kind, and the rule by which it is of it."""
    return next((kind, name) for kind, name, rule in RULES if rule(scene, sample))
