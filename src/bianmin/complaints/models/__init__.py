"""Complaints, and what belongs to them."""

from .assessment import Assessment
from .complaint import Category, Channel, Complaint, ComplaintFile, Subject
from .identity_look import IdentityLook
from .publication import Publication
from .remark import ComplaintRemark

__all__ = [
    "Assessment",
    "Category",
    "Channel",
    "Complaint",
    "ComplaintFile",
    "ComplaintRemark",
    "IdentityLook",
    "Publication",
    "Subject",
]
