"""Runs the steps that a probe sends, each in an interpreter that has nothing but what a framework requires."""

import subprocess

# What is imported from elsewhere is refused, and named.
CONFINED = """
import sys
from importlib import metadata
class Confined:
    def find_spec(self, name, path=None, target=None):
        top = name.partition(".")[0]
        if top in STANDARD or top in ALLOWED or top.startswith("_sysconfigdata"):
            return None
        raise ModuleNotFoundError("beyond the framework: " + top, name=top)
STANDARD = sys.stdlib_module_names
ALLOWED = set(sys.argv[2].split(","))
sys.meta_path.insert(0, Confined())
exec(sys.argv[1], {"__name__": "__main__"})
"""


def modules_of(names: list[str]) -> list[str]:
    """Top-level modules of distributions; Debian's have no record of them, and are found by their names or the first part of these."""
    tops = {top for top, owners in metadata.packages_distributions().items() if {normalised(owner) for owner in owners} & set(names)}
    return sorted(tops.union(*({name.replace("-", "_"), name.partition("-")[0]} for name in names)))


def tried(step: str, allowed: list[str]) -> dict[str, str]:
    outcome = subprocess.run(
        [sys.executable, "-c", CONFINED, step, ",".join(allowed)], cwd="/tmp", capture_output=True, text=True, timeout=20, check=False
    )
    return {"status": str(outcome.returncode), "output": outcome.stdout[-400:], "error": outcome.stderr.strip().rpartition("\n")[2][-400:]}


def found() -> object:
    allowed = closure(sys.argv[2])
    steps = json.loads(sys.argv[3])
    return {"distributions": allowed, "steps": {name: tried(step, modules_of(allowed)) for name, step in steps.items()}}


answer(found)
