"""The worker's job for prints that take a while. It may be run twice."""

from procrastinate.contrib.django import app

from bianmin.notices.tasks import BEHIND, RENDER_AGAIN

from .prints import batches


@app.task(queue="papers", name="desk.print_batch", priority=BEHIND, retry=RENDER_AGAIN)
def print_batch(*, batch: int) -> None:
    """A few papers, then the next job: whoever waits at a window for one goes in between."""
    if batches.go_on(batch):
        print_batch.defer(batch=batch)
