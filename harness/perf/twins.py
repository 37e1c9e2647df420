#!/usr/bin/env python3
"""Real runs of FastAPI against its twin: how often does a run say that a target differs from itself?

    harness/perf/twins.py dotnet harness/src/Bench.Cli/bin/Release/net10.0/bench.dll

The suite is `smoke` with a twin and as many blocks as verdicts need. Prints each run's ratios with their intervals, and how many lie wholly on one side of 1: of intervals of 95 %
about one in twenty does by chance. A false verdict would be one that is wholly beyond the smallest effect of interest, 5 %. Environment: RUNS (10), BLOCKS (10), LAUNCHER (process),
PACKAGES (debian), OUT (a temporary folder; runs that are whole in it already are taken as they are, so that an interrupted series goes on). Python 3.11, no packages.
"""

import csv
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from measured_runs import measured

RUNS = int(os.environ.get("RUNS", "10"))
BLOCKS = int(os.environ.get("BLOCKS", "10"))
LAUNCHER = os.environ.get("LAUNCHER", "process")
PACKAGES = os.environ.get("PACKAGES", "debian")
SMALLEST_EFFECT = 0.05
TOO_FEW_BLOCKS = 5

SUITE = """id: twins
title: FastAPI against itself
targets: [fastapi]
twins: [fastapi]
scenarios: [json]
comparisons: [{{ numerator: fastapi~aa, denominator: fastapi }}]
blocks: {blocks}
seed: {seed}
budget: 1h
"""


def measure(bench: list[str], out: Path, seed: int) -> Path:
    """One run; each has another order."""
    if done := measured(out, "twins", seed):
        return done
    suite = out / f"twins-{seed}.yaml"
    suite.write_text(SUITE.format(blocks=BLOCKS, seed=seed))
    ended = subprocess.run(
        [*bench, "run", str(suite), "--launcher", LAUNCHER, "--packages", PACKAGES, "--out", str(out)], stdout=subprocess.DEVNULL, check=False
    )
    if ended.returncode not in (0, TOO_FEW_BLOCKS):
        raise SystemExit(f"bench run ended with {ended.returncode}; what it said stands above.")
    return measured(out, "twins", seed) or sys.exit(f"bench run left no whole run in {out}.")


def ratios(run: Path) -> list[tuple[str, float, float, float, int]]:
    """Of answers a second: the level, the ratio, its interval, and the blocks that it rests on."""
    with (run / "comparisons.csv").open() as file:
        rows = [row for row in csv.DictReader(file) if row["metric"] == "requests_per_second" and row["ratio_low"]]
    return [(row["level"], *(float(row[name]) for name in ("ratio", "ratio_low", "ratio_high")), int(row["valid_blocks"])) for row in rows]


def main() -> None:
    bench = [str(Path(part).resolve()) if Path(part).exists() else part for part in sys.argv[1:]]
    if not bench:
        raise SystemExit(__doc__)
    with tempfile.TemporaryDirectory(prefix="twins-") as folder:
        out = Path(os.environ.get("OUT", folder)).resolve()
        out.mkdir(parents=True, exist_ok=True)
        intervals = missed = false = 0
        for seed in range(1, RUNS + 1):
            for level, ratio, low, high, blocks in ratios(measure(bench, out, seed)):
                intervals += 1
                missed += low > 1 or high < 1
                false += low > 1 + SMALLEST_EFFECT or high < 1 - SMALLEST_EFFECT
                print(f"run {seed:2}, {level:>2} users: {ratio:.3f} ({low:.3f} to {high:.3f}), {blocks} of {BLOCKS} blocks", flush=True)
    print(f"{intervals} intervals of {RUNS} runs: {missed} without 1, {false} wholly beyond {SMALLEST_EFFECT:.0%}", flush=True)


main()
