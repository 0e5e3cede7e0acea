"""Who took a ledger out is kept of every kind of matter: declared here, in the table there is."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0002_lists_of_other_things"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    "Export",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("kind", models.CharField(max_length=4)),
                        ("reason", models.CharField(max_length=200)),
                        ("bodies", models.JSONField()),
                        ("asked", models.JSONField()),
                        ("expected", models.PositiveIntegerField()),
                        ("rows", models.PositiveIntegerField(default=0)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "being written"),
                                    ("done", "ready"),
                                    ("forgotten", "no longer kept"),
                                ],
                                max_length=9,
                            ),
                        ),
                        (
                            "digest",
                            models.CharField(blank=True, db_index=True, max_length=64),
                        ),
                        ("made_at", models.DateTimeField()),
                        (
                            "owner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "db_table": "applications_export",
                        "indexes": [models.Index(fields=["owner", "-id"], name="export_own")],
                    },
                ),
            ],
        ),
    ]
