"""A number for the calendar as it stands, new with every statement that changes it."""

from django.db import migrations

# The clock keeps a number from coming back after a rollback or in a copied database, where
# another process may have kept a calendar under it.
FORWARD = """
INSERT INTO almanac_version (id, number) VALUES (1, 1);
CREATE FUNCTION almanac_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE almanac_version
    SET number = greatest(number + 1, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint);
    RETURN NULL;
END $$;
"""
TABLES = ["almanac_notice", "almanac_day", "almanac_officehours"]
WATCH = """
CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION almanac_changed();
"""
UNWATCH = """
DROP TRIGGER changed ON {table};
"""
BACK = """
DROP FUNCTION almanac_changed();
DELETE FROM almanac_version;
"""


class Migration(migrations.Migration):
    dependencies = [("almanac", "0001_initial")]
    operations = [
        migrations.RunSQL(
            FORWARD + "".join(WATCH.format(table=table) for table in TABLES),
            "".join(UNWATCH.format(table=table) for table in TABLES) + BACK,
        )
    ]
