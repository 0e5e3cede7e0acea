"""Citizens for whom a program speaks, and the scopes to speak for them and to keep things."""

import bianmin.vault.fields
import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0005_email'),
    ]

    operations = [
        migrations.AlterField(
            model_name='client',
            name='scopes',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('read', 'read matters, inboxes and ledgers'), ('receive', 'take applications in'), ('act', 'take steps'), ('keep', 'keep the network, the catalogue and old ledgers'), ('citizens', 'speak for citizens who have shown their phone')], max_length=12), size=None),
        ),
        migrations.CreateModel(
            name='CitizenToken',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('digest', models.BinaryField(max_length=32, unique=True)),
                ('number', bianmin.vault.fields.EncryptedTextField()),
                ('until', models.DateTimeField(db_index=True)),
                ('client', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='citizens', to='people.client')),
            ],
        ),
    ]
