"""What is said above the form of a step: what it brings about."""

from django.utils.translation import gettext_lazy

HINTS = {
    "agree_jointly": gettext_lazy("The lead window gets your opinion at once and goes on."),
    "object_jointly": gettext_lazy("The lead window weighs it and decides; it stays on record."),
    "call_back": gettext_lazy("The other department need not answer any more."),
    "hand_up": gettext_lazy("The papers go on to the next tier; its hop begins to run."),
    "accompany": gettext_lazy(
        "You go to the county’s window with her; the papers go along. That you did, and when, is "
        "kept, and the town sees it in its ledger."
    ),
    "send_straight": gettext_lazy(
        "It goes past the town, which sees it in its ledger. It is to be decided today. "
        "Supervision lists every such matter with its reason."
    ),
    "go_along": gettext_lazy(
        "You go to the county’s window with her, past the town, which sees it in its ledger. It is "
        "to be decided today. Supervision lists every such matter with its reason."
    ),
    "mark_urgent": gettext_lazy(
        "It comes first wherever it lies, and is to be decided today. Supervision lists every such "
        "matter with its reason."
    ),
    "declare_interest": gettext_lazy(
        "From now on you neither accept nor examine nor decide this matter. Somebody else at your "
        "post does; where nobody else is, it goes to another post at once."
    ),
    "hand_over_here": gettext_lazy(
        "Only while she stands before you. Go through the list with her; then the matter is closed "
        "and does not go down any further."
    ),
    "hand_down": gettext_lazy("The result goes down to the place that hands it over."),
    "accept": gettext_lazy(
        "From now on the limit of the law and the promise run; she gets the notice of acceptance."
    ),
    "ask_correction": gettext_lazy(
        "Corrections may be asked for once only. Write beside each paper that is missing or wrong "
        "how to mend it; it stands on the notice as you write it. Leave the others empty."
    ),
    "grant": gettext_lazy("The decision is issued, and the clocks of law and promise stop."),
    "hand_over": gettext_lazy(
        "Go through the list with her. Originals go back; then the matter is closed."
    ),
    "void": gettext_lazy("Only for a matter entered twice; the number stays and is not reused."),
    "correct": gettext_lazy(
        "Nothing is erased: the correction is a new entry that names the wrong one."
    ),
    "amend_answers": gettext_lazy(
        "What was filled in before is kept beside it, with who changed it and why. Numbers that "
        "were covered stay as they are unless you enter new ones."
    ),
    "begin_special": gettext_lazy(
        "The limit stands still until you end the procedure. She is told in writing how long it is "
        "to take; without that the limit runs on."
    ),
    "begin_local": gettext_lazy(
        "Only the promise stands still; the limit of the law runs on meanwhile."
    ),
    "extend": gettext_lazy(
        "Once only, before the limit has passed. She is told the reasons and the new day in "
        "writing."
    ),
    "explain_delay": gettext_lazy(
        "The law wants the reason for a delay to be public. Nothing is decided before it is stated."
    ),
    "annul": gettext_lazy(
        "Only where the record of the law is wrong. It goes back to acceptance, and the days to "
        "answer begin anew; she is told in writing."
    ),
    "accept_pending": gettext_lazy(
        "Only for minor papers. The limits run as for any acceptance; she signs what she promises "
        "and is reminded in time. Nothing is granted before the papers have come."
    ),
    "correct_on_spot": gettext_lazy(
        "What she can put right at the counter is no correction in writing: nothing is counted."
    ),
    "bring_promised": gettext_lazy("All the papers that she promised are here now."),
    "withdraw_acceptance": gettext_lazy(
        "Only after the day that she promised. She gets a decision with her remedies."
    ),
    "post_result": gettext_lazy(
        "Put in every original that is ticked. It is served on the day of the return receipt."
    ),
    "record_service": gettext_lazy("The matter is closed with it."),
    "offer_hearing": gettext_lazy(
        "She is told by which day she may ask for it; nothing is decided before."
    ),
    "ask_hearing": gettext_lazy(
        "The limits stand still until the hearing has been held. It is free of charge."
    ),
    "call_hearing": gettext_lazy("She is told in good time when, where and who presides."),
    "record_hearing": gettext_lazy(
        "The limits run on from tomorrow; the decision rests on the minutes."
    ),
    "ask_payment": gettext_lazy(
        "Only what the item publishes. She pays to the treasury; nothing goes through your hands."
    ),
    "leave_result": gettext_lazy(
        "When she or the family she lives with will not take it. It is served today; the matter is "
        "closed with it."
    ),
    "entrust_service": gettext_lazy(
        "It is served on the day of the return receipt. Put in every original that is ticked."
    ),
    "agree_online_service": gettext_lazy(
        "Only if she says so herself. It is served on the day on which it lies ready for her "
        "online; she may have it on paper as well, and may change her mind."
    ),
    "serve_online": gettext_lazy("It is served today; she is told at once."),
    "announce_service": gettext_lazy(
        "Only where nobody knows where she is, or no other way has served. Her name and the "
        "papers' titles are public until the notice has stood its days; then it is served."
    ),
    "record_paper_service": gettext_lazy(
        "For a paper before the result, such as a notice of corrections or of a hearing. What it "
        "tells binds from that day on; without a record, from the day on it."
    ),
    "file_result": gettext_lazy(
        "Originals stay with the file; she may still have them, and the result."
    ),
    "record_returned_mail": gettext_lazy(
        "The originals are with you again; call her, then hand over or send once more."
    ),
    "ask_outside": gettext_lazy(
        "You mind it until the answer is here. The limits run on; the citizen sees who is awaited."
    ),
    "report_discrepancy": gettext_lazy(
        "It is recorded against the office that sent the papers; that office must answer."
    ),
    "answer_discrepancy": gettext_lazy("The office that counted reads it and settles the matter."),
    "settle_discrepancy": gettext_lazy(
        "What is lost or was never there goes off the list of papers; the citizen is told of a "
        "loss and is not asked for the paper again."
    ),
    "urge": gettext_lazy(
        "Whoever has it is told at once and must answer; the limits stay as they are."
    ),
    "supervise": gettext_lazy(
        "Whoever has it and the head of that office are told at once and must answer."
    ),
    "answer_urge": gettext_lazy("One answer for all who have urged this matter."),
    "return_originals": gettext_lazy(
        "Tick what you are handing to her now; the matter goes on and its limits stay as they are. "
        "She signs the list, and reads on her page what went back."
    ),
    "return_leg": gettext_lazy("It goes back to the leg before, to the post that had it."),
}
