"""An organ's own numbers 〔2026〕12号: no gap, no reuse, whoever else is counting."""

DRILL = "演练"
"""What the numbers of training papers begin with, and what stands all over them."""

NEXT = """
    INSERT INTO notices_counter AS c (organ, mark, year, last)
    SELECT $1::bigint, $2::text, $3::smallint, 1 WHERE $2 IS NOT NULL
    ON CONFLICT (organ, mark, year) DO UPDATE SET last = c.last + 1
    RETURNING mark || '〔' || year || '〕' || last || '号' AS number
"""
"""The organ's ($1) next number under a mark ($2) in a year ($3); none where the mark is NULL.

The counter stays locked until the transaction ends, so that a rolled-back number is given again:
take numbers last, and the organs of one transaction in the order of their ids.
"""
