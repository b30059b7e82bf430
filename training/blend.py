"""Average several averages of one line of training: `python -m training.blend FILES... --out FILE`.

Weights along one line of training lie in one basin, where their mean is at least as good (Izmailov et al. 2018;
Wortsman et al. 2022).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch


def main() -> None:
    """Read the arguments and write the mean."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("averages", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    states = [torch.load(path, weights_only=True) for path in options.averages]
    mean = {name: sum(state[name] for state in states) / len(states) for name in states[0]}
    torch.save(mean, options.out)


if __name__ == "__main__":
    main()
