from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('applications', '0008_ended_mandates'),
    ]

    operations = [
        migrations.AddField(
            model_name='manifest',
            name='training',
            field=models.BooleanField(db_default=False, default=False),
        ),
    ]
