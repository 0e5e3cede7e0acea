"""Requests for government information, and what belongs to them."""

from ..annual.models import AnnualReport
from ..reviews.models import Case, CaseResult, CaseWay
from .charge import Charge
from .disclosures import Disclosure, DisclosureGuide, OnRequestIssue
from .figures_taken import FiguresTaken
from .filings import RecordFiling
from .letter import Channel, Letter
from .opinion import AskedOf, OpinionAsked
from .release import Release
from .remark import RequestRemark
from .request import ApplicantKind, Form, Request, Way

__all__ = [
    "AnnualReport",
    "ApplicantKind",
    "AskedOf",
    "Case",
    "CaseResult",
    "CaseWay",
    "Channel",
    "Charge",
    "Disclosure",
    "DisclosureGuide",
    "FiguresTaken",
    "Form",
    "Letter",
    "OnRequestIssue",
    "OpinionAsked",
    "RecordFiling",
    "Release",
    "Request",
    "RequestRemark",
    "Way",
]
