"""The nouns: frozen types that every other layer speaks in. Imports nothing of ours."""

from onrecord.model.claim import Claim, Happening, Hedge, Party
from onrecord.model.event import Account, Disagreement, Event, Participant, RecordedClaim, Reported
from onrecord.model.judged import Judged, When
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

__all__ = [
    "Account",
    "Actor",
    "ActorMention",
    "Assembled",
    "Attribution",
    "Carriage",
    "Cited",
    "Claim",
    "Decision",
    "Disagreement",
    "Entity",
    "Event",
    "Happening",
    "Hedge",
    "Judged",
    "Meaning",
    "OffsetMap",
    "Participant",
    "Party",
    "Piece",
    "Quarantined",
    "Reading",
    "Record",
    "RecordedClaim",
    "Region",
    "Report",
    "ReportEntry",
    "Reported",
    "Resolution",
    "Span",
    "Speaker",
    "Statement",
    "Time",
    "TimeExpression",
    "When",
    "cover",
]
