"""Lists of what is destroyed are declared on the floor below; the tables stay as they are."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("applications", "0034_reuses"),
        ("casework", "0001_destruction_lists"),
    ]
    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.DeleteModel("DestructionLine"),
                migrations.DeleteModel("DestructionList"),
            ]
        )
    ]
