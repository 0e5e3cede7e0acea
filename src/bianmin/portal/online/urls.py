"""Addresses of an online application."""

from django.urls import path

from . import codes, cropping, licence, mandate, papers, supplement, views, withdrawal

urlpatterns = [
    path("continue/", codes.resume, name="online_resume"),
    path("continue/code/", codes.resume_code, name="online_resume_code"),
    path("sent/<str:code>/", views.sent, name="online_sent"),
    path("draft/<uuid:draft>/send/", views.send, name="online_send"),
    path("draft/<uuid:draft>/discard/", views.discard, name="online_discard"),
    path("draft/<uuid:draft>/pages/<int:file>/", papers.page_image, name="online_page"),
    path("draft/<uuid:draft>/pages/<int:file>/crop/", cropping.crop, name="online_crop"),
    path("draft/<uuid:draft>/<str:name>/", views.question, name="online_question"),
    path("draft/<uuid:draft>/<str:name>/pages/", papers.upload, name="online_upload"),
    path("licence/<str:access_code>/", licence.start, name="online_licence"),
    path("take-over/<str:code>/", mandate.take_over, name="take_over"),
    path("withdraw/<str:code>/", withdrawal.withdraw, name="online_withdraw"),
    path("supplement/<str:code>/", supplement.begin, name="online_supplement"),
    path("<str:code>/", views.start, name="online_start"),
]
