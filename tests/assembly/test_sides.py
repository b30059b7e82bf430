"""Whether two actors speak for one party, as all reports together know them."""

from __future__ import annotations

import pytest

from onrecord.assembly.sides import are_one_side, is_of, sides_of
from onrecord.model import Judged, Who


def who(name: str, *, side: str = "", capacity: str = "", actor: str | None = None) -> Who:
    office = Judged(capacity, "title") if capacity else None
    return Who(actor, name, None, office, Judged(side, "title") if side else None)


TARVIA, SOL = who("Tarvia", side="Tarvia"), who("Mira Sol", side="Tarvia", capacity="official")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (SOL, TARVIA, True),
        (SOL, who("Oran Vale", side="Tarvia", capacity="official"), True),
        (SOL, who("Kenya", side="Kenya"), False),
        (SOL, who("Ana Rill", capacity="expert"), False),
        (SOL, who("aides"), None),
        (who("Jo Lee", side="Norway", capacity="legislator"), who("Norway", side="Norway"), None),
    ],
)
def test_two_are_one_side_by_their_party(one: Who, other: Who, same: bool | None) -> None:
    assert are_one_side(one, other) is same
    assert are_one_side(other, one) is same


def test_one_actor_is_of_his_own_side_whatever_he_speaks_for() -> None:
    assert are_one_side(who("Sol", actor="a1"), who("Mira Sol", actor="a1", capacity="expert")) is True


def test_a_legislator_speaks_for_his_party_and_not_for_his_country() -> None:
    assert sides_of(who("Jo Lee", side="Norway", capacity="legislator")) == {"Jo Lee"}
    assert sides_of(who("Jo Lee", side="Green Party", capacity="legislator")) == {"Jo Lee", "Green Party"}


def test_somebody_is_of_a_side_that_one_of_several_is_of() -> None:
    assert is_of(TARVIA, [who("aides"), SOL]) is True
    assert is_of(TARVIA, [who("aides"), who("Kenya", side="Kenya")]) is None
    assert is_of(TARVIA, [who("Kenya", side="Kenya")]) is False
    assert is_of(TARVIA, []) is None
