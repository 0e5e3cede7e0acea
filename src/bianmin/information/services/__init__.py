"""What is done with requests for information; every change of a matter through the one door."""

from .acting import act, allowed_steps
from .answering import answer_published, may_answer_at_once
from .consulting import Asked, ask
from .registering import Content, Filing, Registered, register, split, submit
from .tracking import track

__all__ = [
    "Asked",
    "Content",
    "Filing",
    "Registered",
    "act",
    "allowed_steps",
    "answer_published",
    "ask",
    "may_answer_at_once",
    "register",
    "split",
    "submit",
    "track",
]
