"""A client is let do only what some operation is for: keeping network and catalogue is not."""

import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0003_clients_and_tries")]

    operations = [
        migrations.AlterField(
            model_name="client",
            name="scopes",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(
                    choices=[
                        ("read", "read matters, inboxes and ledgers"),
                        ("receive", "take applications in"),
                        ("act", "take steps"),
                    ],
                    max_length=12,
                ),
                size=None,
            ),
        ),
    ]
