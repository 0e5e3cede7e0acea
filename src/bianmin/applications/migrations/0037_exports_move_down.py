"""Who took a ledger out is declared on the floor below; the table stays as it is."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("applications", "0036_agreed_online"),
        ("casework", "0003_exports"),
    ]
    operations = [
        migrations.SeparateDatabaseAndState(state_operations=[migrations.DeleteModel("Export")])
    ]
