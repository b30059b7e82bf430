"""Names taken apart and respelled, so that two spellings of one name can be told from two names."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache


def listed(words: str) -> frozenset[str]:
    """A set of words from one string.

    >>> sorted(listed("mr ms"))
    ['mr', 'ms']
    """
    return frozenset(words.split())


HONORIFICS = listed(
    "mr mrs ms miss mx dr prof professor sir dame lord lady president presidents vice-president premier chancellor "
    "secretary minister senator sen rep representative congressman congresswoman governor gov ambassador king "
    "queen prince princess sheikh pope gen general col colonel lt maj capt captain adm admiral judge justice "
    "the"
)
"""Words before a name that are no part of it."""

PARTICLES = listed("al el bin ibn bint abu ben von van der den de da dos das del della di du la le ter ten st")
"""Parts of a family name that reports drop at will: "von der Leyen", "Leyen"."""

GIVEN_BEN = re.compile(r"(?i)(?:\w+\. )*ben (?!ali\b|bella\b|gurion\b|gvir\b)")
"""Ben as a given name: "Ben Sol", not the family name of "Ali ben Sol"."""

GENERATIONS = listed("jr sr junior senior ii iii iv")

FAMILY_FIRST = listed(
    "ahn bai bao cai cao chang chen cheng chiang cho choi chu chun chung deng ding dong du fan fang feng fu "
    "gao geng gong guo han hao he hong hu hua huang hwang jang jia jiang jin jung kang kim kwon lam lai lau "
    "lee lei leung li lian liang lim lin liu lu luo ma mao meng min moon ngo nguyen pak pan park peng pham "
    "qian qin ren rhee ri roh ryu seo shao shen shi shin song su sun tan tang tran tsai wan wang wei wen wong "
    "wu xi xia xiao xie xu yan yang yao ye yeo yi yin yoo yoon yu yuan yun zeng zhai zhang zhao zheng zhong "
    "zhou zhu zhuang"
)
"""Chinese, Korean and Vietnamese family names as English news spells them; in those names the family comes first."""

NICKNAMES = listed(
    "bill/william bob/robert bobby/robert rob/robert dick/richard rick/richard jim/james jimmy/james jack/john "
    "joe/joseph mike/michael tony/anthony chuck/charles charlie/charles ted/edward ted/theodore ed/edward "
    "ned/edward larry/lawrence hank/henry harry/henry liz/elizabeth beth/elizabeth kate/catherine kate/katherine "
    "peggy/margaret meg/margaret sasha/alexander volodya/vladimir misha/mikhail bernie/bernard mitch/mitchell"
)
"""Short forms of given names that are not how the name begins."""

SPELLINGS = (
    (r"ic$", "ich"),  # Milošević, Milosevich
    (r"shch|tsch|tch|sch", "sh"),  # Khrushchev, Tschetschenien
    (r"kh|gh", "h"),  # Khamenei, Ghalibaf
    (r"zh|dzh|dj", "j"),  # Zhirinovsky, Djokovic
    (r"ph", "f"),  # Stephan, Stefan
    (r"ck|c(?!h)|q", "k"),  # Qassem, Kassem
    (r"x", "ks"),  # Alexei, Aleksei
    (r"w", "v"),  # Lawrow, Lavrov
    (r"ou|oo|ue", "u"),  # Mahmoud, Mahmud; Mueller, Müller
    (r"ae", "a"),
    (r"oe", "o"),
    (r"j$", "i"),  # Zelenskij
    (r"y", "i"),  # Zelensky, Dmitriyev
    (r"(.)\1+", r"\1"),  # Zelenskyy, Sissi
    (r"ie(?=v)", "e"),  # Medvedev, Medvediev
    (r"(?<=[nkt])[ao]$", "a"),  # Lukashenko, Lukashenka
    (r"(?<=.)ei$|(?<=.)ii?$", "i"),  # Sergei, Sergey, Serhii
)
"""How the alphabets of the world are brought into English, each pair of spellings made one, in this order."""

WORD, POSSESSIVE = re.compile(r"\w+"), re.compile(r"[’'`]s?\b")

NOBODY = listed(
    "some someone somebody anyone anybody everyone everybody nobody none all both two three four five many most more "
    "few several others another other one each those these that this which who whom what we us i you he she it they "
    "them majority minority republican democrat conservative liberal"
)
"""Words that, alone, are no actor's name: whom they mean is told elsewhere."""

POINTS, MARKS = re.compile("[“”„«»–—…]"), re.compile("[\u0300-\u036f]")
"""Punctuation that most English text has beyond ASCII, and the marks that a letter may carry."""

ALONE = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "œ": "oe", "þ": "th", "ð": "d"})
"""Letters that are no base letter with a mark."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in parts, folded.

    Attributes:
        words: All its words but honorifics, particles and generation.
        families: Skeletons of the words that may be the family name: the last; the first of a Chinese or Korean name.
        generation: `jr` and the like, or empty.
    """

    words: tuple[str, ...]
    families: tuple[str, ...]
    generation: str = ""

    @property
    def bare(self) -> bool:
        """Whether it is one word alone."""
        return len(self.words) < 2

    def given(self, family: str) -> tuple[str, ...]:
        """The other words, where `family` is the family name."""
        first_is_family = skeleton(self.words[-1]) != family
        return self.words[1:] if first_is_family else self.words[:-1]


def fold(text: str) -> str:
    """Words without case, marks, possessive or punctuation.

    >>> fold("Recep Tayyip Erdoğan’s")
    'recep tayyip erdogan'
    """
    bare = POINTS.sub(" ", POSSESSIVE.sub("", text.casefold())).replace("&", " and ")
    if not bare.isascii():
        bare = MARKS.sub("", unicodedata.normalize("NFKD", bare.translate(ALONE)))
    return " ".join(WORD.findall(bare))


@lru_cache(maxsize=1 << 15)
def skeleton(word: str) -> str:
    """A folded word with the spellings of transliteration made one.

    >>> {skeleton(word) for word in ("zelensky", "zelenskyy", "zelenskiy", "zelenskij")}
    {'zelenski'}
    >>> skeleton("dmitriyev") == skeleton("dmitriev"), skeleton("lukashenka") == skeleton("lukashenko")
    (True, True)
    """
    for pattern, spelling in SPELLINGS:
        word = re.sub(pattern, spelling, word)
    return word


def consonants(word: str) -> str:
    """What is left of a given name that languages spell with other vowels.

    >>> consonants("vladimir") == consonants("volodymyr"), consonants("alexander") == consonants("oleksandr")
    (True, True)
    """
    return re.sub(r"[aeiou]", "", skeleton(word)).replace("g", "h")


@lru_cache(maxsize=1 << 15)
def person_name(name: str) -> PersonName:
    """A person's name taken apart.

    >>> person_name("President Xi Jinping").families
    ('ksi', 'jinping')
    >>> person_name("Ursula von der Leyen")
    PersonName(words=('ursula', 'leyen'), families=('leien',), generation='')
    """
    folded = fold(_initials(name)).split()
    words = [word for word in folded if word not in HONORIFICS]
    given = words[0] if GIVEN_BEN.match(name) and words[1:] else ""
    generation = next((word for word in words[1:] if word in GENERATIONS), "")
    kept = tuple(word for word in words if word not in GENERATIONS)
    kept = tuple(word for n, word in enumerate(kept) if word not in PARTICLES or (given and not n)) or kept
    kept = kept or tuple(fold(name).split()) or ("",)
    families = (kept[0], kept[-1]) if kept[0] in FAMILY_FIRST else kept[-1:]
    return PersonName(kept, tuple(dict.fromkeys(map(skeleton, families))), generation)


def names_nobody(name: str) -> bool:
    """Whether words name or describe no actor by themselves: "Some", "the two", "We", "Republican".

    >>> names_nobody("the two"), names_nobody("Two officials"), names_nobody("WHO")
    (True, False, False)
    """
    words = fold(name).removeprefix("the ").split()
    return len(words) == 1 and words[0] in NOBODY and not (name.isupper() and len(name) > 1)


def same_given(one: str, other: str) -> bool:
    """Whether two given names are one, written out: respelled, shortened or a nickname.

    >>> same_given("bill", "william"), same_given("tim", "timothy"), same_given("bill", "hillary")
    (True, True, False)
    """
    if min(len(one), len(other)) < 2:
        return False
    short, long = sorted((one, other), key=len)
    sounds = consonants(one)
    return (
        (len(short) > 2 and long.startswith(short))
        or f"{short}/{long}" in NICKNAMES
        or f"{long}/{short}" in NICKNAMES
        or skeleton(one) == skeleton(other)
        or (len(sounds) > 2 and sounds == consonants(other))
    )


def initial_of(one: str, other: str) -> bool:
    """Whether one is the other's initial.

    >>> initial_of("j", "john"), initial_of("j", "robert")
    (True, False)
    """
    return min(len(one), len(other)) == 1 and one[:1] == other[:1]


def acronym_of(short: str, long: str) -> bool:
    """Whether a short form is made of a name's initials, small words counted or not.

    >>> acronym_of("OSCE", "Organization for Security and Co-operation in Europe")
    True
    >>> acronym_of("SBU", "Security Council")
    False
    """
    letters = fold(short).replace(" ", "")
    words = fold(re.sub(r"(?<=\w)-(?=\w)", "", long)).split()
    telling = [word for word in words if word not in {"of", "the", "for", "and", "in", "on", "to", "de", "la"}]
    return len(letters) > 1 and letters in {"".join(word[0] for word in some) for some in (words, telling)}


def _initials(name: str) -> str:
    """Initials set apart: "H.W." becomes "H. W."."""
    return re.sub(r"\.(?=\w)", ". ", name)


def leads(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one name is how the other begins: "Nicolás Maduro" and "Nicolás Maduro Moros".

    >>> leads(("nicolas", "maduro"), ("nicolas", "maduro", "moros"))
    True
    """
    short, long = sorted((one, other), key=len)
    return 1 < len(short) < len(long) and all(a == b for a, b in zip(short, long, strict=False))
