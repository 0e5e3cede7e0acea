"""Departments write their own service items: each gets a post for it, those loaded earlier too."""

from django.db import migrations, models

ADD = """
INSERT INTO network_post (body_id, role, name, is_duty)
SELECT b.id, 'editor', '事项管理岗', false FROM network_body b
WHERE b.kind = 'department'
    AND EXISTS (SELECT FROM network_post p WHERE p.body_id = b.id)
    AND NOT EXISTS (SELECT FROM network_post p WHERE p.body_id = b.id
        AND (p.role = 'editor' OR p.name = '事项管理岗'))
"""


class Migration(migrations.Migration):
    dependencies = [("network", "0004_heads_of_existing_organs")]

    operations = [
        migrations.RemoveConstraint(
            model_name="post",
            name="network_post_role_known",
        ),
        migrations.AlterField(
            model_name="post",
            name="role",
            field=models.CharField(
                choices=[
                    ("agent", "village agent"),
                    ("head", "person responsible for the village point"),
                    ("window", "window clerk"),
                    ("reviewer", "reviewer"),
                    ("approver", "approver"),
                    ("organ_head", "head of the organ"),
                    ("coordinator", "county coordinator"),
                    ("supervisor", "supervisor"),
                    ("administrator", "administrator"),
                    ("editor", "editor of service items"),
                ],
                help_text="What the post is there for.",
                max_length=20,
            ),
        ),
        migrations.AddConstraint(
            model_name="post",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "role__in",
                        [
                            "agent",
                            "head",
                            "window",
                            "reviewer",
                            "approver",
                            "organ_head",
                            "coordinator",
                            "supervisor",
                            "administrator",
                            "editor",
                        ],
                    )
                ),
                name="network_post_role_known",
            ),
        ),
        migrations.RunSQL(ADD, migrations.RunSQL.noop),
    ]
