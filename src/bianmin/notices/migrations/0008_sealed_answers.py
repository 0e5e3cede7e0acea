"""Gateways' answers are to be sealed: they repeat the address that a message went to."""

from django.db import migrations

import bianmin.vault.fields


class Migration(migrations.Migration):
    dependencies = [("notices", "0007_papers_of_a_day")]
    operations = [
        migrations.RenameField("delivery", "answer", "plain_answer"),
        migrations.AddField(
            "delivery", "answer", bianmin.vault.fields.EncryptedTextField(null=True)
        ),
    ]
