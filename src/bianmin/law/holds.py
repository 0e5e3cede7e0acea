"""The kinds of waiting that the law itself takes out of a period."""

HEARING = "hearing"
TENDER = "tender"
AUCTION = "auction"
INSPECTION = "inspection"
TESTING = "testing"
QUARANTINE = "quarantine"
APPRAISAL = "appraisal"
EXPERT_REVIEW = "expert_review"

ARTICLE_45 = frozenset(
    {HEARING, TENDER, AUCTION, INSPECTION, TESTING, QUARANTINE, APPRAISAL, EXPERT_REVIEW}
)
"""The closed list of 行政许可法 45: 听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审."""

LEGAL_HOLDS = ARTICLE_45
"""Every kind that a row of ``law/limits`` may name."""

EVERY = frozenset({"*"})
"""What a promise honours: any hold, the county's own kinds included."""
