import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('applications', '0003_online'),
        ('matters', '0006_training'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Discrepancy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField()),
                ('against', models.BigIntegerField()),
                ('found_by', models.BigIntegerField()),
                ('found_at', models.DateTimeField()),
                ('answer_by', models.DateTimeField()),
                ('answer', models.PositiveIntegerField(null=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('settled', models.PositiveIntegerField(null=True)),
                ('settled_at', models.DateTimeField(null=True)),
                ('settlement', models.CharField(blank=True, choices=[('found', 'Found: it has come after all'), ('list_wrong', "The sender's list was wrong; the count is right"), ('count_wrong', 'The count was wrong; the list is right'), ('lost', 'Lost: the sender answers for it and gets it anew')], max_length=12)),
                ('matter', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='discrepancies', to='matters.matter')),
            ],
        ),
        migrations.CreateModel(
            name='Manifest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_body', models.BigIntegerField()),
                ('to_body', models.BigIntegerField()),
                ('sent_at', models.DateTimeField()),
                ('key', models.CharField(max_length=64, unique=True)),
                ('signed_at', models.DateTimeField(null=True)),
                ('sent_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('signed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='ManifestLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField()),
                ('received_at', models.DateTimeField(null=True)),
                ('manifest', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lines', to='applications.manifest')),
                ('matter', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='manifest_lines', to='matters.matter')),
                ('received_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='ManifestPaper',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=8)),
                ('name', models.CharField(max_length=120)),
                ('originals', models.PositiveSmallIntegerField(default=0)),
                ('copies', models.PositiveSmallIntegerField(default=0)),
                ('line', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='papers', to='applications.manifestline')),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='Miscount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=8)),
                ('name', models.CharField(max_length=120)),
                ('originals', models.PositiveSmallIntegerField()),
                ('copies', models.PositiveSmallIntegerField()),
                ('originals_counted', models.PositiveSmallIntegerField()),
                ('copies_counted', models.PositiveSmallIntegerField()),
                ('discrepancy', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='papers', to='applications.discrepancy')),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.AddIndex(
            model_name='discrepancy',
            index=models.Index(condition=models.Q(('settled_at__isnull', True)), fields=['against'], name='discrepancy_against'),
        ),
        migrations.AddIndex(
            model_name='discrepancy',
            index=models.Index(condition=models.Q(('settled_at__isnull', True)), fields=['found_by'], name='discrepancy_found_by'),
        ),
        migrations.AddConstraint(
            model_name='discrepancy',
            constraint=models.UniqueConstraint(fields=('matter', 'version'), name='discrepancy_once'),
        ),
        migrations.AddConstraint(
            model_name='discrepancy',
            constraint=models.UniqueConstraint(condition=models.Q(('settled_at__isnull', True)), fields=('matter',), name='discrepancy_one_open'),
        ),
        migrations.AddIndex(
            model_name='manifest',
            index=models.Index(condition=models.Q(('signed_at__isnull', True)), fields=['to_body', 'sent_at'], name='manifest_coming'),
        ),
        migrations.AddIndex(
            model_name='manifest',
            index=models.Index(fields=['from_body', '-sent_at'], name='manifest_sent'),
        ),
        migrations.AddConstraint(
            model_name='manifestline',
            constraint=models.UniqueConstraint(fields=('manifest', 'matter'), name='manifest_line_once'),
        ),
    ]
