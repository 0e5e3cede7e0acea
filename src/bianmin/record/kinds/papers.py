"""Papers and what proves them: issued, withdrawn, pages and forms handed in, seals, licences."""

from ..shape import Kind, Part, micros, said, said_in_order

PAPER = Kind(
    kind="paper",
    tables="notices_paper p",
    row="p.id",
    name="coalesce(nullif(p.number, ''), p.access_code)",
    where="NOT p.training AND p.digest <> ''",
    dated="p.rendered_at",
    parts=(
        Part(
            "notices_paper",
            said("p.kind", "p.edition", "p.title", "p.organ", "p.number", "p.about",
                micros("p.issued_at"), "p.access_code", "p.scan_path", "p.unprintable",
                "p.replaces_id", "p.digest", micros("p.rendered_at"), "p.seal_id", "p.signed_by",
                "p.training"),
        ),
    ),
)  # fmt: skip

WITHDRAWN = Kind(
    kind="withdrawn",
    tables="notices_withdrawn w JOIN notices_paper p ON p.id = w.paper_id",
    row="w.id",
    name="w.paper_id::text",
    where="NOT p.training",
    dated="w.at",
    parts=(Part("notices_withdrawn", said("w.paper_id", "w.by_paper_id", micros("w.at"))),),
)

_PAGES = (
    "applications_page g JOIN applications_material a ON a.id = g.material_id "
    "JOIN matters_matter m ON m.id = a.application_id JOIN files_storedfile f ON f.id = g.file_id"
)

# Once its matter was sent on, a page stays as it was; she alone may send others, by a step.
_SENT_ON = (
    "(SELECT min(s.sent_at) FROM matters_stay s WHERE s.matter_id = m.id"
    " AND s.sent_at > g.added_at)"
)

PAGE = Kind(
    kind="page",
    tables=_PAGES,
    row="g.id",
    name="m.number || '/' || a.key || '/' || g.id",
    where=f"NOT m.training AND {_SENT_ON} IS NOT NULL",
    dated=_SENT_ON,
    may_go="EXISTS (SELECT 1 FROM matters_matter m JOIN matters_entry e ON e.matter_id = m.id"
    " WHERE m.number = split_part(l.name, '/', 1) AND e.recorded_at > b.until"
    " AND e.step = 'supply')",
    parts=(
        Part(
            "applications_page",
            said("m.number", "a.key", micros("g.added_at"), "g.added_by"),
        ),
        Part(
            "files_storedfile",
            said("f.id", "f.digest", "f.media_type", "f.size", "f.width", "f.height", "f.pages",
                micros("f.stored_at"), "f.stored_by_id"),
        ),
    ),
)  # fmt: skip

FORM = Kind(
    kind="form",
    tables="applications_formversion q JOIN matters_matter m ON m.id = q.matter_id",
    row="q.id",
    name="m.number || '/' || q.version",
    where="NOT m.training",
    dated="q.at",
    parts=(
        Part("applications_formversion", said("m.number", "q.version", micros("q.at"), "q.by_id")),
    ),
)

LICENCE = Kind(
    kind="licence",
    tables="applications_licence i JOIN matters_matter m ON m.id = i.matter_id",
    row="i.id",
    name="m.number || '/' || i.number",
    version="(SELECT count(*) FROM applications_licencedeed d WHERE d.licence_id = i.id)",
    where="NOT m.training",
    dated="(SELECT greatest(p.issued_at, (SELECT max(d.at) FROM applications_licencedeed d"
    " WHERE d.licence_id = i.id)) FROM notices_paper p WHERE p.id = i.paper_id)",
    parts=(
        Part(
            "applications_licence",
            said("m.number", "i.paper_id", "i.number", "i.item", "i.title", "i.holder_id",
                "i.organ", "i.from_day"),
        ),
        Part(
            "applications_licencedeed",
            "(SELECT " + said_in_order("d.id", "d.id", "d.act", "d.ground", "d.paper_id",
                "d.until_day", "d.by_id", micros("d.at"))
            + " FROM (SELECT * FROM applications_licencedeed WHERE licence_id = i.id"
            " ORDER BY id LIMIT {v}) d)",
        ),
        Part(
            "applications_licence",
            said("i.until_day", "i.last_act", "i.acted_on"),
            stands=True,
        ),
    ),
)  # fmt: skip

SEAL = Kind(
    kind="seal",
    tables="notices_seal s",
    row="s.id",
    name="s.name || '/' || s.id",
    version="(s.stopped_at IS NOT NULL)::int",
    dated="coalesce(s.stopped_at, s.entered_at)",
    parts=(
        Part(
            "notices_seal",
            said("s.body_id", "s.name", "s.digest", "s.width", "s.specimen", "s.from_day",
                "s.until_day", "s.entered_by_id", micros("s.entered_at")),
        ),
        Part(
            "notices_seal",
            said("s.stopped_by_id", micros("s.stopped_at"), "s.stop_reason"),
            stands=True,
        ),
    ),
)  # fmt: skip
