"""Starts a service again and again, with empty and with full caches: how long to its first answer, and how much memory it holds."""

import contextlib
import errno
import http.client
import itertools
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

APPLICATION, COMMAND = sys.argv[2], sys.argv[3:]
PATH = "/json"
REQUESTS = 300
LONGEST_START_SECONDS = 20
STATES = itertools.cycle(["empty", "full"])
BYTECODE = tempfile.mkdtemp()

IMPORT = """
import importlib, sys, time
began = time.perf_counter()
importlib.import_module(sys.argv[1])
print(time.perf_counter() - began)
"""


def importable_files() -> list[Path]:
    folders = {Path(folder).resolve() for folder in sys.path}
    return sorted({file for folder in folders if folder.is_dir() for file in folder.rglob("*") if file.is_file() and not file.is_symlink()})


FILES = importable_files()


def drop_from_memory() -> None:
    """What a process has mapped stays, such as this one's own interpreter."""
    for file in FILES:
        with file.open("rb") as opened:
            os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def is_in_memory(file: Path) -> bool:
    with file.open("rb", buffering=0) as opened:
        try:
            os.preadv(opened.fileno(), [bytearray(1)], 0, os.RWF_NOWAIT)
        except BlockingIOError:
            return False
    return True


def files_in_memory() -> int | None:
    """None where the file system does not tell, as overlayfs below containers."""
    try:
        return sum(map(is_in_memory, FILES))
    except OSError as refused:
        if refused.errno == errno.EOPNOTSUPP:
            return None
        raise


def surroundings() -> dict[str, str]:
    """Compiled modules are kept in a folder of our own, so that it can be empty, and those beside the sources are not used."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**inherited, "PYTHONPYCACHEPREFIX": BYTECODE}


def import_seconds() -> float:
    command = [sys.executable, "-c", IMPORT, APPLICATION]
    return float(subprocess.run(command, env=surroundings(), check=True, capture_output=True, text=True, timeout=LONGEST_START_SECONDS).stdout)


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def ask(connection: http.client.HTTPConnection) -> int:
    connection.request("GET", PATH)
    answer = connection.getresponse()
    answer.read()
    return answer.status


def await_first_answer(service: subprocess.Popen[bytes], port: int, began: float) -> None:
    while service.poll() is None and time.perf_counter() - began < LONGEST_START_SECONDS:
        with contextlib.suppress(OSError, http.client.HTTPException):
            if ask(http.client.HTTPConnection("127.0.0.1", port, timeout=5)) == 200:
                return
        time.sleep(0.002)
    raise RuntimeError(f"{COMMAND} gave no answer to {PATH}; its status is {service.poll()}")


def proportional_bytes(session: int) -> int:
    """PSS of all processes that the service is made of."""
    total = 0
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(ProcessLookupError, FileNotFoundError):
            if os.getsid(int(process.name)) == session:
                found = re.search(r"^Pss:\s+(\d+) kB", (process / "smaps_rollup").read_text(), re.MULTILINE)
                total += 1024 * int(found.group(1)) if found else 0
    return total


def start() -> dict[str, float]:
    port = free_port()
    command = [sys.executable if part == "python" else part.replace("{own port}", str(port)) for part in COMMAND]
    began = time.perf_counter()
    with subprocess.Popen(command, env=surroundings(), start_new_session=True) as service:
        try:
            await_first_answer(service, port, began)
            seconds = time.perf_counter() - began
            time.sleep(0.5)
            idle = proportional_bytes(service.pid)
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            for _ in range(REQUESTS):
                ask(connection)
            return {"firstAnswerSeconds": seconds, "idleBytes": idle, "warmBytes": proportional_bytes(service.pid)}
        finally:
            os.killpg(service.pid, signal.SIGKILL)


def drop_caches() -> None:
    shutil.rmtree(BYTECODE, ignore_errors=True)
    drop_from_memory()


def found() -> object:
    """One start more with each request: the first with empty caches, the next with those that it has filled, and so on."""
    caches = next(STATES)
    if caches == "empty":
        drop_caches()
    imported = import_seconds()
    if caches == "empty":
        drop_caches()
    in_memory = files_in_memory()
    return {"caches": caches, "files": len(FILES), "filesInMemory": in_memory, "requests": REQUESTS, "importSeconds": imported, **start()}


answer(found)
