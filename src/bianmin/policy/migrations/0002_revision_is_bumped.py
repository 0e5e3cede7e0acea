"""A number for the values as they stand, new with every statement that changes them.

The clock keeps a number from coming back after a rollback or in a copied database, where another
process, or this one, may have kept a snapshot under it.
"""

from django.db import migrations

FORWARD = """
INSERT INTO policy_revision (id, number) VALUES (1, 1);
CREATE FUNCTION policy_value_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE policy_revision
    SET number = greatest(number + 1, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint);
    RETURN NULL;
END $$;
CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON policy_value
    FOR EACH STATEMENT EXECUTE FUNCTION policy_value_changed();
"""

BACK = """
DROP TRIGGER changed ON policy_value;
DROP FUNCTION policy_value_changed();
DELETE FROM policy_revision;
"""


class Migration(migrations.Migration):
    dependencies = [("policy", "0001_initial")]
    operations = [migrations.RunSQL(FORWARD, BACK)]
