"""What was destroyed after its time in the archive, and the lists that say so."""

from ..shape import Kind, Part, listed, micros, said

DESTROYED = Kind(
    kind="destroyed",
    tables="matters_destroyed x JOIN matters_matter m ON m.id = x.matter_id",
    row="x.matter_id",
    name="m.number",
    dated="x.at",
    parts=(Part("matters_destroyed", said("m.number", "x.listed", micros("x.at"))),),
)

# Of a matter its id alone, as it was before other things were listed.
_LISTED_THING = (
    "CASE z.about || z.number WHEN '' THEN to_json(z.matter_id)"
    " ELSE json_build_array(z.matter_id, z.about, z.number) END"
)
LISTED = Kind(
    kind="listed",
    tables="applications_destructionlist t",
    row="t.id",
    name="t.id::text",
    where="t.destroyed_at IS NOT NULL",
    dated="t.destroyed_at",
    parts=(
        Part(
            "applications_destructionlist",
            said(micros("t.drawn_up_at"), "t.report", "t.appraised_by_id",
                micros("t.appraised_at"), "t.returned", "t.returned_by_id", "t.document",
                "t.approved_by_id", micros("t.approved_at"), micros("t.destroyed_at")),
        ),
        Part(
            "applications_destructionline",
            listed("applications_destructionline z", "z.listed_id = t.id", "z.id",
                "z.id", _LISTED_THING, "z.term", "z.until", "z.category", "z.kept",
                "z.kept_until"),
        ),
    ),
)  # fmt: skip
