#!/usr/bin/env python3
"""What open levels say, held against a server that logs its own delays: the engine's lag, and the error of response percentiles.

    harness/perf/open-accuracy.py dotnet harness/src/Bench.Cli/bin/Release/net10.0/bench.dll

Server on CPU 0, engine on CPU 1 of an otherwise idle machine. Each measurement is made ROUNDS (5) times for SECONDS_EACH (5) seconds; a line is the
medians of the rounds, so that a moment in which the machine stood still does not decide, and a heading says how much CPU time the hypervisor
took. "truth" is the server's log of the answers to what it read between the window's opening and its close, as the engine's cohort is what was due then. SERVER_CPU and LOAD_CPU may be set. Python 3.11, no packages.
"""

import base64
import math
import os
import re
import struct
import sys
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from agent import Server, job, run_agent, stolen_seconds

# What the server's log is to do at the agent's messages.
LOG = {"windowOpened": "begin", "windowClosed": "end"}
PERCENTILES = (50.0, 99.0, 99.9)
ROUNDS = int(os.environ.get("ROUNDS", "5"))
SECONDS = int(os.environ.get("SECONDS_EACH", "5"))


def counts(payload: bytes) -> Iterator[tuple[int, int]]:
    """Index and count of each bucket: zigzag numbers of at most nine bytes, where a negative one stands for that many empty buckets."""
    index = position = 0
    while position < len(payload):
        number = shift = 0
        for place in range(9):
            byte = payload[position]
            position += 1
            number |= (byte if place == 8 else byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                break
        value = (number >> 1) ^ -(number & 1)
        if value < 0:
            index -= value
        else:
            yield index, value
            index += 1


def percentiles_us(text: str) -> list[float]:
    """Of an HdrHistogram in V2 compressed base64, in microseconds."""
    # Cookie and length, then a zlib stream whose checksum the library leaves out.
    inner = zlib.decompress(base64.b64decode(text)[10:], wbits=-zlib.MAX_WBITS)
    length, digits, lowest = struct.unpack_from(">4xi4xiq", inner)
    half_bits = math.ceil(math.log2(2 * 10**digits)) - 1
    unit_bits = int(math.log2(lowest))
    buckets = [bucket for bucket in counts(inner[40 : 40 + length]) if bucket[1] > 0]
    total = sum(count for _, count in buckets)
    found: list[float] = []
    for percent in PERCENTILES:
        rank, seen = max(1, math.ceil(percent / 100 * total)), 0
        for index, count in buckets:
            seen += count
            if seen >= rank:
                bits = max(0, (index >> half_bits) - 1)
                sub = index - (bits << half_bits)
                found.append((((sub + 1) << (bits + unit_bits)) - 1) / 1e3)
                break
    return found


@dataclass
class Measurement:
    """One rate against one server, with what its rounds said in microseconds, by what they speak of."""

    rate: int
    mode: str
    delay_ms: int = 0
    sigma: float = 0.0
    rounds: dict[str, list[list[float]]] = field(default_factory=dict[str, list[list[float]]])
    stolen_ms: list[float] = field(default_factory=list[float])

    def __str__(self) -> str:
        delay = f" {self.delay_ms} ms" if self.delay_ms else ""
        spread = f", log-normal with sigma {self.sigma}" if self.sigma else ""
        return f"{self.rate:,}/s, {self.mode}{delay}{spread}; stolen in a round {min(self.stolen_ms):.0f} to {max(self.stolen_ms):.0f} ms"

    def run(self, bench: list[str]) -> None:
        with Server(bench, "--mode", self.mode, "--delay-ms", str(self.delay_ms), "--sigma", str(self.sigma)) as server:
            level = {"workload": "open", "requestsPerSecond": self.rate, "arrivals": "poisson", "connections": 256}
            before = stolen_seconds()
            result, _ = run_agent(
                bench, job(server.port, level, lead_in=2, window=SECONDS), lambda _, message: server.tell(LOG[message]) if message in LOG else None)  # fmt: skip
            self.stolen_ms.append((stolen_seconds() - before) * 1e3)
        self.add(result, re.search(r"p50 ([\d.]+) p99 ([\d.]+) p99\.9 ([\d.]+)", server.said))

    def add(self, result: dict[str, Any], log: re.Match[str] | None) -> None:
        response = percentiles_us(result["open"]["response"]["histogram"])
        said = {"response": response, "engine lag": percentiles_us(result["open"]["engineLag"]["histogram"])}
        if log:
            said["truth"] = [float(figure) for figure in log.groups()]
            said["error"] = [answer - known for answer, known in zip(response, said["truth"], strict=True)]
        for what, figures in said.items():
            self.rounds.setdefault(what, []).append(figures)


def main(bench: list[str]) -> None:
    measurements = [
        Measurement(20_000, "null"), Measurement(5_000, "null"), Measurement(5_000, "delay"), Measurement(2_000, "delay", 1),
        Measurement(2_000, "delay", 5), Measurement(2_000, "delay", 50), Measurement(2_000, "delay", 5, 0.5),
    ]  # fmt: skip
    for _ in range(ROUNDS):
        for measurement in measurements:
            measurement.run(bench)
    print("microseconds".ljust(16) + "".join(f"{'p' + format(percent, 'g'):>12}" for percent in PERCENTILES))
    for measurement in measurements:
        print(measurement)
        for what, rounds in measurement.rounds.items():
            print(f"  {what:<14}" + "".join(f"{median(figures):>12,.1f}" for figures in zip(*rounds, strict=True)))


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    main(sys.argv[1:])
