"""The tables of the record."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Bill',
            fields=[
                ('number', models.PositiveIntegerField(primary_key=True, serialize=False)),
                ('day', models.DateField(unique=True)),
                ('until', models.DateTimeField()),
                ('leaves', models.PositiveIntegerField()),
                ('text', models.TextField()),
                ('root', models.BinaryField(max_length=32)),
                ('blocks', models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name='Signature',
            fields=[
                ('bill', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, serialize=False, to='record.bill')),
                ('value', models.BinaryField()),
                ('certificates', models.TextField()),
                ('made_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Timestamp',
            fields=[
                ('bill', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, serialize=False, to='record.bill')),
                ('reply', models.BinaryField()),
                ('stamped_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Leaf',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField()),
                ('kind', models.CharField(max_length=12)),
                ('row', models.BigIntegerField()),
                ('name', models.CharField(max_length=160)),
                ('version', models.BigIntegerField()),
                ('digests', models.BinaryField()),
                ('bill', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, to='record.bill')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('bill', 'position'), name='leaf_position_once'), models.UniqueConstraint(fields=('kind', 'row', 'version'), name='leaf_version_once')],
            },
        ),
    ]
