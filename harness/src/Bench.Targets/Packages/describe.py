"""Prints what the harness needs to know of a Python before it makes an environment with it, as one line of JSON."""

import importlib.util
import json
import os
import platform
import sys
import sysconfig

print(
    json.dumps(
        {
            "executable": sys.executable,
            "prefix": sys.base_prefix,
            "version": platform.python_version(),
            "makesEnvironments": all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")),
            "hasPip": importlib.util.find_spec("pip") is not None,
            "hasHeaders": os.path.exists(os.path.join(sysconfig.get_paths()["include"], "Python.h")),
        }
    )
)
