"""A county's document is shipped as a preset: complete, sourced, loaded once."""

import tomllib
from datetime import date, datetime
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from bianmin.law.refusal import Refusal
from bianmin.policy import checks, presets, registry, selectors, services
from bianmin.policy.models import Value

from .conftest import HOP

TRIAL = """
[preset]
title = "试点办法"
document = "试办发〔2020〕1号"
from_day = 2020-03-01
[[value]]
key = "trial.hop"
value = 2
passage = "第三条"
[[value]]
key = "trial.label"
value = "1153"
document = "系统建议值"
"""


@pytest.fixture
def trial(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    registry.declare("trial.label", kind="text", default="", label="label", source="default")
    (tmp_path / "trial.toml").write_text(TRIAL, "utf-8")
    monkeypatch.setattr(presets, "DIRECTORY", tmp_path)
    return tmp_path / "trial.toml"


@pytest.mark.django_db
def test_a_preset_sets_each_value_with_the_passage_it_comes_from(trial: Path, at: datetime) -> None:
    made = services.load_preset(code="trial", by=None, at=at)
    assert [(row.key, row.value, row.document) for row in made] == [
        (HOP, 2, "试办发〔2020〕1号 第三条"),
        ("trial.label", "1153", "系统建议值"),
    ]
    assert selectors.value(HOP, date(2020, 2, 29)) == 3
    assert selectors.value(HOP, date(2020, 3, 1)) == 2


@pytest.mark.django_db
def test_loading_again_changes_nothing_the_county_has_set_since(trial: Path, at: datetime) -> None:
    services.load_preset(code="trial", by=None, at=at)
    services.set_value(key=HOP, value=5, from_day=date(2020, 3, 1), document="更正", by=None, at=at)
    assert services.load_preset(code="trial", by=None, at=at) == []
    assert selectors.value(HOP, date(2020, 3, 1)) == 5


@pytest.mark.django_db
def test_a_preset_with_a_key_that_nothing_reads_sets_nothing(trial: Path, at: datetime) -> None:
    trial.write_text(TRIAL + '[[value]]\nkey = "trial.nothing"\nvalue = 1\npassage = "一"\n')
    with pytest.raises(registry.Undeclared, match=r"trial\.nothing"):
        services.load_preset(code="trial", by=None, at=at)
    assert not Value.objects.filter(key__startswith="trial.").exists()


def test_start_up_names_what_nothing_reads_and_what_is_of_another_kind(trial: Path) -> None:
    assert checks.preset_faults(presets.read("trial")) == []
    wrong = TRIAL.replace("trial.label", "trial.nothing").replace("value = 2", 'value = "two"')
    trial.write_text(wrong)
    faults = checks.preset_faults(presets.read("trial"))
    assert [fault.id for fault in faults] == ["policy.E001", "policy.E002"]
    assert "trial.nothing in presets/trial.toml" in faults[0].msg
    assert checks.presets_are_declared() == faults


@pytest.mark.django_db
def test_start_up_names_a_stored_value_that_nothing_reads_any_more(
    trial: Path, at: datetime
) -> None:
    services.load_preset(code="trial", by=None, at=at)
    del registry._declared["trial.label"]
    (fault,) = checks.stored_values_are_declared(databases=["default"])
    assert "trial.label in policy_value" in fault.msg
    assert checks.stored_values_are_declared(databases=None) == []


@pytest.mark.django_db
def test_the_command_loads_a_preset_and_refuses_one_that_is_not_there(
    trial: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("load_policy", "trial")
    assert "2" in capsys.readouterr().out
    with pytest.raises(CommandError, match="trial"):
        call_command("load_policy", "999")


def test_an_unknown_preset_is_refused_with_those_there_are() -> None:
    with pytest.raises(Refusal, match="002"):
        presets.read("../../secrets")


def test_yishui_ships_what_its_document_says() -> None:
    preset = presets.read("002")
    values = {each.key: each.value for each in preset.values}
    assert (preset.document, preset.from_day) == ("沂政办发〔2018〕94号", date(2018, 9, 10))
    assert values["relay.hop_limit"] == values["relay.handover_limit"] == 1
    assert values["relay.handover_by"] == 2
    assert values["relay.consent"] is True
    assert values["relay.flow_label"] == "1153"
    assert values["site.names"]["2"] == "{name}便民服务中心代办窗口"


@pytest.mark.parametrize("code", presets.codes())
def test_every_shipped_value_names_its_document_once(code: str) -> None:
    preset = presets.read(code)
    assert all(each.document.strip() for each in preset.values)
    assert len({each.key for each in preset.values}) == len(preset.values)
    rows = tomllib.loads((presets.DIRECTORY / f"{code}.toml").read_text("utf-8"))["value"]
    assert all(("passage" in row) != ("document" in row) for row in rows)


@pytest.mark.parametrize("code", presets.codes())
def test_every_shipped_value_is_read_by_some_module(code: str) -> None:
    assert checks.preset_faults(presets.read(code)) == []
