"""Addresses of her own pages."""

from django.urls import path

from . import kept, province, views

urlpatterns = [
    path("", views.mine, name="mine"),
    path("code/", views.code, name="mine_code"),
    path("province/", province.begin, name="mine_province"),
    path("returned/", province.returned, name="mine_returned"),
    path("leave/", views.leave, name="mine_leave"),
    path("kept/", kept.kept, name="kept"),
    path("<str:code>/", views.follow, name="mine_follow"),
]
