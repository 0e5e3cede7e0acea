"""That a result was served: how, on which day, with which proof."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('applications', '0013_interests'),
        ('files', '0001_initial'),
        ('matters', '0007_lit_clocks'),
    ]

    operations = [
        migrations.CreateModel(
            name='Service',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField()),
                ('way', models.CharField(choices=[('direct', 'Handed over'), ('left', 'Left at her home'), ('post', 'By post'), ('entrusted', 'Through another body'), ('online', 'Online'), ('notice', 'By public notice')], max_length=10)),
                ('served_on', models.DateField()),
                ('matter', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='service', to='matters.matter')),
                ('proof', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='files.storedfile')),
            ],
            options={
                'verbose_name': 'service of a result',
                'verbose_name_plural': 'services of results',
            },
        ),
    ]
