"""Reading: from a report to what it says, by trained weights and rules that cite their words."""

from onrecord.reading.meaning import Encoder
from onrecord.reading.reader import Reader
from onrecord.reading.weights import fingerprint

__all__ = ["Encoder", "Reader", "fingerprint"]
