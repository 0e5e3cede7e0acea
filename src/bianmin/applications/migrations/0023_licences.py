"""Licences, what is asked about them, and what was done to them: deeds are only ever added."""

import bianmin.vault.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


TABLE = "applications_licencedeed"
TRIGGER = f"""
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {TABLE}
    FOR EACH STATEMENT EXECUTE FUNCTION matters_append_only();
"""
NO_TRIGGER = f"DROP TRIGGER append_only ON {TABLE};"


class Migration(migrations.Migration):
    dependencies = [
        ("applications", "0022_taken_down_results"),
        ("matters", "0007_lit_clocks"),
        ("notices", "0007_papers_of_a_day"),
        ("people", "0007_party_members"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Licence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.CharField(db_index=True, max_length=80)),
                ("item", models.CharField(max_length=16)),
                ("title", models.CharField(max_length=120)),
                ("organ", models.BigIntegerField()),
                ("from_day", models.DateField()),
                ("until_day", models.DateField(null=True)),
                (
                    "last_act",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("changed", "Change granted"),
                            ("renewed", "Renewal granted"),
                            ("deemed_renewed", "Renewed by law"),
                            ("withdrawn", "Withdrawn for the public interest"),
                            ("revoked", "Revoked"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="",
                        max_length=14,
                    ),
                ),
                ("acted_on", models.DateField(null=True)),
                ("reminded", models.PositiveSmallIntegerField(null=True)),
                (
                    "holder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="licences",
                        to="people.party",
                    ),
                ),
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="licence",
                        to="matters.matter",
                    ),
                ),
                (
                    "paper",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="notices.paper",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="LicenceDeed",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "act",
                    models.CharField(
                        choices=[
                            ("changed", "Change granted"),
                            ("renewed", "Renewal granted"),
                            ("deemed_renewed", "Renewed by law"),
                            ("withdrawn", "Withdrawn for the public interest"),
                            ("revoked", "Revoked"),
                            ("cancelled", "Cancelled"),
                        ],
                        max_length=14,
                    ),
                ),
                ("ground", models.CharField(blank=True, max_length=16)),
                ("reason", bianmin.vault.fields.EncryptedTextField(default="")),
                ("until_day", models.DateField(null=True)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "licence",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deeds",
                        to="applications.licence",
                    ),
                ),
                (
                    "paper",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="notices.paper",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="LicenceRequest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("change", "Change of a licence"),
                            ("renewal", "Renewal of a licence"),
                        ],
                        max_length=8,
                    ),
                ),
                ("wish", bianmin.vault.fields.EncryptedTextField(default="")),
                ("in_time", models.BooleanField(default=False)),
                (
                    "licence",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="requests",
                        to="applications.licence",
                    ),
                ),
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="licence_request",
                        to="matters.matter",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="licence",
            index=models.Index(fields=["organ", "-id"], name="licence_of_organ"),
        ),
        migrations.AddIndex(
            model_name="licence",
            index=models.Index(fields=["until_day"], name="licence_running_out"),
        ),
        migrations.RunSQL(TRIGGER, NO_TRIGGER),
    ]
