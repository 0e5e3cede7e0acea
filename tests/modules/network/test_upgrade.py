"""What an installation from before organs had heads gets when it is brought up to date."""

from importlib import import_module

import pytest
from django.db import connection

from bianmin.network.kinds import Role
from bianmin.network.models import Body, Post

pytestmark = pytest.mark.django_db

ADD = import_module("bianmin.network.migrations.0004_heads_of_existing_organs").ADD


def brought_up_to_date() -> None:
    with connection.cursor() as cursor:
        cursor.execute(ADD)


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
