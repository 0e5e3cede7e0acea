"""Requests for government information, and what belongs to them."""

from .charge import Charge
from .letter import Channel, Letter
from .opinion import AskedOf, OpinionAsked
from .remark import RequestRemark
from .request import ApplicantKind, Form, Request, Way

__all__ = [
    "ApplicantKind",
    "AskedOf",
    "Channel",
    "Charge",
    "Form",
    "Letter",
    "OpinionAsked",
    "Request",
    "RequestRemark",
    "Way",
]
