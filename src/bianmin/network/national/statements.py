"""The statements by which a list of places is compared and taken in: sets, not rows."""

TABLE = """
DROP TABLE IF EXISTS listed;
CREATE TEMPORARY TABLE listed (
    code varchar(12), name varchar(60), short_name varchar(60), full_name varchar(200),
    level smallint, kind varchar(20), parent_id varchar(12), pinyin_key varchar(300)
) ON COMMIT DROP
"""
COPY = "COPY listed (%s) FROM STDIN"
INDEX = "CREATE UNIQUE INDEX ON listed (code); ANALYZE listed"
LISTED = "SELECT 1 FROM listed WHERE code = %(code)s"

_GONE = """
d.until_day IS NULL AND d.code_system <> %(own)s AND d.successor_id IS NULL
AND d.code LIKE %(within)s AND NOT EXISTS (SELECT FROM listed l WHERE l.code = d.code)
"""
_KNOWN = "listed l JOIN network_division d ON d.code = l.code AND d.successor_id IS NULL"
_DIFFERS = """(l.name, l.short_name, l.full_name, l.kind, l.parent_id) IS DISTINCT FROM
(d.name, d.short_name, d.full_name, d.kind, d.parent_id)"""

ADDED = """
SELECT count(*) FROM listed l
WHERE NOT EXISTS (SELECT FROM network_division d WHERE d.code = l.code AND
    (d.until_day IS NULL OR d.successor_id IS NOT NULL))
"""
RENAMED = f"SELECT l.code, d.name, l.name FROM {_KNOWN} WHERE l.name <> d.name ORDER BY l.code"
MOVED = f"""
SELECT l.code, coalesce(d.parent_id, ''), coalesce(l.parent_id, '') FROM {_KNOWN}
WHERE l.parent_id IS DISTINCT FROM d.parent_id ORDER BY l.code
"""
ENDED = f"SELECT d.code, d.full_name FROM network_division d WHERE {_GONE} ORDER BY d.code"

CHANGES = (
    f"UPDATE network_division d SET until_day = greatest(d.from_day, %(before)s) WHERE {_GONE}",
    f"""
    UPDATE network_division t SET name = l.name, short_name = l.short_name,
        full_name = l.full_name, kind = l.kind, parent_id = l.parent_id,
        pinyin_key = l.pinyin_key, edition = %(edition)s, until_day = NULL
    FROM {_KNOWN} WHERE t.code = l.code AND ({_DIFFERS} OR d.until_day IS NOT NULL)
    """,
    """
    INSERT INTO network_division (code, name, short_name, full_name, level, kind, parent_id,
        pinyin_key, code_system, edition, from_day)
    SELECT l.code, l.name, l.short_name, l.full_name, l.level, l.kind, l.parent_id,
        l.pinyin_key, %(system)s, %(edition)s, %(day)s
    FROM listed l WHERE NOT EXISTS (SELECT FROM network_division d WHERE d.code = l.code)
    ORDER BY l.level, l.code
    """,
)
