import pytest

from onrecord.assembly.match import FEATURES, Profile, may_be_one
from onrecord.assembly.names import fold, person_name, skeleton


@pytest.mark.parametrize(
    "spellings",
    [
        ("Zelensky", "Zelenskyy", "Zelenskiy", "Zelenskij"),
        ("Dmitriev", "Dmitriyev"),
        ("Lukashenko", "Lukashenka"),
        ("Lavrov", "Lawrow", "Lavrow"),
        ("Erdoğan", "Erdogan"),
        ("Khamenei", "Hamenei"),
        ("Sissi", "Sisi"),
        ("Yanukovych", "Yanukovich"),
        ("Müller", "Mueller"),
        ("Qassem", "Kassem"),
        ("Oršić", "Orsich"),
    ],
)
def test_spellings_of_one_name_share_a_skeleton(spellings: tuple[str, ...]) -> None:
    assert len({skeleton(fold(spelling)) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Petrov", "Petrova"), ("Marin", "Martin"), ("Sol", "Saul"), ("Kerry", "Perry")]
)
def test_other_names_keep_their_own(one: str, other: str) -> None:
    assert skeleton(fold(one)) != skeleton(fold(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Volodymyr Zelenskyy", "Vladimir Zelensky"),
        ("Xi Jinping", "President Xi Jinping"),
        ("Kim Jong Un", "Kim Jong-un"),
        ("Abdel Fattah al-Sisi", "Abdel Fattah el-Sissi"),
        ("Muhammad Hariri", "Mohamed Hariri"),
        ("Ursula von der Leyen", "Ursula Leyen"),
        ("Bob Menendez", "Robert Menendez"),
        ("Nicolás Maduro", "Nicolás Maduro Moros"),
        ("López Obrador", "Andrés Manuel López Obrador"),
        ("J. Kerry", "John Kerry"),
        ("John Kerry", "John F. Kerry"),
        ("Jinping Xi", "Xi Jinping"),
        ("Dmitriev", "Kirill Dmitriyev"),
    ],
)
def test_names_that_may_be_one(one: str, other: str) -> None:
    assert may_be_one(profile(one), profile(other))
    assert may_be_one(profile(other), profile(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bill Clinton", "Hillary Clinton"),
        ("George W. Bush", "George H.W. Bush"),
        ("Donald Trump", "Donald Trump Jr."),
        ("Kim Jong Un", "Kim Yo Jong"),
        ("Vitali Klitschko", "Wladimir Klitschko"),
        ("Camp", "Dave Kamp"),
        ("Sergei Lavrov", "Sergei Ryabkov"),
    ],
)
def test_names_that_are_two(one: str, other: str) -> None:
    assert not may_be_one(profile(one), profile(other))


def test_a_gender_or_a_title_keeps_a_bare_name_apart() -> None:
    bill = profile("Bill Clinton", gender="m", offices=frozenset({"president"}))
    assert not may_be_one(profile("Clinton", gender="f"), bill)
    assert not may_be_one(profile("Clinton", offices=frozenset({"secretary"})), bill)
    assert may_be_one(profile("Clinton"), bill)


def test_a_full_name_withstands_another_side_and_an_initial_does_not() -> None:
    here, there = frozenset({"country:RU"}), frozenset({"country:UA"})
    assert may_be_one(profile("Oleg Petrov", sides=here), profile("Oleg Petrov", sides=there))
    assert not may_be_one(profile("O. Petrov", sides=here), profile("Oleg Petrov", sides=there))


def test_every_feature_says_what_it_stands_for() -> None:
    assert all(feature.holds.__doc__ for feature in FEATURES)


def profile(name: str, **facts: object) -> Profile:
    return Profile(fold(name), person_name(name), **facts)  # type: ignore[arg-type]
