"""Training matters: marked for ever when they open, and the only ones that can be forgotten.

The application has no right to delete entries or stamps. ``matters_forget_training`` has it, for
it runs as the owner, and deletes nothing but what belongs to a training matter.
"""

from django.db import migrations, models

DELETABLE = ("matters_entry", "matters_stamp")

FUNCTIONS = """
CREATE FUNCTION matters_only_training_goes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM matters_matter WHERE id = OLD.matter_id AND training) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION matters_training_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'whether matter % is for training was said when it opened', OLD.id
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER matters_training_stays BEFORE UPDATE OF training ON matters_matter
    FOR EACH ROW WHEN (OLD.training IS DISTINCT FROM NEW.training)
    EXECUTE FUNCTION matters_training_stays();

CREATE FUNCTION matters_forget_training(chosen bigint[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    mine bigint[] := ARRAY(SELECT id FROM matters_matter WHERE id = ANY(chosen) AND training);
BEGIN
    DELETE FROM matters_entry WHERE matter_id = ANY(mine);
    DELETE FROM matters_stamp WHERE matter_id = ANY(mine);
    DELETE FROM matters_clock WHERE matter_id = ANY(mine);
    DELETE FROM matters_move WHERE matter_id = ANY(mine);
    DELETE FROM matters_stay WHERE matter_id = ANY(mine);
    DELETE FROM matters_matter WHERE id = ANY(mine);
    RETURN coalesce(array_length(mine, 1), 0);
END $$;
"""
NO_FUNCTIONS = """
DROP FUNCTION matters_forget_training(bigint[]);
DROP TRIGGER matters_training_stays ON matters_matter;
DROP FUNCTION matters_training_stays();
DROP FUNCTION matters_only_training_goes();
"""


def triggers(table: str) -> str:
    return f"""
        DROP TRIGGER append_only ON {table};
        CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON {table}
            FOR EACH STATEMENT EXECUTE FUNCTION matters_append_only();
        CREATE TRIGGER only_training_goes BEFORE DELETE ON {table}
            FOR EACH ROW EXECUTE FUNCTION matters_only_training_goes();
    """


def as_before(table: str) -> str:
    return f"""
        DROP TRIGGER only_training_goes ON {table};
        DROP TRIGGER append_only ON {table};
        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
            FOR EACH STATEMENT EXECUTE FUNCTION matters_append_only();
    """


class Migration(migrations.Migration):
    dependencies = [("matters", "0005_limits_pinned_once")]
    operations = [
        migrations.AddField(
            "matter", "training", models.BooleanField(db_default=False, default=False)
        ),
        migrations.AddIndex(
            "matter",
            models.Index(
                condition=models.Q(("training", True)),
                fields=["opened_at"],
                name="matter_training",
            ),
        ),
        migrations.RunSQL(FUNCTIONS, NO_FUNCTIONS),
        *(migrations.RunSQL(triggers(table), as_before(table)) for table in DELETABLE),
    ]
