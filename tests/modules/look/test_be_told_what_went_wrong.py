"""Whatever fails, a person reads what happened and what to do now."""

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware
from django.test import Client, RequestFactory
from django.urls import include, path
from django.utils.translation import gettext_lazy, override

from bianmin.config import urls as real
from bianmin.law.refusal import Refusal
from bianmin.look import refusals, views

CHINESE = {"HTTP_ACCEPT_LANGUAGE": "zh-CN"}


def forbidden(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def damaged(request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation


def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("a fault of ours")


def refused(request: HttpRequest) -> HttpResponse:
    raise Refusal(
        "second_correction",
        "%(name)s 已经告知过一次补正。",
        now="请先作出决定。",
        article="行政许可法第三十二条",
        values={"name": "<b>张*</b>"},
    )


urlpatterns = [
    path("", include(real.urlpatterns)),
    path("forbidden/", forbidden),
    path("damaged/", damaged),
    path("broken/", broken),
    path("refused/", refused),
]
handler400, handler403 = real.handler400, real.handler403
handler404, handler500 = real.handler404, real.handler500

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


def shown(address, status):
    answer = Client(raise_request_exception=False, headers={"accept-language": "zh-CN"}).get(
        address
    )
    assert answer.status_code == status
    return answer.content.decode()


@pytest.mark.parametrize(
    ("address", "status", "what", "now"),
    [
        ("/nowhere/", 404, "没有这一页", "请从首页查找要办的事"),
        ("/forbidden/", 403, "您不能查看这一页", "请换用正确的账号登录"),
        ("/damaged/", 400, "这个请求没法读懂", "请返回上一页，再试一次"),
        ("/broken/", 500, "系统出错了", "请过一分钟再试"),
        ("/refused/", 422, "已经告知过一次补正", "请先作出决定"),
    ],
)
def test_a_page_says_what_happened_and_what_to_do(address, status, what, now):
    page = shown(address, status)
    assert what in page
    assert now in page
    assert 'href="#content"' in page  # the frame is whole


def test_a_page_of_ours_that_broke_asks_the_database_nothing(django_assert_num_queries):
    request = RequestFactory().get("/broken/", **CHINESE)
    with django_assert_num_queries(0):
        assert views.server_error(request).status_code == 500


def test_a_refusal_names_its_article_and_its_values_stay_words():
    page = shown("/refused/", 422)
    assert "依据：行政许可法第三十二条" in page
    assert "&lt;b&gt;张*&lt;/b&gt;" in page


def test_a_form_without_its_token_is_told_to_reload():
    client = Client(enforce_csrf_checks=True, headers={"accept-language": "zh-CN"})
    answer = client.post("/accounts/login/", {"login": "x"})
    assert answer.status_code == 403
    assert "这张表已经过期" in answer.content.decode()
    assert CsrfViewMiddleware  # the refusal came from Django's own check


def test_a_refusal_in_one_line_is_in_the_readers_language():
    refusal = Refusal("none", gettext_lazy("There is no such page"), now="Come to window %(n)s.")
    refusal.values["n"] = 3
    with override("zh-hans"):
        assert refusals.text(refusal) == "没有这一页Come to window 3."
    with override("en"):
        assert refusals.text(refusal) == "There is no such page Come to window 3."


def test_every_answer_forbids_what_is_inline_or_from_elsewhere():
    for address in ("/nowhere/", "/broken/", "/accounts/login/"):
        answer = Client(raise_request_exception=False).get(address)
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy
        assert "unsafe" not in policy
