"""A request is answered by the network and the county's values of one moment, each read once."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from bianmin.policy import selectors as policy

from . import selectors as network

View = Callable[[HttpRequest], HttpResponseBase]


def of_one_moment(get_response: View) -> View:
    """Middleware, outside whatever asks for a value or a body."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        with policy.reading.once(), network.reading.once():
            return get_response(request)

    return answer
