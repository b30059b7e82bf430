import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assembly.made_up import Pair, told
from onrecord.assembly.copies import plain_address, same_text, trace_copies
from onrecord.model import Report

PARAGRAPHS = (
    "The delegations of the upper and the lower valley met for five hours at the ferry house on Monday and parted "
    "without signing the schedule that the mediators had laid on the table a week before.",
    "At issue is how much water the upper dam lets through between May and September, when the rice terraces of the "
    "lower valley are flooded and the turbines upstream run at half their power.",
    "“We have come a long way and we are not going home with an empty page,” said the head of the lower valley's "
    "delegation, a retired hydrologist who has led the talks since spring.",
    "The upper valley's side left through the back door and gave no statement, though two of its members were seen "
    "smiling by reporters who had waited in the rain since the early morning.",
    "A further round is planned for the second week of July, this time on the island where the gauge stands that "
    "both sides read every dawn and neither quite believes.",
)
WIRE = "\n".join(PARAGRAPHS)


def reports(*pairs: Pair) -> list[Report]:
    return [report for report, _ in pairs]


def test_a_copy_with_a_paragraph_trimmed_and_words_changed_is_found() -> None:
    trimmed = "\n".join(PARAGRAPHS[:-1]).replace("parted without", "left without").replace("early morning", "dawn")
    wire, copy = reports(told("wire", WIRE, outlet="TASS"), told("copy", trimmed, outlet="Courier", date="2025-06-02"))
    assert trace_copies([copy, wire])[copy.id].copy_of == wire.id
    assert trace_copies([copy, wire])[wire.id].copy_of is None


def test_two_reports_on_one_event_that_share_quotations_are_two() -> None:
    quotation = PARAGRAPHS[2].split("”")[0] + "”"
    speech = f"{quotation} “{'We have read every gauge and every line of the draft with care. ' * 6}”"
    one = f"{PARAGRAPHS[0]} {PARAGRAPHS[1]} {speech}"
    other = (
        f"{speech} With these words a tired negotiator stepped before the cameras on the quay last night. Nobody had "
        "expected him to speak at all, for the ferry was waiting and his colleagues had long gone aboard. What the "
        "two valleys argue about is older than their dam, and older than the border that runs along it."
    )
    assert not same_text(one, other)


def test_a_copy_with_its_paragraphs_in_another_order_is_found() -> None:
    assert same_text(WIRE, "\n".join((PARAGRAPHS[0], *reversed(PARAGRAPHS[1:]))))


def test_a_copy_with_every_fourth_word_replaced_is_found() -> None:
    words = WIRE.split()
    edited = " ".join("otherwise" if place % 4 == 3 else word for place, word in enumerate(words))
    wire, copy = reports(told("wire", WIRE), told("copy", edited, outlet="Courier", date="2025-06-02"))
    assert trace_copies([wire, copy])[copy.id].copy_of == wire.id


@pytest.mark.parametrize("stub", ["Watch live", "Listen to the article and share it now"])
def test_a_stub_is_nobodys_copy(stub: str) -> None:
    assert not same_text(stub, stub)


def test_of_one_day_the_agency_that_is_credited_is_the_source() -> None:
    courier = told("courier", WIRE, outlet="Courier", credit="/TASS/")
    herald = told("herald", WIRE + " .", outlet="Herald")
    agency = told("agency", WIRE + " !", outlet="TASS")
    kin = trace_copies(reports(courier, herald, agency))
    assert {kin[courier[0].id].copy_of, kin[herald[0].id].copy_of} == {agency[0].id}


def test_the_earliest_day_goes_before_the_agency() -> None:
    early = told("early", WIRE, outlet="Courier", date="2025-05-30", credit="TASS")
    agency = told("agency", WIRE + " !", outlet="TASS")
    assert trace_copies(reports(early, agency))[agency[0].id].copy_of == early[0].id


def test_one_address_with_a_changed_text_is_a_chain_of_versions() -> None:
    address = "https://www.herald.example/talks/"
    first = told("a", WIRE, url=address)
    second = told("b", WIRE + " A correction was added.", url=address + "?utm_source=feed", date="2025-06-02")
    third = told("c", "Nothing of this was so.", url="http://herald.example/talks", date="2025-06-03")
    kin = trace_copies(reports(third, first, second))
    assert [kin[pair[0].id].version_of for pair in (first, second, third)] == [None, first[0].id, second[0].id]
    assert all(found.copy_of is None for found in kin.values())


def test_one_address_with_the_same_text_is_a_copy() -> None:
    first, again = reports(told("a", WIRE, url="h.example/x"), told("b", WIRE, url="h.example/x", date="2025-06-02"))
    kin = trace_copies([first, again])
    assert (kin[again.id].copy_of, kin[again.id].version_of) == (first.id, None)


def test_a_front_page_is_no_address() -> None:
    assert plain_address("https://herald.example/") is None
    assert plain_address("https://herald.example/?id=4") == "herald.example?id=4"
    assert plain_address("http://[broken") is None


def test_texts_in_scripts_without_spaces_are_compared() -> None:
    text = "两岸代表团周一在渡口会谈五个小时未能签署调解人一周前提出的时间表双方将于七月再次会晤" * 2
    one, other = reports(told("a", text), told("b", text[:70] + text[72:], outlet="Courier", date="2025-06-03"))
    assert trace_copies([one, other])[other.id].copy_of == one.id


@settings(deadline=None, max_examples=20)
@given(st.permutations([told(str(n), WIRE + " x" * n, outlet=str(n), date=f"2025-06-0{n + 1}")[0] for n in range(5)]))
def test_order_does_not_matter(shuffled: list[Report]) -> None:
    kin = trace_copies(shuffled)
    source = min(shuffled, key=lambda report: report.name)
    assert {found.copy_of for found in kin.values()} == {None, source.id}
