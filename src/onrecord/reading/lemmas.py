"""Lemmas: the dictionary form of a word, from its tag, a table of irregular forms and the rules of English spelling."""

from __future__ import annotations

import re
from functools import cache

from onrecord.data import rows

# Which entries of the table `forms` go with which tags.
CLASSES = {"VB": "verb", "MD": "modal", "NNS": "noun", "JJ": "adjective", "RB": "adverb", "PRP": "pronoun"}
# In these tags "found", "saw" and "lay" are verbs of their own; only auxiliaries ("are", "don | ' | t") are irregular.
PRESENT = frozenset(["VB", "VBP"])
AUXILIARIES = frozenset(["be", "have", "do"])
BARE = frozenset(["VB", "VBP", "NN", "JJ", "RB", "NNP", "NNPS"])


@cache
def lemma(form: str, tag: str) -> str:
    """The dictionary form of a word as it is tagged, in lower case.

    Args:
        form: The word as written; a clitic with its apostrophe ("n't" may come as `'t`).
        tag: Its part of speech in the Penn Treebank's tags.

    >>> [lemma(*word) for word in (("denies", "VBZ"), ("left", "VBD"), ("left", "JJ"), ("women", "NNS"), ("'t", "RB"))]
    ['deny', 'leave', 'left', 'woman', 'not']
    """
    form = form.lower().replace("’", "'")
    known = _irregular(_class(tag)).get(form)
    if known is not None and (tag not in PRESENT or known in AUXILIARIES):
        return known
    rule = _RULES.get(tag)
    return rule(form) if rule is not None and tag not in BARE and form.isalpha() else form


def _class(tag: str) -> str:
    return next((name for start, name in CLASSES.items() if tag.startswith(start) and tag != "PRP$"), "other")


@cache
def _irregular(kind: str) -> dict[str, str]:
    """The irregular forms of a class of words; those of verbs are in a table of their own."""
    found = {row["form"]: row["lemma"] for row in rows("forms") if row["class"] == kind}
    if kind == "verb":
        return {row["form"]: row["lemma"] for row in rows("irregular")} | found
    return found


def third_person(form: str) -> str:
    """The verb of a form in -s.

    >>> [third_person(form) for form in ("says", "denies", "reaches", "raises")]
    ['say', 'deny', 'reach', 'raise']
    """
    if form.endswith("ies"):
        return form[:-1] if len(form) <= 4 else form[:-3] + "y"
    if re.search(r"(?:ss|x|zz|tz|[^a]ch|[aeiou]{2}ch|sh|o)es$", form):
        return form[:-2]
    return form[:-1] if form.endswith("s") else form


def past(form: str) -> str:
    """The verb of a form in -ed.

    >>> [past(form) for form in ("agreed", "tried", "planned", "voted", "visited")]
    ['agree', 'try', 'plan', 'vote', 'visit']
    """
    if not form.endswith("ed") or len(form) < 4:
        return form
    if form.endswith("ied"):
        return form[:-1] if len(form) <= 4 else form[:-3] + "y"
    return form[:-1] if form.endswith("eed") else stem(form[:-2])


def present_participle(form: str) -> str:
    """The verb of a form in -ing.

    >>> [present_participle(form) for form in ("making", "saying", "stopping", "opening")]
    ['make', 'say', 'stop', 'open']
    """
    return stem(form[:-3]) if form.endswith("ing") and len(form) > 4 else form


def plural(form: str) -> str:
    """The noun of a form in -s.

    >>> [plural(form) for form in ("talks", "allies", "embassies", "viruses", "houses", "spokesmen")]
    ['talk', 'ally', 'embassy', 'virus', 'house', 'spokesman']
    """
    if form.endswith("men"):
        return form[:-2] + "an"
    if form.endswith("ies"):
        return form[:-1] if len(form) <= 4 else form[:-3] + "y"
    if re.search(r"(?:ss|x|zz|tz|[^a]ch|[aeiou]{2}ch|tch|sh|[^aeiou]o|[^aeioulpbcf]us)es$", form):
        return form[:-2]
    return form[:-1] if form.endswith("s") and not form.endswith(("ss", "us", "ics")) else form


def compared(form: str) -> str:
    """The adjective of a form in -er or -est.

    >>> [compared(form) for form in ("larger", "biggest", "easier", "newest")]
    ['large', 'big', 'easy', 'new']
    """
    base = re.sub(r"(?:er|est)$", "", form)
    if base == form or len(base) < 3:
        return form
    return base[:-1] + "y" if base.endswith("i") else stem(base)


_RULES = {
    "VBZ": third_person,
    "VBD": past,
    "VBN": past,
    "VBG": present_participle,
    "NNS": plural,
    "JJR": compared,
    "JJS": compared,
    "RBR": compared,
    "RBS": compared,
}

# What is left when -ed or -ing is cut off and ended in -e before, or did not; the first that matches decides.
# Spelling tells most of it: an -e is there after v, c, z, u, and after one consonant behind one vowel, which would else
# have been doubled ("hoped", "hopped"), unless the vowel is unstressed ("visited").
_ENDINGS = tuple(
    (re.compile(f"(?:{pattern})$"), e)
    for pattern, e in (
        (r"[wxyhk]{2}|[aeiou]{2}k|[wxy]", ""),
        (r"[vcu]|[^zt]z", "e"),
        (r"(?:[^s]|^)[aeiounrlp]s", "e"),
        (r"d?dg|rg|lg|(?:[^hb]|ch|xch)ang|leng|veng|[lp]lung|oung|fring|cring|ping", "e"),
        (r"[aeiou]g", "e"),
        (r"[bcdfgkpt]l|[^s]sl|zl", "e"),
        (r"[aeiou]nd?g", ""),
        (r"^creat|recreat|[iu]at", "e"),
        (r"[^q]uid|quir|quot|squar|uad|uak|iar", "e"),
        (r"[aeiou]{2}[a-z]|ee", ""),
        (r"^(?:qu|[^aeiou]*)[aeiouy][a-z]", "e"),
        (r"at|ut|ot|[ou]d|id|ad|[iua]k|ok|ur|um|am|ib|ul|ol|ap|ir|in|yp|yr|yl|un", "e"),
        (r"plet|pet|delet|h[ei]r|terfer|(?:pl|gn|st|d|xpl)or|[lpn]ar|ven|pon|con|com|ced|ped|ersed|oncil", "e"),
        (r"vit|nit|cit|dit|rit", ""),
    )
)


def stem(base: str) -> str:
    """A verb or adjective from what is left without -ed, -ing, -er: undoubled, or with its -e back.

    >>> [stem(base) for base in ("stopp", "call", "chang", "hang", "decid", "offer", "creat", "treat")]
    ['stop', 'call', 'change', 'hang', 'decide', 'offer', 'create', 'treat']
    """
    known = _irregular("stem").get(base)
    if known is not None:
        return known
    if len(base) > 2 and base[-1] == base[-2] and base[-1] in "bdgmnprt":
        return base[:-1]
    return base + next((e for pattern, e in _ENDINGS if pattern.search(base)), "")
