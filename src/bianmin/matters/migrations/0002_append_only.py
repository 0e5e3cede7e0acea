"""Entries and stamps are only ever added, and terms never changed: the database says so itself.

Matters, which every step rewrites in place, are given room on their pages to do so.
"""

from django.db import migrations

TABLES = ("matters_entry", "matters_stamp", "matters_terms")

FUNCTION = """
CREATE FUNCTION matters_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$
"""


def trigger(table: str) -> str:
    return f"""
        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
        FOR EACH STATEMENT EXECUTE FUNCTION matters_append_only()
    """


class Migration(migrations.Migration):
    dependencies = [("matters", "0001_initial")]
    operations = [
        migrations.RunSQL(
            "ALTER TABLE matters_matter SET (fillfactor = 80)",
            "ALTER TABLE matters_matter RESET (fillfactor)",
        ),
        migrations.RunSQL(FUNCTION, "DROP FUNCTION matters_append_only()"),
        *(
            migrations.RunSQL(trigger(table), f"DROP TRIGGER append_only ON {table}")
            for table in TABLES
        ),
    ]
