"""The worker's jobs: render a paper, deliver a message. Each may be run twice without harm."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from . import delivery, rendering

RENDER_AGAIN = RetryStrategy(max_attempts=12, exponential_wait=3)
DELIVER_AGAIN = RetryStrategy(
    max_attempts=delivery.MOST_ATTEMPTS, exponential_wait=4, retry_exceptions=[delivery.Undelivered]
)


@app.task(queue="papers", name="notices.render_paper", retry=RENDER_AGAIN)
def render_paper(*, paper_id: int) -> None:
    rendering.render(paper_id)


@app.task(queue="messages", name="notices.deliver_message", retry=DELIVER_AGAIN)
def deliver_message(*, message_id: int) -> None:
    """Raises Undelivered, after the attempt is recorded, so that the queue tries again later."""
    delivery.deliver(message_id)
