"""The SQL of the hot path, as text. Each step is: lock, read, write (see docs/decisions)."""

from functools import cache

LOCK = """
SELECT id FROM matters_matter
WHERE id = (SELECT root FROM matters_matter WHERE id = $1) FOR NO KEY UPDATE
"""

REVISIONS = """
    (SELECT number FROM network_revision),
    (SELECT number FROM policy_revision),
    (SELECT number FROM almanac_version)
"""

NOW = f"SELECT {REVISIONS}"

EARLIER = """(SELECT json_build_array(e.matter_id, e.version, encode(e.key_digest, 'hex'), f.number)
        FROM matters_entry e JOIN matters_matter f ON f.id = e.matter_id WHERE e.key = {key})"""

# One JSON value a row: no column has to be loaded by itself.
READ = f"""
SELECT m.terms_id, json_build_array(
    json_build_array(m.id, m.number, m.root, m.parent, m.asked_in, m.applicant, m.received_by,
        m.place, m.outcome, m.opened_at, m.closed_at, m.version, encode(m.head, 'hex'), m.training,
        m.beneficiary),
    (SELECT json_agg(json_build_array(s.id, s.position, s.visit, s.kind, s.tier, s.body, s.post,
        s.holder, s.waits_for, s.sent_at, s.received_at, s.left_at, s.due_at, s.version)
        ORDER BY s.id) FROM matters_stay s WHERE s.matter_id = m.id),
    (SELECT json_agg(json_build_array(c.name, c.pinned_id, c.state, c.due_at, c.provisional,
        c.calendar)
        ORDER BY c.id) FROM matters_clock c WHERE c.matter_id = m.id),
    (SELECT json_agg(json_build_array(t.clock, t.kind, t.at, t.version, t.hold, t.ends, t.value)
        ORDER BY t.id) FROM matters_stamp t WHERE t.matter_id = m.id),
    (SELECT json_agg(json_build_array(e.version, e.step, e.actor, e.post, e.second_actor,
        e.recorded_at, coalesce(e.facts->>'hold', ''), (e.facts->>'ends')::int,
        e.on_behalf_of, (e.facts->>'about')::int, e.facts->>'told_on')
        ORDER BY e.version) FROM matters_entry e WHERE e.matter_id = m.id),
    (SELECT json_agg(json_build_array(k.id, k.outcome, k.closed_at IS NOT NULL))
        FROM matters_matter k WHERE k.root = m.root AND k.parent = m.id),
    (SELECT json_agg(DISTINCT jsonb_build_array(e.step, e.actor)) FROM matters_entry e
        WHERE m.parent IS NOT NULL AND e.matter_id IN (m.root, m.parent) AND e.actor IS NOT NULL),
    (SELECT json_agg(json_build_array(h.account, h.body))
        FROM matters_keptfrom h WHERE h.matter_id = m.id),
    {EARLIER.format(key="$2")})::text,
    {REVISIONS}
FROM matters_matter m WHERE m.id = $1
"""

KEY = f"""
SELECT {EARLIER.format(key="$1")},
    (SELECT id FROM matters_terms WHERE digest = $2),
    {REVISIONS}
"""

NEW_TERMS = """
INSERT INTO matters_terms (digest, procedure, edition, subject, title, content)
VALUES ($1, $2, $3, $4, $5, $6::jsonb) ON CONFLICT (digest) DO NOTHING
"""

TERMS_BY_DIGEST = "SELECT id FROM matters_terms WHERE digest = $1"

TERMS = "SELECT content::json FROM matters_terms WHERE id = $1"

NUMBER = """
INSERT INTO matters_numberseries AS n (series, last) VALUES ($1, 1)
ON CONFLICT (series) DO UPDATE SET last = n.last + 1
RETURNING last, nextval(pg_get_serial_sequence('matters_matter', 'id'))
"""

CHILDREN = "SELECT count(*) FROM matters_matter WHERE root = $1 AND parent IS NOT NULL"

NEXT_ID = "SELECT nextval(pg_get_serial_sequence('matters_matter', 'id'))"

# The write is put together from parts; each "?" is numbered when they are. What a step adds is
# inserted from the very row of the matter that it writes.
NEW_MATTER = """m AS (
INSERT INTO matters_matter (id, number, terms_id, root, parent, asked_in, applicant, beneficiary,
    received_by, place, outcome, opened_at, closed_at, version, head, training)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id)"""

MATTER = """m AS (
UPDATE matters_matter SET version = ?, head = ?, outcome = ?, closed_at = ?
WHERE id = ? RETURNING id)"""

CHANGE = """gone AS (
UPDATE matters_stay SET holder = ?, waits_for = ?, received_at = ?, left_at = ?,
    act_by = ?, light = ?, next_change_at = ?
WHERE id = ? RETURNING id)"""

ENTRY = """e AS (
INSERT INTO matters_entry (matter_id, version, step, actor, post, on_behalf_of, second_actor,
    effective_at, recorded_at, key, key_digest, head, facts)
SELECT m.id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb FROM m)"""

STAY = (
    "position int, visit int, kind text, tier int, body bigint, post bigint, version int, "
    "sent_at timestamptz, act_by timestamptz, arrival boolean, holder bigint, "
    "fell_back boolean, waits_for text, received_at timestamptz, left_at timestamptz, "
    "due_at timestamptz, light text, next_change_at timestamptz"
)
CLOCK = (
    "name text, pinned_id text, state text, started_at timestamptz, stopped_at timestamptz, "
    "due_day date, due_at timestamptz, light text, next_change_at timestamptz, used_days int, "
    "late_days int, by_law boolean, effect text, calendar bigint, provisional boolean"
)
STAMP = (
    "clock text, kind text, at timestamptz, version int, hold text, ends int, value int, "
    "article text, approver text, paper text"
)


def _inserted(table: str, typed: str, rows: int, after: str = "") -> str:
    """An insert of so many rows of columns ``typed``, into the matter's rows of a table."""
    columns = [column.split() for column in typed.split(", ")]
    row = "(" + ", ".join(f"?::{of}" for _name, of in columns) + ")"
    names = ", ".join(name for name, _of in columns)
    return (
        f"INSERT INTO {table} (matter_id, {names})\n"
        f"SELECT m.id, x.* FROM m, {after}(VALUES {', '.join([row] * rows)}) AS x"
    )


@cache
def stays(rows: int, *, ends_one: bool) -> str:
    """Selecting from the ended stay makes sure it is ended before the next one is opened: the two
    parts of one statement run in no set order, and only one stay may be open.
    """
    after = "(SELECT count(*) FROM gone) AS g, " if ends_one else ""
    return f"s AS ({_inserted('matters_stay', STAY, rows, after)})"


@cache
def clocks(rows: int) -> str:
    changed = [column.split()[0] for column in CLOCK.split(", ")[2:]]
    excluded = ", ".join(f"excluded.{name}" for name in changed)
    return (
        f"c AS ({_inserted('matters_clock', CLOCK, rows)}\n"
        f"ON CONFLICT (matter_id, name) DO UPDATE SET ({', '.join(changed)}) = ROW({excluded}))"
    )


@cache
def stamps(rows: int) -> str:
    return f"t AS ({_inserted('matters_stamp', STAMP, rows)})"


LIMITS = """l AS (
INSERT INTO matters_pinnedlimit (digest, content)
SELECT x.* FROM json_to_recordset(?) AS x(digest text, content jsonb) ON CONFLICT DO NOTHING)"""

PINNED = "SELECT content::text FROM matters_pinnedlimit WHERE digest = $1"

JOBS = """j AS (
INSERT INTO procrastinate_jobs (queue_name, task_name, args)
SELECT x.* FROM json_to_recordset(?) AS x(queue text, task text, args jsonb))"""


@cache
def write(*parts: str) -> str:
    """One data-modifying statement, put together from its parts."""
    first, *rest = ("WITH " + ",\n".join(parts) + "\nSELECT id FROM m").split("?")
    return first + "".join(f"${number}{text}" for number, text in enumerate(rest, start=1))


SWEEP_STAYS = """
UPDATE matters_stay SET light = CASE WHEN $1 > due_at THEN 'over_promise' ELSE 'near' END,
    next_change_at = CASE WHEN $1 > due_at THEN NULL ELSE due_at END
WHERE left_at IS NULL AND next_change_at < $1 RETURNING matter_id, 'hop', light
"""

SWEEP_CLOCKS = """
UPDATE matters_clock SET light = CASE WHEN state = 'held' THEN 'held_too_long'
        WHEN due_at >= $1 THEN 'near' WHEN by_law THEN 'over_law' ELSE 'over_promise' END,
    next_change_at = CASE WHEN $1 > due_at THEN NULL ELSE due_at END
WHERE next_change_at < $1 RETURNING matter_id, name, light
"""

OPEN_CLOCK = "c.state <> 'stopped' AND c.calendar <> $1 AND (c.due_at IS NULL OR c.due_at >= $2)"

WAITING = f"SELECT count(*) FROM matters_clock c WHERE {OPEN_CLOCK}"

# Passing over what a step holds locked, so that neither ever waits for the other's second row.
BEHIND = f"""
SELECT c.id, c.matter_id, c.name, c.pinned_id, c.by_law, c.due_day, c.due_at, c.state,
    c.provisional, c.calendar
FROM matters_clock c WHERE {OPEN_CLOCK} AND c.id > $3
ORDER BY c.id LIMIT $4 FOR NO KEY UPDATE SKIP LOCKED
"""

STAMPS_OF = """
SELECT matter_id, clock, kind, at, version, hold, ends, value FROM matters_stamp
WHERE matter_id = ANY($1) ORDER BY id
"""

RECKONED = ("due_day", "due_at", "light", "next_change_at", "used_days", "late_days", "calendar",
    "provisional")  # fmt: skip
RERECKON = """
UPDATE matters_clock c SET (due_day, due_at, light, next_change_at, used_days, late_days,
    calendar, provisional) = ROW(x.due_day, x.due_at, x.light, x.next_change_at, x.used_days,
    x.late_days, x.calendar, x.provisional)
FROM json_to_recordset($1) AS x(id bigint, due_day date, due_at timestamptz, light text,
    next_change_at timestamptz, used_days int, late_days int, calendar bigint,
    provisional boolean)
WHERE c.id = x.id
"""

ACT_BY = """
UPDATE matters_stay s SET act_by = coalesce(least(s.due_at, (SELECT min(c.due_at)
        FROM matters_clock c WHERE c.matter_id = s.matter_id AND c.state = 'running')),
    '9999-12-31 00:00:00+00')
WHERE s.left_at IS NULL AND s.matter_id = ANY($1)
"""

# A stay given to another post keeps the hop of the first one.
OPEN_HOPS = """
SELECT s.id, s.matter_id, m.terms_id, s.kind, (SELECT min(t.sent_at) FROM matters_stay t
        WHERE t.matter_id = s.matter_id AND t.position = s.position AND t.due_at = s.due_at),
    s.due_at
FROM matters_stay s JOIN matters_matter m ON m.id = s.matter_id
WHERE s.left_at IS NULL AND s.due_at >= $1
"""

MOVE_HOP = """
UPDATE matters_stay SET due_at = $1, light = $2, next_change_at = $3
WHERE id = $4 AND left_at IS NULL AND due_at = $5 RETURNING id
"""

MOVES = """
INSERT INTO matters_move (matter_id, clock, was, now, was_provisional, calendar, moved_at)
SELECT x.*, $2, $3 FROM json_to_recordset($1)
    AS x(matter bigint, clock text, was date, now date, was_provisional boolean)
"""

FORGET_TRAINING = "SELECT matters_forget_training($1::bigint[])"

PROCEDURES_OF = """
SELECT m.id, t.procedure, t.edition FROM matters_matter m JOIN matters_terms t ON t.id = m.terms_id
WHERE m.id = ANY($1)
"""

# What the proving of many matters reads, in chunks.
CHAINS = """
SELECT matter_id, version, step, actor, post, on_behalf_of, second_actor, effective_at, recorded_at,
    facts::json, head
FROM matters_entry WHERE matter_id = ANY($1) ORDER BY matter_id, version
"""

HEADS = "SELECT id, number, version, head FROM matters_matter WHERE id = ANY($1)"

CLOCKS_OF = """
SELECT c.matter_id, t.procedure, t.edition, c.name, c.pinned_id, c.calendar, c.provisional,
    c.state, c.started_at, c.stopped_at, c.due_day, c.due_at, c.used_days, c.late_days, c.by_law,
    c.provisional
FROM matters_clock c JOIN matters_matter m ON m.id = c.matter_id
    JOIN matters_terms t ON t.id = m.terms_id
WHERE c.matter_id = ANY($1) ORDER BY c.id
"""

OPEN_STAYS_OF = """
SELECT s.matter_id, m.terms_id, s.kind, (SELECT min(t.sent_at) FROM matters_stay t
        WHERE t.matter_id = s.matter_id AND t.position = s.position AND t.due_at = s.due_at),
    s.due_at, m.closed_at IS NOT NULL,
    s.act_by = coalesce(least(s.due_at, (SELECT min(c.due_at) FROM matters_clock c
        WHERE c.matter_id = s.matter_id AND c.state = 'running')), '9999-12-31 00:00:00+00')
FROM matters_stay s JOIN matters_matter m ON m.id = s.matter_id
WHERE s.left_at IS NULL AND s.matter_id = ANY($1)
"""

EXPIRED = """
SELECT c.due_at, c.id, c.matter_id, c.name, c.effect,
    (SELECT count(*) FROM matters_stamp t WHERE t.matter_id = c.matter_id AND t.clock = c.name)
FROM matters_clock c
WHERE c.state = 'running' AND NOT c.provisional AND c.effect <> '' AND c.due_at < $1
    AND (c.due_at, c.id) > ($2, $3)
ORDER BY c.due_at, c.id LIMIT $4
"""
