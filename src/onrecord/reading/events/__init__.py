"""Events: mentions of what happened between actors, by PLOVER's roots; and what statements do by being made."""

from onrecord.reading.events.acts import PLOVER, find_act
from onrecord.reading.events.find import find_happenings
from onrecord.reading.events.said import find_said

__all__ = ["PLOVER", "find_act", "find_happenings", "find_said"]
