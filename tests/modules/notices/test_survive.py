"""Worker killed, disk full, fifty at once: the paper appears once, nothing is lost, no gap."""

import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from bianmin.config import tasks as schedule
from bianmin.law.refusal import Refusal
from bianmin.network.models import Body
from bianmin.notices import rendering, services, tasks
from bianmin.notices.kinds import PaperKind
from bianmin.notices.models import Counter, Paper
from tests.house.databases import Database

from .conftest import FACTS, a_town
from .test_issue_a_paper import issue
from .test_work_the_queue import work

KILLED = """
import os, signal, sys
from pathlib import Path
import django
django.setup()
from django.conf import settings
from django.core.management import call_command
from bianmin.notices import rendering
settings.KEYS_DIRECTORY, settings.FILES_DIRECTORY = map(Path, sys.argv[1:])
keep = rendering.store.keep
def killed(content):
    keep(content)
    os.kill(os.getpid(), signal.SIGKILL)
rendering.store.keep = killed
call_command("procrastinate", "worker", "--one-shot")
"""
"""A worker that is killed at the worst moment: the file is kept, the row not yet written."""

MANDATE = {
    "applicant": "张秀英", "item": "取水许可", "principal": "张秀英", "principal_id": "3713**",
    "agent": "王建国", "agent_body": "八大庄村代办点", "powers": ["代为递交材料"],
    "read_by": "王建国",
}  # fmt: skip


def a_mandate(town: Body) -> Paper:
    return issue(town, kind="mandate", facts=MANDATE)


def rendering_job() -> ProcrastinateJob:
    """The job of the one paper; what the schedule has put into the same queue is another."""
    return ProcrastinateJob.objects.get(task_name="notices.render_paper")


def test_a_worker_killed_while_rendering_leaves_one_paper(
    fresh_database: Database, settings: Any, tmp_path: Path
) -> None:
    paper = a_mandate(a_town())
    command = [sys.executable, "-c", KILLED, settings.KEYS_DIRECTORY, settings.FILES_DIRECTORY]
    environment = fresh_database.environment(DJANGO_SETTINGS_MODULE="bianmin.config.settings")
    died = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert died.returncode == -signal.SIGKILL, died.stderr.decode()
    assert Paper.objects.get(pk=paper.pk).digest == ""
    assert rendering_job().status == "doing"
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_workers SET last_heartbeat = now() - interval '1 h'")
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, args)"
            " VALUES ('effects', %s, '{\"timestamp\": 0}')",
            [schedule.take_up_stalled.name],
        )
    work()
    work()
    kept = Paper.objects.get(pk=paper.pk)
    assert services.read_pdf(kept).startswith(b"%PDF-")
    assert rendering_job().status == "succeeded"


def full(content: bytes) -> str:
    raise OSError(28, "No space left on device")


def test_on_a_full_disk_the_step_stands_and_whoever_opens_it_is_told(
    letter: PaperKind, town: Body, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = issue(town)
    with monkeypatch.context() as broken:
        broken.setattr(rendering.store, "keep", full)
        with pytest.raises(Refusal) as refused, transaction.atomic():
            services.read_pdf(paper)
    assert refused.value.code == "notices.cannot_keep"
    assert str(paper) in str(refused.value)
    assert services.read_pdf(paper).startswith(b"%PDF-")


def test_a_full_disk_is_tried_again_by_the_queue(
    letter: PaperKind, fresh_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = issue(a_town())
    with monkeypatch.context() as broken:
        broken.setattr(rendering.store, "keep", full)
        work()
    job = rendering_job()
    assert (job.status, job.attempts) == ("todo", 1)
    assert Paper.objects.get(pk=paper.pk).digest == ""


def test_a_wording_that_loops_is_said_at_the_desk(
    letter: PaperKind, town: Body, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = issue(town)

    def loops(*_: Any, **__: Any) -> bytes:
        raise rendering.TypesettingFault("typesetting took longer than 30 seconds")

    monkeypatch.setattr(rendering, "typeset", loops)
    with pytest.raises(Refusal) as refused, transaction.atomic():
        services.read_pdf(paper)
    assert refused.value.code == "notices.cannot_render"


def test_fifty_at_once_are_numbered_without_a_gap(
    letter: PaperKind, fresh_database: Database
) -> None:
    town = a_town()
    issue(town)

    def one(_: int) -> str:
        try:
            return issue(town).number
        finally:
            connection.close()

    with ThreadPoolExecutor(50) as pool:
        taken = list(pool.map(one, range(50)))
    assert sorted(taken) == sorted(f"马政便民告〔2026〕{n}号" for n in range(2, 52))
    assert Counter.objects.get(organ=town.pk).last == 51
    assert Paper.objects.count() == ProcrastinateJob.objects.count() == 51


def test_a_long_list_lets_small_papers_pass(letter: PaperKind, town: Body) -> None:
    many = [{"name": f"材料{n}", "copies": 1} for n in range(tasks.LONG_LIST + 1)]
    issue(town, facts={**FACTS, "papers": many})
    issue(town)
    waiting = ProcrastinateJob.objects.order_by("-priority", "id")
    assert [job.priority for job in waiting] == [0, tasks.BEHIND]
