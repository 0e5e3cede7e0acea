"""What became of a project is only ever added; with a practised project alone it goes, and its
seal alone may become another key's."""

import bianmin.vault.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


TABLE = "applications_projectdeed"
TRIGGERS = f"""
CREATE FUNCTION applications_only_practised_goes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM applications_project WHERE id = OLD.project_id AND training) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'what became of project % stays', OLD.project_id;
END $$;
CREATE FUNCTION applications_project_deed_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF vault_resealed(to_jsonb(OLD), to_jsonb(NEW), 'reason') THEN RETURN NEW; END IF;
    RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER append_only BEFORE TRUNCATE ON {TABLE}
    FOR EACH STATEMENT EXECUTE FUNCTION matters_append_only();
CREATE TRIGGER only_sealed_anew BEFORE UPDATE ON {TABLE}
    FOR EACH ROW EXECUTE FUNCTION applications_project_deed_stays();
CREATE TRIGGER only_practised_goes BEFORE DELETE ON {TABLE}
    FOR EACH ROW EXECUTE FUNCTION applications_only_practised_goes();
"""
NO_TRIGGERS = f"""
DROP TRIGGER only_practised_goes ON {TABLE};
DROP TRIGGER only_sealed_anew ON {TABLE};
DROP TRIGGER append_only ON {TABLE};
DROP FUNCTION applications_project_deed_stays();
DROP FUNCTION applications_only_practised_goes();
"""


class Migration(migrations.Migration):

    dependencies = [
        ('applications', '0039_projects'),
        ('catalogue', '0013_published_editions_stay'),
        ('files', '0002_destroyed'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='project',
            name='ended_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='project',
            name='mandate',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='files.storedfile'),
        ),
        migrations.AddField(
            model_name='project',
            name='outcome',
            field=models.CharField(blank=True, choices=[('finished', 'All its matters are closed'), ('withdrawn', 'The unit has withdrawn its mandate'), ('given_up', 'The project was given up')], default='', max_length=9),
        ),
        migrations.CreateModel(
            name='ProjectDeed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('outcome', models.CharField(blank=True, choices=[('finished', 'All its matters are closed'), ('withdrawn', 'The unit has withdrawn its mandate'), ('given_up', 'The project was given up')], default='', max_length=9)),
                ('reason', bianmin.vault.fields.EncryptedTextField()),
                ('at', models.DateTimeField()),
                ('agent', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='deeds', to='applications.project')),
            ],
            options={
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='ProjectItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='catalogue.item')),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='planned', to='applications.project')),
            ],
            options={
                'ordering': ['pk'],
                'constraints': [models.UniqueConstraint(fields=('project', 'item'), name='project_item_once')],
            },
        ),
        migrations.RunSQL(TRIGGERS, NO_TRIGGERS),
    ]
