"""Addresses of complaints."""

from django.urls import path

from . import assessed, identity, register, results, writing

urlpatterns = [
    path("", register.register, name="complaints"),
    path("new/", writing.choose, name="complaint_of"),
    path("new/<int:body>/", writing.write, name="register_complaint"),
    path("assessed/", assessed.assessed, name="complaints_assessed"),
    path("<int:matter>/receipt/", writing.receipt, name="complaint_receipt"),
    path("<int:matter>/who/", identity.who, name="complaint_who"),
    path("<int:matter>/files/<int:file>/", identity.file, name="complaint_file"),
    path("<int:matter>/result/", results.result, name="complaint_result"),
]
