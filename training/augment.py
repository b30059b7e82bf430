"""Made-up sentences round real contents: shapes of attribution that PolNeAR has too few of.

Wire agencies put the content first and the source, with an apposition, before "told AGENCY"; analysts slip the source
into the middle of a clause. Each text made here holds a handful of such paragraphs, and a quotation that goes on.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from onrecord.model import Span
from training.polnear import Annotated, Lesson, trim

GIVEN = [
    "Anna",
    "Boris",
    "Chen",
    "Dalia",
    "Emeka",
    "Farid",
    "Greta",
    "Hiro",
    "Ines",
    "Jorge",
    "Karim",
    "Leila",
    "Marek",
    "Nadia",
    "Olga",
    "Pavel",
    "Qian",
    "Rosa",
    "Sergei",
    "Tomas",
    "Uma",
    "Viktor",
    "Wei",
    "Yusuf",
    "Zofia",
    "Amara",
    "Bilal",
    "Celine",
    "Dmitry",
    "Elif",
]
FAMILY = [
    "Adeyemi",
    "Baranov",
    "Castell",
    "Dvorak",
    "Eriksen",
    "Fontaine",
    "Gavric",
    "Haddad",
    "Ilves",
    "Jansen",
    "Kowalczyk",
    "Lindqvist",
    "Marchetti",
    "Nakamura",
    "Okafor",
    "Petrenko",
    "Qureshi",
    "Rahimi",
    "Sokolov",
    "Tanaka",
    "Ulrich",
    "Varga",
    "Wieczorek",
    "Xu",
    "Yilmaz",
    "Zhang",
    "Tsai",
    "Moreau",
    "Novak",
    "Sato",
    "Ferreira",
    "Hassan",
    "Kovac",
    "Lund",
]
ROLES = (
    "an expert at the Institute of World Affairs",
    "a senior research fellow at the Centre for Regional Studies",
    "director of the Strategic Forecasting Group",
    "executive director of the Policy Research Council and a former ambassador",
    "a professor of international relations at the State University",
    "a senior lawmaker",
    "a former adviser to the president",
    "deputy head of the foreign affairs committee",
    "who chairs the trade union federation",
    "a political scientist",
    "chief economist at Northgate Capital",
    "a member of the negotiating team",
    "an analyst with the Peace and Security Forum",
    "the ministry's chief spokesperson",
    "head of the delegation",
    "a researcher at the Academy of Social Sciences",
)
TITLES = (
    "Foreign Minister",
    "President",
    "Deputy Prime Minister",
    "Ambassador",
    "Trade envoy",
    "Commissioner",
    "General",
    "Presidential aide",
    "Senator",
    "Chancellor",
)
DESCRIPTIONS = (
    "the expert",
    "the minister",
    "the analyst",
    "the Chinese scholar",
    "the diplomat",
    "he",
    "she",
    "the official",
    "the envoy",
    "the former president",
    "the lawmaker",
    "the spokeswoman",
    "the political scientist",
)
AGENCIES = (
    "TASS",
    "Reuters",
    "Xinhua",
    "AFP",
    "the Associated Press",
    "Interfax",
    "the BBC",
    "Al Jazeera",
    "Anadolu",
    "reporters",
    "the newspaper",
    "journalists",
    "state television",
    "Kyodo",
    "ANSA",
    "RIA Novosti",
    "dpa",
    "Sky News",
)
TIMES = (
    "",
    "",
    " on Monday",
    " on Tuesday",
    " on Thursday",
    " on Friday",
    " late on Sunday",
    " in an interview",
    " by phone",
)
SAID = (
    "said",
    "noted",
    "pointed out",
    "added",
    "believes",
    "stressed",
    "explained",
    "thinks",
    "warned",
    "argued",
    "emphasized",
    "underscored",
    "says",
    "is convinced",
    "maintains",
    "cautioned",
    "recalled",
)
CITIES = ("BEIJING", "MOSCOW", "GENEVA", "ANKARA", "BRUSSELS", "NEW DELHI", "VIENNA", "CAIRO", "TOKYO", "BELGRADE")
FINITE = re.compile(r" (?:is|are|was|were|will|would|has|have|had|can|could|should|must|may|might|does|did) ")
Marked = list[tuple[str, str]]


def made_up(lessons: Sequence[Lesson], count: int, seed: int) -> list[tuple[str, tuple[Annotated, ...]]]:
    """Texts with their attributions; the same seed gives the same texts."""
    chance = random.Random(seed)
    clauses, quotes = harvest(lessons)
    return [_text(chance, clauses, quotes) for _ in range(count)]


def harvest(lessons: Sequence[Lesson]) -> tuple[list[str], list[str]]:
    """Contents that stand as clauses of their own, and whole quotations without their marks."""
    clauses, quotes = [], []
    for lesson in lessons:
        for attribution in lesson.attributions:
            if len(attribution.content) != 1:
                continue
            words = attribution.content[0].exact(lesson.text)
            before = lesson.text[max(0, attribution.content[0].start - 1) : attribution.content[0].start]
            clause = words.removeprefix("that ")
            if not 50 < len(clause) < 260 or "\n" in clause:
                continue
            if before in ("“", '"') and not re.search('[“”"]', clause):
                quotes.append(clause)
            elif not re.search("[“”\"'‘’:;]", clause) and FINITE.search(clause) and "," not in clause[:30]:
                clauses.append(clause)
    return clauses, quotes


def _text(chance: random.Random, clauses: Sequence[str], quotes: Sequence[str]) -> tuple[str, tuple[Annotated, ...]]:
    text, found = "", []
    for _ in range(chance.randint(3, 6)):
        make = chance.choice((_inverted, _inverted, _parenthetical, _parenthetical, _title_last, _going_on))
        for paragraph in make(chance, chance.choice(clauses), quotes):
            spans: dict[str, list[Span]] = {"source": [], "cue": [], "content": []}
            for role, words in paragraph:
                if role and (span := trim(text + words, Span(len(text), len(text) + len(words)))):
                    spans[role].append(span)
                text += words
            if spans["cue"]:
                found.append(Annotated(*(tuple(spans[role]) for role in ("source", "cue", "content"))))
            elif spans["content"] and found:
                last = found[-1]
                found[-1] = Annotated(last.source, last.cue, last.content + tuple(spans["content"]))
            text += "\n\n"
    return text.rstrip(), tuple(found)


def _name(chance: random.Random) -> str:
    return f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}"


def _inverted(chance: random.Random, clause: str, _: Sequence[str]) -> list[Marked]:
    """ "CONTENT, Qian Feng, an expert at Y, told TASS on Thursday." """
    opening: Marked = []
    if chance.random() < 0.4:
        city, agency = chance.choice(CITIES), chance.choice(AGENCIES[:4])
        opening = [
            ("", chance.choice((f"{city}, August {chance.randint(1, 30)}. /{agency}/. ", f"{city} ({agency}) - ")))
        ]
    source = f"{_name(chance)}, {chance.choice(ROLES)}"
    tail = f" {chance.choice(AGENCIES)}{chance.choice(TIMES)}."
    return [
        [
            *opening,
            ("content", _capital(clause)),
            ("", ", "),
            ("source", source),
            ("", ", "),
            ("cue", "told"),
            ("", tail),
        ]
    ]


def _title_last(chance: random.Random, clause: str, _: Sequence[str]) -> list[Marked]:
    """ "CONTENT, Foreign Minister Anna Ilves said on Monday." """
    source = f"{chance.choice(TITLES)} {_name(chance)}"
    end = chance.choice(TIMES[:7]) + "."
    return [
        [
            ("content", _capital(clause)),
            ("", ", "),
            ("source", source),
            ("", " "),
            ("cue", chance.choice(SAID)),
            ("", end),
        ]
    ]


def _parenthetical(chance: random.Random, clause: str, _: Sequence[str]) -> list[Marked]:
    """ "Ukraine, the expert pointed out, is ready …" """
    match = FINITE.search(clause)
    assert match is not None
    head, rest = clause[: match.start()], clause[match.start() + 1 :]
    source = chance.choice((*DESCRIPTIONS, _name(chance).split()[1]))
    said = chance.choice(SAID)
    return [
        [
            ("content", _capital(head)),
            ("", ", "),
            ("source", source),
            ("", " "),
            ("cue", said),
            ("", ", "),
            ("content", rest),
            ("", "."),
        ]
    ]


def _going_on(chance: random.Random, _: str, quotes: Sequence[str]) -> list[Marked]:
    """A quotation over two or three paragraphs, closed in the last alone."""
    parts = [_capital(chance.choice(quotes)).rstrip(",.") for _ in range(chance.randint(2, 3))]
    source = chance.choice((_name(chance).split()[1], "he", "she", f"{chance.choice(TITLES)} {_name(chance)}"))
    lead: Marked = [
        ("content", f"“{parts[0]}"),
        ("", ",” "),
        ("source", source),
        ("", " "),
        ("cue", chance.choice(SAID[:4])),
        ("", ". "),
    ]
    following: list[Marked] = [[("content", f"“{part}.")] for part in parts[1:-1]]
    return [[*lead, ("content", f"“{parts[-1]}.")], *following, [("content", f"“{parts[0]}.”")]]


def _capital(clause: str) -> str:
    return clause[0].upper() + clause[1:]
