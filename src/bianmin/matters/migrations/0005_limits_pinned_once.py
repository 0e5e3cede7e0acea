"""A limit is written down once for all clocks that run by it, and never changed."""

import django.db.models.deletion
from django.db import migrations, models

FILL = """
INSERT INTO matters_pinnedlimit (digest, content)
SELECT DISTINCT encode(sha256(convert_to("limit"::text, 'UTF8')), 'hex'), "limit" FROM matters_clock;
UPDATE matters_clock SET pinned_id = encode(sha256(convert_to("limit"::text, 'UTF8')), 'hex');
"""
BACK = """
UPDATE matters_clock c SET "limit" = p.content FROM matters_pinnedlimit p
WHERE p.digest = c.pinned_id;
"""
TRIGGER = """
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON matters_pinnedlimit
FOR EACH STATEMENT EXECUTE FUNCTION matters_append_only()
"""


def pinned(**more: bool) -> models.Field:
    """By which limit a clock runs; the statement that starts it writes the limit too."""
    return models.ForeignKey(
        db_constraint=False,
        db_index=False,
        on_delete=django.db.models.deletion.PROTECT,
        to="matters.pinnedlimit",
        **more,
    )


class Migration(migrations.Migration):
    dependencies = [("matters", "0004_moves")]
    operations = [
        migrations.CreateModel(
            "PinnedLimit",
            [
                ("digest", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("content", models.JSONField()),
            ],
        ),
        migrations.AddField("clock", "pinned", pinned(null=True)),
        migrations.AlterField("clock", "limit", models.JSONField(null=True)),
        migrations.RunSQL(FILL, BACK),
        migrations.AlterField("clock", "pinned", pinned()),
        migrations.RemoveField("clock", "limit"),
        migrations.RunSQL(
            TRIGGER, "DROP TRIGGER append_only ON matters_pinnedlimit", elidable=False
        ),
    ]
