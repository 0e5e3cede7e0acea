"""The worker's jobs: sheets of old ledgers, other systems. Each may be run twice without harm."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from .exchange import queue, sending
from .services import taking_over


@app.task(queue="papers", name="applications.check_cut_over")
def check_cut_over(*, cut_over: int) -> None:
    taking_over.check(cut_over)


@app.task(queue="papers", name="applications.run_cut_over")
def run_cut_over(*, cut_over: int) -> None:
    taking_over.run(cut_over)


SEND_AGAIN = RetryStrategy(
    max_attempts=sending.MOST_TRIES, exponential_wait=4, retry_exceptions={sending.NotTaken}
)
"""Each time four times as late: 4 seconds, 16, ... 4.5 hours."""


@app.task(queue="messages", name=queue.JOB, retry=SEND_AGAIN)
def send_dispatch(*, dispatch: int) -> None:
    """Raises NotTaken, after the attempt is recorded, so that the queue tries again later."""
    sending.attempt(dispatch)
