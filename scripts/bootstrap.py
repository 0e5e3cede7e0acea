#!/usr/bin/env python3
"""From a bare Python to the running house, or to the tools that test it; standard library only."""

import sys
from importlib import import_module
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
OLDEST_PYTHON = (3, 11)


def main() -> int:
    """Do the deed that is asked for: run, develop or reset."""
    if tuple(sys.version_info) < OLDEST_PYTHON:
        sys.stderr.write(f"bianmin needs Python 3.11 or newer; this is {sys.version.split()[0]}.\n")
        return 1
    sys.path.insert(0, str(CHECKOUT / "src"))
    deeds = import_module("bianmin.config.launch.deeds")
    return int(deeds.do(sys.argv[1], CHECKOUT))


if __name__ == "__main__":
    sys.exit(main())
