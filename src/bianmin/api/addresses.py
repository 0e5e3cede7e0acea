"""Which operation answers at an address: of a hundred, only those of its first word are tried."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from django.urls import Resolver404, ResolverMatch, URLPattern, URLResolver
from django.utils.module_loading import import_string

OPERATIONS = "bianmin.api.urls.OPERATIONS"
"""Named, as Django names its lists of addresses: they are read when the first one is asked for."""

Pattern = URLPattern | URLResolver


def found(path: str) -> ResolverMatch:
    """What answers at ``matters/7/steps``. Raises ``Resolver404``."""
    for pattern in _of_first_word().get(_first_word(path), ()):
        if match := pattern.resolve(path):
            return match
    raise Resolver404({"path": path})


@cache
def _of_first_word() -> Mapping[str, Sequence[Pattern]]:
    """In their order; an address always begins with a word, never with a place for one."""
    grouped: defaultdict[str, list[Pattern]] = defaultdict(list)
    for pattern in import_string(OPERATIONS):
        grouped[_first_word(str(pattern.pattern))].append(pattern)
    return grouped


def _first_word(path: str) -> str:
    return path.partition("/")[0]
