"""Where a county asks for no mandate, what she hands over is confirmed by her all the same."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("applications", "0027_deeds_are_sealed_anew")]

    operations = [
        migrations.AlterField(
            model_name="application",
            name="mandate",
            field=models.CharField(
                choices=[
                    ("confirmed", "Read aloud and confirmed by her"),
                    ("receipt_only", "The list of papers confirmed by her; no mandate is asked"),
                    ("declined", "Declined; the plain sheet was given"),
                    ("ended", "Ended by her; she goes on by herself"),
                    ("not_needed", "Not needed: she came to the window herself"),
                ],
                max_length=12,
            ),
        ),
    ]
