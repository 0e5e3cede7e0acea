"""Changes to applications. Each is atomic, keyword-only, and moves matters only by ``take``."""

from ..brought import Brought
from ..joint.acting import act as act_jointly
from ..joint.asking import Wanted as JointWanted
from ..joint.asking import ask_joint, ask_named
from ..licences.ending import Ending
from ..licences.ending import end as end_licence
from ..licences.requests import Asked
from ..licences.running_out import remind_holders, renew_by_law
from ..licences.serving import Serving
from ..licences.serving import serve as serve_licence_paper
from ..projects.beginning import Wanted as ProjectWanted
from ..projects.beginning import add as add_to_project
from ..projects.beginning import begin as begin_project
from ..projects.keeping import end as end_project
from ..projects.keeping import give_to as give_project_to
from ..projects.keeping import keep_mandate as keep_project_mandate
from ..projects.keeping import plan as plan_project
from ..projects.tracking import track as track_project
from .acting import act, allowed_steps
from .carrying import Batch, receive_manifest, report_discrepancy, send
from .charges import answer_charge, report_charge
from .data_requests import answer_about_data, ask_about_data
from .enquiries import ask, refer, take_enquiry
from .giving_back import Fetched, give_back_filed
from .materials import add_page, correct_list, crop_page, move_page, remove_page, turn_page
from .online import apply_online, supplement
from .opinions import answer_opinion, give_opinion
from .receiving import Received, receive
from .reminding import remind
from .requests import Wanted, answer_as_leader, ask_leader, register_request, reply
from .revealing import reveal
from .succession import Handed, carry_over, hand_over_inbox
from .taking_down import take_down
from .tracking import track
from .visits import Visited, record_visit

__all__ = [
    "Asked",
    "Batch",
    "Brought",
    "Ending",
    "Fetched",
    "Handed",
    "JointWanted",
    "ProjectWanted",
    "Received",
    "Serving",
    "Visited",
    "Wanted",
    "act",
    "act_jointly",
    "add_page",
    "add_to_project",
    "allowed_steps",
    "answer_about_data",
    "answer_as_leader",
    "answer_charge",
    "answer_opinion",
    "apply_online",
    "ask",
    "ask_about_data",
    "ask_joint",
    "ask_leader",
    "ask_named",
    "begin_project",
    "carry_over",
    "correct_list",
    "crop_page",
    "end_licence",
    "end_project",
    "give_back_filed",
    "give_opinion",
    "give_project_to",
    "hand_over_inbox",
    "keep_project_mandate",
    "move_page",
    "plan_project",
    "receive",
    "receive_manifest",
    "record_visit",
    "refer",
    "register_request",
    "remind",
    "remind_holders",
    "remove_page",
    "renew_by_law",
    "reply",
    "report_charge",
    "report_discrepancy",
    "reveal",
    "send",
    "serve_licence_paper",
    "supplement",
    "take_down",
    "take_enquiry",
    "track",
    "track_project",
    "turn_page",
]
