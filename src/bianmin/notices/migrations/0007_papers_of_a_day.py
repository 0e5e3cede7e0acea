"""The papers that a body issued on a day, for printing them together."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("notices", "0006_seals")]
    operations = [
        migrations.AddIndex(
            "paper", models.Index(fields=["organ", "issued_at"], name="notices_papers_of_a_day")
        ),
    ]
