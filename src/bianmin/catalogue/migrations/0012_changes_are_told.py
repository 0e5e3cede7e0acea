"""Whoever listens on the channel ``revisions`` is told when what a guide is made of has changed.

Told at the commit, by the server itself, whoever has made the change: from then on the numbers are
asked for again (``catalogue/keeping.py``).
"""

from django.db import migrations

FORWARD = """
CREATE FUNCTION catalogue_tell_of_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('revisions', '');
    RETURN NULL;
END $$;
"""
TRIGGER = """
CREATE TRIGGER {table}_is_told AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION catalogue_tell_of_change();
"""
UNDO = "DROP TRIGGER {table}_is_told ON {table};"
TABLES = ["catalogue_revision", "network_revision", "policy_revision", "almanac_version"]
BACK = "DROP FUNCTION catalogue_tell_of_change();"


class Migration(migrations.Migration):
    dependencies = [
        ("catalogue", "0011_directories_pass_another_person"),
        ("network", "0002_revision_triggers"),
        ("policy", "0002_revision_is_bumped"),
        ("almanac", "0002_version_triggers"),
    ]
    operations = [
        migrations.RunSQL(
            FORWARD + "".join(TRIGGER.format(table=table) for table in TABLES),
            "".join(UNDO.format(table=table) for table in TABLES) + BACK,
        ),
    ]
