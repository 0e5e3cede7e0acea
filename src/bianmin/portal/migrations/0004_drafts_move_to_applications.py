"""Drafts and phone codes are kept by applications: the portal is not the only face that asks."""

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('portal', '0003_online_drafts'),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.AlterModelTable('OnlineDraft', 'applications_onlinedraft'),
                migrations.AlterModelTable('PhoneCode', 'applications_phonecode'),
                migrations.AlterModelTable('Upload', 'applications_upload'),
            ],
            state_operations=[
                migrations.DeleteModel('Upload'),
                migrations.DeleteModel('OnlineDraft'),
                migrations.DeleteModel('PhoneCode'),
            ],
        ),
    ]
