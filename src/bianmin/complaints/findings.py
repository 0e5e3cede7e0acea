"""How a complaint is concluded, and on which grounds one is not accepted: the closed lists."""

from collections.abc import Mapping

from bianmin.law.refusal import mark

UPHELD, PARTLY = "upheld", "partly_upheld"
FINDINGS: Mapping[str, str] = {
    UPHELD: mark("Upheld"),
    PARTLY: mark("Partly upheld"),
    "not_upheld": mark("Not upheld"),
    "not_established": mark("Cannot be established"),
}
"""By code, which is also the engine's outcome, what it is called."""

TRUE = (UPHELD, PARTLY)
"""Where something was found wrong: it is put right, and stands in the assessment."""

GROUNDS: Mapping[str, str] = {
    "petition": mark("It is a petition, for the petitions office"),
    "remedies": mark("It is for reconsideration, a court or arbitration"),
    "discipline": mark("It is for the organs of discipline inspection"),
    "under_way": mark("The same is being looked into already"),
    "no_facts": mark("It names nothing that could be looked into"),
}
"""Why it is not accepted here; with each she is told what she can do now (words.toml)."""
