"""No number of the law stands in code, pages or papers: they are read from law/limits.

Looked for are lengths of time written as numbers: in calls that measure time, under names that
say they are days, and in sentences that tell people how long. One is no number of the law: it is
the next day. What else a program must know is listed here with its reason.
"""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bianmin.law.limits import Limit, Unit, load

SOURCE = Path(__file__).parents[2] / "src" / "bianmin"
THE_LAW = SOURCE / "law" / "limits"
PAGES = frozenset({".html", ".typ", ".txt", ".toml", ".po"})
NOT_LOOKED_AT = frozenset({"migrations", "gallery", "demonstration", "presets"})
"""What was, what is shown as a sample, what is invented, what quotes a county beside its value."""

MEASURES = frozenset(
    {
        "timedelta",
        "add_working_days",
        "subtract_working_days",
        "add_months",
        "Limit",
        "promised",
        "of_item",
        "Extension",
        "Period",
    }
)
SAYS_DAYS = re.compile(r"(?i)(^|_)(days|hours|months|deadline)$")
NUMBER = r"(?<![\d年月第])(?:\d+|两|[二三四五六七八九十]+)"
UNIT = r"(?:个?工作日|[日天](?:以?[内前])|个月内|(?:working )?days?\b|months?\b)"
TOLD = re.compile(rf"{NUMBER}\s*{UNIT}|(?:少于|超过|经过){NUMBER}[日天]")

ALLOWED = {
    "applications/leg_kinds.py: 10个工作日": "the name of a special procedure in the catalogue",
    "applications/policies/relay.py: 1个工作日": "quotes the county's document; it is a policy",
    "applications/earlier.py: timedelta(days=365)": "how long papers handed in are offered again",
    "casework/ledgers/asked.py: PERIOD_DAYS = 30": "how much of the ledger is shown at first",
    "desk/complaints/register.py: timedelta(days=90)": "how much of the register is shown first",
    "desk/network/rota.py: DAYS = 7": "a page of the rota is a week",
    "desk/views/haste.py: MONTHS = 12": "how much of what was urgent is listed",
    "applications/online/phone.py: timedelta(minutes=5)": "how long a code sent to a phone holds",
    "people/citizens.py: timedelta(minutes=30)": "how long a program speaks for a citizen",
    "applications/online/phone.py: timedelta(seconds=60)": "guards the sending of codes",
    "law/rulers.py: add_months(first, 2 * every)": "the span after the present one",
    "look/explanation/months.py: MOST_MONTHS = 6": "how many months are drawn",
    "look/explanation/view.py: (later - earlier).days > 31": "when months are drawn apart",
    "look/locale/zh_Hans/LC_MESSAGES/django.po: 1 个工作日": "less than one day late",
    "notices/signing/software.py: timedelta(days=3650)": "how long a certificate made here holds",
    "portal/mine/door.py: timedelta(minutes=30)": "how long her own pages stay open unused",
    "portal/admission.py: timedelta(minutes=15)": "guards the tracking code",
    "portal/feeds.py: timedelta(days=30)": "how long a closed matter stays in her calendar",
    "people/tries.py: timedelta(minutes=30)": "guards the tracking code",
    "desk/door/adapters.py: timedelta(minutes=10)": "how long a password just typed is believed",
    "people/clients.py: timedelta(minutes=5)": "how often the use of a token is noted",
    "record/kinds/daily.py: 6 months": "how long the database refuses to forget it (网络安全法 23)",
}
"""Where a number may stand, and why."""


def numbers_in_code(source: str) -> Iterator[str]:
    """Lengths of time that stand as numbers in a source."""
    tree = ast.parse(source)
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if is_measured(node) or is_named_days(node):
            yield ast.unparse(node)
        elif isinstance(node, ast.Constant) and id(node) not in docstrings:
            yield from numbers_in_words(str(node.value))


def is_measured(node: ast.AST) -> bool:
    """Whether a call measures time by a number of its own."""
    if not isinstance(node, ast.Call) or name_of(node.func) not in MEASURES:
        return False
    return any(map(is_length, [*node.args, *(keyword.value for keyword in node.keywords)]))


def is_named_days(node: ast.AST) -> bool:
    """Whether a number is given the name of days, or compared with what has it."""
    match node:
        case ast.Assign(targets=[target], value=value) | ast.AnnAssign(target=target, value=value):
            return is_length(value) and bool(SAYS_DAYS.search(name_of(target)))
        case ast.Compare(left=left, comparators=values):
            return any(map(is_length, values)) and bool(SAYS_DAYS.search(name_of(left)))
    return False


def name_of(node: ast.expr) -> str:
    """The last part of a dotted name."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def is_length(node: ast.expr | None) -> bool:
    """Whether it is a whole number above one, or reckoned from such."""
    if isinstance(node, ast.BinOp):
        return is_length(node.left) or is_length(node.right)
    return isinstance(node, ast.Constant) and type(node.value) is int and node.value > 1


def numbers_in_words(text: str) -> Iterator[str]:
    """Lengths of time that a sentence tells people."""
    return (found.group() for found in TOLD.finditer(text))


def not_allowed(files: list[Path], numbers: Callable[[str], Iterator[str]]) -> list[str]:
    """Where numbers stand that may not."""
    places = (
        f"{file.relative_to(SOURCE)}: {number}"
        for file in files
        if not NOT_LOOKED_AT & set(file.parts) and THE_LAW not in file.parents
        for number in numbers(file.read_text("utf-8"))
    )
    return [place for place in places if place not in ALLOWED]


def test_code_measures_no_time_by_its_own_numbers() -> None:
    assert not_allowed(sorted(SOURCE.rglob("*.py")), numbers_in_code) == []


def test_pages_papers_and_translations_tell_no_number() -> None:
    files = [file for file in sorted(SOURCE.rglob("*")) if file.suffix in PAGES]
    assert not_allowed(files, numbers_in_words) == []


SOURCES = [
    ("due = day + timedelta(days=20)", True),
    ("due = calendar.add_working_days(day, n=5)", True),
    ("limit = limits.Limit('L', 20, unit)", True),
    ("BUZHENG_DAYS = 5", True),
    ("limit_days: int = 4 * 5", True),
    ("late = used_days > 20", True),
    ("words = 'Answer within 20 working days.'", True),
    ("words = '五个工作日内答复'", True),
    ("words = '十五日内起诉'", True),
    ("tomorrow = day + timedelta(days=1)", False),
    ("due = calendar.add_working_days(day, limit.value)", False),
    ('"""Within 20 working days."""', False),
    ("words = '2026年11月20日前'", False),
    ("words = '第二十日'", False),
]


@pytest.mark.parametrize(("source", "is_number"), SOURCES)
def test_the_search_sees(source: str, is_number: bool) -> None:
    assert bool(list(numbers_in_code(source))) is is_number


DAYS = (Unit.WORKING_DAYS, Unit.NATURAL_DAYS)
QUOTED = [row for row in load().rows if row.text and row.value > 1 and row.unit in DAYS]


@pytest.mark.parametrize("row", QUOTED, ids=lambda row: row.id)
def test_the_articles_own_words_would_be_seen(row: Limit) -> None:
    assert list(numbers_in_words(row.text))
