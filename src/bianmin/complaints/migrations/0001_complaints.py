"""Complaints; what is only ever added about them has its trigger from the start."""

import bianmin.vault.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


TABLES = ("complaints_assessment", "complaints_identitylook")


def trigger(table: str) -> str:
    return f"""
        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
        FOR EACH STATEMENT EXECUTE FUNCTION matters_append_only()
    """


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('files', '0002_destroyed'),
        ('matters', '0009_kept_from'),
        ('people', '0011_scope_keeps_what_is_disclosed'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Complaint',
            fields=[
                ('matter', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='complaint', serialize=False, to='matters.matter')),
                ('code', models.CharField(max_length=12, unique=True)),
                ('channel', models.CharField(choices=[('online', 'Complained online'), ('phone', 'By telephone'), ('opinion_box', 'Opinion box'), ('report_box', 'Report box'), ('visit', 'In person at a window'), ('letter', 'A letter came'), ('hotline', 'Through the hotline')], max_length=12)),
                ('category', models.CharField(choices=[('quality', 'Quality of the service'), ('attitude', 'Attitude'), ('integrity', 'Integrity'), ('fees', 'Fees'), ('disclosure', 'Disclosure'), ('other', 'Something else')], max_length=12)),
                ('subject', models.CharField(choices=[('body', 'the body as a whole'), ('somebody', 'somebody who works there, by name unknown'), ('person', 'a person who works there')], max_length=10)),
                ('body', models.PositiveIntegerField()),
                ('site', models.PositiveIntegerField(null=True)),
                ('person', models.PositiveIntegerField(null=True)),
                ('words', bianmin.vault.fields.EncryptedTextField()),
                ('came_on', models.DateField()),
                ('box_opened_on', models.DateField(null=True)),
                ('name', bianmin.vault.fields.EncryptedTextField(blank=True, default='')),
                ('phone', bianmin.vault.fields.EncryptedTextField(blank=True, default='')),
                ('second', models.BinaryField(max_length=32, null=True)),
                ('kept', models.BooleanField()),
                ('finding', models.CharField(blank=True, default='', max_length=16)),
                ('concluded_on', models.DateField(null=True)),
                ('wrong_tries', models.PositiveSmallIntegerField(default=0)),
                ('tried_at', models.DateTimeField(null=True)),
                ('about', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='matters.matter')),
                ('again_of', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='again', to='complaints.complaint')),
                ('party', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.party')),
                ('registered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'complaint',
                'verbose_name_plural': 'complaints',
            },
        ),
        migrations.CreateModel(
            name='ComplaintFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('complaint', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='files', to='complaints.complaint')),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='files.storedfile')),
            ],
            options={
                'verbose_name': 'file of a complaint',
                'verbose_name_plural': 'files of complaints',
            },
        ),
        migrations.CreateModel(
            name='IdentityLook',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.CharField(max_length=200)),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('matter', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='matters.matter')),
            ],
            options={
                'verbose_name': 'look at who complains',
                'verbose_name_plural': 'looks at who complains',
            },
        ),
        migrations.CreateModel(
            name='Assessment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.CharField(max_length=48)),
                ('body', models.PositiveIntegerField()),
                ('person', models.PositiveIntegerField(null=True)),
                ('category', models.CharField(choices=[('quality', 'Quality of the service'), ('attitude', 'Attitude'), ('integrity', 'Integrity'), ('fees', 'Fees'), ('disclosure', 'Disclosure'), ('other', 'Something else')], max_length=12)),
                ('finding', models.CharField(max_length=16)),
                ('day', models.DateField()),
                ('matter', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='matters.matter')),
            ],
            options={
                'verbose_name': 'entry of the assessment',
                'verbose_name_plural': 'entries of the assessment',
                'indexes': [models.Index(fields=['body', '-day'], name='assessment_of_body')],
            },
        ),
        migrations.CreateModel(
            name='ComplaintRemark',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField()),
                ('name', models.CharField(max_length=24)),
                ('words', bianmin.vault.fields.EncryptedTextField()),
                ('matter', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='matters.matter')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('matter', 'version', 'name'), name='complaint_remark_once')],
            },
        ),
        migrations.CreateModel(
            name='Publication',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('channel', models.CharField(choices=[('online', 'Complained online'), ('phone', 'By telephone'), ('opinion_box', 'Opinion box'), ('report_box', 'Report box'), ('visit', 'In person at a window'), ('letter', 'A letter came'), ('hotline', 'Through the hotline')], max_length=12)),
                ('category', models.CharField(choices=[('quality', 'Quality of the service'), ('attitude', 'Attitude'), ('integrity', 'Integrity'), ('fees', 'Fees'), ('disclosure', 'Disclosure'), ('other', 'Something else')], max_length=12)),
                ('body', models.PositiveIntegerField()),
                ('month', models.DateField()),
                ('finding', models.CharField(max_length=16)),
                ('text', models.TextField()),
                ('put_at', models.DateTimeField()),
                ('passed_at', models.DateTimeField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('ended_why', models.CharField(blank=True, default='', max_length=200)),
                ('ended_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('matter', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='matters.matter')),
                ('passed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('put_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'published result of a complaint',
                'verbose_name_plural': 'published results of complaints',
                'constraints': [models.CheckConstraint(condition=models.Q(('passed_by__isnull', True), models.Q(('passed_by', models.F('put_by')), _negated=True), _connector='OR'), name='complaint_passed_by_another')],
            },
        ),
        *(
            migrations.RunSQL(trigger(table), f"DROP TRIGGER append_only ON {table}")
            for table in TABLES
        ),
    ]
