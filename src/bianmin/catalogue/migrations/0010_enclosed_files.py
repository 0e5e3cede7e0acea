"""Files that go with items; putting one in changes what a guide offers."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

TRIGGER = """
CREATE TRIGGER catalogue_enclosedfile_raises_revision
AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON catalogue_enclosedfile
FOR EACH STATEMENT EXECUTE FUNCTION catalogue_raise_revision();
"""
UNDO = "DROP TRIGGER catalogue_enclosedfile_raises_revision ON catalogue_enclosedfile;"


def _key(to: str, on_delete: object, name: str) -> models.Field:
    return models.ForeignKey(on_delete=on_delete, related_name=name, to=to)


class Migration(migrations.Migration):
    dependencies = [
        ("catalogue", "0009_utilities"),
        ("files", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name="EnclosedFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("put_in_at", models.DateTimeField()),
                ("file", _key("files.storedfile", django.db.models.deletion.PROTECT, "+")),
                ("item", _key("catalogue.item", django.db.models.deletion.CASCADE, "enclosed")),
                (
                    "put_in_by",
                    _key(settings.AUTH_USER_MODEL, django.db.models.deletion.PROTECT, "+"),
                ),
            ],
            options={"ordering": ["-id"]},
        ),
        migrations.RunSQL(TRIGGER, UNDO),
    ]
