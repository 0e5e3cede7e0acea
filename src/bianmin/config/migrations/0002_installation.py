"""The county a database is prepared for; one prepared before there was a choice is Yishui's."""

from typing import Any

from django.db import migrations, models


def remember(apps: Any, schema_editor: Any) -> None:
    if apps.get_model("config", "Seeded").objects.filter(command="load_policy").exists():
        apps.get_model("config", "Installation").objects.create(county="yishui")


class Migration(migrations.Migration):
    dependencies = [("config", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="Installation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("county", models.CharField(max_length=40, verbose_name="county")),
            ],
        ),
        migrations.RunPython(remember, migrations.RunPython.noop),
    ]
