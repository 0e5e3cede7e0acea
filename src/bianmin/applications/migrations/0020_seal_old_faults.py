"""Seals the faults that are there, sheet by sheet, and drops them in the clear.

Not one transaction: cut off in between, it goes on where it was when it is run again.
"""

from django.db import migrations

import bianmin.vault.fields


def seal(apps, editor):
    sheets = apps.get_model("applications", "CutOver").objects
    for pk in list(sheets.filter(faults__isnull=True).values_list("pk", flat=True)):
        sheet = sheets.get(pk=pk)
        sheet.faults = sheet.plain_faults
        sheet.save(update_fields=["faults"])


def unseal(apps, editor):
    sheets = apps.get_model("applications", "CutOver").objects
    for pk in list(sheets.filter(faults__isnull=False).values_list("pk", flat=True)):
        sheet = sheets.get(pk=pk)
        sheet.plain_faults = sheet.faults
        sheet.save(update_fields=["plain_faults"])


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("applications", "0019_sealed_faults")]
    operations = [
        migrations.RunPython(seal, unseal),
        migrations.RemoveField("cutover", "plain_faults"),
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField(
                    "cutover",
                    "faults",
                    bianmin.vault.fields.EncryptedJSONField(default=list, null=True),
                )
            ]
        ),
    ]
