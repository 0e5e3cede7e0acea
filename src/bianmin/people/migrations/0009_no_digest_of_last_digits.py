"""Four digits are looked at after a code has found one row: no column keeps them any more.

A keyed digest of four digits has ten thousand values, which whoever holds the key tries in no time.
"""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("people", "0008_security_events")]
    operations = [
        migrations.RemoveField("party", "id_tail_digest"),
        migrations.RemoveField("party", "phone_tail_digest"),
    ]
