"""The document is OpenAPI 3.1, its examples are what the app answers, and people can read it."""

import json
import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import LazySettings
from django.test import Client
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from bianmin.api.openapi import EXAMPLES, described, example_of
from bianmin.api.shapes.parts import Given, Shape
from tests.modules.api.conftest import Now, Program, Said
from tests.modules.api.conversation import conversation
from tests.modules.api.exchanged import with_another_system

pytestmark = pytest.mark.django_db
WITHOUT_JSON = {
    "page",
    "paper",
    "proof",
    "project_mandate",
    "paper_proof",
    "visit_register",
    "opinion_form",
    "due_days",
    "print_batch_content",
    "track_paper",
    "track_information_paper",
    "remove_page",
    "flow_chart_file",
    "item_sheet",
    "enclosure",
    "standard_file",
    "ledger_content",
    "disclosure_file",
    "inside_file",
    "own_entry_file",
    "release_file",
    "remove_release",
    "take_figures_out_as_file",
}
"""Operations that answer a file, or nothing: no JSON to show."""


def operations(language: str = "en") -> dict[str, Any]:
    return {
        operation["operationId"]: operation
        for methods in described(language)["paths"].values()
        for operation in methods.values()
    }


@pytest.fixture
def said(now: Now, program: Callable[..., Program], settings: LazySettings) -> list[Said]:
    """The conversation, had anew; with BIANMIN_EXAMPLES=1 it is written down as the examples."""
    settings.DEMONSTRATION = True  # what is sent to a phone is shown
    found = list(with_another_system(settings, now.at, program))
    found += conversation(now, program)
    if os.environ.get("BIANMIN_EXAMPLES"):
        EXAMPLES.mkdir(exist_ok=True)
        for one in found:
            told = {"request": one.request, "response": one.response}
            text = json.dumps(told, ensure_ascii=False, indent=1)
            (EXAMPLES / f"{one.operation}.json").write_text(text + "\n", "utf-8")
    return found


def test_it_is_a_valid_document_in_both_languages() -> None:
    for language in ("en", "zh-hans"):
        OpenAPIV31SpecValidator(described(language)).validate()
    assert operations("en")["take_step"]["summary"] == "Take a step"
    assert operations("zh-hans")["take_step"]["summary"] == "办理一个环节"


def test_it_is_answered_in_the_readers_language(anybody: Program) -> None:
    assert anybody.get("/openapi.json") == described("zh-hans")
    anybody.language = "en"
    assert anybody.get("/openapi.json") == described("en")


def test_every_operation_has_its_summary_its_problem_and_its_example() -> None:
    for name, operation in operations("zh-hans").items():
        assert operation["summary"] != operations("en")[name]["summary"], name
        assert operation["description"], name
        assert "application/problem+json" in operation["responses"]["default"]["content"], name
        assert (example_of(name) is not None) is (name not in WITHOUT_JSON), name


def schemas(operation: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """What is sent and what is answered, as JSON Schema."""
    for one in operation.get("requestBody", {}).get("content", {}).values():
        yield "request", one["schema"]
    for status, response in operation["responses"].items():
        one = response.get("content", {}).get("application/json")
        if one and status != "default" and "schema" in one:
            yield "response", one["schema"]


def resolved(schema: Any) -> Any:
    return {**schema, "components": described("en")["components"]}


def test_what_the_app_answers_is_what_the_document_says(said: list[Said]) -> None:
    declared = operations()
    assert {one.operation for one in said} == declared.keys() - WITHOUT_JSON
    for one in said:
        told = {"request": one.request, "response": one.response}
        for what, schema in schemas(declared[one.operation]):
            if told[what] is not None:
                Draft202012Validator(resolved(schema)).validate(told[what])


def test_the_examples_are_such_answers(said: list[Said]) -> None:
    for one in said:
        example = example_of(one.operation)
        assert example, one.operation
        assert shape(example["request"]) == shape(one.request), one.operation
        assert shape(example["response"]) == shape(one.response), one.operation


def shape(value: Any) -> Any:
    """The names in a value, without what stands under them; of a list its first."""
    if isinstance(value, dict):
        return {name: shape(one) for name, one in value.items()}
    if isinstance(value, list):
        return [shape(value[0])] if value else []
    return "text" if isinstance(value, str) else type(value).__name__


def test_an_example_names_no_real_person_and_no_token() -> None:
    text = "".join(path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.json")))
    assert "bianmin_" not in text
    assert text.count("张秀英") > 2  # the invented applicant of region 999901


def test_people_read_it_without_a_script(now: Now) -> None:
    for language, says in (("zh-CN", "办理一个环节"), ("en", "Take a step")):
        answer = Client().get("/api/", headers={"accept-language": language})
        page = answer.content.decode()
        assert answer.status_code == 200
        assert says in page
        assert "/api/v1/matters/{matter}/steps/{step}" in page
        assert "<style" not in page and "onclick" not in page
        assert "unsafe" not in answer.headers["Content-Security-Policy"]


def test_no_two_shapes_share_a_name() -> None:
    """The document knows a shape by its name alone."""
    names = [one.__name__ for one in (*every(Shape), *every(Given))]
    assert sorted(names) == sorted(set(names))


def every(kind: type) -> Iterator[type]:
    for one in kind.__subclasses__():
        yield one
        yield from every(one)
