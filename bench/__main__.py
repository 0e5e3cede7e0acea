"""``make bench``: the engine against its floor, then the catalogue's search; samples are kept."""

import json
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path

from bench import engine

SAMPLES = Path(__file__).parent / "samples"


def main() -> None:
    """Measure, print, and keep the raw samples beside this file."""
    measured = {"at": datetime.now(UTC).isoformat(), "machine": platform.platform()}
    measured["engine"] = engine.main()
    SAMPLES.mkdir(exist_ok=True)
    name = f"{datetime.now(UTC):%Y-%m-%d}.json"
    (SAMPLES / name).write_text(json.dumps(measured, indent=1) + "\n", "utf-8")
    sys.stdout.write(f"raw samples: bench/samples/{name}\n")


if __name__ == "__main__":
    main()
