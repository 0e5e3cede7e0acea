"""What is wrong with a sheet's rows is to be sealed: a sentence repeats what stood in the cell."""

from django.db import migrations

import bianmin.vault.fields


class Migration(migrations.Migration):
    dependencies = [("applications", "0018_versions_of_forms")]
    operations = [
        migrations.RenameField("cutover", "faults", "plain_faults"),
        migrations.AddField(
            "cutover", "faults", bianmin.vault.fields.EncryptedJSONField(null=True)
        ),
    ]
