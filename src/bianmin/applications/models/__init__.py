"""What an application contains; where it stands is the engine's."""

from .afterwards import Finding, Opinion, OpinionWay, ReturnVisit, VisitWay
from .application import CONFIRMING, Application, Capacity, Handling, Mandate, Mode
from .awaited import OutsideWait, Undertaking
from .charged import ChargeOutcome, ChargeReport
from .data_request import DataOutcome, DataRequest, DataRequestKind, RefusalGround
from .dispatch import Dispatch, DispatchAttempt, DispatchState
from .enquiry import Enquiry
from .form_version import FormVersion
from .given_back import GivenBack
from .haste import Haste
from .interest import Interest
from .joint import JointTask
from .licence import ENDING, Licence, LicenceAct, LicenceDeed, LicenceRequest, Purpose, Standing
from .manifest import Discrepancy, Manifest, ManifestLine, ManifestPaper, Miscount, Settlement
from .material import Material, Page
from .online import OnlineDraft, PhoneCode, Upload
from .project import Project, ProjectDeed, ProjectEnd, ProjectHelp, ProjectItem, ProjectMatter
from .published import PublishedResult, TakenDownFor, TakenDownResult
from .remark import Remark
from .request import Heard, HelpRequest, LeaderAsked, Reply, RequestKind
from .reuse import Reuse
from .service import PaperService, Service, ServiceWay
from .taken_over import CutOver, CutOverState, TakenOver
from .urge import Urge
from .verification import Verdict, Verification

__all__ = [
    "CONFIRMING",
    "ENDING",
    "Application",
    "Capacity",
    "ChargeOutcome",
    "ChargeReport",
    "CutOver",
    "CutOverState",
    "DataOutcome",
    "DataRequest",
    "DataRequestKind",
    "Discrepancy",
    "Dispatch",
    "DispatchAttempt",
    "DispatchState",
    "Enquiry",
    "Finding",
    "FormVersion",
    "GivenBack",
    "Handling",
    "Haste",
    "Heard",
    "HelpRequest",
    "Interest",
    "JointTask",
    "LeaderAsked",
    "Licence",
    "LicenceAct",
    "LicenceDeed",
    "LicenceRequest",
    "Mandate",
    "Manifest",
    "ManifestLine",
    "ManifestPaper",
    "Material",
    "Miscount",
    "Mode",
    "OnlineDraft",
    "Opinion",
    "OpinionWay",
    "OutsideWait",
    "Page",
    "PaperService",
    "PhoneCode",
    "Project",
    "ProjectDeed",
    "ProjectEnd",
    "ProjectHelp",
    "ProjectItem",
    "ProjectMatter",
    "PublishedResult",
    "Purpose",
    "RefusalGround",
    "Remark",
    "Reply",
    "RequestKind",
    "ReturnVisit",
    "Reuse",
    "Service",
    "ServiceWay",
    "Settlement",
    "Standing",
    "TakenDownFor",
    "TakenDownResult",
    "TakenOver",
    "Undertaking",
    "Upload",
    "Urge",
    "Verdict",
    "Verification",
    "VisitWay",
]
