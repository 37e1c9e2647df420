"""Starting the null server and the load agent for the measurements in this folder, with what the system says of their processes."""

import base64
import json
import os
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

SERVER_CPU = os.environ.get("SERVER_CPU", "0")
LOAD_CPU = os.environ.get("LOAD_CPU", "1")

# The runtime's settings that the harness gives its agents.
AGENT_SETTINGS = {"DOTNET_TieredCompilation": "0", "DOTNET_gcConcurrent": "0", "DOTNET_gcServer": "0"}


class Server:
    """A test server on its CPU; it ends when its input does, and so with this process, however that ends."""

    def __init__(self, bench: list[str], *options: str) -> None:
        self.said = ""
        self.process = subprocess.Popen(
            ["taskset", "-c", SERVER_CPU, *bench, "test-server", *(options or ("--mode", "null"))], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # fmt: skip
        assert self.process.stdout
        self.port = int(self.process.stdout.readline().rstrip("/\n").rsplit(":", 1)[1])

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, *_: object) -> None:
        self.said = self.process.communicate()[0]

    def tell(self, line: str) -> None:
        """Of a server with a log: "begin" begins it anew, "end" ends it."""
        assert self.process.stdin
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()


@dataclass
class Use:
    """What a process used, from its start to its end."""

    cpu_seconds: float
    most_resident_bytes: int

    @staticmethod
    def of(process: "subprocess.Popen[str]") -> "Use":
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        return Use(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def job(port: int, level: dict[str, Any], lead_in: float, window: float) -> dict[str, Any]:
    request = {"method": "GET", "path": "/", "headers": {}, "body": None}
    plan = {"level": level, "leadIn": span(lead_in), "leadInCap": span(max(60, lead_in)), "window": span(window)}
    return {
        "host": "127.0.0.1", "port": port, "levels": [plan], "cpus": LOAD_CPU, "seed": 1,
        "requests": [{"request": request, "status": 200, "body": base64.b64encode(b"Hello, World!").decode()}],
        "connectTimeout": "00:00:10", "responseTimeout": "00:00:30",
    }  # fmt: skip


def span(seconds: float) -> str:
    return f"{int(seconds // 3600):02}:{int(seconds // 60) % 60:02}:{seconds % 60:09.6f}"


def run_agent(bench: list[str], load: dict[str, Any], watch: Callable[[int, str], None] | None = None) -> tuple[dict[str, Any], Use]:
    """The level's result and what the agent used. `watch` is told the agent's process and each message's type."""
    agent = subprocess.Popen(
        ["taskset", "-c", LOAD_CPU, *bench, "agent"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ | AGENT_SETTINGS)  # fmt: skip
    assert agent.stdin and agent.stdout
    agent.stdin.write(json.dumps({"type": "job", "load": load}) + "\n")
    agent.stdin.flush()
    result: dict[str, Any] = {}
    for line in agent.stdout:
        message = json.loads(line)
        if watch:
            watch(agent.pid, message["type"])
        if message["type"] == "levelResult":
            result = message["level"]
        elif message["type"] == "error":
            raise SystemExit(f"The agent failed: {message['message']}")
    agent.stdin.close()
    use = Use.of(agent)
    if not result:
        raise SystemExit("The agent gave no result.")
    return result, use


def stolen_seconds() -> float:
    """CPU time that the hypervisor gave to others, of all CPUs since the machine began."""
    with open("/proc/stat") as stat:
        return int(stat.readline().split()[8]) / os.sysconf("SC_CLK_TCK")


def resident_bytes(process: int) -> int:
    with open(f"/proc/{process}/statm") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def sampled_until(process: int, is_over: Callable[[], bool], every_seconds: float) -> list[int]:
    """Resident memory at intervals, until it is over."""
    samples: list[int] = []
    while not is_over():
        samples.append(resident_bytes(process))
        time.sleep(every_seconds)
    return samples
