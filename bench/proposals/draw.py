"""Draw sentences that may make or answer a proposal: `python -m bench.proposals.draw CORPORA --out SHEET --ids FILE`.

The net holds words of offering, planning, granting in return, and of taking, turning down or putting off. Most of what
is drawn is from the two stories, where sides bargain.
"""

from __future__ import annotations

import random

from bench.passages import arguments, net, sentence_items, share_out, sources, write

NET = net(
    """
    propos*, offer, offers, offered, offering*, suggest*, in return, in exchange, plan, plan to, plan for, planned
    to, roadmap, road map, initiative, truce, ceasefire, cease-fire, cease fire, concession*, compromis*, condition,
    conditions, deal, accord, agree, agrees, agreed, agreement, pact, terms, accept*, reject*, refus*, turn* down,
    counter*, ultimatum, deadline, demand*, draft, invit*, calls for, called for, willing to, ready to, prepared to,
    provided, unless, negotiat*, lift, lifting, remov*, delay*, suspend*, amnesty, mediat*, table, dismiss*, walk*
    away, walk* back
    """
)
# The wider words of the net are in half of all sentences; those that name an offer outright come first.
NEAR = net(
    """
    propos*, offer, offers, offered, offering, in return for, in exchange for, peace plan, point plan, roadmap,
    concession*, compromis*, ultimatum, reject, rejects, rejected, rejecting, rejection, turn* down, counteroffer,
    counter-offer, willing to, ready to, prepared to, calls for, called for, invited, invites, invitation, agreed
    to, refuse, refuses, refused, refusal, walk* away, walk* back, suggest, suggests, suggested, suggestion, accept,
    accepts, accepted
    """
)
SHARES = {
    ("stories/crimea2014", "near"): 55,
    ("stories/crimea2014", "net"): 40,
    ("stories/crimea2014", "any"): 15,
    ("stories/trade2019", "near"): 90,
    ("stories/trade2019", "net"): 30,
    ("stories/trade2019", "any"): 15,
    ("ced", "near"): 15,
    ("polnear", "near"): 20,
}


def main() -> None:
    """Draw, and write the sheet and the ids."""
    options = arguments(__doc__, seed=42)
    items = (item for source in sources(options.corpora) for item in sentence_items(source, _stratum))
    write(share_out(items, SHARES, random.Random(options.seed)), options.out, options.ids)


def _stratum(sentence: str) -> str:
    if NEAR.search(sentence):
        return "near"
    return "net" if NET.search(sentence) else "any"


if __name__ == "__main__":
    main()
