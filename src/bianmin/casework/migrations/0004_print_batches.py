"""Who printed many papers as one file is kept here, in the table there is."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0003_exports"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    "PrintBatch",
                    [
                        ("id", models.BigAutoField(auto_created=True, primary_key=True,
                                                   serialize=False, verbose_name="ID")),
                        ("papers", models.JSONField()),
                        ("done", models.PositiveIntegerField(default=0)),
                        ("failed", models.JSONField(default=list)),
                        ("digest", models.CharField(blank=True, db_index=True, max_length=64)),
                        ("forgotten", models.BooleanField(default=False)),
                        ("made_at", models.DateTimeField()),
                        ("owner", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT,
                                                    related_name="+",
                                                    to=settings.AUTH_USER_MODEL)),
                    ],
                    options={"db_table": "desk_printbatch"},
                ),
            ],
        ),
    ]
