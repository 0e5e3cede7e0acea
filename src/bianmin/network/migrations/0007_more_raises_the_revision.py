"""Sites and windows begin with their bodies; training, authority and successions are in the directory."""

from django.db import migrations

BEGIN = """
UPDATE network_site s SET from_day = b.from_day FROM network_body b WHERE b.id = s.body_id;
UPDATE network_window w SET from_day = s.from_day FROM network_site s WHERE s.id = w.site_id;
"""
TRIGGER = """
CREATE TRIGGER {table}_raises_revision
AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION network_raise_revision();
"""
UNDO = "DROP TRIGGER {table}_raises_revision ON {table};"
TABLES = [
    "network_agent",
    "network_authorisation",
    "network_succession",
]


class Migration(migrations.Migration):
    dependencies = [("network", "0006_keep_the_network")]
    operations = [
        migrations.RunSQL(BEGIN, migrations.RunSQL.noop),
        migrations.RunSQL(
            "".join(TRIGGER.format(table=table) for table in TABLES),
            "".join(UNDO.format(table=table) for table in TABLES),
        ),
    ]
