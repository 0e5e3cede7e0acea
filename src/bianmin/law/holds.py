"""The kinds of waiting that the law itself takes out of a period, and what begins one anew."""

HEARING = "hearing"
TENDER = "tender"
AUCTION = "auction"
INSPECTION = "inspection"
TESTING = "testing"
QUARANTINE = "quarantine"
APPRAISAL = "appraisal"
EXPERT_REVIEW = "expert_review"
THIRD_PARTY = "third_party"
JOINT_MAKER = "joint_maker"
OBSTACLE = "obstacle"

ARTICLE_45 = frozenset(
    {HEARING, TENDER, AUCTION, INSPECTION, TESTING, QUARANTINE, APPRAISAL, EXPERT_REVIEW}
)
"""The closed list of 行政许可法 45: 听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审."""

CONSULTATIONS = frozenset({THIRD_PARTY, JOINT_MAKER})
"""政府信息公开条例 33: the time to ask the third party and the organs that made it together."""

LEGAL_HOLDS = ARTICLE_45 | CONSULTATIONS | {OBSTACLE}
"""Every kind that a row of ``law/limits`` may name (行政复议法 20, 行政诉讼法 48: 不可抗力)."""

EVERY = frozenset({"*"})
"""What a promise honours: any hold, the county's own kinds included."""

CORRECTION = "correction"
CLARIFICATION = "clarification"
PAYMENT = "payment"

RESTARTS = frozenset({CORRECTION, CLARIFICATION, PAYMENT})
"""What may begin a period anew: 补正材料收到、补正的申请收到、缴费."""


def ground_of(kind: str) -> str:
    """The article by which a kind of hold stops a legal period; empty for a county's own kinds."""
    if kind in ARTICLE_45:
        return "行政许可法第四十五条"
    return "政府信息公开条例第三十三条第三款" if kind in CONSULTATIONS else ""
