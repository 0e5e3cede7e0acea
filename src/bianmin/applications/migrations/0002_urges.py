import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('applications', '0001_initial'),
        ('matters', '0005_limits_pinned_once'),
    ]

    operations = [
        migrations.CreateModel(
            name='Urge',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField()),
                ('kind', models.CharField(choices=[('urge', 'Urged by the citizen'), ('supervise', 'Answer demanded by the county')], max_length=12)),
                ('body', models.BigIntegerField(null=True)),
                ('urged_at', models.DateTimeField()),
                ('answer_by', models.DateTimeField()),
                ('answer', models.PositiveIntegerField(null=True)),
                ('settled_at', models.DateTimeField(null=True)),
                ('matter', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='urges', to='matters.matter')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('settled_at__isnull', True)), fields=['answer_by'], name='urge_unanswered'), models.Index(fields=['body', 'urged_at'], name='urge_of_body')],
                'constraints': [models.UniqueConstraint(fields=('matter', 'version'), name='urge_once')],
            },
        ),
    ]
