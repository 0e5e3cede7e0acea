"""What is asked about: one matter under way with all that hangs on it, and the county's things."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.core.files.base import ContentFile

from bianmin.applications import services as applications
from bianmin.applications.models import Manifest, Material, Page
from bianmin.applications.services import taking_over
from bianmin.casework.abouts import about
from bianmin.casework.models import DestructionList, Export, PrintBatch
from bianmin.catalogue import services as catalogue
from bianmin.catalogue.models import Edition
from bianmin.desk.models import Draft
from bianmin.information import services as information
from bianmin.information.annual import services as annual
from bianmin.information.disclosed import services as disclosed
from bianmin.information.disclosed.editions import Rule
from bianmin.information.disclosed.services import Told
from bianmin.information.models import Disclosure
from bianmin.information.policies import AUDIENCES
from bianmin.information.releases import services as releases
from bianmin.information.reviews import services as reviews
from bianmin.information.reviews.services import Filed
from bianmin.network import models
from bianmin.network import services as network
from bianmin.notices import seals
from bianmin.notices.models import Message, Paper
from bianmin.people.services import register_organisation
from bianmin.policy import services as policy
from tests import build
from tests.authority.cast import CIVIL, Asker
from tests.authority.complained import of_complaints
from tests.build import COUNTY, FRIDAY, TOWN, VILLAGE, Case
from tests.modules.applications.joint_ways import led_case
from tests.modules.applications.test_old_ledgers import GOOD, sheet_of
from tests.modules.catalogue.items import a_pdf
from tests.modules.desk.test_take_in import a_photo, person
from tests.modules.information import cases
from tests.modules.notices.test_seal_papers import stamp
from tests.modules.portal.alone import Alone

NAME, SERIAL = "欧阳明珠", 91
MARKS = (NAME.encode(), build.id_number(SERIAL).encode())
"""What of her may stand on a page only where she or her matter may be seen."""

NOT_MADE = ("dispatch", "group", "recheck", "directory", "licence", "pk")
"""What this county has none of: whoever may not come near it is refused all the same."""


def received() -> Case:
    """Low-income aid of 欧阳明珠, just taken in by her agent, with a page to it."""
    party = build.a_party(name=NAME, serial=SERIAL)
    case = build.an_application(
        party=party, materials=build.everything("MZ-001", FRIDAY, originals=1)
    )
    material = Material.objects.get(application=case.matter, key="m1")
    applications.add_page(material=material.pk, upload=a_photo(), by=build.an_agent(), at=FRIDAY)
    return case


def her_matter() -> Case:
    """The same, carried up and accepted by her town."""
    case = received()
    case.take("hand_up", at=FRIDAY)
    case.take("accept", at=FRIDAY)
    return case


def anothers_matter() -> Case:
    """Of another citizen, in another village of another town."""
    party = build.a_party(name="张秀英", serial=92, village="371323102202")
    return build.an_application(party=party)


NEVER = 10**9
"""An id that no row has, whatever ran before: numbers begin anew in no test."""


class Things:
    """The value of each place in an address: by how the address begins and the place's name."""

    def __init__(self, case: Case, cast: Mapping[str, Asker]) -> None:
        self.values = {
            **_of_the_matter(case),
            **_under_way(cast),
            **_of_the_network(),
            **_of_the_county(),
            **of_requests(),
            **of_complaints(),
            ("api/v1/joint-tasks/", "matter"): _asked_jointly(),
            ("api/v1/joint-tasks/", "step"): "agree_jointly",
            ("", "project"): _a_project(),
        }

    def of(self, pattern: str, name: str) -> Any:
        """The longest beginning that fits is the nearest."""
        fitting = [key for key in self.values if key[1] == name and pattern.startswith(key[0])]
        assert fitting, f"/{pattern}: give its “{name}” a value here."
        return self.values[max(fitting, key=lambda key: len(key[0]))]


Values = dict[tuple[str, str], Any]


def _of_the_matter(case: Case) -> Values:
    page = Page.objects.get(material__application=case.matter)
    paper = Paper.objects.filter(about=about(case.matter)).earliest("pk")
    return {
        ("", "matter"): case.matter,
        ("", "page"): page.pk,
        ("", "paper"): paper.pk,
        ("api/v1/matters/", "paper"): page.material.key,
        ("api/v1/matters/{matter}/papers/", "paper"): paper.pk,
        ("", "access_code"): paper.access_code,
        ("", "message"): Message.objects.filter(about=about(case.matter)).latest("pk").pk,
        ("", "step"): "report_visit",
        ("", "clock"): "acceptance",
        ("", "request_id"): _asked_for_a_copy(case),
        ("", "of"): "third_party",
        ("", "token"): "x" * 43,
        ("", "which"): "original",
        **dict.fromkeys([("track/", "code"), ("api/v1/citizen/matters", "code")], case.code),
        **dict.fromkeys([("apply/sent/", "code"), ("apply/take-over/", "code")], case.code),
        **dict.fromkeys([("apply/withdraw/", "code"), ("apply/supplement/", "code")], case.code),
    }


def _asked_for_a_copy(case: Case) -> int:
    """She has asked for a copy of what is kept of her."""
    asked = applications.ask_about_data(
        matter=case.matter, party=case.row.applicant, kind="copy", words="", at=FRIDAY
    )
    return asked.pk


def _under_way(cast: Mapping[str, Asker]) -> Values:
    """What her agent has begun, sent and taken out, and what the citizen has begun alone."""
    agent, citizen = cast["agent"].browser, cast["citizen"].browser
    begun = agent.post("/desk/intake/", person()).url.removesuffix("matter/")
    chosen = agent.post(f"{begun}matter/", {"item": "MZ-001"})
    assert chosen.url == f"{begun}papers/", chosen.url
    sent = agent.post(f"{begun}papers/m1/pages/", {"pages": a_photo(), "key": "p"})
    assert sent.status_code < 400, sent.content.decode()
    agent.post("/desk/ledger/export/", {"kind": "xlsx", "reason": "季度考核用"})
    agent.post("/desk/papers/", {"all": "1"})
    another = build.an_application(materials=build.everything("MZ-001", FRIDAY, originals=1))
    to = build.body_of(TOWN).pk
    agent.post("/desk/handover/send/", {"to_body": to, "matter": [another.matter], "key": "k"})
    alone = Alone(citizen)
    alone.begin()
    alone.post("who", name=alone.name, number=alone.number)
    draft = Draft.objects.latest("begun_at")
    return {
        ("desk/intake/", "draft"): draft.pk,
        ("desk/intake/", "file"): draft.content["papers"]["m1"]["pages"][0],
        ("desk/intake/", "paper"): "m1",
        ("", "draft"): alone.begun,
        ("apply/", "file"): 1,
        ("apply/", "name"): "who",
        ("api/v1/citizen/drafts/", "paper"): "m1",
        ("", "export"): Export.objects.latest("pk").pk,
        ("", "batch"): PrintBatch.objects.latest("pk").pk,
        ("", "manifest"): Manifest.objects.latest("pk").pk,
        ("", "enquiry"): _led_to_the_town(),
        ("", "listed"): DestructionList.objects.create(drawn_up_at=FRIDAY).pk,
    }


def _led_to_the_town() -> int:
    """Her own request for help, told to her agent and led to the town's window; the enquiry."""
    wanted = applications.Wanted(
        kind="help", name=NAME, phone="13800003210", place=VILLAGE, words="想问问残疾人辅具"
    )
    window = build.at_desk(TOWN, "window").post
    made = applications.register_request(
        wanted=wanted, by=build.an_agent(), at=FRIDAY, to_post=window
    )
    return made.enquiry_id


def _of_the_network() -> Values:
    body, agent = build.body_of(VILLAGE).pk, build.an_agent()
    pledge = network.sign_pledge(
        account=agent.account or 0, signed_on=date(2026, 9, 1), by=None, at=FRIDAY
    )
    site = models.Site.objects.filter(body=body).earliest("pk").pk
    return {
        ("", "body"): body,
        ("", "post"): agent.post,
        ("", "site"): site,
        ("", "account"): agent.account,
        ("", "pledge"): pledge.pk,
        ("", "check"): 1,
        ("", "kind"): "guide",
        ("desk/network/end/", "kind"): "holder",
        ("desk/network/end/", "pk"): models.Holder.objects.get(post=agent.post).pk,
        ("agents/", "code"): VILLAGE,
        ("villages/", "code"): VILLAGE,
        ("places/", "code"): VILLAGE,
        ("desk/values/", "key"): "relay.hop_limit",
        ("agents/", "kind"): "board",
        ("sites/", "kind"): "board",
        ("api/v1/network/bodies/", "id"): body,
        ("api/v1/network/posts/", "id"): agent.post,
        ("api/v1/network/sites/", "id"): site,
        ("api/v1/network/people/", "id"): agent.account,
        ("api/v1/places/", "code"): VILLAGE,
        ("api/v1/network/", "id"): 1,
        ("api/v1/network/holder/", "id"): models.Holder.objects.get(post=agent.post).pk,
    }


def _of_the_county() -> Values:
    """Seal, standard, old ledger, a draft of an item and of the calendar."""
    editor = build.at_desk(COUNTY, "editor", department=CIVIL).account or 0
    seal = seals.enter(
        body=build.body_of(TOWN).pk, name="马站镇便民服务中心专用章", image=stamp(), width=42,
        from_day=date(2026, 9, 1), by=None, at=FRIDAY,
    )  # fmt: skip
    draft = catalogue.begin_draft(code="MZ-001", by=editor, at=FRIDAY)
    standing = Edition.objects.exclude(pk=draft.pk).get(item__code="MZ-001")
    standard = catalogue.add_standard(
        element="windows", code="", title="窗口服务规范", document="DB3713/T 1—2026",
        upload=ContentFile(a_pdf(), "a.pdf"), day=FRIDAY.date(), by=editor, at=FRIDAY,
    )  # fmt: skip
    by = build.at_desk(COUNTY, "coordinator")
    sheet = taking_over.bring(ledger="八大庄村台账", sheet=sheet_of([GOOD]), by=by, at=FRIDAY)
    office = build.body_of(COUNTY, department=CIVIL).pk
    report = annual.begin(body=office, year=2025, by=editor, at=FRIDAY)
    return {
        ("", "report"): report.pk,
        ("api/v1/annual-drafts/", "id"): report.pk,
        ("api/v1/directory/", "id"): NEVER,
        ("", "whose"): "county",
        ("", "year"): 2025,
        ("", "sheet"): sheet.pk,
        ("", "seal"): seal.pk,
        ("", "standard"): standard.pk,
        **dict.fromkeys([("", name) for name in NOT_MADE], 1),
        ("", "digest"): "0" * 64,
        ("", "kept"): UUID(int=1),
        ("api/v1/exchange/", "reference"): UUID(int=1),
        ("api/v1/exchange/", "id"): 1,
        ("", "place"): VILLAGE,
        ("record/", "number"): 1,
        ("record/", "name"): "bill.txt",
        ("api/v1/items/", "file"): "0" * 64,
        ("api/v1/catalogue/", "id"): 1,
        ("api/v1/catalogue/standards/", "id"): standard.pk,
        ("desk/catalogue/files/", "file"): 1,
        ("api/v1/catalogue/files/", "id"): 1,
        ("", "edition"): draft.pk,
        ("api/v1/catalogue/editions/", "id"): draft.pk,
        ("", "part"): "basics",
        ("", "before"): standing.pk,
        ("", "after"): draft.pk,
        ("", "form"): "svg",
        ("", "number"): 1,
        ("", "code"): "MZ-001",
        ("desk/calendar/", "draft"): 1,
    }


def of_requests() -> Values:
    """A request for information to the civil affairs bureau, of somebody of another town, with a
    file for the reply and a case about it; and what that bureau discloses."""
    by = cases.office(CIVIL)
    party = build.a_party(name="孙建军", serial=93, village="371323102202")
    told = cases.filing(by, party)
    made = information.register(filing=told, by=by, at=FRIDAY, key="authority-request")[0]
    draft, public = _written("预算编制说明"), _written("低保办法")
    for one in (draft, public):
        disclosed.submit(disclosure=one.pk, by=_editor(), at=FRIDAY)
    disclosed.make_public(disclosure=public.pk, seen=public.digest, by=by.account or 0, at=FRIDAY)
    return {
        **{(where, "matter"): made.matter for where in OF_REQUESTS},
        ("api/v1/information-requests/", "step"): "examined",
        ("api/v1/information-requests/", "case"): _contested(made.matter, by.account or 0),
        ("requests/", "code"): made.code,
        ("api/v1/citizen/information-requests/", "code"): made.code,
        ("api/v1/track/information-request/", "paper"): 1,
        ("", "release"): _for_the_reply(made.matter, by.account or 0),
        ("", "disclosure"): public.pk,
        ("", "size"): "a4",
        **_of_rules(),
        ("desk/disclosure/", "disclosure"): draft.pk,
        ("api/v1/directory/entries/", "id"): draft.pk,
        **dict.fromkeys(
            [("", "internal"), ("api/v1/directory/inside/", "id")], _for_staff(by.account or 0)
        ),
    }


OF_REQUESTS = (
    "api/v1/information-requests/", "desk/requests/", "desk/releases/", "desk/information/cases/",
)  # fmt: skip
"""Under which addresses a matter is a request for information."""


def _editor() -> int:
    return build.at_desk(COUNTY, "editor", department=CIVIL).account or 0


def _written(title: str) -> Disclosure:
    told = Told("proactive", "20-11", title, "", "第一条 略。", "民政局", "", "", "", FRIDAY.date())
    office = build.body_of(COUNTY, department=CIVIL).pk
    return disclosed.begin(body=office, told=told, by=_editor(), at=FRIDAY)


def _for_staff(by: int) -> int:
    """What the bureau tells its own staff alone, with a file: the county's rules know it."""
    policy.set_value(
        key=AUDIENCES, value=["public", "internal"], from_day=FRIDAY.date(), document="试行办法",
        by=None, at=FRIDAY,
    )  # fmt: skip
    told = Told(
        "proactive", "in-2", "考勤通报", "", "略。", "民政局", "", "", "", FRIDAY.date(),
        file=build.a_photo(), audience="internal", ground="personnel",
    )  # fmt: skip
    office = build.body_of(COUNTY, department=CIVIL).pk
    row = disclosed.begin(body=office, told=told, by=_editor(), at=FRIDAY)
    disclosed.submit(disclosure=row.pk, by=_editor(), at=FRIDAY)
    passing = {"seen": row.digest, "by": by, "at": FRIDAY, "looked_at": True}
    return disclosed.make_public(disclosure=row.pk, **passing).pk


def _of_rules() -> Values:
    """A rule of the town that holds in its villages, and the draft of another."""
    town, clerk = build.body_of(TOWN).pk, build.at_desk(TOWN, "window").account or 0
    head = build.at_desk(TOWN, "supervisor").account or 0
    rows = []
    for code in ("first_asked", "in_time"):
        rule = Rule(code, "中心主任岗", FRIDAY.date(), at_tiers=(1,))
        told = Told(
            "proactive",
            "20-5",
            code,
            "",
            "一次讲清。",
            "马站镇",
            "",
            "",
            "",
            FRIDAY.date(),
            rule=rule,
        )
        row = disclosed.begin(body=town, told=told, by=clerk, at=FRIDAY)
        rows.append(disclosed.submit(disclosure=row.pk, by=clerk, at=FRIDAY))
    public, draft = rows
    disclosed.make_public(disclosure=public.pk, seen=public.digest, by=head, at=FRIDAY)
    return {("rules/", "disclosure"): public.pk, ("desk/rules/", "disclosure"): draft.pk}


def _for_the_reply(request: int, by: int) -> int:
    """A file that is drawn and waits for another person's look."""
    upload = ContentFile(a_pdf(), "a.pdf")
    row = releases.add(request=request, upload=upload, title="验收报告", by=by, at=FRIDAY)
    return releases.draw(release=row.pk, boxes=[], by=by, at=FRIDAY).pk


def _contested(request: int, by: int) -> int:
    filed = Filed("reconsideration", "沂水县人民政府", FRIDAY.date())
    proof = build.a_photo()
    return reviews.record(request=request, filed=filed, proof=proof, by=by, at=FRIDAY).pk


def _asked_jointly() -> int:
    """A department that is asked about another citizen's application, which the county leads."""
    case = led_case(FRIDAY)
    by = case.whoever_has_it()
    [first, *_more] = applications.ask_named(application=case.matter, by=by, at=FRIDAY, key="asked")
    return first.matter


def _a_project() -> int:
    """Of a unit that applied in another town, with its mandate's scan."""
    unit = register_organisation(
        name="沂水好果饮品有限公司", uscc="91999901MA0000007A", phone="13800001111",
        by=None, at=FRIDAY,
    )  # fmt: skip
    case, by = build.an_application(party=unit), build.at_desk(COUNTY, "coordinator")
    wanted = applications.ProjectWanted("年产5万吨果汁项目", "acts", FRIDAY.date(), case.row.number)
    row = applications.begin_project(wanted=wanted, by=by, at=FRIDAY)
    applications.keep_project_mandate(project=row.pk, file=build.a_photo(), by=by, at=FRIDAY)
    return row.pk
