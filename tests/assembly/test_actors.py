from assembly.made_up import Pair, told
from onrecord.assembly import assemble
from onrecord.model import Actor


def actors(*pairs: Pair) -> dict[str, Actor]:
    """Actors by canonical name; of several with one name, by name and place in the table."""
    found: dict[str, Actor] = {}
    for actor in assemble(pairs).actors:
        found[f"{actor.name} {len(found)}" if actor.name in found else actor.name] = actor
    return found


def test_spellings_of_one_person_are_one_actor_with_all_names() -> None:
    found = actors(
        told("a", "[Volodymyr Zelenskyy|person] said {he will come}."),
        told("b", "[Vladimir Zelensky|person] said {he will not}. [Zelensky|person] left."),
        told("c", "[Zelenskiy|person] waited."),
    )
    (actor,) = found.values()
    assert set(actor.names) == {"Volodymyr Zelenskyy", "Vladimir Zelensky", "Zelensky", "Zelenskiy"}
    assert actor.name in {"Volodymyr Zelenskyy", "Vladimir Zelensky"}


def test_the_canonical_name_is_the_full_one_that_most_reports_give() -> None:
    found = actors(
        told("a", "[Mira Sol|person] spoke."),
        told("b", "[Mira Anne Sol|person] spoke."),
        told("c", "[Mira Sol|person] spoke."),
        told("d", "[Sol|person] spoke."),
        told("e", "[Sol|person] spoke."),
        told("f", "[Sol|person] spoke."),
    )
    assert list(found) == ["Mira Sol"]


def test_a_name_with_words_in_front_is_not_the_canonical_one() -> None:
    found = actors(
        told("a", "[Mira Sol|person] spoke."),
        told("b", "[Staff Mira Sol|person] spoke."),
        told("c", "[Ursula von der Vale|person] spoke."),
        told("d", "[Ursula von der Vale|person] spoke."),
    )
    assert list(found) == ["Mira Sol", "Ursula von der Vale"]


def test_a_land_is_one_actor_also_where_a_report_takes_it_for_a_surname() -> None:
    found = actors(
        told("a", "[Halvera|country] signed."),
        told("b", "[Halvera|person] said {it would pay}."),
        told("c", "[Sol|person] said {so}."),
    )
    assert {name: actor.kind for name, actor in found.items()} == {"Halvera": "country", "Sol": "person"}


def test_ben_is_a_given_name() -> None:
    found = actors(told("a", "[Ben Sol|person] spoke."), told("b", "[Jon Sol|person] spoke."))
    assert set(found) == {"Ben Sol", "Jon Sol"}


def test_a_bare_name_that_fits_two_stays_apart_and_is_doubted() -> None:
    record = assemble(
        [
            told("a", "[Hillary Clinton|person] spoke."),
            told("b", "[Bill Clinton|person] spoke."),
            told("c", "[Clinton|person] said {the talks go on}."),
            told("d", "[Clinton|person] said {the talks are over}."),
        ]
    )
    doubtful = [actor for actor in record.actors if actor.flags == ("ambiguous",)]
    assert len(doubtful) == 2
    assert [speaker.confidence for statement in record.statements for speaker in statement.speakers] == [0.45, 0.45]


def test_a_title_tells_which_of_two_is_meant() -> None:
    found = actors(
        told("a", "[Hillary Clinton|person,role=Secretary of State] spoke."),
        told("b", "[Bill Clinton|person,role=former President] spoke."),
        told("c", "[Clinton|person,role=Secretary] said {the talks go on}."),
    )
    assert "Clinton" in found["Hillary Clinton"].names
    assert len(found) == 2


def test_a_report_that_names_the_other_in_full_means_somebody_else() -> None:
    found = actors(told("a", "[Bill Clinton|person] met [Clinton|person]."), told("b", "[Bill Clinton|person] spoke."))
    assert len(found) == 2


def test_brothers_are_two() -> None:
    found = actors(told("a", "[Vitali Klitschko|person] spoke."), told("b", "[Wladimir Klitschko|person] spoke."))
    assert len(found) == 2


def test_a_rare_namesake_does_not_make_a_frequent_name_doubtful() -> None:
    often = [told(f"r{n}", "[Donald Trump|person] spoke.") for n in range(21)]
    found = actors(*often, told("son", "[Eric Trump|person] spoke."), told("bare", "[Trump|person] spoke."))
    assert found["Donald Trump"].names == ("Donald Trump", "Trump")


def test_countries_their_governments_and_metonyms_are_one() -> None:
    found = actors(
        told("a", "[Russia|country] said {no}."),
        told("b", "[the Kremlin|organization,basis=metonym] said {yes}."),
        told("c", "[the Russian government|organization] said {maybe}."),
    )
    assert [(actor.id, actor.name) for actor in found.values()] == [("country:RU", "Russia")]


def test_a_body_told_by_its_seat_is_that_countrys() -> None:
    found = actors(
        told("a", "The [government in Kyiv|organization] said {it would wait}."),
        told("b", "[Ukraine|country] said {it would not}. The [foreign ministry in Warsaw|organization] spoke."),
        told("c", "[Poland's foreign ministry|organization] spoke."),
    )
    assert len(found) == 2
    assert "Ukraine" in found


def test_what_a_people_thinks_is_not_what_its_country_says() -> None:
    found = actors(
        told("a", "[Russia|country] said {it would wait}. Many [Russians|group] said {it should not}."),
        told("b", "[Russians|group] said {the wait was long}."),
    )
    assert set(found) == {"Russia", "Russians"}


def test_a_ministry_is_its_countrys() -> None:
    found = actors(
        told("a", "[Foreign Ministry|organization,side=Russia] said {no}."),
        told("b", "[Russian Foreign Ministry|organization] said {yes}."),
        told("c", "[Foreign Ministry|organization,side=Kenya] said {maybe}."),
        told("d", "[Foreign Ministry|organization] said {nothing}."),
        told("e", "[Foreign Ministry|organization] said {something}."),
    )
    assert sorted(len(actor.mentions) for actor in found.values()) == [1, 1, 1, 2]


def test_a_ministry_that_no_lexicon_has_is_its_countrys_too() -> None:
    found = actors(
        told("a", "[China's Commerce Ministry|organization] spoke."),
        told("b", "[Chinese Commerce Ministry|organization] spoke."),
        told("c", "[Commerce Ministry|organization,side=China] spoke."),
        told("d", "[Commerce Ministry|organization] spoke."),
    )
    assert [len(actor.mentions) for actor in found.values()] == [4]


def test_a_ministry_of_two_countries_or_of_none_stays_by_report() -> None:
    bare = [told(f"bare{n}", "[Commerce Ministry|organization] spoke.") for n in range(2)]
    owned = [told(land, f"[{land} Commerce Ministry|organization] spoke.") for land in ("Chinese", "Indian")]
    assert len(actors(*bare)) == 2
    assert [actor.flags for actor in actors(*bare, *owned).values()].count(("ambiguous",)) == 2


def test_a_described_body_that_holds_a_name_is_one() -> None:
    described = "[Reed administration|organization,basis=described] spoke."
    assert len(actors(told("a", described), told("b", described))) == 1


def test_a_name_seldom_given_in_full_does_not_explain_a_frequent_bare_one() -> None:
    often = [told(f"r{n}", "[Liu|person] spoke.") for n in range(9)]
    found = actors(*often, told("once", "[Charles Liu|person] spoke."))
    assert sorted(len(actor.mentions) for actor in found.values()) == [1, 9]


def test_an_acronym_given_in_the_text_joins() -> None:
    found = actors(
        told("a", "[Sol River Water Authority|organization] (SRWA) said {the gauge is broken}."),
        told("b", "[SRWA|organization] said {it was repaired}."),
    )
    assert list(found) == ["Sol River Water Authority"] or list(found) == ["SRWA"]


def test_an_acronym_of_two_bodies_is_doubted() -> None:
    found = actors(
        told("a", "[Sol River Authority|organization] (SRA) spoke."),
        told("b", "[Solar Roof Association|organization] (SRA) spoke."),
        told("c", "[SRA|organization] spoke."),
    )
    assert found["SRA"].flags == ("ambiguous",)


def test_the_unnamed_of_two_reports_are_not_the_same() -> None:
    found = actors(told("a", "[Western officials|unnamed] spoke."), told("b", "[Western officials|unnamed] spoke."))
    assert len(found) == 2


def test_the_holder_of_one_countrys_office_is_one() -> None:
    office = "[the Ukrainian foreign minister|unnamed,side=Ukraine] spoke."
    aide = "[a former Ukrainian foreign minister|unnamed,side=Ukraine] spoke."
    assert len(actors(told("a", office), told("b", office))) == 1
    assert len(actors(told("a", aide), told("b", aide))) == 2


def test_one_name_of_two_kinds_is_of_the_usual_kind() -> None:
    found = actors(
        told("a", "[Sol Bridge|organization] spoke."),
        told("b", "[Sol Bridge|organization] spoke."),
        told("c", "[Sol Bridge|person] spoke."),
    )
    assert [actor.kind for actor in found.values()] == ["organization"]


def test_side_and_capacity_are_those_of_most_reports() -> None:
    found = actors(
        told("a", "[Mira Sol|person,capacity=adviser,side=Ukraine] spoke."),
        told("b", "[Mira Sol|person,capacity=official,side=Russia] spoke.", date="2025-06-02"),
        told("c", "[Mira Sol|person,capacity=official,side=Russia] spoke.", date="2025-06-03"),
    )
    capacity, side = found["Mira Sol"].capacity, found["Mira Sol"].side
    assert capacity is not None
    assert side is not None
    assert (capacity.cell.value, side.cell.value) == ("official", "Russia")


def test_a_name_of_nothing_but_marks_or_titles_is_still_somebody() -> None:
    kinds = ("person", "organization", "unnamed")
    names = ("...", "Mr.", "the", "Jr.", "O", "习近平")
    pairs = [told(f"{name}{kind}", f"[{name}|{kind}] spoke.") for name in names for kind in kinds]
    assert {name for actor in actors(*pairs).values() for name in actor.names} == set(names)
