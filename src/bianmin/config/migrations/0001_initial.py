from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Seeded",
            fields=[
                (
                    "command",
                    models.CharField(
                        max_length=60, primary_key=True, serialize=False, verbose_name="command"
                    ),
                ),
                ("sown_at", models.DateTimeField(verbose_name="sown at")),
            ],
        ),
    ]
