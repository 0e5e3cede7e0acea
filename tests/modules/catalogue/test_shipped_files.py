"""The files that come with the software fit one another."""

import json
from typing import Any

from bianmin.catalogue import shipped
from tests.modules.catalogue.items import SHIPPED

CODES = {row["code"] for row in SHIPPED}


def read(path: Any) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def test_a_bundle_names_items_that_there_are_and_depends_on_its_own_members() -> None:
    for bundle in read(shipped.BUNDLES)["bundles"]:
        members = {member["item_code"] or member["external_name"] for member in bundle["members"]}
        assert {m["item_code"] for m in bundle["members"] if m["item_code"]} <= CODES
        for member in bundle["members"]:
            assert set(member["depends_on"]) <= members


def test_the_count_of_the_file_is_true() -> None:
    assert read(shipped.ITEMS)["count"] == len(CODES) == 127
