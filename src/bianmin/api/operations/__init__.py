"""What programs can ask: a file for each kind of thing, its operations on one router."""

from . import (
    catalogue,
    enquiries,
    handover,
    intake,
    lists,
    matters,
    network,
    own,
    papers,
    reckoning,
    steps,
    tracking,
)

ROUTERS = (
    own.router,
    catalogue.router,
    network.router,
    intake.router,
    lists.router,
    matters.router,
    steps.router,
    papers.router,
    tracking.router,
    reckoning.router,
    enquiries.router,
    handover.router,
)
