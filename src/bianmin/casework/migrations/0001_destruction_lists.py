"""Lists of what is destroyed are of every kind of matter: declared here, in the tables there are.

The tables keep their names, by which the bills' faults and the database's own rules know them.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

PERSON = {
    "null": True,
    "on_delete": django.db.models.deletion.PROTECT,
    "related_name": "+",
    "to": settings.AUTH_USER_MODEL,
}
KEY = models.BigAutoField(
    auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
)
LIST = migrations.CreateModel(
    "DestructionList",
    [
        ("id", KEY),
        ("drawn_up_at", models.DateTimeField()),
        ("report", models.CharField(blank=True, default="", max_length=500)),
        ("appraised_by", models.ForeignKey(**PERSON)),
        ("appraised_at", models.DateTimeField(null=True)),
        ("returned", models.CharField(blank=True, default="", max_length=200)),
        ("returned_by", models.ForeignKey(**PERSON)),
        ("document", models.CharField(blank=True, default="", max_length=200)),
        ("approved_by", models.ForeignKey(**PERSON)),
        ("approved_at", models.DateTimeField(null=True)),
        ("destroyed_at", models.DateTimeField(null=True)),
    ],
    options={
        "db_table": "applications_destructionlist",
        "constraints": [
            models.CheckConstraint(
                condition=models.Q(approved_by=None)
                | ~models.Q(approved_by=models.F("appraised_by")),
                name="destruction_by_two_persons",
            ),
            models.CheckConstraint(
                condition=models.Q(destroyed_at=None)
                | models.Q(approved_by__isnull=False, appraised_by__isnull=False),
                name="destruction_approved",
            ),
        ],
    },
)
LINE = migrations.CreateModel(
    "DestructionLine",
    [
        ("id", KEY.clone()),
        (
            "listed",
            models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="lines",
                to="casework.destructionlist",
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
        ("term", models.CharField(max_length=12)),
        ("until", models.DateField()),
        ("category", models.CharField(max_length=200)),
        ("kept", models.CharField(blank=True, default="", max_length=12)),
        ("kept_until", models.DateField(null=True)),
    ],
    options={
        "db_table": "applications_destructionline",
        "ordering": ["id"],
        "constraints": [
            models.UniqueConstraint(fields=["listed", "matter"], name="destruction_listed_once"),
        ],
    },
)


class Migration(migrations.Migration):
    dependencies = [
        ("applications", "0034_reuses"),
        ("matters", "0008_destroyed"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [migrations.SeparateDatabaseAndState(state_operations=[LIST, LINE])]
