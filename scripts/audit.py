#!/usr/bin/env python3
"""What is told of every locked package, by pip-audit: faults fail, silence too unless it may be.

    scripts/audit.py [--may-be-silent] COMMAND...      COMMAND starts pip-audit

Whoever cannot reach a registry with advisories learns that nothing was asked: that is no verdict.
"""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

LOCKS = ("production", "development")
REQUIREMENTS = Path(__file__).resolve().parents[1] / "requirements"


def main(arguments: list[str]) -> int:
    """0 where every package was asked about and nothing told, or silence is allowed."""
    may_be_silent = arguments[:1] == ["--may-be-silent"]
    reports = [report(arguments[may_be_silent:], name) for name in LOCKS]
    faults, silent = faults_in(reports), silent_of(reports)
    told = [f"FAULT: {line}" for line in faults]
    told += [f"NOT ANSWERED: {line}" for line in silent]
    told.append(f"{answered(reports)} packages answered for, {len(faults)} faults told of.")
    sys.stdout.write("\n".join(told) + "\n")
    return 1 if faults or (silent and not may_be_silent) else 0


def report(command: list[str], name: str) -> dict[str, Any]:
    """What pip-audit says of a lock; with ``error`` where it says nothing that can be read."""
    asked = ["--format", "json", "--disable-pip", "--require-hashes"]
    try:
        done = subprocess.run(
            [*command, *asked, "-r", REQUIREMENTS / f"{name}.lock"],
            capture_output=True,
            text=True,
            check=False,
        )
        return {"lock": name, **json.loads(done.stdout)}
    except OSError as fault:
        return {"lock": name, "error": str(fault)}
    except ValueError:
        last = (done.stderr.strip().splitlines() or ["no answer"])[-1]
        return {"lock": name, "error": last[:200]}


def faults_in(reports: list[dict[str, Any]]) -> list[str]:
    """Each fault that is told of, once."""
    return sorted(
        {
            f"{each['name']} {each['version']}: {fault['id']}"
            for one in reports
            for each in one.get("dependencies", ())
            for fault in each.get("vulns", ())
        }
    )


def silent_of(reports: list[dict[str, Any]]) -> list[str]:
    """Locks and packages of which nothing was learnt, and why."""
    whole = [f"{one['lock']}.lock: {one['error']}" for one in reports if "error" in one]
    skipped = {
        each["name"]: each["skip_reason"].partition(":")[0]
        for one in reports
        for each in one.get("dependencies", ())
        if "skip_reason" in each
    }
    some = Counter(skipped.values()).items()
    return whole + [f"{count} packages ({reason})" for reason, count in sorted(some)]


def answered(reports: list[dict[str, Any]]) -> int:
    return len(
        {each["name"] for one in reports for each in one.get("dependencies", ()) if "vulns" in each}
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
