"""Periodic work of the engine, for the worker."""

from django.utils import timezone
from procrastinate.contrib.django import app

from .sweep import sweep


@app.periodic(cron="* * * * *")
@app.task(queue="effects", queueing_lock="sweep")
def sweep_now(timestamp: int) -> int:
    """Every minute: lights, and what the law does by itself."""
    return sweep(timezone.now())
