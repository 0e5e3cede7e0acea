"""The worker's job for ledgers that take a while. It may be run twice."""

from procrastinate.contrib.django import app

from bianmin.notices.tasks import BEHIND

from .ledgers import writing


@app.task(queue="papers", name="look.write_export", aliases=["desk.write_export"], priority=BEHIND)
def write_export(*, export: int) -> None:
    writing.write(export)
