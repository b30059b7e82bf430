"""Events across reports: one for all its tellings, with what its accounts differ on."""

from onrecord.assembly.events.assemble import assemble_events

__all__ = ["assemble_events"]
