"""Runs jobs, several at once if wanted, and keeps a journal: whoever is stopped goes on there."""

import json
import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import astuple
from datetime import datetime
from functools import partial
from pathlib import Path

from django.utils import translation

from .beginning import begin
from .faults import Fault
from .jobs import Job, run

Told = Callable[[int, list[Fault]], None]


class Journal:
    """A file that has a line for each job done, with what it found."""

    def __init__(self, file: Path, *, scope: str) -> None:
        self.file, self.scope = file, scope

    def done(self) -> dict[str, list[Fault]]:
        """What an earlier run of the same scope did; a line cut short by a kill counts as none."""
        if not self.file.exists():
            return {}
        lines = [found for line in self.file.read_text().splitlines() if (found := _read(line))]
        return {key: faults for scope, key, faults in lines if scope == self.scope}

    def begin_anew(self) -> None:
        self.file.unlink(missing_ok=True)

    def note(self, job: Job, faults: list[Fault]) -> None:
        line = json.dumps([self.scope, job.key, [astuple(fault) for fault in faults]])
        with self.file.open("a") as file:
            file.write(line + "\n")


def _read(line: str) -> tuple[str, str, list[Fault]] | None:
    try:
        scope, key, faults = json.loads(line)
        return scope, key, [Fault(*fault) for fault in faults]
    except ValueError:
        return None


def verify(
    jobs: Iterable[Job], journal: Journal, at: datetime, *, processes: int, tell: Told
) -> list[Fault]:
    """All faults of some jobs; what the journal has done is not done again.

    ``tell`` hears after each job how many things it looked at, and what it found. Where a process
    is killed, others go on with what is left; raises BrokenProcessPool if that happens again
    before a single job is done.
    """
    done = journal.done()
    found = [fault for faults in done.values() for fault in faults]
    left = {job.key: job for job in jobs if job.key not in done}
    while left:
        before = len(left)
        try:
            for job, faults in _run_all(list(left.values()), at, processes):
                journal.note(job, faults)
                found += faults
                del left[job.key]
                tell(job.size, faults)
        except BrokenProcessPool:
            if len(left) == before:
                raise
    return sorted(set(found))


def _run_all(jobs: list[Job], at: datetime, processes: int) -> Iterator[tuple[Job, list[Fault]]]:
    """Each job with what it found. Raises BrokenProcessPool where a process was killed."""
    with _each(processes) as each:
        yield from each(partial(_run, at=at), jobs)


def _run(job: Job, *, at: datetime) -> tuple[Job, list[Fault]]:
    return job, run(job, at)


Each = Callable[
    [Callable[[Job], tuple[Job, list[Fault]]], list[Job]], Iterator[tuple[Job, list[Fault]]]
]


@contextmanager
def _each(processes: int) -> Iterator[Each]:
    """How each job is run: here, or in processes of their own."""
    if processes == 1:
        yield map
        return
    fresh = multiprocessing.get_context("spawn")
    ready = partial(begin, translation.get_language())
    with ProcessPoolExecutor(processes, mp_context=fresh, initializer=ready) as pool:
        try:
            yield pool.map
        finally:
            pool.shutdown(cancel_futures=True)
