"""Addresses of the door. Of allauth's pages only those that staff need: accounts are made by hand.

The names are those that allauth itself leads to.
"""

from allauth.account import views as account
from allauth.mfa.base import views as factor
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as keys
from django.urls import path

from bianmin.look import views

from . import pages

urlpatterns = [
    path("login/", account.login, name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path("password/change/", views.new_password, name="account_change_password"),
    path("again/", account.reauthenticate, name="account_reauthenticate"),
    path("factor/", factor.authenticate, name="mfa_authenticate"),
    path("factor/without/", pages.without, name="factor_without"),
    path("factor/again/", factor.reauthenticate, name="mfa_reauthenticate"),
    path("factor/first/", pages.first, name="factor_first"),
    path("factor/code/", totp.activate_totp, name="mfa_activate_totp"),
    path("factor/code/remove/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("factor/key/", keys.add_webauthn, name="mfa_add_webauthn"),
    path("factor/key/again/", keys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("factor/key/<int:pk>/remove/", keys.remove_webauthn, name="mfa_remove_webauthn"),
    path("mine/", pages.mine, name="mfa_index"),
    path("mine/keys/", pages.mine, name="mfa_list_webauthn"),
    path("mine/mail/", pages.mail, name="account_mail"),
    path("mine/end/", pages.end, name="account_end"),
    path("unsent/<uuid:kept>/", pages.unsent, name="unsent"),
]
