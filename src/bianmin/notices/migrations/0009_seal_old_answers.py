"""Seals the answers that are there, a thousand at a time, and drops them in the clear.

Not one transaction: cut off in between, it goes on where it was when it is run again.
"""

from django.db import migrations

AT_ONCE = 1000


def seal(apps, editor):
    deliveries = apps.get_model("notices", "Delivery").objects
    waiting = deliveries.filter(answer__isnull=True).exclude(plain_answer="").order_by("pk")
    while some := list(waiting[:AT_ONCE]):
        for delivery in some:
            delivery.answer = delivery.plain_answer
        deliveries.bulk_update(some, ["answer"])


def unseal(apps, editor):
    deliveries = apps.get_model("notices", "Delivery").objects
    waiting = deliveries.filter(answer__isnull=False, plain_answer="").order_by("pk")
    for delivery in waiting.iterator(AT_ONCE):
        deliveries.filter(pk=delivery.pk).update(plain_answer=delivery.answer)


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("notices", "0008_sealed_answers")]
    operations = [
        migrations.RunPython(seal, unseal),
        migrations.RemoveField("delivery", "plain_answer"),
    ]
