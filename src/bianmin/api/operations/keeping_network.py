"""Keeping bodies, posts, people and competence: every deed that changes them."""

from bianmin.law.refusal import mark
from bianmin.network import services

from ..deeds import Deed, add
from ..shapes import keeping_network as shapes
from ..shapes import kept_network as answers
from ..shapes.keeping_network import LastDay
from . import network_deeds as deeds
from .kept_network import router
from .network_deeds import everything, of_person, to

NETWORK = "/network"
DEEDS = (
    Deed("found_body", "POST", "/bodies", mark("Found a body"),
         "Below the centre of its town, or below the county's.",
         shapes.NewBody, deeds.found_body),
    Deed("change_body", "PUT", "/bodies/{id}", mark("Names and telephone of a body"),
         "Papers already issued keep the old name.",
         shapes.BodyNames, to(services.change_body, "body", everything)),
    Deed("add_post", "POST", "/bodies/{id}/posts", mark("Add a post to a body"),
         "Whoever holds it is entered afterwards.",
         shapes.NewPost, to(services.add_post, "body", everything)),
    Deed("change_post", "PUT", "/posts/{id}", mark("Name and duties of a post"),
         "The duties are read by the public.",
         shapes.PostNames, to(services.change_post, "post", everything)),
    Deed("abolish_post", "POST", "/posts/{id}/abolish", mark("Abolish a post"),
         "What lies with it goes on with the successor at once. It cannot be undone.",
         shapes.Heir, to(deeds.abolish, "post", everything), answers.Carried),
    Deed("appoint", "POST", "/posts/{id}/holders", mark("Put somebody on a post"),
         "The rows of those before stay.",
         shapes.Appointment, to(deeds.appoint, "post", everything)),
    Deed("authorise", "POST", "/posts/{id}/authorisations", mark("Authorise a post"),
         "To take items in by itself, or to decide them.",
         shapes.Authorisation, to(services.authorise, "post", everything)),
    Deed("roster", "POST", "/bodies/{id}/turns", mark("Put somebody on the rota"),
         "On some days of the week: all of them or none. Answers with the first turn.",
         shapes.Turns, deeds.roster),
    Deed("take_leave", "POST", "/people/{id}/leave", mark("Enter somebody's leave"),
         "The other holder of each post acts meanwhile.",
         shapes.Leave, to(services.take_leave, "account", of_person)),
    Deed("register_agent", "POST", "/people/{id}/training", mark("Register an agent"),
         "Sent again it puts the entry right.",
         shapes.Training, to(services.register_agent, "account", of_person)),
    Deed("enter_person", "POST", "/people", mark("Enter somebody of the staff"),
         "The security officer gives the first password.",
         shapes.NewPerson, deeds.enter, answers.Entered),
    Deed("go_out", "POST", "/out", mark("Say where I am, until when"),
         "Back early: until now.", shapes.Out, deeds.go_out),
    Deed("grant_competence", "POST", "/competence", mark("Make a body competent"),
         "At its own tier.", shapes.Competence, deeds.grant),
    Deed("merge", "POST", "/mergers", mark("Merge two bodies"),
         "What is under way goes on with the successor at once. It cannot be undone.",
         shapes.Merger, to(deeds.merge, "", everything), answers.Carried),
    Deed("found_zone", "POST", "/zones", mark("Found a development zone"),
         "At the tier of the towns.", shapes.Zone, to(deeds.found_zone, "", everything)),
    Deed("hand_over_inbox", "POST", "/inboxes", mark("Hand over an inbox"),
         "To another post of the own body, each matter by a step with the reason.",
         shapes.HandOver, deeds.hand_over, answers.Handed),
    *(Deed(f"end_{kind}", "POST", f"/{kind}/{{id}}/end", summary, "Its last day; the row stays.",
           LastDay, deeds.ended(kind))
      for kind, summary in {
          "holder": mark("The last day of a holder"),
          "turn": mark("The last day of a turn"),
          "authorisation": mark("The last day of an authorisation"),
          "competence": mark("The last day of a competence"),
          "leave": mark("The last day of somebody's leave"),
      }.items()),
)  # fmt: skip
for deed in DEEDS:
    add(router, deed, under=NETWORK)
