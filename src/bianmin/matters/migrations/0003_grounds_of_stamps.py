"""A stamp says its ground: by what rank and by which paper; a child, since when it was asked."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("matters", "0002_append_only")]
    operations = [
        migrations.RemoveField("stamp", "approver"),
        migrations.AddField("stamp", "approver", models.CharField(default="", max_length=24)),
        migrations.AddField("stamp", "paper", models.CharField(default="", max_length=40)),
        migrations.AddField("matter", "asked_in", models.PositiveIntegerField(null=True)),
    ]
