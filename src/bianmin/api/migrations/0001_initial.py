"""Answers to deeds that are done once."""

import bianmin.vault.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0006_citizens'),
    ]

    operations = [
        migrations.CreateModel(
            name='Answered',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=44)),
                ('asked', models.BinaryField(max_length=32)),
                ('answer', bianmin.vault.fields.EncryptedJSONField(null=True)),
                ('at', models.DateTimeField(db_index=True)),
                ('client', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.client')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('client', 'key'), name='answered_once')],
            },
        ),
    ]
