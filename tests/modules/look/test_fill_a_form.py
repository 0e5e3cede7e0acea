"""A form says what is missing, keeps what was typed, and ties each error to its input."""

import pytest
from django import forms
from django.template import Context, Template
from django.utils.translation import override

from bianmin.law.refusal import Refusal
from bianmin.look.forms import PlainForm, faults


class Asked(PlainForm):
    name = forms.CharField(label="姓名")
    phone = forms.CharField(label="手机号", help_text="11 位", required=False)
    way = forms.ChoiceField(
        label="送达", choices=[("a", "送到家"), ("b", "自取")], widget=forms.RadioSelect
    )
    agreed = forms.BooleanField(label="本人同意")
    photo = forms.FileField(label="照片")
    seen = forms.CharField(widget=forms.HiddenInput, label="版本")


@pytest.fixture(autouse=True)
def in_chinese():
    with override("zh-hans"):
        yield


def rendered(form):
    return Template("{% load look %}{% fields form %}").render(Context({"form": form}))


def test_an_untouched_form_has_no_errors():
    page = rendered(Asked())
    assert "error-summary" not in page
    assert "aria-invalid" not in page


def test_what_is_missing_is_named_and_led_to():
    assert faults(Asked({})) == [
        ("id_name", "请填写“姓名”。"),
        ("id_way_0", "请选择“送达”。"),
        ("id_agreed", "请勾选“本人同意”。"),
        ("id_photo", "请上传“照片”。"),
        ("", "请填写“版本”。"),
    ]


def test_the_summary_counts_and_links_to_inputs_that_exist():
    page = rendered(Asked({}))
    assert "请改正 5 处" in page
    for target, _ in faults(Asked({})):
        assert not target or (f'href="#{target}"' in page and f'id="{target}"' in page)


def test_hint_and_error_are_read_with_the_input():
    form = Asked({"phone": "138"})
    form.refuse(Refusal("wrong_phone", "手机号少了 8 位。", now="请再输一次。", field="phone"))
    page = rendered(form)
    assert 'aria-describedby="id_phone_hint id_phone_error"' in page
    assert 'id="id_phone_hint"' in page
    assert 'id="id_phone_error"' in page
    assert "手机号少了 8 位。请再输一次。" in page
    assert 'value="138"' in page


def test_a_refusal_about_nothing_in_the_form_stands_on_top():
    form = Asked({"name": "张桂芳"})
    form.refuse(Refusal("closed", "这件已经办结。", field="matter"))
    assert faults(form)[0] == ("", "这件已经办结。")


def test_what_was_typed_cannot_become_markup():
    page = rendered(Asked({"name": '"><script>alert(1)</script>'}))
    assert "<script>" not in page


def test_choices_stand_under_one_legend_and_a_box_beside_its_label():
    page = rendered(Asked())
    assert page.count("<fieldset>") == 1
    assert page.index('id="id_agreed"') < page.index('<label for="id_agreed">')


def test_what_may_be_left_out_says_so():
    assert rendered(Asked()).count("（选填）") == 1
