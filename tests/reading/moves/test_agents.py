"""Who makes a move: the nearest subject, all of several, or nobody where that is in doubt."""

from tests.reading.moves.found import found

from onrecord.reading import Reader


def test_a_subject_behind_a_preposition_is_its_own_clause(reader: Reader) -> None:
    text = "And he is doing this days after his former aide, Paul Sandvik, finally agreed to cooperate with the court."
    assert found(reader, text)[0][:2] == ("accepted", ["Paul Sandvik"])


def test_an_inserted_clause_lends_no_subject(reader: Reader) -> None:
    text = "Mira Sol recalls that when her mill burned, a miner she says she did not know very well offered to pay her."
    assert all(not actors for _, actors, _, _ in found(reader, text))


def test_leaders_of_several_countries_are_all_named(reader: Reader) -> None:
    (move,) = found(reader, "Leaders of Kenya, Uganda and Rwanda agreed on a shared patrol.")
    assert move[:2] == ("accepted", ["Kenya", "Uganda", "Rwanda"])


def test_a_bare_number_names_nobody(reader: Reader) -> None:
    (move,) = found(reader, "Breaking a deadlock, the two agreed to normalize relations.")
    assert move[:2] == ("accepted", [])


def test_what_is_agreed_at_anothers_wish_was_his_proposal(reader: Reader) -> None:
    (move,) = found(reader, "Norway agreed to a meeting at the request of Sweden.")
    assert move == ("accepts", ["Norway"], ["Sweden"], ["a meeting"])


def test_who_agrees_to_demands_did_not_put_them(reader: Reader) -> None:
    move = found(reader, "Norway agreed to some of the miners' demands.")[0]
    assert move[:3] == ("accepts", ["Norway"], ["the miners"])
