"""A build in a process of its own, made to be killed: tells each commit on stdout.

python -m tests.slow_build FOLDER RECORD WORKERS
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.store.made_up import small_steps

from onrecord import pipeline


def tell(progress: pipeline.Progress) -> None:
    print(progress.step, progress.done, sep="\t", flush=True)


if __name__ == "__main__":
    folder, record, workers = sys.argv[1:]
    pipeline.COMMIT_EVERY = 0.01
    steps = small_steps(slow=0.003)
    pipeline.build([Path(folder)], Path(record), workers=int(workers), steps=steps, progress=tell)
