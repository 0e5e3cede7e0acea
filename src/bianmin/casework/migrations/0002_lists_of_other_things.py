"""A destruction list names other things than matters too: an enquiry that never became one."""

import django.db.models.deletion
from django.db import migrations, models

NAMED = ~models.Q(about="")


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0001_destruction_lists"),
        ("applications", "0035_destruction_lists_move_down"),
    ]
    operations = [
        migrations.AlterField(
            "destructionline",
            "matter",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="matters.matter",
            ),
        ),
        migrations.AddField(
            "destructionline", "about", models.CharField(blank=True, default="", max_length=40)
        ),
        migrations.AddField(
            "destructionline", "number", models.CharField(blank=True, default="", max_length=24)
        ),
        migrations.AddConstraint(
            "destructionline",
            models.UniqueConstraint(
                condition=NAMED, fields=("listed", "about"), name="destruction_named_once"
            ),
        ),
        migrations.AddConstraint(
            "destructionline",
            models.CheckConstraint(
                condition=models.Q(matter__isnull=False, about="", number="")
                | (models.Q(matter__isnull=True) & NAMED & ~models.Q(number="")),
                name="destruction_of_one_thing",
            ),
        ),
        migrations.AddIndex(
            "destructionline",
            models.Index(condition=NAMED, fields=["about"], name="destruction_about"),
        ),
    ]
