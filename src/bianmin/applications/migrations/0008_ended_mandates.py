from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('applications', '0007_awaited'),
    ]

    operations = [
        migrations.AlterField(
            model_name='application',
            name='mandate',
            field=models.CharField(choices=[('confirmed', 'Read aloud and confirmed by her'), ('declined', 'Declined; the plain sheet was given'), ('ended', 'Ended by her; she goes on by herself'), ('not_needed', 'Not needed: she came to the window herself')], max_length=12),
        ),
    ]
