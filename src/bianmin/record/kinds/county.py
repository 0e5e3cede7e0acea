"""What the county sets: editions of items, its values, notices, calendars."""

from ..shape import Kind, Part, listed, micros, said

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
