"""Prints the versions of this interpreter and of the distributions that the arguments name, as one line of JSON."""

import importlib.metadata
import json
import platform
import sys

found = {"python": platform.python_version()}
for name in sys.argv[1:]:
    try:
        found[name] = importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        pass  # Not in this source: the report shows what is there.
print(json.dumps(found))
