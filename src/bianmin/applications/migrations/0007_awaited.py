import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('applications', '0006_taken_over'),
        ('matters', '0006_training'),
    ]

    operations = [
        migrations.CreateModel(
            name='OutsideWait',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField()),
                ('whom', models.CharField(max_length=20)),
                ('how', models.CharField(max_length=12)),
                ('post', models.BigIntegerField()),
                ('asked_at', models.DateTimeField()),
                ('due_at', models.DateTimeField()),
                ('asked_again', models.PositiveSmallIntegerField(default=0)),
                ('settled_at', models.DateTimeField(null=True)),
                ('matter', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='outside_waits', to='matters.matter')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('settled_at__isnull', True)), fields=['post', 'due_at'], name='outside_wait_minded')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('settled_at__isnull', True)), fields=('matter',), name='outside_wait_one_open')],
            },
        ),
        migrations.CreateModel(
            name='Undertaking',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField()),
                ('by_day', models.DateField()),
                ('reminded_at', models.DateTimeField(null=True)),
                ('kept_at', models.DateTimeField(null=True)),
                ('settled_at', models.DateTimeField(null=True)),
                ('matter', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='undertakings', to='matters.matter')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('reminded_at__isnull', True), ('settled_at__isnull', True)), fields=['by_day'], name='undertaking_to_remind')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('settled_at__isnull', True)), fields=('matter',), name='undertaking_one_open')],
            },
        ),
    ]
