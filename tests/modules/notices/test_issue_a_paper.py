"""Issuing: the row, the number and the job now; the PDF once, sealed, never altered."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from bianmin.law.refusal import Refusal
from bianmin.law.zone import SHANGHAI
from bianmin.network.models import Body
from bianmin.notices import proving, rendering, selectors, services, wordings
from bianmin.notices.kinds import PaperKind
from bianmin.notices.models import Paper, Wording

from .conftest import FACTS, NOON


def issue(town: Body, **told: Any) -> Paper:
    asked: dict[str, Any] = {
        "kind": "test.letter",
        "facts": FACTS,
        "addressee": "张秀英",
        "organ": town.pk,
        "organ_mark": "马政便民",
        "about": "matter 17",
        "at": NOON,
    }
    return services.issue(**{**asked, **told})


def test_a_paper_is_numbered_pinned_and_queued_at_once(letter: PaperKind, town: Body) -> None:
    paper = issue(town)
    assert paper.number == "马政便民告〔2026〕1号"
    assert paper.facts["organ_name"] == "示范县马站镇人民政府"
    assert paper.facts["contact"] == "0539-2880001"
    assert paper.wording.text == wordings.text(letter)
    assert paper.edition == wordings.edition(paper.wording.text)
    job = ProcrastinateJob.objects.get(queue_name="papers")
    assert job.args == {"paper_id": paper.pk}
    assert not paper.digest


def test_nothing_personal_lies_open_in_the_row(letter: PaperKind, town: Body) -> None:
    paper = issue(town, facts={**FACTS, "remark": "低保户"})
    with transaction.get_connection().cursor() as cursor:
        cursor.execute("SELECT row_to_json(p)::text FROM notices_paper p WHERE id=%s", [paper.pk])
        (row,) = cursor.fetchone()
    assert "张秀英" not in row
    assert "低保户" not in row
    kept = Paper.objects.get(pk=paper.pk)
    assert (kept.addressee, kept.facts["remark"]) == ("张秀英", "低保户")


def test_numbers_count_by_organ_mark_and_year(letter: PaperKind, town: Body) -> None:
    new_year = datetime(2026, 12, 31, 16, 30, tzinfo=SHANGHAI) + timedelta(hours=8)
    told = [
        issue(town).number,
        issue(town).number,
        issue(town, organ_mark="马政民").number,
        issue(town, at=new_year).number,
    ]
    assert told == [
        "马政便民告〔2026〕1号",
        "马政便民告〔2026〕2号",
        "马政民告〔2026〕1号",
        "马政便民告〔2027〕1号",
    ]


def test_a_refused_paper_leaves_no_trace(letter: PaperKind, town: Body) -> None:
    with pytest.raises(Refusal), transaction.atomic():
        issue(town, facts={"words": "有内容，没有清单"})
    assert not Paper.objects.exists()
    assert not ProcrastinateJob.objects.exists()
    assert issue(town).number == "马政便民告〔2026〕1号"


def test_a_step_that_fails_takes_number_and_job_back(letter: PaperKind, town: Body) -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        issue(town)
        raise ZeroDivisionError
    assert not ProcrastinateJob.objects.exists()
    assert issue(town).number == "马政便民告〔2026〕1号"


def test_the_window_reads_the_paper_before_any_job_has_run(letter: PaperKind, town: Body) -> None:
    paper = issue(town)
    assert services.read_pdf(paper).startswith(b"%PDF-")


def test_rendering_twice_keeps_one_file(letter: PaperKind, town: Body, tmp_path: Path) -> None:
    paper = issue(town)
    digest = services.render(paper.pk)
    first = Paper.objects.get(pk=paper.pk)
    assert services.render(paper.pk) == digest
    again = Paper.objects.get(pk=paper.pk)
    assert (again.digest, again.rendered_at) == (digest, first.rendered_at)
    stored = [file for file in (tmp_path / "files").rglob("*") if file.is_file()]
    assert [file.name for file in stored] == [digest]
    assert b"%PDF" not in stored[0].read_bytes()


def test_the_same_paper_typesets_to_the_same_bytes(letter: PaperKind, town: Body) -> None:
    paper = issue(town)
    assert rendering.typeset_paper(paper) == rendering.typeset_paper(paper)


def test_a_changed_wording_leaves_older_papers_as_they_were_worded(
    letter: PaperKind, town: Body, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = issue(town)
    before = rendering.typeset_paper(old)
    changed = wordings.text(letter).replace("#section[内容]", "#section[新的内容]")
    monkeypatch.setattr(wordings, "text", lambda kind: changed)
    new = issue(town)
    assert new.edition != old.edition
    assert rendering.typeset_paper(Paper.objects.get(pk=old.pk)) == before


def test_a_full_disk_leaves_the_paper_issued_for_later(
    letter: PaperKind, town: Body, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = issue(town)

    def full(content: bytes) -> str:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(rendering.store, "keep", full)
        with pytest.raises(OSError, match="No space"), transaction.atomic():
            services.render(paper.pk)
    assert Paper.objects.get(pk=paper.pk).digest == ""
    assert services.read_pdf(paper).startswith(b"%PDF-")


@pytest.mark.parametrize("change", [{"number": "改〔2026〕9号"}, {"digest": "0" * 64}])
def test_an_issued_paper_is_never_altered(
    letter: PaperKind, town: Body, change: dict[str, str]
) -> None:
    paper = issue(town)
    services.render(paper.pk)
    with pytest.raises(DatabaseError, match="never altered"), transaction.atomic():
        Paper.objects.filter(pk=paper.pk).update(**change)
    with pytest.raises(DatabaseError, match="never altered"), transaction.atomic():
        Paper.objects.filter(pk=paper.pk).delete()
    with pytest.raises(DatabaseError, match="it stays"), transaction.atomic():
        Wording.objects.update(text="另一种说法")


def test_a_mistake_is_replaced_by_a_paper_that_names_it(letter: PaperKind, town: Body) -> None:
    wrong = issue(town)
    right = services.replace(
        wrong, facts={"words": "改正后的内容。"}, organ_mark="马政便民", at=NOON
    )
    assert right.replaces == wrong
    assert right.facts["papers"] == wrong.facts["papers"]
    assert right.addressee == "张秀英"
    assert proving.proof_of(wrong) == proving.Proof(wrong, proving.State.REPLACED, right, NOON)
    assert proving.proof_of(right).state == proving.State.IN_FORCE
    with pytest.raises(Refusal) as refused:
        services.replace(wrong, facts={}, organ_mark="马政便民", at=NOON)
    assert refused.value.code == "notices.already_replaced"
    assert wrong.number in str(refused.value)


def test_papers_are_found_by_what_they_are_about_and_by_code(letter: PaperKind, town: Body) -> None:
    first, second, other = issue(town), issue(town), issue(town, about="matter 18")
    assert list(selectors.papers_about("matter 17")) == [first, second]
    typed = f" {other.access_code[:5].lower()} {other.access_code[5:]}"
    assert selectors.paper_by_code(typed) == other
    assert selectors.paper_by_code("NOSUCHCODE") is None


def test_the_statements_of_issuing_are_few_and_constant(
    letter: PaperKind, town: Body, django_assert_num_queries: Any
) -> None:
    issue(town)
    with django_assert_num_queries(3):  # network, values; the paper with number, seal and job
        issue(town)
    whole = {**FACTS, "organ_name": "马站镇", "contact": "0539"}
    with django_assert_num_queries(2):
        assert issue(town, facts=whole).facts["organ_name"] == "马站镇"
