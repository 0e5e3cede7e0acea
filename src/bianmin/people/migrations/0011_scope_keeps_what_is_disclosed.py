"""The scope “keep” says that it keeps what is disclosed, too."""

import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0010_the_door")]

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
                        (
                            "keep",
                            "keep the network, the catalogue, what is disclosed, and old ledgers",
                        ),
                        ("citizens", "speak for citizens who have shown their phone"),
                    ],
                    max_length=12,
                ),
                size=None,
            ),
        ),
    ]
