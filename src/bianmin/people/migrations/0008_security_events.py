"""Security events: never changed, not forgotten within six months, whoever asks."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

FORWARD = """
CREATE FUNCTION people_securityevent_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'people_securityevent is append-only: % refused', TG_OP
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER stays BEFORE UPDATE OR TRUNCATE ON people_securityevent
    FOR EACH STATEMENT EXECUTE FUNCTION people_securityevent_stays();
CREATE TRIGGER stays_for_six_months BEFORE DELETE ON people_securityevent
    FOR EACH ROW WHEN (OLD.at > now() - interval '6 months')
    EXECUTE FUNCTION people_securityevent_stays();

-- With the owner's rights, since the application may delete nothing there by itself.
CREATE FUNCTION people_securityevent_forget(before timestamptz) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH gone AS (
        DELETE FROM people_securityevent
        WHERE at < least(before, now() - interval '6 months') RETURNING 1
    )
    SELECT count(*) FROM gone;
$$;
"""

BACK = """
DROP FUNCTION people_securityevent_forget(timestamptz);
DROP TRIGGER stays_for_six_months ON people_securityevent;
DROP TRIGGER stays ON people_securityevent;
DROP FUNCTION people_securityevent_stays();
"""


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0007_party_members'),
    ]

    operations = [
        migrations.CreateModel(
            name='SecurityEvent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=40, verbose_name='kind')),
                ('at', models.DateTimeField(verbose_name='when')),
                ('ok', models.BooleanField(default=True, verbose_name='succeeded')),
                ('address', models.CharField(blank=True, max_length=45, verbose_name='address')),
                ('facts', models.JSONField(default=dict)),
                ('reason', models.CharField(blank=True, max_length=200, verbose_name='reason')),
                ('about', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'security event',
                'verbose_name_plural': 'security events',
                'indexes': [models.Index(fields=['-at', '-id'], name='event_by_time'), models.Index(fields=['about', '-at'], name='event_by_account')],
            },
        ),
        migrations.RunSQL(FORWARD, BACK),
    ]
