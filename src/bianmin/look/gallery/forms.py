"""A form with every kind of field, empty and refused."""

from django import forms

from bianmin.law.refusal import Refusal

from ..forms import PlainForm

ID_NUMBER = "999901199001010010"  # of the region 999901, which does not exist


class Sample(PlainForm):
    """Every kind of field; ``refused()`` shows it with its errors."""

    name = forms.CharField(label="姓名", max_length=50)
    id_number = forms.CharField(label="身份证号", help_text="18 位，最后一位可能是字母 X")
    phone = forms.CharField(label="手机号", required=False)
    town = forms.ChoiceField(label="所在乡镇", choices=[("1", "马站镇"), ("2", "高桥镇")])
    way = forms.ChoiceField(
        label="结果怎么给您",
        choices=[("agent", "代办员送到家"), ("window", "自己到窗口取")],
        widget=forms.RadioSelect,
    )
    needs = forms.MultipleChoiceField(
        label="家中情况",
        choices=[("old", "有 80 岁以上老人"), ("ill", "有重病病人")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    story = forms.CharField(label="情况说明", widget=forms.Textarea, required=False)
    agreed = forms.BooleanField(label="以上内容已读给申请人听，本人同意代办")


def refused() -> Sample:
    """The form as it comes back: what was typed is kept."""
    typed = {"refused-name": "䶮桂芳", "refused-id_number": ID_NUMBER[:-1] + "1"}
    form = Sample(typed, prefix="refused")
    form.refuse(
        Refusal(
            "wrong_check_digit",
            "身份证号第 18 位不对：应为 0。",
            now="请对照证件再输一次。",
            field="id_number",
        )
    )
    return form
