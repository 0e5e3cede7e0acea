"""The worker's jobs: render a paper, deliver a message. Each may be run twice without harm."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from procrastinate import BaseRetryStrategy, RetryDecision, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.jobs import Job

from . import delivery, rendering

LONG_LIST = 100
BEHIND = -10
"""Of a long list: whoever waits at a window for one page does not wait behind it."""

RENDER_AGAIN = RetryStrategy(max_attempts=12, exponential_wait=3)
WAIT = 4


class DeliverAgain(BaseRetryStrategy):
    """Each time four times as late: 4 seconds, 16, ... 4.5 hours; what can wait, not at night."""

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        attempts = job.attempts + 1
        if not isinstance(exception, delivery.Undelivered) or attempts >= delivery.MOST_ATTEMPTS:
            return None
        return RetryDecision(retry_at=exception.again(timedelta(seconds=WAIT**attempts)))


def priority_of(facts: Mapping[str, Any]) -> int:
    """Small papers first: a long list is typeset when nothing else waits."""
    longest = max((len(rows) for rows in facts.values() if isinstance(rows, list)), default=0)
    return BEHIND if longest > LONG_LIST else 0


@app.task(queue="papers", name="notices.render_paper", retry=RENDER_AGAIN)
def render_paper(*, paper_id: int) -> None:
    rendering.render(paper_id)


@app.task(queue="messages", name="notices.deliver_message", retry=DeliverAgain())
def deliver_message(*, message_id: int) -> None:
    """Raises Undelivered, after the attempt is recorded, so that the queue tries again later."""
    delivery.deliver(message_id)
