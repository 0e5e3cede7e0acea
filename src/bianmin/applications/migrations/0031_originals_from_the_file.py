"""Originals given back after the matter was closed and put into the file."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import bianmin.vault.fields


class Migration(migrations.Migration):
    dependencies = [
        ("applications", "0030_destruction_lists"),
        ("matters", "0007_lit_clocks"),
        ("notices", "0010_papers_are_sealed_anew"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="GivenBack",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "keys",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=8), size=None
                    ),
                ),
                ("signed", models.CharField(max_length=8)),
                ("proxy_name", bianmin.vault.fields.EncryptedTextField(default="")),
                ("proxy_id", bianmin.vault.fields.EncryptedTextField(default="")),
                ("body", models.BigIntegerField()),
                ("post", models.BigIntegerField()),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                    ),
                ),
                (
                    "paper",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="notices.paper",
                    ),
                ),
            ],
            options={"indexes": [models.Index(fields=["matter"], name="given_back_of_matter")]},
        ),
    ]
