"""In what capacity somebody applies, where it is for another."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("applications", "0009_practised_manifests")]
    operations = [
        migrations.AddField(
            model_name="application",
            name="capacity",
            field=models.CharField(
                choices=[
                    ("self", "For herself"),
                    ("earning", "For herself: sixteen or older, living on her own earnings"),
                    ("family", "For a member of her family"),
                    ("guardian", "As guardian"),
                    ("authorised", "Authorised in writing"),
                ],
                db_default="self",
                default="self",
                max_length=10,
            ),
        ),
    ]
