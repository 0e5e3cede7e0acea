"""A paper may be used again because she said so online; who represents an organisation applies."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('applications', '0035_destruction_lists_move_down'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name='application',
            name='capacity',
            field=models.CharField(choices=[('self', 'For herself'), ('earning', 'For herself: sixteen or older, living on her own earnings'), ('family', 'For a member of her family'), ('guardian', 'As guardian'), ('authorised', 'Authorised in writing'), ('represents', 'For an organisation, as its representative')], db_default='self', default='self', max_length=10),
        ),
        migrations.AlterField(
            model_name='reuse',
            name='by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
    ]
