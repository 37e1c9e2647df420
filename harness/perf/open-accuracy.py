#!/usr/bin/env python3
"""What open levels say, held against a server that logs its own delays: the engine's lag, and the error of response percentiles.

    harness/perf/open-accuracy.py dotnet harness/src/Bench.Cli/bin/Release/net10.0/bench.dll

Server on CPU 0, engine on CPU 1 of an otherwise idle machine; SECONDS_EACH (10) and SERVER_CPU, LOAD_CPU may be set. Python 3.11, no packages.
A line a measurement; "truth" is the server's log of the answers between the window's opening and the level's end.
"""

import base64
import json
import math
import os
import re
import struct
import subprocess
import sys
import zlib
from collections.abc import Iterator
from typing import Any

PERCENTILES = (50.0, 99.0, 99.9)
SECONDS = int(os.environ.get("SECONDS_EACH", "10"))
SERVER_CPU = os.environ.get("SERVER_CPU", "0")
LOAD_CPU = os.environ.get("LOAD_CPU", "1")

# The runtime's settings that the harness gives its agents.
AGENT_SETTINGS = {"DOTNET_TieredCompilation": "0", "DOTNET_gcConcurrent": "0"}


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


def measure(bench: list[str], rate: int, mode: str, delay_ms: int, sigma: float) -> tuple[dict[str, Any], list[float] | None]:
    """The level's result and what the server logged, in microseconds, where it has a log."""
    server = subprocess.Popen(
        ["taskset", "-c", SERVER_CPU, *bench, "test-server", "--mode", mode, "--delay-ms", str(delay_ms), "--sigma", str(sigma)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # fmt: skip
    assert server.stdin and server.stdout
    port = int(server.stdout.readline().rstrip("/\n").rsplit(":", 1)[1])
    agent = subprocess.Popen(
        ["taskset", "-c", LOAD_CPU, *bench, "agent"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ | AGENT_SETTINGS)  # fmt: skip
    assert agent.stdin and agent.stdout
    agent.stdin.write(json.dumps({"type": "job", "load": job(port, rate)}) + "\n")
    agent.stdin.flush()
    result: dict[str, Any] = {}
    for line in agent.stdout:
        message = json.loads(line)
        if message["type"] == "windowOpened":
            server.stdin.write("begin the log anew\n")
            server.stdin.flush()
        elif message["type"] == "levelResult":
            result = message["level"]
        elif message["type"] in ("done", "error"):
            break
    agent.communicate()
    said = server.communicate()[0]
    if not result:
        raise SystemExit(f"The agent gave no result. The server said: {said}")
    log = re.search(r"p50 ([\d.]+) p99 ([\d.]+) p99\.9 ([\d.]+)", said)
    return result, [float(figure) for figure in log.groups()] if log else None


def job(port: int, rate: int) -> dict[str, Any]:
    level = {"workload": "open", "requestsPerSecond": rate, "arrivals": "poisson", "connections": 256}
    request = {"method": "GET", "path": "/", "headers": {}, "body": None}
    plan = {"level": level, "leadIn": "00:00:02", "leadInCap": "00:00:20", "window": f"00:00:{SECONDS:02}"}
    return {
        "host": "127.0.0.1", "port": port, "levels": [plan], "cpus": LOAD_CPU, "seed": 1,
        "requests": [{"request": request, "status": 200, "body": base64.b64encode(b"Hello, World!").decode()}],
        "connectTimeout": "00:00:05", "responseTimeout": "00:00:30",
    }  # fmt: skip


def show(what: str, figures: list[float]) -> None:
    print(f"  {what:<14}" + "".join(f"{figure:>12,.1f}" for figure in figures), flush=True)


def main(bench: list[str]) -> None:
    print("microseconds".ljust(16) + "".join(f"{'p' + format(percent, 'g'):>12}" for percent in PERCENTILES))
    for rate, mode, delay_ms, sigma in [
        (20_000, "null", 0, 0.0), (5_000, "null", 0, 0.0), (5_000, "delay", 0, 0.0),
        (2_000, "delay", 1, 0.0), (2_000, "delay", 5, 0.0), (2_000, "delay", 50, 0.0), (2_000, "delay", 5, 0.5),
    ]:  # fmt: skip
        result, truth = measure(bench, rate, mode, delay_ms, sigma)
        spread = f", log-normal with sigma {sigma}" if sigma else ""
        sent, ok = result["cohort"]["sent"], result["cohort"]["ok"]
        print(f"{rate:,}/s, {mode}{f' {delay_ms} ms' if delay_ms else ''}{spread}: {ok} of {sent} answered")
        response = percentiles_us(result["open"]["response"]["histogram"])
        show("response", response)
        if truth:
            show("truth", truth)
            show("error", [said - known for said, known in zip(response, truth)])
        show("engine lag", percentiles_us(result["open"]["engineLag"]["histogram"]))


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    main(sys.argv[1:])
