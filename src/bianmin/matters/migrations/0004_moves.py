"""What the calendar moved is kept; what changed of late is found by its entries."""

import django.contrib.postgres.indexes
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('matters', '0003_grounds_of_stamps'),
    ]

    operations = [
        migrations.CreateModel(
            name='Move',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('clock', models.CharField(max_length=24)),
                ('was', models.DateField(null=True)),
                ('now', models.DateField(null=True)),
                ('was_provisional', models.BooleanField()),
                ('calendar', models.BigIntegerField()),
                ('moved_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Reckoned',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('calendar', models.BigIntegerField()),
            ],
        ),
        migrations.AddIndex(
            model_name='entry',
            index=django.contrib.postgres.indexes.BrinIndex(fields=['recorded_at'], name='entry_recorded'),
        ),
        migrations.AddField(
            model_name='move',
            name='matter',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, to='matters.matter'),
        ),
        migrations.AddIndex(
            model_name='move',
            index=models.Index(fields=['calendar', 'id'], name='move_calendar'),
        ),
        migrations.AddIndex(
            model_name='move',
            index=models.Index(fields=['matter'], name='move_matter'),
        ),
    ]
