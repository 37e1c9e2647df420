#!/usr/bin/env python3
"""What the engine keeps in memory: with many connections, and over a long level at a high rate.

    harness/perf/memory.py dotnet harness/src/Bench.Cli/bin/Release/net10.0/bench.dll

The first needs 10,100 file descriptors a process (ulimit -n). Environment: CONNECTIONS (10000), RATE (50000), SECONDS_EACH (300), SERVER_CPU (0),
LOAD_CPU (1). Python 3.11, no packages.
"""

import os
import sys
import threading
from typing import Any

from agent import Server, job, run_agent, sampled_until

CONNECTIONS = int(os.environ.get("CONNECTIONS", "10000"))
RATE = int(os.environ.get("RATE", "50000"))
SECONDS = int(os.environ.get("SECONDS_EACH", "300"))


def account(result: dict[str, Any]) -> str:
    total = result["total"]
    return f"{total['sent']:,} sent = {total['ok']:,} ok + {total['failed']:,} failed + {total['cutOff']:,} cut off; failures {result['failures']}"


def many_connections(bench: list[str]) -> None:
    with Server(bench) as server:
        result, use = run_agent(bench, job(server.port, {"workload": "closed", "concurrency": CONNECTIONS}, lead_in=3, window=10))
    print(f"{CONNECTIONS:,} connections: at most {use.most_resident_bytes / 1e6:.1f} MB resident; {result['connections']['opened']:,} opened; {account(result)}", flush=True)


def long_level(bench: list[str]) -> None:
    """Resident memory is sampled every two seconds of the window."""
    closed, samples = threading.Event(), list[int]()
    threads: list[threading.Thread] = []

    def watch(process: int, message: str) -> None:
        if message == "windowOpened":
            threads.append(threading.Thread(target=lambda: samples.extend(sampled_until(process, closed.is_set, every_seconds=2))))
            threads[0].start()
        elif message == "windowClosed":
            closed.set()
            threads[0].join()

    level = {"workload": "open", "requestsPerSecond": RATE, "arrivals": "poisson", "connections": 256}
    with Server(bench) as server:
        result, use = run_agent(bench, job(server.port, level, lead_in=3, window=SECONDS), watch)
    rate = result["completedInWindow"] / result["windowSeconds"]
    print(
        f"{SECONDS} s at {RATE:,}/s: {rate:,.0f}/s answered; resident {samples[0] / 1e6:.1f} MB at the start, {min(samples) / 1e6:.1f} to {max(samples) / 1e6:.1f} MB "
        f"in {len(samples)} samples, {samples[-1] / 1e6:.1f} MB at the end, {use.most_resident_bytes / 1e6:.1f} MB at most; {account(result)}"
    )  # fmt: skip


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    many_connections(sys.argv[1:])
    long_level(sys.argv[1:])
