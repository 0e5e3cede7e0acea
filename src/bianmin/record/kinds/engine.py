"""What the engine keeps: matters with all their rows and from whom they are kept, days that moved,
series, reckonings."""

from bianmin.matters.numbers import DRILL

from ..shape import Kind, Part, hexadecimal, listed, micros, said

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

KEPT_FROM = Kind(
    kind="kept_from",
    tables="matters_keptfrom x JOIN matters_matter m ON m.id = x.matter_id",
    row="x.id",
    name="m.number",
    where="NOT m.training",
    # It is said when the matter opens, and never later.
    dated="(SELECT min(e.recorded_at) FROM matters_entry e WHERE e.matter_id = m.id)",
    parts=(Part("matters_keptfrom", said("m.number", "x.account", "x.body")),),
)
