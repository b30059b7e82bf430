"""Draw sentences that may foretell or bind: `python -m bench.forecasts.draw CORPORA --out SHEET --ids FILE`.

Forecasts and commissives are drawn together, since the words are the same: "will" foretells of others and binds
oneself. Strata: words of binding oneself, words of foretelling, words that may hint at it, all other sentences.
"""

from __future__ import annotations

import random

from bench.passages import arguments, net, sentence_items, share_out, sources, write

BINDS = net(
    """
    vow, vows, vowed, vowing, pledg*, promis*, threat, threats, threaten*, ultimatum, guarantee*, sworn, swore,
    commit, commits, committed, commitment*, plan to, plans to, planned to, planning to, plan* on, intend*,
    preparing to, prepares to, prepared to, ready to, determined to, going to, we will, I will, we'll, I'll, will
    not, will never, will continue, will respond, will retaliate, will impose, will send, will meet, will sign, will
    take, will seek, set to, aim to, aims to, warned it, warned he, warned she, warned that it, warned that he,
    warned that she, or face, or else, retaliat*, hit back, will be met, take measures, take necessary measures,
    take all necessary measures
    """
)
FORETELLS = net(
    """
    expect*, predict*, forecast*, foresee*, likely, unlikely, probable, probably, may, might, could, will, won't,
    chances, odds, risk*, anticipat*, projected, projection*, inevitabl*, bound to, heading for, on track, outlook,
    by next, by the end, in the coming, sooner or later
    """
)
HINTS = net(
    """
    would, possible, possibly, perhaps, chance, fear, fears, feared, fearing, hope, hopes, hoped, hoping, bet, bets,
    betting, project, projects, loom*, certain, doubt*, soon, prospect*, eventually, no way, never
    """
)
SHARES = {
    ("stories/crimea2014", "binds"): 50,
    ("stories/crimea2014", "foretells"): 95,
    ("stories/crimea2014", "hints"): 12,
    ("stories/crimea2014", "any"): 10,
    ("stories/trade2019", "binds"): 60,
    ("stories/trade2019", "foretells"): 120,
    ("stories/trade2019", "hints"): 12,
    ("stories/trade2019", "any"): 10,
    ("ced", "binds"): 15,
    ("ced", "foretells"): 45,
    ("polnear", "binds"): 25,
    ("polnear", "foretells"): 50,
    ("polnear", "hints"): 6,
    ("polnear", "any"): 10,
}


def main() -> None:
    """Draw, and write the sheet and the ids."""
    options = arguments(__doc__, seed=43)
    items = (item for source in sources(options.corpora) for item in sentence_items(source, _stratum))
    write(share_out(items, SHARES, random.Random(options.seed)), options.out, options.ids)


def _stratum(sentence: str) -> str:
    if BINDS.search(sentence):
        return "binds"
    if FORETELLS.search(sentence):
        return "foretells"
    return "hints" if HINTS.search(sentence) else "any"


if __name__ == "__main__":
    main()
