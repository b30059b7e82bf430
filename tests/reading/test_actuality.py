"""What was not said is not shown as said: the attribute of each case's cue names the rule that bars it, or is `yes`."""

import pytest
from tests.markup import Case, parse

from onrecord.data import tables
from onrecord.model import Span
from onrecord.reading.actuality import RULES, Setting, actuality, future, make_setting, negated, possible
from onrecord.reading.cues import cue_words
from onrecord.text.sentences import sentences

SAID = [
    "<source>Kim</source> <cue>said</cue> that talks failed.",
    "Talks failed, <cue>said</cue> <source>Kim</source>.",
    "<source>Kim</source> <cue>has said</cue> that talks failed.",
    "<source>Kim</source> <cue>went on to say</cue> that talks failed.",
    "<source>Kim</source> <cue>would later say</cue> that talks failed.",
    "<source>Kim</source> <cue>used to say</cue> that talks fail.",
    "<source>Kim</source> <cue>continued to insist</cue> that talks failed.",
    "<source>Kim</source> <cue>managed to say</cue> that talks failed.",
    "<source>Kim</source> <cue>not only said</cue> that talks failed but named the guilty.",
    "<source>Kim</source> <cue>did not just say</cue> that talks failed: he wept.",
    "<source>Kim</source>, who will leave on Friday, <cue>said</cue> that talks failed.",
    "<source>Kim</source> declined to comment on the map but <cue>said</cue> that talks failed.",
    "<source>Kim</source> did not sign and <cue>warned</cue> that talks failed.",
    "<source>Kim</source> will leave on Friday and <cue>says</cue> that talks failed.",
    "<source>Kim</source> denied the report and <cue>warned</cue> that talks failed.",
    "<source>Kim</source> denied the report by <cue>saying</cue> that talks failed.",
    "<source>Kim</source>, who did not attend, <cue>said</cue> that talks failed.",
    "If talks fail there will be war, <source>Kim</source> <cue>said</cue>.",
    "<source>Kim</source> <cue>said</cue> that he will not sign.",
    "<source>Kim</source> <cue>said</cue> he would not sign.",
    "Lee could not come. <source>Kim</source> <cue>said</cue> that talks failed.",
    "<source>Kim</source> <cue>wants</cue> new talks.",
    "The pact <cue>is expected</cue> to be signed.",
    "<source>Kim</source> <cue>is ready to</cue> sign.",
    "<source>Kim</source> <cue>was quoted as saying</cue> that talks failed.",
    "<source>Kim</source> <cue>denied</cue> that talks failed.",
    "<source>Kim</source> <cue>refused</cue> to sign.",
    "“Did it fail?” <source>Kim</source> <cue>asked</cue>.",
    "<source>Will Orne</source> <cue>asked</cue>: “Is it over?”",
    "<source>No. 10</source> <cue>said</cue> that talks failed.",
    "<source>No. 2 envoy Kim</source> <cue>said</cue> that talks failed.",
    "<source>The Not Yet party</source> <cue>said</cue> that talks failed.",
    "<cue>According to</cue> <source>Kim</source>, talks failed.",
    "“Nobody came,” <source>Kim</source> <cue>said</cue>.",
    "<source>A man who may be king</source> <cue>said</cue> that talks failed.",
    "“It is over,” <source>Kim</source> <cue>says</cue>.",
]
NEGATED = [
    "<source>Kim</source> <cue>did not say</cue> that talks failed.",
    "<source>Kim</source> did not <cue>say</cue> that talks failed.",
    "<source>Kim</source> <cue>didn’t say</cue> that talks failed.",
    "<source>Kim</source> <cue>won't say</cue> that talks failed.",
    "<source>Kim</source> <cue>cannot say</cue> that talks failed.",
    "<source>Kim</source> <cue>never said</cue> that talks failed.",
    "<source>Kim</source> declined to <cue>say</cue> whether talks failed.",
    "<source>Kim</source> <cue>has yet to say</cue> who will come.",
    "<source>Kim</source> <cue>stopped short of saying</cue> that talks failed.",
    "<source>Kim</source> left without <cue>saying</cue> that talks failed.",
    "<source>Kim</source> no longer <cue>says</cue> that talks failed.",
    "<source>Kim</source> avoided <cue>saying</cue> that talks failed.",
    "<source>Kim</source> denied having <cue>said</cue> that talks failed.",
    "<source>Kim</source> denied <cue>saying</cue> that talks failed.",
    "<source>Kim</source> did not come and <cue>say</cue> that talks failed.",
    "<source>Nobody</source> <cue>said</cue> that talks failed.",
    "<source>None of the envoys</source> <cue>said</cue> that talks failed.",
    "<source>No official</source> <cue>said</cue> that talks failed.",
    "<source>Neither side</source> <cue>said</cue> that talks failed.",
    "<source>Not one of the envoys</source> <cue>said</cue> that talks failed.",
    "Nor did <source>Kim</source> <cue>say</cue> that talks failed.",
    "At no time did <source>Kim</source> <cue>say</cue> that talks failed.",
    "<source>Kim</source> <cue>does not want</cue> new talks.",
    "<source>Kim</source> <cue>does not think</cue> that talks failed.",
]
FUTURE = [
    "<source>Kim</source> <cue>is expected to say</cue> that talks failed.",
    "<source>Kim</source> is expected to <cue>say</cue> that talks failed.",
    "<source>Kim</source> <cue>is expected</cue> to say that talks failed.",
    "Kim <cue>is expected</cue> to say that talks failed.",
    "<source>Kim</source> <cue>will say</cue> that talks failed.",
    "<source>Kim</source> <cue>’ll say</cue> that talks failed.",
    "<source>Kim</source> <cue>is to announce</cue> that talks failed.",
    "<source>Kim</source> <cue>is going to say</cue> that talks failed.",
    "<source>Kim</source> <cue>was due to say</cue> that talks failed.",
    "<source>Kim</source> <cue>plans to tell</cue> the council that talks failed.",
    "<source>Kim</source> <cue>intends to argue</cue> that talks failed.",
    "<source>Kim</source> <cue>is likely to say</cue> that talks failed.",
    "<source>Kim</source> <cue>promised to tell</cue> the house who paid.",
    "<source>Kim</source> <cue>would say</cue> that talks failed.",
]
POSSIBLE = [
    "<source>He</source> <cue>can say</cue>: “Look, talks failed.”",
    "<source>Kim</source> <cue>may argue</cue> that talks failed.",
    "<source>Kim</source> <cue>might have said</cue> that talks failed.",
    "<source>Kim</source> <cue>could say</cue> that talks failed.",
    "<source>Kim</source> <cue>should say</cue> that talks failed.",
    "<source>Kim</source> <cue>must say</cue> that talks failed.",
    "<source>Kim</source> <cue>ought to say</cue> that talks failed.",
    "<source>Kim</source> <cue>needs to say</cue> that talks failed.",
    "<source>Kim</source> <cue>has to say</cue> that talks failed.",
    "<source>Kim</source> <cue>could easily claim</cue> that talks failed.",
    "<source>Kim</source> may then <cue>say</cue> that talks failed.",
    "<source>Kim</source> may well <cue>say</cue> that talks failed.",
]
CONDITIONAL = [
    "If <source>Kim</source> <cue>says</cue> that talks failed, Lee will leave.",
    "Even if <source>Kim</source> <cue>says</cue> that talks failed, Lee will stay.",
    "Lee will leave if <source>Kim</source> <cue>says</cue> that talks failed.",
    "Asked whether <source>Kim</source> <cue>had said</cue> that talks failed, Lee left.",
    "It is not clear whether <source>Kim</source> <cue>said</cue> that talks failed.",
    "Unless <source>Kim</source> <cue>says</cue> that talks failed, Lee will stay.",
    "Lee acted as if <source>Kim</source> <cue>had said</cue> that talks failed.",
    "Suppose <source>Kim</source> <cue>says</cue> that talks failed.",
    "What if <source>Kim</source> <cue>says</cue> that talks failed?",
    "Lee left lest <source>Kim</source> <cue>say</cue> that talks failed.",
    "Imagine <source>Kim</source> <cue>saying</cue> that talks failed.",
    "But if <source>Kim</source>, who leads the team, <cue>says</cue> that talks failed, Lee will leave.",
]
OTHERS = [
    ("question", "Did <source>Kim</source> <cue>say</cue> that talks failed?"),
    ("question", "“Has <source>Kim</source> <cue>said</cue> that talks failed?”"),
    ("question", "<source>Who</source> <cue>said</cue> that talks failed?"),
    ("question", "Why did <source>Kim</source> <cue>say</cue> that talks failed?"),
    ("question", "Does <source>Kim</source> <cue>think</cue> that talks failed?"),
    ("anyone", "<source>You</source> <cue>say</cue> that talks failed."),
    ("anyone", "<source>Anyone</source> <cue>says</cue> that talks fail."),
    ("infinitive", "It was an attempt by <source>Kim</source> <cue>to say</cue> that talks failed."),
    ("infinitive", "<source>Kim</source> tried to <cue>say</cue> that talks failed."),
    ("infinitive", "<source>Kim</source> rose <cue>to announce</cue> that talks failed."),
    ("put_to", "<source>The minister</source> <cue>was asked</cue> whether talks had failed."),
    ("put_to", "<source>MPs</source> <cue>were urged</cue> to end the talks."),
    ("put_to", "<source>Kim</source>, being repeatedly <cue>asked</cue> whether talks had failed, left."),
    ("yes", "<source>MPs</source> <cue>were told</cue> that talks had failed."),
    ("yes", "<source>Kim</source> <cue>asked</cue> whether talks had failed."),
    ("supposed", "Let’s <cue>say</cue> that talks failed."),
    ("supposed", "<source>Let’s</source> <cue>say</cue> that talks failed."),
    ("supposed", "Let us <cue>say</cue> that talks failed."),
    ("supposed", "<cue>Say</cue> that talks failed."),
]
RULED = [
    *(("yes", marked) for marked in SAID),
    *(("negated", marked) for marked in NEGATED),
    *(("future", marked) for marked in FUTURE),
    *(("possible", marked) for marked in POSSIBLE),
    *(("conditional", marked) for marked in CONDITIONAL),
    *OTHERS,
]


def judged(case: Case) -> tuple[str, str, Span]:
    cue = case.one("cue")
    assert cue is not None
    sentence = next(each for each in sentences(case.text, Span(0, len(case.text))) if each.contains(cue))
    found = actuality(make_setting(case.text, sentence, case.one("source"), cue))
    (evidence,) = found.evidence
    assert sentence.contains(evidence)
    assert evidence.contains(cue)
    return found.value, found.basis, evidence


@pytest.mark.parametrize(("rule", "marked"), RULED)
def test_each_rule(rule: str, marked: str) -> None:
    value, basis, _ = judged(parse(marked))
    assert (value, basis) == (("yes", "cue") if rule == "yes" else ("no", rule))


def test_every_rule_has_a_case() -> None:
    assert {name for name, _ in RULES} == {rule for rule, _ in RULED} - {"yes"}


@pytest.mark.parametrize(
    ("marked", "evidence"),
    [
        ("<source>Kim</source> <cue>said</cue> that talks failed.", "said"),
        ("<source>Kim</source> did not <cue>say</cue> that talks failed.", "Kim did not say"),
        ("He left. If <source>Kim</source> <cue>says</cue> so, Lee will leave.", "If Kim says"),
        ("Lee left, but if <source>Kim</source> <cue>says</cue> so, he will be back.", "but if Kim says"),
        ("Let’s <cue>say</cue> that talks failed.", "Let’s say"),
        ("<source>Nobody</source> <cue>said</cue> that talks failed.", "Nobody said"),
    ],
)
def test_evidence(marked: str, evidence: str) -> None:
    case = parse(marked)
    assert judged(case)[2].exact(case.text) == evidence


def test_each_form_of_the_lexicon_is_seen_in_its_example() -> None:
    """The words before a cue decide, so an example stands for those here."""
    unseen = [
        entry["form"]
        for kind, rule in (("negation", negated), ("future", future), ("possibility", possible))
        for entry in tables("modality")[kind]
        if not rule(before_cue(entry["example"]))
    ]
    assert unseen == []


def test_habits_are_no_future() -> None:
    examples = [entry["example"] for entry in tables("modality")["habit"]]
    assert [example for example in examples if future(before_cue(f"would {example}"))] == []


def before_cue(words: str) -> Setting:
    nowhere = Span(0, 1)
    return Setting("", nowhere, None, nowhere, (), tuple(cue_words(words)), (), ())
