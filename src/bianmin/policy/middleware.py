"""A request is answered by the county's values of one moment, which are read once."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from .selectors import one_reading

View = Callable[[HttpRequest], HttpResponseBase]


def values_of_one_moment(get_response: View) -> View:
    """Middleware, outside whatever asks for a value."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        with one_reading():
            return get_response(request)

    return answer
