"""From whom a matter is kept: only ever added; of practice it goes with its matter."""

import django.db.models.deletion
from django.db import migrations, models

TRIGGERS = """
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON matters_keptfrom
    FOR EACH STATEMENT EXECUTE FUNCTION matters_append_only();
CREATE TRIGGER only_training_goes BEFORE DELETE ON matters_keptfrom
    FOR EACH ROW EXECUTE FUNCTION matters_only_training_goes();
"""
NO_TRIGGERS = """
DROP TRIGGER only_training_goes ON matters_keptfrom;
DROP TRIGGER append_only ON matters_keptfrom;
"""


def forgetting(also: str) -> str:
    """The function by which training matters are forgotten."""
    return f"""
CREATE OR REPLACE FUNCTION matters_forget_training(chosen bigint[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    mine bigint[] := ARRAY(SELECT id FROM matters_matter WHERE id = ANY(chosen) AND training);
BEGIN
    DELETE FROM matters_entry WHERE matter_id = ANY(mine);
    DELETE FROM matters_stamp WHERE matter_id = ANY(mine);
    DELETE FROM matters_clock WHERE matter_id = ANY(mine);
    DELETE FROM matters_move WHERE matter_id = ANY(mine);
    DELETE FROM matters_stay WHERE matter_id = ANY(mine);{also}
    DELETE FROM matters_matter WHERE id = ANY(mine);
    RETURN coalesce(array_length(mine, 1), 0);
END $$;
"""


ALSO = "\n    DELETE FROM matters_keptfrom WHERE matter_id = ANY(mine);"


class Migration(migrations.Migration):
    dependencies = [("matters", "0008_destroyed")]
    operations = [
        migrations.CreateModel(
            "KeptFrom",
            [
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("account", models.BigIntegerField(null=True)),
                ("body", models.BigIntegerField(null=True)),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kept_from",
                        to="matters.matter",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("account__isnull", True), ("body__isnull", True), _connector="XOR"
                        ),
                        name="kept_from_one",
                    )
                ],
            },
        ),
        migrations.RunSQL(TRIGGERS, NO_TRIGGERS),
        migrations.RunSQL(forgetting(ALSO), forgetting("")),
    ]
