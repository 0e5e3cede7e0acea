"""What is done with complaints; every change of a matter through the one door.

``register`` (staff, from a call, a box, a letter) and ``complain`` (she herself, online) take one
in; ``track`` finds it again by code; ``withdraw`` and ``bring_again`` are hers; ``act`` takes the
steps of whoever handles it, ``allowed_steps`` says which; ``reveal`` shows the handler who
complains; ``put_forward``, ``publish`` and ``take_down`` are about what the public reads.
"""

from .acting import act, allowed_steps
from .bringing_again import bring_again
from .identity import Identity, reveal
from .publishing import publish, put_forward, take_down
from .registering import Filing, Registered, complain, register
from .tracking import track
from .withdrawing import withdraw

__all__ = [
    "Filing",
    "Identity",
    "Registered",
    "act",
    "allowed_steps",
    "bring_again",
    "complain",
    "publish",
    "put_forward",
    "register",
    "reveal",
    "take_down",
    "track",
    "withdraw",
]
