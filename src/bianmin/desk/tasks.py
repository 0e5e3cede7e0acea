"""The worker's job for ledgers that take a while. It may be run twice without harm."""

from procrastinate.contrib.django import app

from bianmin.notices.tasks import BEHIND

from .ledgers import exporting


@app.task(queue="papers", name="desk.write_export", priority=BEHIND)
def write_export(*, export: int) -> None:
    exporting.write(export)
