"""A number for the values as they stand, new with every statement that changes them.

It comes from a sequence: a number given out in a transaction that is rolled back is never given
out again, so no process can mistake what it read there for what stands now.
"""

from django.db import migrations

FORWARD = """
CREATE SEQUENCE policy_revision_numbers;
INSERT INTO policy_revision (id, number) VALUES (1, nextval('policy_revision_numbers'));
CREATE FUNCTION policy_value_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO policy_revision (id, number) VALUES (1, nextval('policy_revision_numbers'))
    ON CONFLICT (id) DO UPDATE SET number = excluded.number;
    RETURN NULL;
END $$;
CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON policy_value
    FOR EACH STATEMENT EXECUTE FUNCTION policy_value_changed();
"""

BACK = """
DROP TRIGGER changed ON policy_value;
DROP FUNCTION policy_value_changed();
DROP SEQUENCE policy_revision_numbers;
DELETE FROM policy_revision;
"""


class Migration(migrations.Migration):
    dependencies = [("policy", "0001_initial")]
    operations = [migrations.RunSQL(FORWARD, BACK)]
