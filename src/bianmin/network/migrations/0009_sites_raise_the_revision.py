"""Doors and windows stand on guides and sheets: a change of theirs makes what is kept untrue."""

from django.db import migrations

TRIGGER = """
CREATE TRIGGER {table}_raises_revision
AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION network_raise_revision();
"""
UNDO = "DROP TRIGGER {table}_raises_revision ON {table};"
TABLES = ["network_site", "network_window"]


class Migration(migrations.Migration):
    dependencies = [("network", "0008_announcements")]
    operations = [
        migrations.RunSQL(
            "".join(TRIGGER.format(table=table) for table in TABLES),
            "".join(UNDO.format(table=table) for table in TABLES),
        ),
    ]
