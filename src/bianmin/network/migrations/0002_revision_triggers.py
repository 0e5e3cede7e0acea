"""Every change of the network raises its revision, whoever makes it."""

from django.db import migrations

# The clock keeps a number from coming back after a rollback or in a copied database, where
# another process may have kept a directory under it.
RAISE = """
INSERT INTO network_revision (id, number) VALUES (1, 1);
CREATE FUNCTION network_raise_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE network_revision
    SET number = greatest(number + 1, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint);
    RETURN NULL;
END $$;
"""
TRIGGER = """
CREATE TRIGGER {table}_raises_revision
AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION network_raise_revision();
"""
UNDO = """
DROP TRIGGER {table}_raises_revision ON {table};
"""
TABLES = [
    "network_division",
    "network_body",
    "network_post",
    "network_holder",
    "network_leave",
    "network_competence",
]


class Migration(migrations.Migration):
    dependencies = [("network", "0001_initial")]
    operations = [
        migrations.RunSQL(
            RAISE + "".join(TRIGGER.format(table=table) for table in TABLES),
            "".join(UNDO.format(table=table) for table in TABLES)
            + "DROP FUNCTION network_raise_revision(); DELETE FROM network_revision;",
        )
    ]
