"""What people ask about the data kept of them, and what was answered."""

import bianmin.vault.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('applications', '0025_help_requests'),
        ('matters', '0007_lit_clocks'),
        ('people', '0009_no_digest_of_last_digits'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='DataRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('body', models.BigIntegerField()),
                ('kind', models.CharField(choices=[('copy', 'See and copy what is kept of me'), ('correct', 'Correct or complete it'), ('erase', 'Delete it'), ('explain', 'Explain how it is handled')], max_length=8)),
                ('words', bianmin.vault.fields.EncryptedTextField(default='')),
                ('asked_at', models.DateTimeField()),
                ('due_at', models.DateTimeField()),
                ('outcome', models.CharField(blank=True, choices=[('granted', 'Done as asked'), ('refused', 'Not done')], default='', max_length=8)),
                ('ground', models.CharField(blank=True, choices=[('kept_by_law', 'The law wants it kept longer; it is used for nothing else'), ('still_needed', 'The matter it was given for is not finished'), ('is_right', 'It was checked and is right'), ('not_hers', 'It is somebody else’s, or would show somebody else’s')], default='', max_length=12)),
                ('answer', bianmin.vault.fields.EncryptedTextField(default='')),
                ('answered_at', models.DateTimeField(null=True)),
                ('answered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('matter', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='matters.matter')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.party')),
            ],
            options={
                'indexes': [models.Index(fields=['body', 'answered_at', 'due_at'], name='data_request_of_body'), models.Index(fields=['party'], name='data_request_of_party')],
            },
        ),
    ]
