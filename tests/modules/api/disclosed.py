"""The part of the conversation that is about what bodies disclose to everybody."""

from collections.abc import Callable, Iterator
from datetime import date

from django.core.files.base import ContentFile

from bianmin.files import services as files
from bianmin.information.annual.models import AnnualReport
from bianmin.information.disclosed import guides, services
from bianmin.information.models import Disclosure
from tests import build
from tests.modules.api.conftest import Program, Said
from tests.modules.catalogue.items import a_pdf
from tests.modules.information.test_report_a_year import a_report

TEXT = "第一条 为了保障困难群众的基本生活，制定本办法。"


def a_draft(body: int, title: str = "沂水县农村居民最低生活保障办法") -> Disclosure:
    """Written and submitted, with its file."""
    writer, at = build.an_account().pk, build.FRIDAY
    kept = files.store(upload=ContentFile(a_pdf(), "办法.pdf"), by=writer, at=at)
    told = services.Told(
        mode="proactive",
        category="20-11",
        title=title,
        summary="规定农村低保的条件、标准和办理程序",
        text=TEXT,
        issuer="沂水县民政局",
        document_number="沂民发〔2026〕12号",
        document_kind="办法",
        register_number="YSDR-2026-012",
        made_on=date(2026, 9, 1),
        file=kept.pk,
    )
    row = services.begin(body=body, told=told, by=writer, at=at)
    return services.submit(disclosure=row.pk, by=writer, at=at)


def passed(row: Disclosure) -> Disclosure:
    """By another person."""
    head = build.an_account().pk
    return services.make_public(
        disclosure=row.pk, seen=row.digest, by=head, at=build.FRIDAY, looked_at=True
    )


def a_guide(body: int) -> None:
    writer, head, at = build.an_account().pk, build.an_account().pk, build.FRIDAY
    told = guides.Told(
        office="局办公室",
        duties="组织实施社会救助、养老服务。",
        fax="无",
        email="mzj@yishui.example",
        online="政府网站“政务公开”栏",
        bases="《社会救助暂行办法》",
        classified="按条例第二十条所列各项分类",
        arranged="按年份和类别排列，每条有索引号",
        obtained="网站查阅；档案馆、便民服务中心查阅点",
    )
    row = guides.save(body=body, told=told, seen="", by=writer, at=at)
    guides.submit(guide=row.pk, by=writer, at=at)
    guides.make_public(guide=row.pk, seen=row.digest, by=head, at=at)


def a_report_of(body: int) -> AnnualReport:
    return a_report(body, 2025, at=build.FRIDAY)


def of_figures(program: Callable[..., Program]) -> Iterator[Said]:
    """What a department disclosed and was asked, beside the year before; and as a file."""
    editor = program(build.at_desk(build.COUNTY, "editor", department="民政局"))
    told = editor.get("/information-figures?year=2026")
    yield Said("disclosure_figures", None, told)
    file = editor.send("POST", "/information-figures/file", {"year": 2026, "reason": "总结用"})
    assert file.content[:2] == b"PK"


def of_what_is_disclosed() -> Iterator[Said]:
    """A directory, an entry of it, a guide, a report: read without a token."""
    body, anybody = build.body_of(build.COUNTY, department="民政局").pk, Program()
    row = passed(a_draft(body))
    a_guide(body)
    a_report_of(body)
    for operation, path in (
        ("disclosures", "/disclosures?q=最低生活保障&limit=1"),
        ("disclosure", f"/disclosures/{row.pk}"),
        ("disclosing", "/disclosing"),
        ("disclosure_guide", f"/disclosing/{body}"),
        ("annual_reports", "/annual-reports"),
        ("annual_report", f"/annual-reports/{body}/2025"),
    ):
        yield Said(operation, None, anybody.get(path))
