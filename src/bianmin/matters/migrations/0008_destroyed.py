"""Of which matters the content was destroyed: only ever added, and only of what is closed."""

import django.db.models.deletion
from django.db import migrations, models

TRIGGERS = """
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON matters_destroyed
    FOR EACH STATEMENT EXECUTE FUNCTION matters_append_only();

CREATE FUNCTION matters_only_closed_is_destroyed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM matters_matter
        WHERE id = NEW.matter_id AND closed_at < NEW.at AND NOT training) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'matter % is not closed: its content stays', NEW.matter_id
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER only_closed BEFORE INSERT ON matters_destroyed
    FOR EACH ROW EXECUTE FUNCTION matters_only_closed_is_destroyed();
"""
NO_TRIGGERS = """
DROP TRIGGER only_closed ON matters_destroyed;
DROP FUNCTION matters_only_closed_is_destroyed();
DROP TRIGGER append_only ON matters_destroyed;
"""


class Migration(migrations.Migration):
    dependencies = [("matters", "0007_lit_clocks")]
    operations = [
        migrations.CreateModel(
            "Destroyed",
            [
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        serialize=False,
                        to="matters.matter",
                    ),
                ),
                ("listed", models.CharField(max_length=24)),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.RunSQL(TRIGGERS, NO_TRIGGERS),
    ]
