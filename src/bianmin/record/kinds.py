"""Which things are in the bills: matters with all their rows, and what else must not change.

Told by the rows themselves, in SQL, since the rows are what must be proven, not what code makes of
them. Training matters and whatever belongs to them are in no bill: they may be forgotten.
"""

from bianmin.matters.numbers import DRILL

from .shape import Kind, Part, hexadecimal, listed, micros, said, said_in_order

_OF_A_STAY = (
    "s.position", "s.visit", "s.kind", "s.tier", "s.body", "s.post", "s.holder", "s.fell_back",
    "s.waits_for", micros("s.sent_at"), micros("s.received_at"), micros("s.left_at"), "s.arrival",
    "s.version",
)  # fmt: skip
_OF_A_LEFT_STAY = (micros("s.due_at"), micros("s.act_by"), "s.light", micros("s.next_change_at"))
_LAST_STAY = "(SELECT max(z.id) FROM matters_stay z WHERE z.matter_id = m.id AND z.version <= {v})"
# What a stopped clock came to, by the calendar of its day, is derived no more.
_STOPPED = (
    "CASE c.state WHEN 'stopped' THEN json_build_array(c.due_day, "
    f"{micros('c.due_at')}, c.used_days, c.late_days, c.calendar, c.provisional) END"
)
_STARTED = (
    "EXISTS (SELECT 1 FROM matters_stamp t WHERE t.matter_id = m.id AND t.clock = c.name "
    "AND t.kind = 'start' AND t.version <= {v})"
)

MATTER = Kind(
    kind="matter",
    tables="matters_matter m LEFT JOIN matters_terms k ON k.id = m.terms_id",
    row="m.id",
    name="m.number",
    version="m.version",
    where="NOT m.training",
    dated="(SELECT d.recorded_at FROM matters_entry d"
    " WHERE d.matter_id = m.id AND d.version = m.version)",
    parts=(
        Part(
            "matters_entry",
            "(SELECT e.head FROM matters_entry e WHERE e.matter_id = m.id AND e.version = {v})",
        ),
        Part(
            "matters_entry.key",
            listed("matters_entry e", "e.matter_id = m.id AND e.version <= {v}", "e.version",
                "e.version", "e.key", hexadecimal("e.key_digest")),
        ),
        Part(
            "matters_matter",
            said("m.number", "m.root", "m.parent", "m.asked_in", "m.applicant", "m.beneficiary",
                "m.received_by", "m.place", micros("m.opened_at"), "m.training",
                hexadecimal("k.digest")),
        ),
        Part(
            "matters_stamp",
            listed("matters_stamp t", "t.matter_id = m.id AND t.version <= {v}", "t.id",
                "t.clock", "t.kind", micros("t.at"), "t.hold", "t.ends", "t.value", "t.article",
                "t.approver", "t.paper", "t.version"),
        ),
        Part(
            "matters_stay",
            listed("matters_stay s", "s.matter_id = m.id AND s.version <= {v} AND s.id < "
                + _LAST_STAY, "s.id", *_OF_A_STAY, *_OF_A_LEFT_STAY),
        ),
        Part(
            "matters_clock",
            listed("matters_clock c", "c.matter_id = m.id AND " + _STARTED, "c.id",
                "c.name", "c.pinned_id", "c.by_law", "c.effect"),
        ),
        Part(
            "matters_matter",
            said("m.outcome", micros("m.closed_at"), hexadecimal("m.head")),
            stands=True,
        ),
        Part(
            "matters_stay",
            listed("matters_stay s", "s.matter_id = m.id AND s.id >= " + _LAST_STAY, "s.id",
                *_OF_A_STAY),
            stands=True,
        ),
        Part(
            "matters_clock",
            listed("matters_clock c", "c.matter_id = m.id", "c.id",
                "c.name", "c.state", micros("c.started_at"), micros("c.stopped_at"), _STOPPED),
            stands=True,
        ),
    ),
)  # fmt: skip

_REAL = "NOT EXISTS (SELECT 1 FROM matters_matter m WHERE m.id = {} AND m.training)"

MOVE = Kind(
    kind="move",
    tables="matters_move v",
    row="v.id",
    name="v.id::text",
    where=_REAL.format("v.matter_id"),
    dated="v.moved_at",
    parts=(
        Part(
            "matters_move",
            said("v.matter_id", "v.clock", "v.was", "v.now", "v.was_provisional", "v.calendar",
                micros("v.moved_at")),
        ),
    ),
)  # fmt: skip

SERIES = Kind(
    kind="series",
    tables="matters_numberseries n",
    row="hashtextextended(n.series, 0)",
    name="n.series",
    version="n.last",
    where=f"left(n.series, {len(DRILL)}) <> '{DRILL}'",
    parts=(Part("matters_numberseries", said("n.series", "n.last"), stands=True),),
)

RECKONED = Kind(
    kind="reckoned",
    tables="matters_reckoned r",
    row="r.id",
    name="r.id::text",
    version="r.calendar",
    parts=(Part("matters_reckoned", said("r.id", "r.calendar"), stands=True),),
)

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

EDITION = Kind(
    kind="edition",
    tables="catalogue_edition d JOIN catalogue_item i ON i.id = d.item_id",
    row="d.id",
    name="i.code || '/' || d.number",
    version="(d.until_day IS NOT NULL)::int",
    where="d.state IN ('in_force', 'ended')",
    # Published at the latest on its first day, and ended at the latest on its last.
    dated="(coalesce(d.until_day, d.from_day) + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'",
    parts=(
        Part(
            "catalogue_edition",
            said("i.code", "d.number", "d.from_day", "d.content_digest", "d.content",
                "d.imported_from", micros("d.imported_at"), "d.imported_by_id"),
        ),
        Part("catalogue_edition", said("d.state", "d.until_day"), stands=True),
    ),
)  # fmt: skip

POLICY = Kind(
    kind="policy",
    tables="policy_value o",
    row="o.id",
    name="o.key || '/' || o.id",
    dated="o.set_at",
    parts=(
        Part(
            "policy_value",
            said("o.key", "o.value", "o.from_day", "o.until_day", "o.document",
                micros("o.set_at"), "o.set_by_id"),
        ),
    ),
)  # fmt: skip

NOTICE = Kind(
    kind="notice",
    tables="almanac_notice n",
    row="n.id",
    name="n.year || '/' || n.id",
    dated="n.recorded_at",
    parts=(
        Part(
            "almanac_notice",
            said("n.region", "n.year", "n.title", "n.document", "n.source",
                micros("n.recorded_at"), "n.recorded_by_id"),
        ),
    ),
)  # fmt: skip

CALENDAR = Kind(
    kind="calendar",
    tables="almanac_version y",
    row="y.id",
    name="y.id::text",
    version="y.number",
    parts=(
        Part(
            "almanac_day",
            listed("almanac_day x", "true", "x.region, x.date",
                "x.region", "x.date", "x.kind", "x.name", "x.notice_id"),
            stands=True,
        ),
        Part(
            "almanac_officehours",
            listed("almanac_officehours x", "true", "x.from_day", "x.from_day", "x.opens",
                "x.break_begins", "x.break_ends", "x.closes"),
            stands=True,
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


def _days_of(
    kind: str, table: str, *columns: str, at: str = "at", such: str = "true", over: str = "false"
) -> Kind:
    """Rows that are many and small: a leaf for each day, an hour after it is over."""
    day = f"({at} AT TIME ZONE 'Asia/Shanghai')::date"
    closed = "((now() - interval '1 hour') AT TIME ZONE 'Asia/Shanghai')::date"
    content = said_in_order("id", "id", micros(at), *columns)
    return Kind(
        kind=kind,
        tables=f"(SELECT {day} AS day, {content} AS digest FROM {table} WHERE {such} GROUP BY 1)"
        f" AS {kind}",
        row=f"{kind}.day - '1970-01-01'::date",
        name=f"{kind}.day::text",
        where=f"{kind}.day < {closed}",
        parts=(Part(table.split(maxsplit=1)[0], f"{kind}.digest"),),
        over=over,
    )


LOOK = _days_of("look", "people_accesslog", "by_id", "party_id", "field", "reason")
EVENT = _days_of(
    "event", "people_securityevent", "kind", "ok", "address", "facts", "reason", "about_id",
    "by_id", over="l.name::date <= (now() - interval '6 months')::date",
)  # fmt: skip

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

_PRACTISED = "SELECT FROM matters_matter m WHERE m.training AND g.about = 'matter ' || m.id"
# What a message says is sealed; that it was written, to which account, and each attempt stays.
MESSAGE = _days_of(
    "message", "notices_message g", "channel", "account_id", "wording", "about", "key",
    at="created_at", such=f"NOT EXISTS ({_PRACTISED})",
)  # fmt: skip
DELIVERY = _days_of(
    "delivery", "notices_delivery", "message_id", "attempt", "outcome", at="attempted_at",
    such="EXISTS (SELECT FROM notices_message g WHERE g.id = message_id"
    f" AND NOT EXISTS ({_PRACTISED}))",
)  # fmt: skip

KINDS = (
    MATTER, MOVE, SERIES, RECKONED, PAPER, WITHDRAWN, PAGE, EDITION, POLICY, NOTICE, CALENDAR, FORM,
    LOOK, EVENT, DESTROYED, LISTED, LICENCE, SEAL, MESSAGE,
    DELIVERY,
)  # fmt: skip
BY_NAME = {kind.kind: kind for kind in KINDS}
