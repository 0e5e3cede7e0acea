"""Who took a ledger out is kept by applications: the desk is not the only face that asks."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("desk", "0004_print_batches")]
    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.AlterModelTable("Export", "applications_export")],
            state_operations=[migrations.DeleteModel("Export")],
        ),
    ]
