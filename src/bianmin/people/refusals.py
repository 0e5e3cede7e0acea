"""The sentences with which what is said of a person is refused."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def other_name() -> Refusal:
    return Refusal(
        "people.other_name",
        _("This ID number is already registered under another name."),
        _("Compare name and number with the card; if the name was changed by law, say so."),
        field="name",
    )


def phone_start(start: str) -> Refusal:
    return Refusal(
        "people.phone_start",
        _("A mobile number begins with 13 to 19; this one begins with %(start)s."),
        _("Type it again, or a landline with its area code, such as 0539-2227736."),
        field="phone",
        values={"start": start},
    )


def no_email() -> Refusal:
    return Refusal(
        "people.no_email",
        _("This is not an e-mail address."),
        _("Type it as it stands, such as 12345678@qq.com, or leave it empty."),
        field="email",
    )


def long_address(found: int, longest: int) -> Refusal:
    return Refusal(
        "people.long_address",
        _("The address has %(found)d characters; at most %(longest)d can be kept."),
        _("Leave out what the postman does not need."),
        field="address",
        values={"found": found, "longest": longest},
    )


def strange_character() -> Refusal:
    return Refusal(
        "people.strange_character",
        _("The address contains a character that cannot be shown."),
        _("Delete the address and type it again."),
        field="address",
    )


def no_reason() -> Refusal:
    return Refusal(
        "people.no_reason",
        _("To see a person's data in full, a reason is needed."),
        _("Write in a few words what you need it for; it is recorded."),
        field="reason",
    )


def long_reason(longest: int) -> Refusal:
    return Refusal(
        "people.long_reason",
        _("The reason is too long: at most %(longest)d characters."),
        _("Shorten it."),
        field="reason",
        values={"longest": longest},
    )


def number_of_a_person(field: str, place: int) -> Refusal:
    return Refusal(
        "people.number_of_a_person",
        _("Character %(place)d begins somebody’s ID number, mobile number or bank card’s number."),
        _("Leave the number out: what stands here is read by others."),
        field=field,
        values={"place": place},
        article="个人信息保护法第六条",
    )


def number_in_reason() -> Refusal:
    return Refusal(
        "people.number_in_reason",
        _("The reason holds somebody’s ID number or mobile number; it is kept for others to read."),
        _("Leave the number out; name the matter instead."),
        field="reason",
    )


def not_revealable(field: str) -> Refusal:
    return Refusal(
        "people.not_revealable",
        _("There is no personal value “%(field)s”."),
        _("Go back to the page and choose what you want to see."),
        field="field",
        values={"field": field},
    )


def too_many_from_here(period: timedelta) -> Refusal:
    return Refusal(
        "too-many-from-here",
        _("Too many wrong tries came from this connection."),
        _("Please wait %(minutes)s minutes, or ask your agent or the window."),
        values={"minutes": period // timedelta(minutes=1)},
    )


def client_without_account() -> Refusal:
    return Refusal(
        "client-without-account",
        _("A client acts as an account; there is none of this name, or it may not sign in."),
        _("Make the account first, or check its name."),
        field="account",
    )


def client_without_scope() -> Refusal:
    return Refusal(
        "client-without-scope",
        _("A client that may do nothing needs no token."),
        _("Choose at least one thing that it may do."),
        field="scopes",
    )


def client_ends_before_it_begins() -> Refusal:
    return Refusal(
        "client-ends-before-it-begins",
        _("The last day lies before the first."),
        _("Choose a later last day, or leave it empty."),
        field="until_day",
    )


def client_unnamed() -> Refusal:
    return Refusal(
        "client-unnamed",
        _("The client has no name."),
        _("Write whose program it is, for example: county platform."),
        field="name",
    )


def nobody(typed: str) -> Refusal:
    return Refusal(
        "people.nobody",
        _("Nobody on the staff is “%(typed)s”. "),
        _("Give the sign-in name or the staff number, or enter the person first."),
        field="person",
        values={"typed": typed[:64]},
    )


def several(typed: str) -> Refusal:
    return Refusal(
        "people.several",
        _("Several people have the staff number “%(typed)s”. "),
        _("Give the sign-in name."),
        field="person",
        values={"typed": typed[:64]},
    )


def number_taken(number: str) -> Refusal:
    return Refusal(
        "people.number_taken",
        _("Somebody else has the staff number “%(number)s”. "),
        _("Give this person another one."),
        field="number",
        values={"number": number},
    )


def username_taken(username: str) -> Refusal:
    return Refusal(
        "people.username_taken",
        _("The sign-in name “%(username)s” is taken. "),
        _("Choose another one."),
        field="username",
        values={"username": username},
    )


def province_is_silent() -> Refusal:
    return Refusal(
        "people.province_is_silent",
        _("The province's login does not answer just now."),
        _("Try again in a few minutes, or come in with the code on your phone."),
    )


def province_did_not_say() -> Refusal:
    return Refusal(
        "people.province_did_not_say",
        _("The province's login did not say who you are."),
        _("Begin again, or come in with the code on your phone."),
    )


def shut_after_wrong_tries(left: timedelta) -> Refusal:
    minutes = max(1, -(-left // timedelta(minutes=1)))
    return Refusal(
        "people.shut_after_wrong_tries",
        _("Too many wrong tries: nobody can sign in here for now."),
        _("Wait %(minutes)s minutes, or ask the county's security officer to unlock the account."),
        values={"minutes": minutes},
        article="GB/T 22239-2019 8.1.4.1 b）",
    )


def deed_without_reason() -> Refusal:
    return Refusal(
        "people.deed_without_reason",
        _("What takes something from somebody needs a reason."),
        _("Write in a few words why, and how you saw that it is she."),
        field="reason",
    )


def own_factor() -> Refusal:
    return Refusal(
        "people.own_factor",
        _("Nobody resets their own second factor."),
        _("Ask another security officer, who sees you in person."),
    )


def both_locks() -> Refusal:
    return Refusal(
        "people.both_locks",
        _("You have just opened the other lock of this account: nobody opens both alone."),
        _("Another security officer does this part, or whoever runs the server."),
    )


def own_account() -> Refusal:
    return Refusal(
        "people.own_account",
        _("Nobody closes or opens their own account."),
        _("Ask another security officer."),
    )


def not_these_particulars() -> Refusal:
    return Refusal(
        "online.not-these-particulars",
        _("With this name and ID number it cannot be sent online."),
        _("Compare both with the card. If they are right, come to any window with your ID card."),
        field="name",
    )
