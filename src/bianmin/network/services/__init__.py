"""Changes to the network: who holds which post, who is away, who is competent.

Each is atomic; ``by`` is an account's id, or None where the installation itself acts.
"""

from .absence import end_leave, take_leave
from .agents import register_agent
from .appointments import appoint, appoint_all, end_holder
from .competence import end_competence, grant_competence

__all__ = [
    "appoint",
    "appoint_all",
    "end_competence",
    "end_holder",
    "end_leave",
    "grant_competence",
    "register_agent",
    "take_leave",
]
