"""The nouns: frozen types that every other layer speaks in. Imports nothing of ours."""

from onrecord.model.claim import Claim, Happening, Hedge, Party
from onrecord.model.event import Account, Disagreement, Event, Participant, RecordedClaim, Reported
from onrecord.model.figure import Figure, Quantity
from onrecord.model.judged import Judged, When
from onrecord.model.position import Agenda, Embed, Issue, IssueSet, Option, Position, Stance
from onrecord.model.proposal import Move, Proposal, Response, Telling
from onrecord.model.prospect import Bearing, Foretelling, Prospect
from onrecord.model.reading import Attribution, Carriage, Entity, Reading, Resolution
from onrecord.model.record import (
    Actor,
    ActorMention,
    Assembled,
    Cited,
    Decision,
    Record,
    ReportEntry,
    Speaker,
    Statement,
)
from onrecord.model.report import OffsetMap, Piece, Quarantined, Region, Report
from onrecord.model.span import Span, cover
from onrecord.model.times import Meaning, Time, TimeExpression
from onrecord.model.version import Link, Version
from onrecord.model.who import Quote, Who

__all__ = [
    "Account",
    "Actor",
    "ActorMention",
    "Agenda",
    "Assembled",
    "Attribution",
    "Bearing",
    "Carriage",
    "Cited",
    "Claim",
    "Decision",
    "Disagreement",
    "Embed",
    "Entity",
    "Event",
    "Figure",
    "Foretelling",
    "Happening",
    "Hedge",
    "Issue",
    "IssueSet",
    "Judged",
    "Link",
    "Meaning",
    "Move",
    "OffsetMap",
    "Option",
    "Participant",
    "Party",
    "Piece",
    "Position",
    "Proposal",
    "Prospect",
    "Quantity",
    "Quarantined",
    "Quote",
    "Reading",
    "Record",
    "RecordedClaim",
    "Region",
    "Report",
    "ReportEntry",
    "Reported",
    "Resolution",
    "Response",
    "Span",
    "Speaker",
    "Stance",
    "Statement",
    "Telling",
    "Time",
    "TimeExpression",
    "Version",
    "When",
    "Who",
    "cover",
]
