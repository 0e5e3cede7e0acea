"""The worker's jobs for files that take a while. Each may be run twice."""

from procrastinate.contrib.django import app

from bianmin.casework import printing
from bianmin.notices.tasks import BEHIND, RENDER_AGAIN

from .ledgers import writing


@app.task(queue="papers", name="look.write_export", aliases=["desk.write_export"], priority=BEHIND)
def write_export(*, export: int) -> None:
    writing.write(export)


@app.task(
    queue="papers",
    name="look.print_batch",
    aliases=["desk.print_batch"],
    priority=BEHIND,
    retry=RENDER_AGAIN,
)
def print_batch(*, batch: int) -> None:
    """A few papers, then the next job: whoever waits at a window for one goes in between."""
    if printing.go_on(batch):
        print_batch.defer(batch=batch)
