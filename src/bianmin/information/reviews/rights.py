"""Who records what becomes of a reply: the body that gave it, or its successor."""

from datetime import date

from bianmin.network.directory import Directory

from ..models import Request


def may_record(body: int, request: Request, directory: Directory, day: date) -> bool:
    """Whether a body records the cases about a request; its letter is looked at."""
    return directory.living(request.letter.body, day).id == body
