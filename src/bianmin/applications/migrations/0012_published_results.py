"""Handling results that the public may read for a while."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("applications", "0011_online_drafts"), ("matters", "0007_lit_clocks")]
    operations = [
        migrations.CreateModel(
            name="PublishedResult",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        serialize=False,
                        to="matters.matter",
                    ),
                ),
                ("item", models.CharField(max_length=16)),
                ("title", models.TextField()),
                ("result", models.TextField()),
                ("site", models.BigIntegerField()),
                ("name", models.TextField()),
                ("day", models.DateField()),
                ("last_day", models.DateField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["-day", "-matter"], name="published_newest"),
                    models.Index(fields=["last_day"], name="published_until"),
                ],
            },
        ),
    ]
