"""A unit's directory is drafted and passed by another person; what was published stays."""

import hashlib
import json

import django.db.models.deletion
from django.db import migrations, models

STAYS = """
CREATE TRIGGER directory_stays BEFORE UPDATE ON catalogue_utilitydirectory FOR EACH ROW
WHEN (OLD.state <> 'draft'
    AND (NEW.state = 'draft' OR NEW.content IS DISTINCT FROM OLD.content
        OR NEW.content_digest <> OLD.content_digest OR NEW.body_id <> OLD.body_id
        OR NEW.number <> OLD.number))
EXECUTE FUNCTION catalogue_published_stays()
"""


def _states(apps, schema_editor):
    """The newest of each unit is in force, those before it have ended."""
    directories = apps.get_model("catalogue", "UtilityDirectory")
    newest = set()
    for row in directories.objects.order_by("-number"):
        row.state = "ended" if row.body_id in newest else "in_force"
        newest.add(row.body_id)
        text = json.dumps(row.content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        row.content_digest = hashlib.sha256(text.encode()).hexdigest()
        row.save()


STATES = [
    ("draft", "draft"),
    ("reviewed", "reviewed"),
    ("in_force", "in force"),
    ("ended", "ended"),
]


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0010_enclosed_files")]
    operations = [
        migrations.AddField(
            "utilitydirectory",
            "state",
            models.CharField(choices=STATES, default="draft", max_length=10),
        ),
        migrations.AddField(
            "utilitydirectory",
            "content_digest",
            models.CharField(default="", max_length=64),
            preserve_default=False,
        ),
        migrations.AddField("utilitydirectory", "submitted_at", models.DateTimeField(null=True)),
        migrations.RunPython(_states, migrations.RunPython.noop),
        migrations.RunSQL("SET CONSTRAINTS ALL IMMEDIATE", migrations.RunSQL.noop),
        migrations.AlterField("utilitydirectory", "published_at", models.DateTimeField(null=True)),
        migrations.AlterField(
            "utilitydirectory",
            "published_by",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.account",
            ),
        ),
        migrations.AddConstraint(
            "utilitydirectory",
            models.UniqueConstraint(
                condition=models.Q(("state__in", ["draft", "in_force"])),
                fields=("body", "state"),
                name="one_directory_a_state",
            ),
        ),
        migrations.AddConstraint(
            "utilitydirectory",
            models.CheckConstraint(
                condition=models.Q(("state", "draft"), ("published_at__isnull", False), _connector="OR"),
                name="directory_published_once",
            ),
        ),
        migrations.AlterField(
            "editorialstep",
            "edition",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="steps",
                to="catalogue.edition",
            ),
        ),
        migrations.AddField(
            "editorialstep",
            "directory",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="steps",
                to="catalogue.utilitydirectory",
            ),
        ),
        migrations.AddConstraint(
            "editorialstep",
            models.CheckConstraint(
                condition=models.Q(
                    ("edition__isnull", True), ("directory__isnull", True), _connector="XOR"
                ),
                name="step_of_one_thing",
            ),
        ),
        migrations.RunSQL(
            STAYS, "DROP TRIGGER directory_stays ON catalogue_utilitydirectory"
        ),
    ]
