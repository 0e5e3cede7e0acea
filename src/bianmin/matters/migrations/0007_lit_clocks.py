"""The clocks that press, so that inboxes count them without reading all others."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("matters", "0006_training")]
    operations = [
        migrations.AddIndex(
            "clock",
            models.Index(
                condition=models.Q(("state__in", ("running", "held")))
                & models.Q(("light", "in_time"), _negated=True),
                fields=["matter"],
                name="clock_lit",
            ),
        ),
    ]
