"""The versions of a form: only ever added, as entries are; practised ones alone can go.

The application keeps its right to delete rows here, for it forgets what was practised; the
trigger refuses it any others.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import bianmin.vault.fields

TABLE = "applications_formversion"
TRIGGERS = f"""
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON {TABLE}
    FOR EACH STATEMENT EXECUTE FUNCTION matters_append_only();
CREATE TRIGGER only_training_goes BEFORE DELETE ON {TABLE}
    FOR EACH ROW EXECUTE FUNCTION matters_only_training_goes();
"""
NO_TRIGGERS = f"""
DROP TRIGGER only_training_goes ON {TABLE};
DROP TRIGGER append_only ON {TABLE};
"""


class Migration(migrations.Migration):
    dependencies = [
        ("applications", "0017_exports"),
        ("matters", "0006_training"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name="FormVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField()),
                ("answers", bianmin.vault.fields.EncryptedJSONField()),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="matters.matter"
                    ),
                ),
            ],
            options={
                "verbose_name": "version of a form",
                "verbose_name_plural": "versions of forms",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("matter", "version"), name="form_version_once"
                    )
                ],
            },
        ),
        migrations.RunSQL(TRIGGERS, NO_TRIGGERS),
    ]
