"""The nouns: frozen types that every other layer speaks in. Imports nothing of ours."""

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

__all__ = [
    "Actor",
    "ActorMention",
    "Assembled",
    "Attribution",
    "Carriage",
    "Cited",
    "Decision",
    "Entity",
    "Judged",
    "OffsetMap",
    "Piece",
    "Quarantined",
    "Reading",
    "Record",
    "Region",
    "Report",
    "ReportEntry",
    "Resolution",
    "Span",
    "Speaker",
    "Statement",
    "When",
    "cover",
]
