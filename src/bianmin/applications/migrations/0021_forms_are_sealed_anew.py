"""The versions of a form are only ever added; their seal alone may become one of another key."""

from django.db import migrations

TABLE = "applications_formversion"
STAYS = f"""
CREATE FUNCTION applications_form_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF vault_resealed(to_jsonb(OLD), to_jsonb(NEW), 'answers') THEN RETURN NEW; END IF;
    RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER append_only ON {TABLE};
CREATE TRIGGER append_only BEFORE TRUNCATE ON {TABLE}
    FOR EACH STATEMENT EXECUTE FUNCTION matters_append_only();
CREATE TRIGGER only_sealed_anew BEFORE UPDATE ON {TABLE}
    FOR EACH ROW EXECUTE FUNCTION applications_form_stays();
"""
BEFORE = f"""
DROP TRIGGER only_sealed_anew ON {TABLE};
DROP TRIGGER append_only ON {TABLE};
DROP FUNCTION applications_form_stays();
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON {TABLE}
    FOR EACH STATEMENT EXECUTE FUNCTION matters_append_only();
"""


class Migration(migrations.Migration):
    dependencies = [("applications", "0020_seal_old_faults"), ("vault", "0001_resealing")]
    operations = [migrations.RunSQL(STAYS, BEFORE)]
