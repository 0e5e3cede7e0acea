"""Return visits to finished matters, and opinions with their answers."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import bianmin.vault.fields


def _somebody() -> models.ForeignKey:
    return models.ForeignKey(
        null=True,
        on_delete=django.db.models.deletion.PROTECT,
        related_name="+",
        to=settings.AUTH_USER_MODEL,
    )


def _matter() -> models.OneToOneField:
    return models.OneToOneField(
        on_delete=django.db.models.deletion.PROTECT,
        primary_key=True,
        serialize=False,
        to="matters.matter",
    )


class Migration(migrations.Migration):
    dependencies = [
        ("applications", "0014_services_of_results"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name="ReturnVisit",
            fields=[
                ("matter", _matter()),
                ("body", models.BigIntegerField()),
                ("due_at", models.DateTimeField()),
                ("visited_on", models.DateField(null=True)),
                (
                    "way",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("phone", "By telephone"),
                            ("home", "At her home"),
                            ("site", "At the centre or in the village"),
                        ],
                        default="",
                        max_length=8,
                    ),
                ),
                (
                    "finding",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("satisfied", "Satisfied"),
                            ("dissatisfied", "Not satisfied"),
                            ("not_reached", "Not reached"),
                        ],
                        default="",
                        max_length=12,
                    ),
                ),
                ("answers", bianmin.vault.fields.EncryptedTextField(default="")),
                ("visitor", _somebody()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["body", "finding", "due_at"], name="visit_of_body")
                ],
            },
        ),
        migrations.CreateModel(
            name="Opinion",
            fields=[
                ("matter", _matter()),
                ("body", models.BigIntegerField()),
                (
                    "way",
                    models.CharField(
                        choices=[
                            ("online", "From her tracking page"),
                            ("paper", "On paper, entered by staff"),
                        ],
                        max_length=8,
                    ),
                ),
                ("words", bianmin.vault.fields.EncryptedTextField()),
                ("contact", bianmin.vault.fields.EncryptedTextField(default="")),
                ("given_at", models.DateTimeField()),
                ("answer", bianmin.vault.fields.EncryptedTextField(default="")),
                ("answered_at", models.DateTimeField(null=True)),
                ("answered_by", _somebody()),
                ("entered_by", _somebody()),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["body", "answered_at", "given_at"], name="opinion_of_body"
                    )
                ],
            },
        ),
    ]
