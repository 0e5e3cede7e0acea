"""What an installation from before some posts were known gets when it is brought up to date."""

from importlib import import_module

import pytest
from django.db import connection

from bianmin.network.kinds import Role
from bianmin.network.models import Body, Post

pytestmark = pytest.mark.django_db

MIGRATIONS = "bianmin.network.migrations"
ADD = import_module(f"{MIGRATIONS}.0004_heads_of_existing_organs").ADD
ADD_EDITORS = import_module(f"{MIGRATIONS}.0005_an_editor_for_every_department").ADD


def brought_up_to_date(added: str = ADD) -> None:
    with connection.cursor() as cursor:
        cursor.execute(added)


def heads() -> int:
    return Post.objects.filter(role=Role.ORGAN_HEAD).count()


def test_every_organ_gets_the_head_it_lacks_and_only_once() -> None:
    organs = Body.objects.filter(kind__in=["department", "town_centre"]).count()
    Post.objects.filter(role=Role.ORGAN_HEAD).delete()
    brought_up_to_date()
    assert heads() == organs > 18
    brought_up_to_date()
    assert heads() == organs


def test_a_village_point_gets_none() -> None:
    Post.objects.filter(role=Role.ORGAN_HEAD).delete()
    brought_up_to_date()
    assert not Post.objects.filter(role=Role.ORGAN_HEAD, body__kind="village_point").exists()


def test_every_department_gets_the_editor_it_lacks_and_only_once() -> None:
    departments = Body.objects.filter(kind="department").count()
    Post.objects.filter(role=Role.EDITOR).delete()
    for _ in range(2):
        brought_up_to_date(ADD_EDITORS)
        found = Post.objects.filter(role=Role.EDITOR)
        assert found.count() == departments > 18
        assert not found.exclude(body__kind="department").exists()
