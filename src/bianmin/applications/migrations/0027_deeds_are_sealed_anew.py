"""What was done to a licence is only ever added; the seal of its reason may become another key's."""

from django.db import migrations

TABLE = "applications_licencedeed"
STAYS = f"""
CREATE FUNCTION applications_deed_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF vault_resealed(to_jsonb(OLD), to_jsonb(NEW), 'reason') THEN RETURN NEW; END IF;
    RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER append_only ON {TABLE};
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON {TABLE}
    FOR EACH STATEMENT EXECUTE FUNCTION matters_append_only();
CREATE TRIGGER only_sealed_anew BEFORE UPDATE ON {TABLE}
    FOR EACH ROW EXECUTE FUNCTION applications_deed_stays();
"""
BEFORE = f"""
DROP TRIGGER only_sealed_anew ON {TABLE};
DROP TRIGGER append_only ON {TABLE};
DROP FUNCTION applications_deed_stays();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {TABLE}
    FOR EACH STATEMENT EXECUTE FUNCTION matters_append_only();
"""


class Migration(migrations.Migration):
    dependencies = [("applications", "0026_data_requests"), ("vault", "0001_resealing")]
    operations = [migrations.RunSQL(STAYS, BEFORE)]
