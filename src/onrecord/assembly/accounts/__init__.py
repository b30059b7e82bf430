"""Who tells the same, and how the tellings stand to one another: agreeing, contradicting, coming later."""

from onrecord.assembly.accounts.assemble import assemble_accounts

__all__ = ["assemble_accounts"]
