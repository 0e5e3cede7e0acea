"""How messages stand, what they are told once by, and who wants no more of them than the law says."""

from django.db import migrations, models
from django.db.models import Q

from bianmin.vault.fields import EncryptedTextField

FILL = """
UPDATE notices_message m SET state = CASE
    WHEN m.channel = 'in_app' THEN 'delivered'
    WHEN m.delivered_at IS NOT NULL THEN 'sent'
    WHEN EXISTS (SELECT 1 FROM notices_delivery d WHERE d.message_id = m.id
        AND d.outcome = 'refused') THEN 'given_up'
    WHEN EXISTS (SELECT 1 FROM notices_delivery d WHERE d.message_id = m.id) THEN 'failed'
    ELSE 'queued' END
"""
STATES = [
    ("queued", "waits to be sent"),
    ("sent", "sent out"),
    ("delivered", "has arrived"),
    ("failed", "not sent yet"),
    ("given_up", "could not be delivered"),
]
CHANNELS = [
    ("sms", "text message"),
    ("email", "e-mail"),
    ("in_app", "message on the person's own page"),
]


class Migration(migrations.Migration):
    dependencies = [("notices", "0004_training")]
    operations = [
        migrations.AddField(
            "message", "key", models.CharField(db_default="", default="", max_length=64)
        ),
        migrations.AddField(
            "message",
            "state",
            models.CharField(choices=STATES, db_default="queued", default="queued", max_length=9),
        ),
        migrations.AddField("message", "not_before", models.DateTimeField(null=True)),
        migrations.AddField("message", "reported_at", models.DateTimeField(null=True)),
        migrations.AddField("message", "told_at", models.DateTimeField(null=True)),
        migrations.AddField("message", "told_by", models.BigIntegerField(null=True)),
        migrations.AddField("message", "told_words", EncryptedTextField(null=True)),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.AddConstraint(
            "message",
            models.UniqueConstraint(
                condition=~Q(key=""), fields=["key"], name="notices_told_once"
            ),
        ),
        migrations.AddIndex(
            "message",
            models.Index(
                condition=Q(state="given_up", told_at__isnull=True),
                fields=["-id"],
                name="notices_unreached",
            ),
        ),
        migrations.CreateModel(
            "Spared",
            [
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False,
                                           verbose_name="ID")),
                ("channel", models.CharField(choices=CHANNELS, max_length=8)),
                ("digest", models.BinaryField(max_length=32)),
                ("since", models.DateTimeField()),
                ("by", models.BigIntegerField(null=True)),
            ],
        ),
        migrations.AddConstraint(
            "spared",
            models.UniqueConstraint(fields=["channel", "digest"], name="notices_spared_once"),
        ),
    ]
