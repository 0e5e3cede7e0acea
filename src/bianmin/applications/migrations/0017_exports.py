"""Ledgers that were taken out of the house (until now of the desk)."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

STATES = [
    ("waiting", "being written"),
    ("done", "ready"),
    ("forgotten", "no longer kept"),
]


class Migration(migrations.Migration):
    dependencies = [
        ("applications", "0016_online_email"),
        ("desk", "0005_exports_move_to_applications"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    "Export",
                    [
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False,
                                                   verbose_name="ID")),
                        ("kind", models.CharField(max_length=4)),
                        ("reason", models.CharField(max_length=200)),
                        ("bodies", models.JSONField()),
                        ("asked", models.JSONField()),
                        ("expected", models.PositiveIntegerField()),
                        ("rows", models.PositiveIntegerField(default=0)),
                        ("state", models.CharField(choices=STATES, max_length=9)),
                        ("digest", models.CharField(blank=True, db_index=True, max_length=64)),
                        ("made_at", models.DateTimeField()),
                        ("owner", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT,
                                                    related_name="+", to=settings.AUTH_USER_MODEL)),
                    ],
                    options={"indexes": [models.Index(fields=["owner", "-id"], name="export_own")]},
                ),
            ],
        ),
    ]
