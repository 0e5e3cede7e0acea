"""When the content of a stored file was destroyed after its time in the archive."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("files", "0001_initial")]
    operations = [
        migrations.AddField("storedfile", "destroyed_at", models.DateTimeField(null=True)),
    ]
