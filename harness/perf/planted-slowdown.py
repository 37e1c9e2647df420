#!/usr/bin/env python3
"""Real comparisons of one version with itself, and of FastAPI with a version that is made 15 % slower: how often does the gate alarm?

    harness/perf/planted-slowdown.py dotnet harness/src/Bench.Cli/bin/Release/net10.0/bench.dll

Works in a clone of the last commit, in a temporary folder. There it measures FastAPI in `json` with 64 users against that commit: first unchanged, then with a
module around the application that computes for a fixed time in each request. That time comes from the CPU time a request of the first comparison, so that 0.85 as many
answers a second are left where the CPU is the limit. No application of the repository knows of it. Environment: RUNS (10 of each kind), BLOCKS (10), LAUNCHER
(process), PACKAGES (debian), SLOWDOWN (0.85), OUT (a temporary folder; runs that are whole in it already are taken as they are, so that an interrupted series
goes on). Python 3.11, no packages.
"""

import csv
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from measured_runs import measured

RUNS = int(os.environ.get("RUNS", "10"))
BLOCKS = os.environ.get("BLOCKS", "10")
LAUNCHER = os.environ.get("LAUNCHER", "process")
PACKAGES = os.environ.get("PACKAGES", "debian")
SLOWDOWN = float(os.environ.get("SLOWDOWN", "0.85"))
REPOSITORY = Path(__file__).resolve().parents[2]
TOO_FEW_BLOCKS, GATE_FAILED = 5, 6

WRAPPER = '''"""The application of app.main with {ns} ns of computing in each request."""

from time import perf_counter_ns

from app.main import app as inner


async def app(scope, receive, send):
    if scope["type"] == "http":
        end = perf_counter_ns() + {ns}
        while perf_counter_ns() < end:
            pass
    await inner(scope, receive, send)
'''


def clone(folder: Path) -> Path:
    """In it `json` has one level, which makes a comparison a third shorter."""
    copy = folder / "clone"
    subprocess.run(["git", "clone", "--quiet", "--local", str(REPOSITORY), str(copy)], check=True)
    scenario = copy / "scenarios" / "json.yaml"
    text = scenario.read_text()
    if "[8, 64]" not in text:
        raise SystemExit(f"{scenario} has other levels than [8, 64]. Say in this script which one is meant.")
    scenario.write_text(text.replace("[8, 64]", "[64]"))
    author = ["-c", "user.name=bench", "-c", "user.email=bench@localhost"]
    subprocess.run(["git", *author, "commit", "--quiet", "--all", "--message", "One level"], cwd=copy, check=True)
    return copy


def measure(bench: list[str], copy: Path, out: Path, seed: int) -> Path:
    """One run of both versions; each has another order."""
    if done := measured(out, "quick", seed):
        return done
    asked = ["run", "quick", "--targets", "fastapi", "--scenarios", "json", "--blocks", BLOCKS, "--seed", str(seed), "--budget", "1h"]
    settings = ["--against", "HEAD", "--launcher", LAUNCHER, "--packages", PACKAGES, "--out", str(out)]
    ended = subprocess.run([*bench, *asked, *settings], cwd=copy, stdout=subprocess.DEVNULL, check=False)
    if ended.returncode not in (0, TOO_FEW_BLOCKS):
        raise SystemExit(f"bench run ended with {ended.returncode}; what it said stands above.")
    return measured(out, "quick", seed) or sys.exit(f"bench run left no whole run in {out}.")


def compare(bench: list[str], copy: Path, run: Path) -> tuple[int, str]:
    """Exit code, and the ratio of answers a second with its interval."""
    ended = subprocess.run([*bench, "compare", str(run), "--json"], cwd=copy, capture_output=True, text=True, check=False)
    if ended.returncode not in (0, TOO_FEW_BLOCKS, GATE_FAILED):
        raise SystemExit(ended.stderr)
    changes = json.loads(ended.stdout)["comparisons"][0]["changes"]
    last = [change for change in changes if change["place"]["metric"] == "throughput"][-1]
    if last["ratio"] is None:
        return ended.returncode, "too few blocks"
    return ended.returncode, f"{last['ratio']:.3f} ({last['interval']['low']:.3f} to {last['interval']['high']:.3f}), {last['verdict']}"


def cpu_us(run: Path) -> float:
    """CPU time a request of the unchanged version."""
    with (run / "cells.csv").open() as file:
        rows = [row for row in csv.DictReader(file) if row["target"] == "fastapi"]
    return float(rows[-1]["cpu_us_per_request_mean"])


def plant(copy: Path, ns: int) -> None:
    folder = copy / "targets" / "fastapi"
    (folder / "app" / "planted.py").write_text(WRAPPER.format(ns=ns))
    manifest = folder / "targets.yaml"
    text = manifest.read_text()
    manifest.write_text(text.replace("- app.main:app", "- app.planted:app", 1))


def series(kind: str, bench: list[str], copy: Path, out: Path, first_seed: int) -> list[Path]:
    runs, alarms = [], 0
    for number in range(RUNS):
        run = measure(bench, copy, out, first_seed + number)
        code, words = compare(bench, copy, run)
        alarms += code == GATE_FAILED
        runs.append(run)
        print(f"{kind} {number + 1:2}: exit {code}, requests/s new / old {words}", flush=True)
    print(f"{kind}: {alarms} alarms in {RUNS} comparisons", flush=True)
    return runs


def main() -> None:
    bench = [str(Path(part).resolve()) if Path(part).exists() else part for part in sys.argv[1:]]
    if not bench:
        raise SystemExit(__doc__)
    with tempfile.TemporaryDirectory(prefix="planted-") as folder:
        copy = clone(Path(folder))
        out = Path(os.environ.get("OUT", str(Path(folder) / "runs"))).resolve()
        out.mkdir(parents=True, exist_ok=True)
        same = series("A/A", bench, copy, out, first_seed=1)
        ns = round(cpu_us(same[0]) * 1000 * (1 / SLOWDOWN - 1))
        print(f"planted: {ns} ns in each request", flush=True)
        plant(copy, ns)
        series("slower", bench, copy, out, first_seed=101)


main()
