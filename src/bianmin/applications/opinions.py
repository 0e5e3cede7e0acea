"""Opinions (反馈意见) on how finished matters were handled: hers, and those a head answers."""

from . import afterwards_refusals as refusals
from .heads import heads_of
from .models import Opinion
from .sayings import Saying

OPINIONS = Saying(
    table=Opinion,
    given="given_at",
    whom=heads_of,
    wording="opinion_given",
    answer_wording="opinion_answered",
    each_time=False,
    hidden_from_who_acted=False,
    no_words=refusals.no_words,
    answered_already=refusals.already_answered,
    not_there=refusals.no_opinion,
    no_answer=refusals.no_answer,
)
