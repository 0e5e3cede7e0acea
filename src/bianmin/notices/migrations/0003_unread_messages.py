"""What lies unread is found without reading what was read."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('notices', '0002_papers_are_never_altered'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddIndex(
            model_name='message',
            index=models.Index(condition=models.Q(('account__isnull', False), ('seen_at__isnull', True)), fields=['account'], name='notices_unread_messages'),
        ),
    ]
