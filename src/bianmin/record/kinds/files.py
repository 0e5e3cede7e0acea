"""Files that stay: what went out, was disclosed, proves a deed or a rule; and what they belong to.

Pages that were handed in have a kind of their own. In no bill are what is meant to go (drafts,
tables taken out, prints) and portraits, which are put up anew at will.
"""

from ..shape import Kind, Part, micros, said

_OF_A_FILE = (
    "f.id", "f.digest", "f.media_type", "f.size", "f.width", "f.height", "f.pages",
    micros("f.stored_at"), "f.stored_by_id",
)  # fmt: skip

_REAL = "JOIN matters_matter m ON m.id = x.matter_id WHERE NOT m.training"
# Until the reply is given its files may be drawn anew and taken out.
_REPLIED = (
    "JOIN information_request q ON q.matter_id = x.request_id"
    " JOIN matters_matter m ON m.id = q.matter_id"
    " WHERE NOT m.training AND q.replied_on IS NOT NULL"
)
_PASSED = "WHERE x.state <> 'draft'"
# Of an item's texts those that an edition names which was in force; others go at night.
_NAMED = (
    "JOIN files_storedfile n ON n.id = x.file_id WHERE EXISTS (SELECT FROM catalogue_edition d"
    " WHERE d.item_id = x.item_id AND d.state IN ('in_force', 'ended')"
    " AND d.content -> 'enclosures'"
    " @> jsonb_build_array(jsonb_build_object('file', n.digest)))"
)

STAYS = {
    "information_release.original_id": _REPLIED,
    "information_release.released_id": _REPLIED,
    "information_disclosure.file_id": _PASSED,
    "information_request.served_proof_id": _REAL,
    "information_case.proof_id": _REAL,
    "information_case.longer_proof_id": _REAL,
    "information_case.decision_id": _REAL,
    "applications_service.proof_id": _REAL,
    "applications_paperservice.proof_id": _REAL,
    "catalogue_standard.file_id": "",
    "catalogue_enclosedfile.file_id": _NAMED,
    "network_pledge.scan_id": "",
    "network_sitecheck.photo_id": "",
}
"""By which columns a file is referred to for good, and from when on."""


def _those(column: str, where: str) -> str:
    table, name = column.split(".")
    return f"SELECT x.{name} AS id FROM {table} x {where}"


FILE = Kind(
    kind="file",
    tables=f"({' UNION '.join(_those(*each) for each in STAYS.items())}) AS r"
    " JOIN files_storedfile f ON f.id = r.id",
    row="f.id",
    name="f.id::text",
    parts=(Part("files_storedfile", said(*_OF_A_FILE)),),
)

RELEASE = Kind(
    kind="release",
    tables="information_release x JOIN information_request q ON q.matter_id = x.request_id"
    " JOIN matters_matter m ON m.id = q.matter_id",
    row="x.id",
    name="m.number || '/' || x.id",
    where="NOT m.training AND q.replied_on IS NOT NULL",
    # Whoever writes last of the request, its reply was given before.
    dated="(SELECT max(e.recorded_at) FROM matters_entry e WHERE e.matter_id = m.id)",
    parts=(
        Part(
            "information_release",
            said("m.number", "x.title", "x.original_id", "x.boxes", "x.released_id",
                "x.made_by_id", micros("x.made_at"), "x.checked_by_id", micros("x.checked_at")),
        ),
    ),
)  # fmt: skip

DISCLOSED = Kind(
    kind="disclosed",
    tables="information_disclosure x",
    row="x.id",
    name="x.index_number",
    version="(x.state = 'ended')::int",
    where="x.state <> 'draft'",
    dated="coalesce(x.ended_at, x.published_at)",
    parts=(
        Part(
            "information_disclosure",
            said("x.body_id", "x.audience", "x.ground", "x.opened_from_id", "x.index_number",
                "x.mode", "x.category", "x.title", "x.summary",
                "x.text", "x.file_id", "x.issuer", "x.document_number", "x.document_kind",
                "x.register_number", "x.made_on", "x.changed_on", "x.public_since",
                "x.passed_by_id", micros("x.published_at"), "x.rule", "x.keeper", "x.holds_from",
                "x.at_tiers", "x.at_site_id", "x.line_id", "x.edition"),
        ),
        Part(
            "information_disclosure",
            said("x.state", micros("x.ended_at"), "x.ended_by_id", "x.ended_why"),
            stands=True,
        ),
    ),
)  # fmt: skip

_EXTENDED = "json_build_array(x.longer_by, x.longer_on, x.longer_proof_id)"
CASE = Kind(
    kind="case",
    tables="information_case x JOIN matters_matter m ON m.id = x.matter_id",
    row="x.id",
    name="m.number || '/' || x.id",
    version="(x.concluded_at IS NOT NULL)::int + (x.voided_at IS NOT NULL)::int",
    where="NOT m.training",
    dated="greatest(x.recorded_at, x.concluded_at, x.voided_at)",
    parts=(
        Part(
            "information_case",
            said("m.number", "x.body_id", "x.way", "x.organ", "x.number", "x.filed_on",
                "x.after_id", "x.proof_id", "x.recorded_by_id", micros("x.recorded_at")),
        ),
        # While it is open it may be taken on and extended.
        Part(
            "information_case",
            said("x.result", "x.decided_on", "x.told_on", "x.decision_id", "x.concluded_by_id",
                micros("x.concluded_at"), f"CASE WHEN x.result <> '' THEN {_EXTENDED} END",
                "CASE WHEN x.result <> '' THEN json_build_array(x.accepted_on, x.is_simple) END",
                "x.voided_by_id", micros("x.voided_at")),
            stands=True,
        ),
    ),
)  # fmt: skip
