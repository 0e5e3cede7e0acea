"""A look at personal data, once written, stays: the database refuses change and deletion."""

from django.db import migrations

FORWARD = """
CREATE FUNCTION people_accesslog_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'people_accesslog is append-only: % refused', TG_OP
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER stays BEFORE UPDATE OR DELETE OR TRUNCATE ON people_accesslog
    FOR EACH STATEMENT EXECUTE FUNCTION people_accesslog_stays();
"""

BACK = """
DROP TRIGGER stays ON people_accesslog;
DROP FUNCTION people_accesslog_stays();
"""


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]
    operations = [migrations.RunSQL(FORWARD, BACK)]
