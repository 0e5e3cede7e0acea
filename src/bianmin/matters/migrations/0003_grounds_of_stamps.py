"""A stamp says its ground: by what rank and by which paper; a child, since when it was asked.

One statement writes a stay and its matter, so that a foreign key would check what cannot be wrong.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("matters", "0002_append_only")]
    operations = [
        migrations.RemoveField("stamp", "approver"),
        migrations.AddField("stamp", "approver", models.CharField(default="", max_length=24)),
        migrations.AddField("stamp", "paper", models.CharField(default="", max_length=40)),
        migrations.AddField("matter", "asked_in", models.PositiveIntegerField(null=True)),
        migrations.AlterField(
            "stay",
            "matter",
            models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                to="matters.matter",
            ),
        ),
    ]
