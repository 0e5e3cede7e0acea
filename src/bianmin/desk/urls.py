"""Addresses of the desk."""

from django.urls import include, path

from .intake import confirm, papers, person, uploads
from .intake import matter as choice
from .messages import outgoing
from .training import views as training
from .views import (
    demonstration,
    enquiries,
    feeds,
    haste,
    inbox,
    issued,
    ledger,
    material_pages,
    matter,
    on_duty,
    originals,
    posts,
    programs,
    receipt,
    reveal,
    search,
    steps,
    why,
)

app_name = "desk"
urlpatterns = [
    path("", inbox.inbox, name="inbox"),
    path("post/", posts.choose, name="post"),
    path("programs/", programs.programs, name="programs"),
    path("demonstration/", demonstration.switch, name="demonstration"),
    path("intake/", person.begin, name="intake"),
    path("intake/<uuid:draft>/person/", person.person, name="intake_person"),
    path("intake/<uuid:draft>/matter/", choice.matter, name="intake_matter"),
    path("intake/<uuid:draft>/papers/", papers.papers, name="intake_papers"),
    path("intake/<uuid:draft>/papers/<int:file>/", papers.page_image, name="intake_page"),
    path("intake/<uuid:draft>/papers/<str:paper>/pages/", uploads.upload, name="intake_upload"),
    path("intake/<uuid:draft>/confirm/", confirm.confirm, name="intake_confirm"),
    path("intake/<uuid:draft>/discard/", person.discard, name="intake_discard"),
    path("items/<str:code>/sheet/", issued.sheet, name="sheet"),
    path("papers/<int:paper>/", issued.pdf, name="paper"),
    path("matters/<int:matter>/", matter.matter, name="matter"),
    path("matters/<int:matter>/receipt/", receipt.receipt, name="receipt"),
    path("matters/<int:matter>/papers/", material_pages.pages, name="materials"),
    path("matters/<int:matter>/pages/<int:page>/", originals.image, name="page"),
    path("matters/<int:matter>/steps/<str:step>/", steps.step, name="step"),
    path("matters/<int:matter>/person/", reveal.reveal, name="reveal"),
    path("matters/<int:matter>/told/<int:message>/", outgoing.told, name="told"),
    path("matters/<int:matter>/why/<str:clock>/", why.why, name="why"),
    path("matters/<int:matter>/why/<str:clock>.json", why.as_json, name="why_json"),
    path("matters/<int:matter>/why/<str:clock>.pdf", why.as_pdf, name="why_pdf"),
    path("feeds/", feeds.own, name="feeds"),
    path("feeds/<str:token>.ics", feeds.feed, name="feed"),
    path("ledger/", ledger.ledger, name="ledger"),
    path("ledger/export/", ledger.export, name="ledger_export"),
    path("search/", search.search, name="search"),
    path("training/", training.training, name="training"),
    path("handover/", include("bianmin.desk.handover.urls")),
    path("messages/", include("bianmin.desk.messages.urls")),
    path("cut-over/", include("bianmin.desk.cut_over.urls")),
    path("calendar/", include("bianmin.desk.calendar.urls")),
    path("catalogue/", include("bianmin.desk.catalogue.urls")),
    path("urgent/", haste.haste, name="haste"),
    path("on-duty/", on_duty.on_duty, name="on_duty"),
    path("enquiries/", enquiries.enquiries, name="enquiries"),
    path("enquiries/new/", enquiries.new, name="enquiry"),
]
