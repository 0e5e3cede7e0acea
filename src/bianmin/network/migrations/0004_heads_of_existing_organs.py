"""Organs loaded before there were heads get theirs; a county with none yet gets them on loading."""

from django.db import migrations

ADD = """
INSERT INTO network_post (body_id, role, name, is_duty)
SELECT b.id, 'organ_head', '机关负责人', false FROM network_body b
WHERE b.kind IN ('department', 'town_centre')
    AND EXISTS (SELECT FROM network_post p WHERE p.body_id = b.id)
    AND NOT EXISTS (SELECT FROM network_post p WHERE p.body_id = b.id
        AND (p.role = 'organ_head' OR p.name = '机关负责人'))
"""


class Migration(migrations.Migration):
    dependencies = [("network", "0003_a_head_for_every_organ")]
    operations = [migrations.RunSQL(ADD, migrations.RunSQL.noop)]
