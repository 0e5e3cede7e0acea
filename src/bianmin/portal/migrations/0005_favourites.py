from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("portal", "0004_drafts_move_to_applications")]
    operations = [
        migrations.CreateModel(
            name="Favourite",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("owner", models.BinaryField(max_length=32)),
                ("page", models.CharField(max_length=200)),
                ("title", models.CharField(max_length=200)),
                ("kept_at", models.DateTimeField()),
                ("seen_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "page"), name="favourite_once")
                ],
            },
        ),
    ]
