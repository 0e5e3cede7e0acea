"""Bills and what belongs to them are only ever added: the database says so itself."""

from django.db import migrations

TABLES = ("record_bill", "record_leaf", "record_signature", "record_timestamp")


def trigger(table: str) -> str:
    return f"""
        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
        FOR EACH STATEMENT EXECUTE FUNCTION matters_append_only()
    """


class Migration(migrations.Migration):
    dependencies = [("record", "0001_initial"), ("matters", "0006_training")]
    operations = [
        migrations.RunSQL(trigger(table), f"DROP TRIGGER append_only ON {table}")
        for table in TABLES
    ]
