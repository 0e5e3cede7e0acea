"""The catalogue on the desk: departments write their items, others review and publish them."""
