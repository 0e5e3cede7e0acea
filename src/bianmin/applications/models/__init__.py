"""What an application contains; where it stands is the engine's."""

from .application import Application, Mandate, Mode
from .enquiry import Enquiry
from .material import Material, Page
from .remark import Remark
from .urge import Urge

__all__ = ["Application", "Enquiry", "Mandate", "Material", "Mode", "Page", "Remark", "Urge"]
