"""Matters that came in from a paper ledger, and the sheets they came by."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

STATES = [
    ("checking", "being checked row by row"),
    ("wrong", "has wrong rows: nothing was taken over"),
    ("ready", "every row is right: it can be taken over"),
    ("running", "being taken over"),
    ("stopped", "stopped before its end"),
    ("done", "taken over"),
]


class Migration(migrations.Migration):
    dependencies = [
        ("applications", "0005_haste"),
        ("matters", "0006_training"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            "CutOver",
            [
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False,
                                           verbose_name="ID")),
                ("ledger", models.CharField(max_length=60)),
                ("digest", models.CharField(blank=True, db_index=True, max_length=64)),
                ("state", models.CharField(choices=STATES, max_length=8)),
                ("rows", models.PositiveIntegerField(default=0)),
                ("done", models.PositiveIntegerField(default=0)),
                ("wrong", models.PositiveIntegerField(default=0)),
                ("faults", models.JSONField(default=list)),
                ("post", models.BigIntegerField()),
                ("brought_at", models.DateTimeField()),
                ("entered_at", models.DateTimeField(null=True)),
                ("by", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT,
                                         related_name="+", to=settings.AUTH_USER_MODEL)),
            ],
            options={
                "verbose_name": "sheet of an old ledger",
                "verbose_name_plural": "sheets of old ledgers",
            },
        ),
        migrations.CreateModel(
            "TakenOver",
            [
                ("matter", models.OneToOneField(on_delete=django.db.models.deletion.PROTECT,
                                                primary_key=True, serialize=False,
                                                to="matters.matter")),
                ("ledger", models.CharField(max_length=60)),
                ("number", models.CharField(max_length=60)),
                ("received_on", models.DateField()),
                ("entered_on", models.DateField()),
            ],
            options={
                "verbose_name": "matter of an old ledger",
                "verbose_name_plural": "matters of old ledgers",
                "indexes": [models.Index(fields=["number"], name="old_number")],
                "constraints": [
                    models.UniqueConstraint(fields=("ledger", "number"), name="old_number_once")
                ],
            },
        ),
    ]
