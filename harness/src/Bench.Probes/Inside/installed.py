"""How many bytes distributions take with all that they require, without bytecode caches."""

from pathlib import Path

DPKG_LISTS = Path("/var/lib/dpkg/info")


def recorded(name: str) -> list[Path]:
    """By its own record, as pip writes it."""
    distribution = metadata.distribution(name)
    return [Path(str(distribution.locate_file(file))) for file in distribution.files or []]


def packaged(name: str) -> list[Path]:
    """By the list of the Debian package that holds its metadata: those have no record."""
    # The folder is the only thing of a distribution that tells which package it came with.
    folder = str(metadata.distribution(name)._path)  # type: ignore[attr-defined]
    for list_file in DPKG_LISTS.glob("*.list"):
        files = list_file.read_text().splitlines()
        if folder in files:
            return [Path(file) for file in files if "/dist-packages/" in file]
    return []


def bytes_of(name: str) -> int:
    files = {file.resolve() for file in recorded(name) or packaged(name)}
    return sum(file.stat().st_size for file in files if file.is_file() and "__pycache__" not in file.parts)


def found() -> object:
    wanted = sys.argv[2:]
    return {
        "distributions": {name: bytes_of(name) for name in closure(*wanted)},
        "notInstalled": [name for name in wanted if not is_installed(name)],
    }


answer(found)
