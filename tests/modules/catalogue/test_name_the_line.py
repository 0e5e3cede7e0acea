"""A path in a file of JSON is turned into the line a person looks up."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bianmin.catalogue.places import line_of

TEXT = """{
  "version": "1",
  "items": [
    {"code": "A", "route": [1, 2]},
    {
      "code": "B",
      "route": [
        {"days": 1},
        {"days": "}],{["}
      ]
    }
  ]
}"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 1),
        (("version",), 2),
        (("items",), 3),
        (("items", 0), 4),
        (("items", 0, "route", 1), 4),
        (("items", 1), 5),
        (("items", 1, "code"), 6),
        (("items", 1, "route", 1, "days"), 9),
        (("items", 1, "fee"), 5),
        (("items", 7), 3),
        (("version", "deeper"), 2),
    ],
)
def test_the_line_of_a_place(path: tuple[str | int, ...], line: int) -> None:
    assert line_of(TEXT, path) == line


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(VALUES, st.data())
def test_any_place_in_any_json_is_found(value: object, data: st.DataObject) -> None:
    path: list[str | int] = []
    there = value
    while isinstance(there, dict | list) and there and data.draw(st.booleans()):
        step = data.draw(
            st.sampled_from(sorted(there) if isinstance(there, dict) else range(len(there)))
        )
        path.append(step)
        there = there[step]
    text = json.dumps(value, indent=1)
    line = text.splitlines()[line_of(text, tuple(path)) - 1] if text else ""
    assert json.dumps(there, indent=1).splitlines()[0] in line
