"""Drafts of those who apply alone, and the codes sent to their phones (until now of the portal)."""

import uuid

import django.db.models.deletion
from django.db import migrations, models

import bianmin.vault.fields


class Migration(migrations.Migration):

    dependencies = [
        ('applications', '0010_capacity'),
        ('portal', '0004_drafts_move_to_applications'),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name='OnlineDraft',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                        ('resume', models.BinaryField(max_length=32, null=True, unique=True)),
                        ('key', models.CharField(max_length=64)),
                        ('content', bianmin.vault.fields.EncryptedJSONField(default=dict)),
                        ('begun_at', models.DateTimeField()),
                        ('changed_at', models.DateTimeField(db_index=True)),
                    ],
                ),
                migrations.CreateModel(
                    name='PhoneCode',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                        ('number', models.BinaryField(max_length=32)),
                        ('address', models.BinaryField(max_length=32)),
                        ('code', models.BinaryField(max_length=32)),
                        ('tries', models.PositiveSmallIntegerField(default=0)),
                        ('sent_at', models.DateTimeField()),
                        ('used_at', models.DateTimeField(null=True)),
                    ],
                    options={
                        'indexes': [models.Index(fields=['number', 'sent_at'], name='code_by_number'), models.Index(fields=['address', 'sent_at'], name='code_by_address')],
                    },
                ),
                migrations.CreateModel(
                    name='Upload',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('key', models.CharField(max_length=64)),
                        ('file', models.BigIntegerField()),
                        ('draft', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='uploads', to='applications.onlinedraft')),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(fields=('draft', 'key'), name='upload_once')],
                    },
                ),
            ],
        ),
    ]
