"""Draw sentences that may state a position: `python -m bench.positions.draw CORPORA --out SHEET --ids FILE`.

The net is broad: words of wanting, asking, backing, refusing, blaming and denying, said of anything. What it leaves out
is drawn from too.
"""

from __future__ import annotations

import random

from bench.passages import arguments, net, sentence_items, share_out, sources, write

NET = net(
    """
    demand*, urge, urged, urges, urging, call for, calls for, called for, calling for, call* on, call* upon,
    insist*, oppos*, reject*, refus*, back, backs, backed, backing, support*, favor*, favour*, agree, agreed,
    agrees, agreeing, accept*, endors*, condemn*, criticis*, criticiz*, critical of, denounc*, deny, denies, denied,
    denying, denial*, accus*, blam*, want, wants, wanted, must, should, need to, needs to, needed to, ought, never,
    will not, won't, ready to, willing, prepared to, would only, would not, would consider, would accept, rule out,
    ruled out, rules out, ruling out, object*, appeal*, pledg*, vow*, commit*, welcom*, prefer*, propos*, threat*,
    warn*, resist*, defend*, justif*, plan to, plans to, against, unless, as long as, provided that
    """
)
SHARES = {
    ("stories/crimea2014", "net"): 175,
    ("stories/crimea2014", "any"): 25,
    ("stories/trade2019", "net"): 190,
    ("stories/trade2019", "any"): 25,
    ("ced", "net"): 85,
    ("ced", "any"): 15,
    ("polnear", "net"): 120,
    ("polnear", "any"): 20,
}


def main() -> None:
    """Draw, and write the sheet and the ids."""
    options = arguments(__doc__, seed=41)
    items = (item for source in sources(options.corpora) for item in sentence_items(source, _stratum))
    write(share_out(items, SHARES, random.Random(options.seed)), options.out, options.ids)


def _stratum(sentence: str) -> str:
    return "net" if NET.search(sentence) else "any"


if __name__ == "__main__":
    main()
