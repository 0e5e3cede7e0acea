"""The worker's jobs: render a paper, deliver a message. Each may be run twice without harm."""

from datetime import timedelta

from procrastinate import BaseRetryStrategy, RetryDecision, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.jobs import Job

from . import delivery, rendering

RENDER_AGAIN = RetryStrategy(max_attempts=12, exponential_wait=3)
WAIT = 4


class DeliverAgain(BaseRetryStrategy):
    """Each time four times as late: 4 seconds, 16, ... 4.5 hours; what can wait, not at night."""

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        attempts = job.attempts + 1
        if not isinstance(exception, delivery.Undelivered) or attempts >= delivery.MOST_ATTEMPTS:
            return None
        return RetryDecision(retry_at=exception.again(timedelta(seconds=WAIT**attempts)))


@app.task(queue="papers", name="notices.render_paper", retry=RENDER_AGAIN)
def render_paper(*, paper_id: int) -> None:
    rendering.render(paper_id)


@app.task(queue="messages", name="notices.deliver_message", retry=DeliverAgain())
def deliver_message(*, message_id: int) -> None:
    """Raises Undelivered, after the attempt is recorded, so that the queue tries again later."""
    delivery.deliver(message_id)
