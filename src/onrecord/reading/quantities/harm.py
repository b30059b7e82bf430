"""Harm: whether a verb tells that people were killed or hurt, whatever words it takes."""

from __future__ import annotations

from functools import cache

from onrecord.reading.grammar import is_passive, roles
from onrecord.reading.quantities.lexicon import is_in, listed, words
from onrecord.reading.scene import Scene

# What befalls people who come to no harm of body by it: verbs, and the states that they leave them in.
TAKEN = listed("abduct arrest capture deport detain displace evacuate imprison jail kidnap uproot")
GONE = listed("flee vanish")
KEPT = listed("abducted arrested captured detained displaced homeless imprisoned jailed missing unaccounted")
# What is done to death: "were | crushed | to death"; not "sentenced to death".
DEADLY = listed(
    "batter beat bleed bludgeon boil burn bring choke claw club crush fall freeze gore hack jump kick leap maul plunge "
    "poison put roast scald shoot smother squash stab starve stone suffocate torture trample tumble work"
)
# Verbs that kill by the particle behind them: "were gunned | down |".
PARTICLED = {
    "gun": listed("down"),
    "mow": listed("down"),
    "cut": listed("down"),
    "hunt": listed("down"),
    "shoot": listed("dead"),
    "strike": listed("dead"),
    "blow": listed("up apart"),
    "run": listed("over down"),
    "knock": listed("down"),
    "string": listed("up"),
    "wipe": listed("out"),
    "pass": listed("away"),
    "burn": listed("alive"),
    "bury": listed("alive"),
    "fall": listed("ill sick dead"),
    "drop": listed("dead"),
}
# Of these the one who does it is the one who comes to harm.
DYING = listed("pass fall drop")
# Verbs that harm only those who fight: "| neutralised | 25 militants", not "eliminated 25 candidates".
DESTROYING = listed("destroy eliminate neutralise neutralize liquidate annihilate")
FIGHTING = listed(
    "bandit bomber combatant commando conscript enemy extremist fighter guerrilla gunman insurgent intruder invader "
    "islamist jihadi jihadist marine mercenary militant militiaman mutineer occupier officer paratrooper pirate rebel "
    "reservist saboteur separatist serviceman soldier sniper terrorist trooper troop troops warrior"
)
# What one loses, gives or meets who dies, and what one suffers who is hurt.
LIVES = listed("life limb leg arm eye")
DEATHS = listed("death end fate")
WOUNDS = listed("wound injury burn fracture bruise concussion trauma laceration cut")
LOSING = listed("lose give sacrifice")
SUFFERING = listed("suffer sustain receive incur get")
NURSED = listed("take rush airlift bring admit carry transport transfer send fly ferry evacuate move")
SICKBEDS = listed("hospital hospitals clinic clinics infirmary")
OWNED = listed("their his her its our my your")
NEAR = 5
TALLIES = listed("number count total tally")
REACH = 8


@cache
def harming() -> frozenset[str]:
    """Verbs by which people come to harm of body.

    >>> "wound" in harming(), "arrest" in harming()
    (True, False)
    """
    return frozenset(words("harm")) - TAKEN


@cache
def falling() -> frozenset[str]:
    """Verbs by which those who do it come to harm.

    >>> "perish" in falling(), "flee" in falling()
    (True, False)
    """
    return frozenset(words("fall")) - GONE


@cache
def wounded() -> frozenset[str]:
    """Adjectives of those who came to harm of body.

    >>> "injured" in wounded(), "jailed" in wounded()
    (True, False)
    """
    return frozenset(words("state")) - KEPT


def undergoes(scene: Scene, verb: int, *nouns: int) -> bool:
    """Whether one of these nouns names those who come to harm by a verb: "| 40 people | lost their lives"."""
    both, lemma = roles(scene.tree, verb), scene.tree.lemma[verb]
    passive = is_passive(scene.tree, verb)
    suffering = {*both.patients} if passive else {*both.agents, *both.patients} - {*scene.tree.under(verb, "obj")}
    falls = lemma in falling() or dies(scene, verb) or scene.forms[verb] in wounded() - {"killed", "slain"}
    if falls and {*nouns} & suffering and not (passive and lemma in falling() - harming()):
        return True
    struck = {*both.patients, *scene.tree.under(verb, "obj")}
    return bool({*nouns} & struck) and strikes(scene, verb, *nouns)


def dies(scene: Scene, verb: int) -> bool:
    """Whether who is the subject comes to harm: "| lost | their lives", "| taken | to hospital", "| passed | away".

    By a verb alone it is in the list `fall`.
    """
    lemma, objects = scene.tree.lemma[verb], scene.tree.under(verb, "obj")
    held = {scene.tree.lemma[each] for each in objects if scene.tree.head[each] == verb}
    own = any(scene.forms[each - 1] in OWNED for each in objects if each)
    if (lemma in LOSING and own and held & LIVES) or (lemma in ("meet", "find") and own and held & DEATHS):
        return True
    if lemma in SUFFERING and held & WOUNDS:
        return True
    passive = is_passive(scene.tree, verb)
    behind = scene.forms[verb + 1 : verb + 1 + NEAR]
    if passive and lemma in ("treat", "hospitalise", "hospitalize"):
        return lemma != "treat" or bool({each.removesuffix("s") for each in behind} & WOUNDS)
    nursed = passive and lemma in NURSED and "to" in behind and bool(SICKBEDS & {*behind})
    return nursed or (not passive and (_to_death(scene, verb) or (lemma in DYING and _particled(scene, verb))))


def strikes(scene: Scene, verb: int, *nouns: int) -> bool:
    """Whether whom a verb is done to comes to harm: "| gunned | down 40", "| neutralised | 40 militants"."""
    lemma = scene.tree.lemma[verb]
    if lemma in DESTROYING:
        return any(scene.tree.lemma[each] in FIGHTING for each in nouns)
    particled = lemma not in DYING and _particled(scene, verb)
    return lemma in harming() or particled or _to_death(scene, verb)


def _to_death(scene: Scene, verb: int) -> bool:
    behind = list(scene.forms[verb + 1 : verb + 2 + NEAR])
    ends = any(each in ("death", "deaths") and _is_to(behind[:at]) for at, each in enumerate(behind))
    return ends and scene.tree.lemma[verb] in DEADLY


def _is_to(before: list[str]) -> bool:
    return before[-1:] == ["to"] or (before[-2:-1] == ["to"] and before[-1] in OWNED)


def _particled(scene: Scene, verb: int) -> bool:
    behind = {*scene.forms[verb + 1 : verb + 2]}
    behind |= {scene.forms[each] for each in scene.tree.under(verb, "compound:prt", "xcomp") if each > verb}
    return bool(PARTICLED.get(scene.tree.lemma[verb], frozenset()) & behind)


def befalls(scene: Scene, verb: int) -> bool:
    """Whether a verb may tell of harm, or of being taken or lost, to people who are only numbered: "12 | died |"."""
    lemma = scene.tree.lemma[verb]
    return is_in(lemma, "harm", "fall") or dies(scene, verb) or (is_passive(scene.tree, verb) and strikes(scene, verb))


def tallied(scene: Scene, tally: int) -> tuple[int, int] | None:
    """The first and last word for those who came to harm, whose number is told: "the number of | those wounded |"."""
    if scene.tree.lemma[tally] not in TALLIES or scene.forms[tally + 1 : tally + 2] != ("of",):
        return None
    first = tally + 2
    for at in range(first, min(first + REACH, len(scene.forms))):
        if scene.forms[at] in wounded() or scene.tree.lemma[at] in {*harming(), *words("loss")}:
            return first, at
        if scene.tree.tag[at] in ("MD", "VBZ", "VBP", "VBD", ",", ".", "CC"):
            return None
    return None
