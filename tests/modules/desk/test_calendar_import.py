"""``bianmin import-calendar``: a notice proposed from the command line, approved at the desk."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from bianmin.almanac import selectors
from bianmin.almanac.models import Draft
from bianmin.people.models import Account
from tests import build
from tests.modules.almanac import texts


@pytest.fixture
def administrator(db: None) -> str:
    account = build.at_desk(build.COUNTY, "administrator").account
    return Account.objects.get(pk=account).username


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    file = tmp_path / "2027.txt"
    file.write_text(texts.TEXT_2027, "utf-8")
    return file


def said(file: Path, by: str, *more: str) -> str:
    out = StringIO()
    call_command("import_calendar", str(file), "--by", by, *more, stdout=out)
    return out.getvalue()


def test_it_prints_the_difference_and_who_may_approve(administrator: str, notice: Path) -> None:
    approver = build.at_desk(build.COUNTY, "supervisor").account
    version = selectors.version()
    printed = said(notice, administrator, "--source", "gov.cn")
    draft = Draft.objects.get()
    assert f"/desk/calendar/drafts/{draft.pk}/" in printed
    assert Account.objects.get(pk=approver).name in printed
    assert Account.objects.get(username=administrator).name not in printed
    assert "+ 2027年1月1日 星期五  元旦" in printed
    assert "- 2027年2月14日 星期日  春节" in printed
    assert selectors.version() == version, "nothing counts yet"


def test_a_region_is_named_by_its_code(administrator: str, tmp_path: Path) -> None:
    file = tmp_path / "festival.csv"
    file.write_text("date,kind,name\n2026-04-30,off,民族节\n", "utf-8")
    said(file, administrator, "--region", "3713", "--title", "通知", "--source", "市政府")
    assert Draft.objects.get().region == "371300000000"


def test_what_is_refused_is_told(administrator: str, notice: Path) -> None:
    notice.write_text(texts.TEXT_2027.replace("共3天", "共4天"), "utf-8")
    with pytest.raises(CommandError, match="共4天"):
        said(notice, administrator, "--source", "gov.cn")
    assert not Draft.objects.exists()


def test_a_file_that_is_not_there(administrator: str, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"none\.txt"):
        said(tmp_path / "none.txt", administrator)


def test_only_an_administrator_proposes(notice: Path, administrator: str) -> None:
    supervisor = build.at_desk(build.COUNTY, "supervisor").account
    for name in (Account.objects.get(pk=supervisor).username, "nobody"):
        with pytest.raises(CommandError, match=name):
            said(notice, name, "--source", "gov.cn")
