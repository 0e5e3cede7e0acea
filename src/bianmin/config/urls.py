"""Which face answers at which address."""

from allauth.account import views as account
from django.urls import URLPattern, URLResolver, include, path

from bianmin.look import views

from . import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", health.healthz, name="healthz"),
    path("look/", include("bianmin.look.urls")),
    path("desk/", include("bianmin.desk.urls")),
    path("api/", include("bianmin.api.urls")),
    # Of allauth's pages only those that staff need: accounts are made, and passwords set, by hand.
    path("accounts/login/", account.login, name="account_login"),
    path("accounts/logout/", account.logout, name="account_logout"),
    path("accounts/password/change/", views.new_password, name="account_change_password"),
    path("", include("bianmin.portal.urls")),
]

handler400 = "bianmin.look.views.bad_request"
handler403 = "bianmin.look.views.forbidden"
handler404 = "bianmin.look.views.not_found"
handler500 = "bianmin.look.views.server_error"
