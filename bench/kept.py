"""Keeps raw samples beside the benchmarks, so that a figure can be looked at again."""

import json
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

SAMPLES = Path(__file__).parent / "samples"


def keep(measured: dict[str, Any], suffix: str = "") -> None:
    """Write today's samples; an earlier run of today is replaced."""
    now = datetime.now(UTC)
    SAMPLES.mkdir(exist_ok=True)
    path = SAMPLES / f"{now:%Y-%m-%d}{suffix}.json"
    told = {"at": now.isoformat(), "machine": platform.platform(), **measured}
    path.write_text(json.dumps(told, indent=1) + "\n", "utf-8")
    sys.stdout.write(f"raw samples: bench/samples/{path.name}\n")
