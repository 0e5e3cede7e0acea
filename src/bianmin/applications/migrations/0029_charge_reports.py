"""What people say of money asked for agency, and what supervision found."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import bianmin.vault.fields


class Migration(migrations.Migration):
    dependencies = [
        ("applications", "0028_receipt_confirmed"),
        ("matters", "0007_lit_clocks"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ChargeReport",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="charge_report",
                        serialize=False,
                        to="matters.matter",
                    ),
                ),
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
                ("reported_at", models.DateTimeField()),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            (
                                "given_back",
                                "It was so: the money was given back, and it is dealt with",
                            ),
                            ("not_so", "Looked into: nobody took money for it"),
                            ("lawful", "It was a fee that the law sets, not one for agency"),
                        ],
                        default="",
                        max_length=12,
                    ),
                ),
                ("answer", bianmin.vault.fields.EncryptedTextField(default="")),
                ("answered_at", models.DateTimeField(null=True)),
                (
                    "answered_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["body", "answered_at", "reported_at"], name="charge_of_body"
                    )
                ]
            },
        ),
    ]
