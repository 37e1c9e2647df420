"""A small service with the habits of real ones, good and bad: `serve.py PORT MODE MARK`.

Modes: `serve`; `workers` (two children, one of which leaves the session and ignores SIGTERM); `stubborn` (ignores SIGTERM);
`master` (two children that take connections from its socket); `exposed` (a child listens for all machines, on a port of its own);
`die` (says why and ends with status 3); `silent` (never listens); `refuse` (listens and answers 503). MARK only makes its processes easy to find.
"""

import http.server
import json
import os
import resource
import signal
import sys
import time
from collections.abc import Callable


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        if self.path == "/healthz":
            self.answer(503 if MODE == "refuse" else 204, b"")
        elif self.path == "/spin":
            spin()
            self.answer(200, b"done")
        elif self.path == "/spin-in-worker":
            self.answer(200, str(status_of_worker(spin)).encode())
        elif self.path == "/eat":
            eat()
            self.answer(200, b"full")
        elif self.path == "/eat-in-worker":
            self.answer(200, str(status_of_worker(eat)).encode())
        elif self.path == "/ask-for-5-gib":
            self.answer(200, asked_for(5 << 30).encode())
        elif self.path == "/end":
            print("asked to end", flush=True)
            os._exit(7)
        else:
            self.answer(200, json.dumps(seen()).encode())

    def answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        if body:
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


def seen() -> dict[str, object]:
    status = dict(line.split(":\t", 1) for line in open("/proc/self/status").read().splitlines() if ":\t" in line)
    return {
        "user": os.getuid(),
        "groups": os.getgroups(),
        "environment": dict(os.environ),
        "folder": os.getcwd(),
        "capabilities": status["CapBnd"],
        "noNewPrivileges": status["NoNewPrivs"],
        "cpus": status["Cpus_allowed_list"],
        "files": resource.getrlimit(resource.RLIMIT_NOFILE)[0],
        "core": resource.getrlimit(resource.RLIMIT_CORE)[0],
        "processes": [name for name in os.listdir("/proc") if name.isdigit()],
        "writable": [folder for folder in ("/", ".", "/tmp", "/dev/shm", "/usr") if writes(folder)],
    }


def writes(folder: str) -> bool:
    try:
        with open(os.path.join(folder, "written"), "w"):
            return True
    except OSError:
        return False


def spin() -> None:
    end = time.process_time() + 0.2
    while time.process_time() < end:
        pass


def eat() -> None:
    """Three GiB, and no more where nothing stops it."""
    mebibyte = 1 << 20
    eaten = [b"x" * mebibyte for _ in range(3 << 10)]
    print("ate", len(eaten), "MiB", flush=True)


def asked_for(size: int) -> str:
    """Without touching it."""
    try:
        return f"got {len(bytearray(size))}"
    except MemoryError:
        return "refused"


def status_of_worker(work: Callable[[], None]) -> int:
    pid = os.fork()
    if pid == 0:
        work()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def start_workers() -> None:
    for number in range(2):
        if os.fork() == 0:
            if number == 1:
                os.setsid()
                signal.signal(signal.SIGTERM, signal.SIG_IGN)
            while True:
                time.sleep(60)


PORT, MODE = int(sys.argv[1]), sys.argv[2]
print("starting in mode", MODE, flush=True)
if MODE == "die":
    print("no configuration: giving up", flush=True)
    sys.exit(3)
if MODE == "silent":
    while True:
        time.sleep(60)
signal.signal(signal.SIGTERM, signal.SIG_IGN if MODE == "stubborn" else lambda *_: os._exit(0))
if MODE == "workers":
    start_workers()
if MODE == "exposed" and os.fork() == 0:
    http.server.ThreadingHTTPServer(("0.0.0.0", 0), Handler).serve_forever()
server = http.server.ThreadingHTTPServer(("127.0.0.1", PORT), Handler)
if MODE == "master":
    for _ in range(2):
        if os.fork() == 0:
            break
server.serve_forever()
