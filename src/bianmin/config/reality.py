"""Whether a database holds matters of real people."""

from bianmin.demonstration.models import Loading
from bianmin.matters.models import Entry, Matter
from bianmin.people.models import Account


def holds_real_matters() -> bool:
    """Matters in a database without an invented past, or by somebody who is not invented.

    What is only practised is no matter.
    """
    matters = Matter.objects.filter(training=False)
    if not Loading.objects.exists():
        return matters.exists()
    real_people = Account.objects.filter(is_demonstration=False).values("pk")
    return Entry.objects.filter(matter__training=False, actor__in=real_people).exists()
