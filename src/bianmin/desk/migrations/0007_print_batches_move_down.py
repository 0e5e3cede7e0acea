"""Who printed many papers is declared on the floor below; the table stays as it is."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("desk", "0006_unsent"), ("casework", "0004_print_batches")]
    operations = [
        migrations.SeparateDatabaseAndState(state_operations=[migrations.DeleteModel("PrintBatch")])
    ]
