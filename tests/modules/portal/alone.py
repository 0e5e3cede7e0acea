"""Somebody who applies alone, page after page, as a browser without scripts would send it."""

import re
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from PIL import Image

from bianmin.applications.known import left_to_ask
from bianmin.applications.models import OnlineDraft
from bianmin.applications.online import phone
from bianmin.catalogue.editions import in_force
from tests import build
from tests.build import FRIDAY

ITEM = "MZ-004"
MOBILE = "13900001234"
ANSWERS = {
    "int": "3",
    "decimal": "1.5",
    "money": "1200",
    "date": "2026-09-01",
    "bool": "yes",
    "id_card": build.id_number(9),
    "mobile": "13900005678",
    "division": build.VILLAGE,
}


def picture(name: str = "页.jpg", colour: str = "teal") -> SimpleUploadedFile:
    target = BytesIO()
    Image.new("RGB", (60, 80), colour).save(target, "JPEG")
    return SimpleUploadedFile(name, target.getvalue(), "image/jpeg")


@dataclass
class Alone:
    """Her browser, and the draft she has begun in it."""

    client: Client
    item: str = ITEM
    name: str = "赵小兰"
    number: str = field(default_factory=lambda: build.id_number(8))
    mobile: str = MOBILE

    begun: str = ""

    @property
    def draft(self) -> OnlineDraft:
        return OnlineDraft.objects.get(pk=self.begun)

    def at(self, name: str) -> str:
        return f"/apply/draft/{self.begun}/{name}/"

    def post(self, question: str, /, **said: Any) -> Any:
        return self.client.post(self.at(question), said)

    def begin(self) -> None:
        answer = self.client.post(f"/apply/{self.item}/")
        self.begun = answer.headers["Location"].split("/")[3]

    def say_who(self) -> None:
        self.post("who", name=self.name, number=self.number)
        self.post("phone", phone=self.mobile)
        self.post("code", code=self.code())

    def code(self) -> str:
        """The code as a demonstration shows it."""
        return str(self.client.session["online_code"]["shown"])

    def say_where(self) -> None:
        self.post("town", place=build.TOWN)
        self.post("village", place=build.VILLAGE)

    def answer(self) -> None:
        for asked in left_to_ask(in_force(self.item, FRIDAY.date()).typed.form_fields):
            said = asked.options[0] if asked.options else ANSWERS.get(asked.type, "有")
            self.post(f"answer-{asked.field}", **{f"answer-{asked.field}": said})

    def photograph(self) -> None:
        for wanted in in_force(self.item, FRIDAY.date()).typed.materials:
            if wanted.required == "required":
                self.post(f"paper-{wanted.key}", pages=picture(), presence="here", next="1")
            else:
                self.post(f"paper-{wanted.key}", presence="not_needed", next="1")

    def send(self) -> Any:
        return self.client.post(f"/apply/draft/{self.begun}/send/")

    def up_to_sending(self) -> None:
        self.begin()
        self.say_who()
        self.say_where()
        self.answer()
        self.photograph()


def code_in(page: HttpResponse) -> str:
    """The ten digits by which she goes on elsewhere."""
    found = re.search(r'class="number">(\d{10})<', page.content.decode())
    assert found
    return found[1]


__all__ = ["ITEM", "MOBILE", "Alone", "code_in", "phone", "picture"]
