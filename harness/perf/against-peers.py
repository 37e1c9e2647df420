#!/usr/bin/env python3
"""The built-in engine against every other load generator that is installed, on one null server.

    harness/perf/against-peers.py dotnet harness/src/Bench.Cli/bin/Release/net10.0/bench.dll

Rounds of one run each, in alternating order, so that a slow minute of the machine falls on all. Prints each run, then medians, and the ratios to the
engine inside each round. CPU time and memory are of the whole process from its start to its end; the engine's own start (0.4 s of CPU) is in them, as
is the checking of every answer, which no other does. Environment: ROUNDS (5), SECONDS_EACH (8), CONNECTIONS (64), SERVER_CPU (0), LOAD_CPU (1),
PEERS (wrk,ab,h2load,hey,autocannon; those that are not installed are left out). Python 3.11, no packages.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

from agent import LOAD_CPU, Server, Use, job, run_agent

ROUNDS = int(os.environ.get("ROUNDS", "5"))
SECONDS = int(os.environ.get("SECONDS_EACH", "8"))
CONNECTIONS = int(os.environ.get("CONNECTIONS", "64"))
PEERS = os.environ.get("PEERS", "wrk,ab,h2load,hey,autocannon").split(",")


@dataclass
class Run:
    requests: int
    rate: float
    use: Use

    @property
    def cpu_us(self) -> float:
        return self.use.cpu_seconds / self.requests * 1e6


def engine(bench: list[str], port: int) -> Run:
    level = {"workload": "closed", "concurrency": CONNECTIONS}
    result, use = run_agent(bench, job(port, level, lead_in=1, window=SECONDS))
    return Run(result["total"]["ok"], result["completedInWindow"] / result["windowSeconds"], use)


def found(pattern: str, output: str) -> str:
    match = re.search(pattern, output)
    if not match:
        raise SystemExit(f"No figure like '{pattern}' in:\n{output}")
    return match[1]


# How each is asked for a closed load of so many connections on one thread, and where it says how many answers it had.
COMMANDS: dict[str, tuple[Callable[[str], list[str]], Callable[[str], tuple[int, float]]]] = {
    "wrk": (
        lambda url: ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", url],
        lambda output: (int(found(r"(\d+) requests in", output)), float(found(r"Requests/sec:\s+([\d.]+)", output))),
    ),
    "ab": (
        # It makes room for so many results before it starts.
        lambda url: ["ab", "-q", "-k", "-c", str(CONNECTIONS), "-t", str(SECONDS), "-n", str(300_000 * SECONDS), url],
        lambda output: (int(found(r"Complete requests:\s+(\d+)", output)), float(found(r"Requests per second:\s+([\d.]+)", output))),
    ),
    "h2load": (
        lambda url: ["h2load", "--h1", "-t1", "-c", str(CONNECTIONS), "-D", str(SECONDS), url],
        lambda output: (int(found(r"(\d+) succeeded", output)), float(found(r"([\d.]+) req/s", output))),
    ),
    "hey": (
        lambda url: ["hey", "-z", f"{SECONDS}s", "-c", str(CONNECTIONS), url],
        # It keeps a million results and counts no further; the rate is over all.
        lambda output: (round(float(found(r"Requests/sec:\s+([\d.]+)", output)) * float(found(r"Total:\s+([\d.]+) secs", output))), float(found(r"Requests/sec:\s+([\d.]+)", output))),
    ),
    "autocannon": (
        lambda url: ["autocannon", "-c", str(CONNECTIONS), "-d", str(SECONDS), "--json", url],
        lambda output: (json.loads(output)["requests"]["total"], json.loads(output)["requests"]["average"]),
    ),
}  # fmt: skip


def peer(name: str, port: int) -> Run:
    command, read = COMMANDS[name]
    process = subprocess.Popen(
        ["taskset", "-c", LOAD_CPU, *command(f"http://127.0.0.1:{port}/")], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        env=os.environ | {"GOMAXPROCS": "1"})  # fmt: skip
    assert process.stdout
    output = process.stdout.read()
    use = Use.of(process)
    return Run(*read(output), use)


def main(bench: list[str]) -> None:
    names = ["builtin", *(name for name in PEERS if shutil.which(name))]
    print(f"{CONNECTIONS} connections, {SECONDS} s each, {ROUNDS} rounds; not installed: {', '.join(set(PEERS) - set(names)) or 'none'}")
    runs: dict[str, list[Run]] = {name: [] for name in names}
    with Server(bench) as server:
        for turn in range(ROUNDS):
            for name in names if turn % 2 == 0 else reversed(names):
                run = engine(bench, server.port) if name == "builtin" else peer(name, server.port)
                runs[name].append(run)
                print(f"  {turn + 1} {name:<12}{run.rate:>10,.0f}/s{run.cpu_us:>9.2f} µs{run.use.most_resident_bytes / 1e6:>8.1f} MB", flush=True)
    print(f"{'medians':<14}{'requests/s':>12}{'CPU µs':>10}{'MB':>8}{'rate ÷ builtin':>16}{'CPU ÷ builtin':>15}")
    for name in names:
        pairs = list(zip(runs[name], runs["builtin"], strict=True))
        print(
            f"{name:<14}{median(run.rate for run in runs[name]):>12,.0f}{median(run.cpu_us for run in runs[name]):>10.2f}"
            f"{median(run.use.most_resident_bytes for run in runs[name]) / 1e6:>8.1f}"
            f"{median(run.rate / own.rate for run, own in pairs):>16.3f}{median(run.cpu_us / own.cpu_us for run, own in pairs):>15.3f}"
        )  # fmt: skip


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    main(sys.argv[1:])
