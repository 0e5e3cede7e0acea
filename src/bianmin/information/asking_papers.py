"""What the papers say by which something is asked: of her, of a third party, of another body."""

from bianmin.law.fees import Schedule
from bianmin.law.fees.schedule import FEN_A_YUAN

from .fees import Basis, schedule
from .notices import words
from .occasion import Facts, Occasion
from .refusals import REGULATIONS

PERIODS = {"third_party": "XX-THIRD-PARTY", "joint_maker": "XX-CO-AGENCY"}
ARTICLES = {"third_party": "第三十二条", "joint_maker": "第三十四条"}


def clarification(occasion: Occasion) -> Facts:
    """Once, all that is unclear, and by when (30)."""
    return {
        **occasion.common(),
        "content": occasion.written["reason"],
        "clarify_by": occasion.last_day("clarification"),
        "basis": _article("第三十条"),
    }


def reasons(occasion: Occasion) -> Facts:
    """Why she asks so much or so often (35)."""
    return {
        **occasion.common(),
        "content": occasion.written["reason"],
        "basis": _article("第三十五条"),
    }


def letter(occasion: Occasion) -> Facts:
    """To a third party or a joint maker: what would be disclosed; never who asks for it."""
    opinion = occasion.opinion
    assert opinion is not None
    return {
        "whom": opinion.name,
        "item": occasion.plan.situation.terms.title,
        "about": opinion.about,
        "opinion_within": words.say("said", "from_receipt", period=_period(occasion, opinion.of)),
        "silence": words.say("silence", opinion.of),
        "basis": _article(ARTICLES[opinion.of]),
        "handler": occasion.handler,
    }


def told(occasion: Occasion) -> Facts:
    """To her: that others are asked, and that the time it takes is not counted (33(3))."""
    of = occasion.plan.step.holds
    return {
        **occasion.common(),
        "opinion_within": words.say("said", "from_receipt", period=_period(occasion, of)),
        "basis": [_article(ARTICLES[of]), _article("第三十三条第三款")],
    }


def fee(occasion: Occasion) -> Facts:
    """How much, for what, by which scale and until when (42)."""
    facts = occasion.told
    basis = Basis(facts["basis"])
    row: Schedule = schedule(basis, occasion.plan.situation.day)
    return {
        **occasion.common(),
        "how_counted": words.say("basis", basis),
        "counted": words.say("counted", basis, count=facts["count"]),
        "scale": f"{row.title}（{row.counted}）",
        "amount": yuan(facts["fen"]),
        "pay_within": occasion.last_day("fee"),
        "basis": [_article("第四十二条"), f"《{row.act}》"],
    }


def yuan(fen: int) -> str:
    """An amount in words: 300元; 12.50元."""
    whole, rest = divmod(fen, FEN_A_YUAN)
    told = f"{whole}.{rest:02d}" if rest else str(whole)
    return words.say("said", "yuan", yuan=told)


def _period(occasion: Occasion, of: str) -> str:
    return occasion.within(PERIODS[of])


def _article(article: str) -> str:
    return f"《中华人民共和国{REGULATIONS}》{article}"
