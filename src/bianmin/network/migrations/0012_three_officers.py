"""Security and audit officers beside the system's: the county gets the posts; nobody is two."""

from django.db import migrations, models

ADD = """
INSERT INTO network_post (body_id, role, name, is_duty, duties)
SELECT b.id, told.role, told.name, false, '' FROM network_body b
CROSS JOIN (VALUES ('security', '安全管理员'), ('auditor', '审计管理员')) told (role, name)
WHERE b.kind = 'county_centre'
    AND EXISTS (SELECT FROM network_post p WHERE p.body_id = b.id)
    AND NOT EXISTS (SELECT FROM network_post p WHERE p.body_id = b.id
        AND (p.role = told.role OR p.name = told.name))
"""

APART = """
CREATE FUNCTION network_holder_one_office() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM network_post own, network_holder other
        JOIN network_post theirs ON theirs.id = other.post_id
        WHERE own.id = NEW.post_id AND other.account_id = NEW.account_id AND other.id <> NEW.id
            AND own.role IN ('administrator', 'security', 'auditor')
            AND theirs.role IN ('administrator', 'security', 'auditor')
            AND theirs.role <> own.role
            AND daterange(other.from_day, other.until_day, '[]')
                && daterange(NEW.from_day, NEW.until_day, '[]')
    ) THEN
        RAISE EXCEPTION 'system, security and audit officers are three different people'
            USING ERRCODE = 'exclusion_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER one_office BEFORE INSERT OR UPDATE ON network_holder
    FOR EACH ROW EXECUTE FUNCTION network_holder_one_office();
"""

BACK = """
DROP TRIGGER one_office ON network_holder;
DROP FUNCTION network_holder_one_office();
"""


class Migration(migrations.Migration):

    dependencies = [
        ('network', '0011_utilities'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='post',
            name='network_post_role_known',
        ),
        migrations.AlterField(
            model_name='post',
            name='role',
            field=models.CharField(choices=[('agent', 'village agent'), ('head', 'person responsible for the village point'), ('window', 'window clerk'), ('reviewer', 'reviewer'), ('approver', 'approver'), ('organ_head', 'head of the organ'), ('coordinator', 'county coordinator'), ('supervisor', 'supervisor'), ('administrator', 'administrator'), ('editor', 'editor of service items'), ('security', 'security officer'), ('auditor', 'audit officer')], help_text='What the post is there for.', max_length=20),
        ),
        migrations.AddConstraint(
            model_name='post',
            constraint=models.CheckConstraint(condition=models.Q(('role__in', ['agent', 'head', 'window', 'reviewer', 'approver', 'organ_head', 'coordinator', 'supervisor', 'administrator', 'editor', 'security', 'auditor'])), name='network_post_role_known'),
        ),
        migrations.RunSQL(ADD, migrations.RunSQL.noop),
        migrations.RunSQL(APART, BACK),
    ]
