"""An e-mail address of a party, optional, sealed as its phone is.

Null of those who are known already: a new installation migrates before it has keys to seal with.
"""

from django.db import migrations

from bianmin.vault.fields import EncryptedTextField


class Migration(migrations.Migration):
    dependencies = [("people", "0004_scopes_that_open_something")]

    operations = [
        migrations.AddField("party", "email", EncryptedTextField("e-mail", null=True)),
        migrations.AddField("partyversion", "email", EncryptedTextField(null=True)),
    ]
