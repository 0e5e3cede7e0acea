"""Addresses of complaints."""

from django.urls import path

from . import handled, hers, views

urlpatterns = [
    path("", views.start, name="complaints"),
    path("new/", views.choose, name="complaint_of"),
    path("new/<int:body>/", views.complain, name="complaint_new"),
    path("code/", views.code, name="complaint_code"),
    path("sent/<str:code>/", views.sent, name="complaint_sent"),
    path("handled/", handled.handled, name="complaints_handled"),
    path("<str:code>/withdraw/", hers.withdraw, name="complaint_withdraw"),
    path("<str:code>/again/", hers.again, name="complaint_again"),
]
