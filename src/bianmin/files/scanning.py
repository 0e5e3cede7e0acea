"""Looking for harmful programs in whatever is sent, before any of it is opened or kept."""

import logging

from . import refusals
from .scanners import ScannerFault, scanner

logger = logging.getLogger(__name__)


def refuse_harmful(content: bytes) -> None:
    """Raises Refusal where a harmful program is found, and where the scanner gives no verdict.

    An installation without a scanner has nothing looked at; ``manage.py check --deploy`` says so.
    """
    asked = scanner()
    if asked is None:
        return
    try:
        found = asked.scan(content)
    except ScannerFault as fault:
        logger.error("The scanner gives no verdict: %s", fault)
        raise refusals.not_scanned() from fault
    if found:
        logger.warning("A harmful upload was refused: %s", found)
        raise refusals.harmful()
