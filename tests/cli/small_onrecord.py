"""The command line with the small reader of `tests.store.made_up`, as a program of its own.

python -m tests.cli.small_onrecord SECONDS_A_REPORT ARGUMENT...
"""

from __future__ import annotations

import sys
from dataclasses import replace

from tests.store.made_up import small_steps

from onrecord import pipeline
from onrecord.assembly import assemble
from onrecord.cli import main
from onrecord.intake import collect, take_in

if __name__ == "__main__":
    steps = replace(small_steps(slow=float(sys.argv.pop(1))), collect=collect, take_in=take_in, assemble=assemble)
    pipeline.real_steps = lambda: steps
    main()
