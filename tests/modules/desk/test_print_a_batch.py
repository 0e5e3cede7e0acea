"""Many papers as one file: chosen, made a few at a time, joined in order, gone on after a kill."""

import re
from typing import Any

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from bianmin.casework import printing
from bianmin.casework.models import PrintBatch
from bianmin.notices import rendering
from bianmin.notices.models import Paper
from bianmin.notices.tasks import BEHIND
from bianmin.people.models import AccessLog
from tests import build
from tests.build import TOWN
from tests.modules.pdf_text import pages_of, text_of

from .conftest import Desk, text

pytestmark = pytest.mark.django_db
HERE = "/desk/papers/"


@pytest.fixture
def issued(agent: Desk) -> list[Paper]:
    """Three receipts and three mandates of this morning."""
    for _ in range(3):
        build.an_application()
    return list(Paper.objects.order_by("pk"))


def chosen(agent: Desk, **said: Any) -> PrintBatch:
    answer = agent.post(HERE, said)
    assert answer.status_code == 302, text(answer)
    return PrintBatch.objects.latest("pk")


def whole(batch: PrintBatch) -> PrintBatch:
    while printing.go_on(batch.pk):
        pass
    batch.refresh_from_db()
    return batch


def test_a_day_s_papers_become_one_file_in_order(agent: Desk, issued: list[Paper]) -> None:
    shown = text(agent.get(HERE))
    assert all(paper.number in shown for paper in issued)
    batch = whole(chosen(agent, all="1"))
    page = agent.get(f"{HERE}batches/{batch.pk}/")
    assert "6" in text(page)
    pdf = agent.get(f"{HERE}batches/{batch.pk}/", fetch="1").content
    assert pages_of(pdf) == 6
    found = [text_of(pdf).index(f"{paper.number}文书码{paper.access_code}") for paper in issued]
    assert found == sorted(found)


def test_only_those_ticked_and_of_one_kind(agent: Desk, issued: list[Paper]) -> None:
    ticked = [str(issued[0].pk), str(issued[3].pk), "nonsense", "99999999"]
    assert chosen(agent, paper=ticked).papers == [issued[0].pk, issued[3].pk]
    mandates = [paper.pk for paper in issued if paper.kind == "mandate"]
    assert chosen(agent, kind="mandate", all="1").papers == mandates


def test_it_is_a_job_behind_small_papers_and_every_look_is_written_down(
    agent: Desk, issued: list[Paper]
) -> None:
    batch = chosen(agent, all="1")
    job = ProcrastinateJob.objects.get(task_name="look.print_batch")
    assert (job.priority, job.args) == (BEHIND, {"batch": batch.pk})
    looks = AccessLog.objects.filter(field="paper", by=agent.actor.account)
    assert looks.count() == 3


def test_what_was_done_stays_done(
    agent: Desk, issued: list[Paper], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "AT_A_TIME", 2)
    batch = chosen(agent, all="1")
    assert printing.go_on(batch.pk)
    batch.refresh_from_db()
    assert batch.done == 2
    assert "2" in re.findall(
        r'<progress[^>]*value="(\d+)"', text(agent.get(f"{HERE}batches/{batch.pk}/"))
    )
    assert whole(batch).digest
    assert not printing.go_on(batch.pk)


def test_one_that_cannot_be_made_is_left_out_and_named(
    agent: Desk, issued: list[Paper], monkeypatch: pytest.MonkeyPatch
) -> None:
    batch, typeset = chosen(agent, all="1"), rendering.typeset_paper

    def broken(paper: Paper) -> bytes:
        if paper.pk == issued[1].pk:
            raise rendering.TypesettingFault("it loops")
        return typeset(paper)

    monkeypatch.setattr(rendering, "typeset_paper", broken)
    assert whole(batch).failed == [issued[1].pk]
    shown = text(agent.get(f"{HERE}batches/{batch.pk}/"))
    assert issued[1].number in shown
    assert pages_of(agent.get(f"{HERE}batches/{batch.pk}/", fetch="1").content) == 5


def test_nothing_and_too_much_are_refused(
    agent: Desk, issued: list[Paper], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "没有选中文书" in text(agent.post(HERE))
    monkeypatch.setattr(printing, "MOST", 5)
    answer = agent.post(HERE, all="1")
    assert answer.status_code == 422
    assert "超过5份" in text(answer)
    assert not PrintBatch.objects.exists()


def test_nobody_prints_or_fetches_what_is_not_theirs(
    agent: Desk, issued: list[Paper], seat: Any
) -> None:
    batch = whole(chosen(agent, all="1"))
    other = seat(build.at_desk(TOWN, "window"))
    assert other.get(f"{HERE}batches/{batch.pk}/").status_code == 404
    assert other.post(HERE, paper=[str(issued[0].pk)]).status_code == 422
    assert "那天没有出具文书" in text(other.get(HERE, day="2020-01-01"))


def test_its_file_is_forgotten_and_that_it_was_printed_is_not(
    agent: Desk, issued: list[Paper]
) -> None:
    batch = whole(chosen(agent, all="1"))
    assert printing.forget(before=build.moment("2026-12-01 Tue 09:00")) == 1
    batch.refresh_from_db()
    assert (batch.digest, batch.forgotten) == ("", True)
    assert "不再保存" in text(agent.get(f"{HERE}batches/{batch.pk}/"))
