"""Distributions that another one requires, from the metadata of what is installed."""

import operator
import re
from importlib import metadata

COMPARED = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "==": operator.eq}


def normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def fits_python(marker: str) -> bool:
    """Markers of other kinds fit: what they exclude is not installed."""
    versions = re.findall(r"python_(?:full_)?version\s*(<=|>=|==|<|>)\s*[\"']([\d.]+)", marker)
    return all(COMPARED[sign](sys.version_info[:2], tuple(map(int, version.split(".")[:2]))) for sign, version in versions)


def required_by(name: str) -> list[str]:
    """Names without those of extras and of other versions of Python."""
    found = []
    for requirement in metadata.requires(name) or []:
        specification, _, marker = requirement.partition(";")
        other = re.match(r"[A-Za-z0-9][A-Za-z0-9._-]*", specification.strip())
        if other and "extra" not in marker and fits_python(marker):
            found.append(normalised(other.group()))
    return found


def is_installed(name: str) -> bool:
    try:
        metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def closure(*names: str) -> list[str]:
    """Those that are installed, the named ones included."""
    found: list[str] = []
    pending = [normalised(name) for name in names]
    while pending:
        name = pending.pop()
        if name not in found and is_installed(name):
            found.append(name)
            pending += required_by(name)
    return sorted(found)
