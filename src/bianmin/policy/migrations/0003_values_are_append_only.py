"""Values are only ever added, as their model says: the database says so itself.

A mistake is set right by another row of the same day.
"""

from django.db import migrations

FORWARD = """
CREATE FUNCTION policy_value_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON policy_value
    FOR EACH STATEMENT EXECUTE FUNCTION policy_value_stays();
"""

BACK = """
DROP TRIGGER append_only ON policy_value;
DROP FUNCTION policy_value_stays();
"""


class Migration(migrations.Migration):
    dependencies = [("policy", "0002_revision_is_bumped")]
    operations = [migrations.RunSQL(FORWARD, BACK)]
