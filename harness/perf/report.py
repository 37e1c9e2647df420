#!/usr/bin/env python3
"""What the report of a long run costs: a committed run's blocks again and again, as one run of at least so many trials.

    harness/perf/report.py dotnet harness/src/Bench.Cli/bin/Release/net10.0/bench.dll

Environment: RUN (results/reference/quick), TRIALS (500), ROUNDS (3); MOST_SECONDS and MOST_MB, above which its best round ends with status 1. Python 3.11, no packages.
"""

import gzip
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from agent import Use

RUN = Path(os.environ.get("RUN", "results/reference/quick"))
TRIALS = int(os.environ.get("TRIALS", "500"))
ROUNDS = int(os.environ.get("ROUNDS", "3"))
MOST_SECONDS = float(os.environ.get("MOST_SECONDS", "inf"))
MOST_MB = float(os.environ.get("MOST_MB", "inf"))


def journal() -> list[dict[str, object]]:
    """The run's lines without their checksums, which hold for their own places only."""
    plain = RUN / "trials.jsonl"
    text = plain.read_text() if plain.exists() else gzip.decompress((RUN / "trials.jsonl.gz").read_bytes()).decode()
    return [{field: value for field, value in json.loads(line).items() if field != "chain"} for line in text.splitlines()]


def lengthened(folder: Path) -> str:
    """Writes the longer run; what its blocks are like stays as it was measured."""
    manifest = json.loads((RUN / "manifest.json").read_text())
    lines = journal()
    plan, blocks = manifest["plan"], manifest["suite"]["blocks"]
    copies = -(-TRIALS // len(plan))

    def shifted(trial: dict[str, object], copy: int) -> dict[str, object]:
        return trial | {"sequence": trial["sequence"] + copy * len(plan), "block": trial["block"] + copy * blocks}

    manifest["suite"]["blocks"] = blocks * copies
    manifest["plan"] = [shifted(planned, copy) for copy in range(copies) for planned in plan]
    (folder / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n")
    longer = [shifted(line, copy) for copy in range(copies) for line in lines]
    (folder / "trials.jsonl").write_text("".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in longer))
    megabytes = (folder / "trials.jsonl").stat().st_size / 1e6
    return f"{len(manifest['plan'])} trials in {len(longer)} attempts, {blocks * copies} blocks, {megabytes:.1f} MB of journal"


def reported(bench: list[str], folder: Path) -> tuple[float, Use]:
    """Seconds that passed, and what the process used, its start included."""
    begun = time.monotonic()
    process = subprocess.Popen([*bench, "report", str(folder)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True)
    use = Use.of(process)
    if process.returncode != 0:
        raise SystemExit(f"bench report ended with {process.returncode}: call it on {RUN} to see why.")
    return time.monotonic() - begun, use


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    with tempfile.TemporaryDirectory(prefix="bench-report-") as name:
        run = Path(name) / RUN.name
        run.mkdir()
        print(lengthened(run), flush=True)
        rounds = [reported(sys.argv[1:], run) for _ in range(ROUNDS)]
    for seconds, use in rounds:
        print(f"{seconds:.2f} s, {use.cpu_seconds:.2f} s of CPU time, at most {use.most_resident_bytes / 1e6:.0f} MB resident")
    print(f"median {statistics.median(seconds for seconds, _ in rounds):.2f} s")
    fastest, smallest = min(seconds for seconds, _ in rounds), min(use.most_resident_bytes for _, use in rounds) / 1e6
    if fastest > MOST_SECONDS or smallest > MOST_MB:
        raise SystemExit(f"The best round took {fastest:.2f} s and {smallest:.0f} MB; allowed are {MOST_SECONDS:g} s and {MOST_MB:g} MB.")
