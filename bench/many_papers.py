"""One-page notices, one after the other, and a batch of many papers for the printer.

Fills the database of ``DATABASE_URL``: run it through ``bench.papers``, which makes one. A notice
costs what the worker does for it: its row locked, typeset by the warm typesetter, signed where
there is a key, sealed and kept. A batch is made as its job makes it, and joined into one file.
"""

import statistics
import sys
import time
from io import BytesIO

import pikepdf

from bench import kept
from bench.engine import say
from bianmin.desk.models import PrintBatch
from bianmin.desk.prints import batches
from bianmin.notices import services, signing
from bianmin.notices.models import Paper
from bianmin.people.models import Account
from bianmin.vault import store
from tests import build

NOTICES, WARM = 60, 10
AT_MOST = 60
"""Milliseconds a one-page notice may take in a worker that has made some before."""


def main(number: int) -> None:
    """Make and measure ``number`` papers; print the figures, and keep every sample."""
    for _ in range(NOTICES + WARM):
        _accept(build.an_application(item="YB-001"))
    while Paper.objects.count() < number:
        build.an_application()
    told = {"papers": number, "signed": signing.key_holder() is not None}
    kept.keep({**told, **_notices(), **_batch(number)}, "-papers")


def _accept(case: build.Case) -> None:
    """It is told in a notice of one page that her application is accepted."""
    case.take("hand_up", at=build.FRIDAY)
    case.take("accept", at=build.FRIDAY)


def _notices() -> dict[str, object]:
    papers = Paper.objects.filter(kind="acceptance").order_by("pk")
    waits = [_waited(paper.pk) for paper in papers][WARM:]
    pages = {len(pikepdf.open(BytesIO(services.read_pdf(paper))).pages) for paper in papers.all()}
    median, worst = statistics.median(waits), max(waits)
    holds = "holds" if median < AT_MOST else f"does not hold under {AT_MOST}"
    say(f"a notice of {sorted(pages)} page: median {median:.0f} ms, worst {worst:.0f}: {holds}")
    return {"notices": waits}


def _waited(paper: int) -> float:
    """Milliseconds until it is rendered and kept."""
    began = time.perf_counter()
    services.render(paper)
    return 1000 * (time.perf_counter() - began)


def _batch(number: int) -> dict[str, object]:
    papers = list(Paper.objects.order_by("pk")[:number])
    owner = Account.objects.order_by("pk")[0]
    batch = batches.ask(papers=papers, by=owner, at=build.FRIDAY)
    began = time.perf_counter()
    while batches.go_on(batch.pk):
        done = PrintBatch.objects.get(pk=batch.pk).done
        sys.stdout.write(f"\rof {number} papers {done}")
    seconds = time.perf_counter() - began
    joined = store.fetch(PrintBatch.objects.get(pk=batch.pk).digest)
    pages = len(pikepdf.open(BytesIO(joined)).pages)
    say(
        f"\r{number} papers, {pages} pages, one file of {len(joined) / 1e6:.1f} MB: {seconds:.0f} s"
    )
    return {"batch": {"seconds": seconds, "pages": pages, "bytes": len(joined)}}


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
