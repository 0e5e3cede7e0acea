"""What row triggers keep from being changed cannot be emptied as a whole either."""

from django.db import migrations

TABLES = ("notices_paper", "notices_wording", "notices_withdrawn", "notices_seal")


def trigger(table: str) -> str:
    return f"""
        CREATE TRIGGER stays_whole BEFORE TRUNCATE ON {table}
        FOR EACH STATEMENT EXECUTE FUNCTION matters_append_only()
    """


class Migration(migrations.Migration):
    dependencies = [("record", "0002_append_only"), ("notices", "0007_papers_of_a_day")]
    operations = [
        migrations.RunSQL(trigger(table), f"DROP TRIGGER stays_whole ON {table}")
        for table in TABLES
    ]
