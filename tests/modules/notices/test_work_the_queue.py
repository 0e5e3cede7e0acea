"""The jobs themselves, taken by a real worker from a real queue."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.db import connections
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from bianmin.notices import registry, services
from bianmin.notices.kinds import PaperKind
from bianmin.notices.message_wordings import MessageWording
from bianmin.notices.models import Delivery, Paper

from .conftest import FACTS, NOON, a_town


def work() -> None:
    """Do what is queued now, as the worker does; in a thread: a browser may loop in this one."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(_work).result()


def _work() -> None:
    try:
        with app.replace_connector(app.connector.get_worker_connector()) as worker:
            worker.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)
    finally:
        connections.close_all()


def test_a_worker_renders_what_was_issued(letter: PaperKind, fresh_database: Any) -> None:
    paper = services.issue(
        kind=letter.key, facts=FACTS, addressee="张秀英", organ=a_town().pk,
        organ_mark="马政便民", about="matter 17", at=NOON,
    )  # fmt: skip
    work()
    kept = Paper.objects.get(pk=paper.pk)
    assert kept.digest
    assert kept.rendered_at
    assert services.read_pdf(kept).startswith(b"%PDF-")


def test_a_worker_tries_a_message_again_later(
    declared: None, fresh_database: Any, settings: Any
) -> None:
    settings.SMS_GATEWAY_URL = "http://127.0.0.1:9/"
    registry.register_message(MessageWording("test.note", "通知", "您好。"))
    message = services.send(
        channel="sms", to="13900000187", wording="test.note", facts={}, about="matter 17", at=NOON
    )
    work()
    job = ProcrastinateJob.objects.get(queue_name="messages")
    assert (job.status, job.attempts) == ("todo", 1)
    assert job.scheduled_at > Delivery.objects.get(message=message).attempted_at
