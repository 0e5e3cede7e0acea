"""Wrong tries are counted by people: the portal is not the only face at which one tracks."""

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('portal', '0001_initial'),
    ]

    operations = [
        migrations.DeleteModel(
            name='WrongTries',
        ),
    ]
