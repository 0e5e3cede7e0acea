"""Questions about papers and messages."""

from django.db.models import QuerySet

from .models import Message, Paper


def papers_about(about: str) -> QuerySet[Paper]:
    """The papers of one thing, oldest first, without their facts."""
    return Paper.objects.filter(about=about).defer("facts").order_by("pk")


def paper_by_code(access_code: str) -> Paper | None:
    """The paper with this access code, however it was typed."""
    typed = "".join(access_code.split()).upper()
    return Paper.objects.filter(access_code=typed).first()


def is_in_force(paper: Paper) -> bool:
    """Whether no newer paper has replaced this one."""
    return not Paper.objects.filter(replaces=paper).exists()


def messages_of(account_id: int, *, limit: int) -> QuerySet[Message]:
    """A person's own messages inside the system, newest first."""
    return Message.objects.filter(account_id=account_id).order_by("-pk")[:limit]
