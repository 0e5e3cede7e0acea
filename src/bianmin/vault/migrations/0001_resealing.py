"""What is sealed may be sealed anew, also in tables whose rows never change otherwise.

``vault_resealed`` tells such a table's trigger that nothing but the seal of some columns is new: the
row is the same in every other column, and whatever differs begins with another header.
"""

from django.db import migrations, models

RESEALED = """
CREATE FUNCTION vault_resealed(old jsonb, new jsonb, VARIADIC sealed text[]) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
    SELECT old - sealed = new - sealed AND NOT EXISTS (
        SELECT FROM unnest(sealed) AS name
        WHERE old->>name IS DISTINCT FROM new->>name
          AND left(old->>name, 14) IS NOT DISTINCT FROM left(new->>name, 14)
    )
$$;
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            "Resealing",
            [
                ("place", models.CharField(max_length=100, primary_key=True, serialize=False)),
                ("after", models.CharField(blank=True, default="", max_length=64)),
                ("done", models.PositiveBigIntegerField(default=0)),
                ("broken", models.PositiveIntegerField(default=0)),
                ("finished_at", models.DateTimeField(null=True)),
            ],
        ),
        migrations.RunSQL(RESEALED, "DROP FUNCTION vault_resealed(jsonb, jsonb, text[])"),
    ]
