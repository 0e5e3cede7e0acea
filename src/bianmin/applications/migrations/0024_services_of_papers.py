"""Services of papers on the way, one row for each paper."""

import django.db.models.deletion
from django.db import migrations, models

WAYS = [
    ("direct", "Handed over"),
    ("left", "Left at her home"),
    ("post", "By post"),
    ("entrusted", "Through another body"),
    ("online", "Online"),
    ("notice", "By public notice"),
]


class Migration(migrations.Migration):
    dependencies = [
        ("applications", "0023_licences"),
        ("files", "0001_initial"),
        ("matters", "0007_lit_clocks"),
        ("notices", "0007_papers_of_a_day"),
    ]
    operations = [
        migrations.CreateModel(
            name="PaperService",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField()),
                ("way", models.CharField(choices=WAYS, max_length=10)),
                ("served_on", models.DateField()),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="paper_services",
                        to="matters.matter",
                    ),
                ),
                (
                    "paper",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="service",
                        to="notices.paper",
                    ),
                ),
                (
                    "proof",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="files.storedfile",
                    ),
                ),
            ],
        ),
    ]
