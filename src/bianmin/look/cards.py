"""What the components are given: plain values, already masked and chosen by the page."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.safestring import SafeString


@dataclass(frozen=True, slots=True)
class PersonCard:
    """A person as this reader may see them; ``name`` and numbers come masked from ``law.masks``."""

    name: str
    id_number: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    reveal_url: str = ""


@dataclass(frozen=True, slots=True)
class BodyContact:
    """An office and how to reach it. ``phone`` may be dialled; ``url`` says who serves there."""

    name: str
    phone: str = ""
    address: str = ""
    hours: str = ""
    person: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class StayCard:
    """One visit of a matter to one leg, for the timeline.

    ``state`` is ``past``, ``here`` or ``ahead``; ``took`` says how long in words ("1 个工作日");
    ``phone`` may be dialled; ``light`` is empty where nothing is measured; ``provisional``: a
    holiday notice may still move ``due``.
    """

    leg: str
    body: str
    state: str = "past"
    holder: str = ""
    phone: str = ""
    received: datetime | None = None
    left: datetime | None = None
    due: date | None = None
    took: str = ""
    light: str = ""
    note: str = ""
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class ReasonCard:
    """Why something was late, as a body stated it to the public."""

    words: str
    body: str
    at: datetime


@dataclass(frozen=True, slots=True)
class DelayCard:
    """A limit that has passed: its name and light, how late in words, and the stated reasons."""

    label: str
    light: str
    told: str
    reasons: tuple[ReasonCard, ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One entry of the ledger: who did what, when, for whom."""

    at: datetime
    step: str
    actor: str
    post: str = ""
    on_behalf_of: str = ""
    note: str = ""
    recorded_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PageCard:
    """One page of a material. ``image_url`` shows it; ``key`` names it in the form.

    ``small_url`` is a smaller picture for lists, where there is one; at ``crop_url`` its edges can
    be cut off, or (``can_crop``) a button keeps what was said and leads there.
    With neither the picture stays as it is: it is neither cut nor turned.
    """

    key: str
    image_url: str
    label: str = ""
    small_url: str = ""
    crop_url: str = ""
    can_crop: bool = False


@dataclass(frozen=True, slots=True)
class MaterialCard:
    """A paper that is asked for. ``state``: have, missing, later, not_needed."""

    title: str
    state: str = "missing"
    note: str = ""
    original: str = ""
    required: bool = True
    pages: tuple[PageCard, ...] = ()


@dataclass(frozen=True, slots=True)
class ChildCard:
    """Somebody who is asked about a matter: where it lies and until when, or what was answered."""

    url: str
    name: str
    as_what: str
    about: str
    asked_on: datetime
    where: str = ""
    light: str = ""
    due: str = ""
    outcome: str = ""
    said: str = ""
    urge_url: str = ""


@dataclass(frozen=True, slots=True)
class StepButton:
    """A step this reader may take now: a link when ``url`` is given, else a button of the form.

    ``name`` is the value sent as ``step``; ``hint`` says what happens then.
    """

    label: str
    name: str = ""
    url: str = ""
    hint: str = ""
    primary: bool = False


@dataclass(frozen=True, slots=True)
class Keyset:
    """Ways to the neighbouring pages of a list. ``count`` is exact unless ``more``."""

    count: int
    more: bool = False
    newer_url: str = ""
    older_url: str = ""


@dataclass(frozen=True, slots=True)
class InboxLine:
    """One open stay in the inbox or a ledger of a site."""

    url: str
    light: str
    when: str
    title: str
    person: str
    where: str
    note: str = ""
    step: StepButton | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One large number of a board, with its list one click away."""

    value: str
    label: str
    url: str = ""
    light: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PaperCard:
    """A paper as it reads, before or beside its PDF."""

    title: str
    organ: str
    number: str = ""
    addressee: str = ""
    paragraphs: tuple[str, ...] = ()
    issued_on: date | None = None
    pdf_url: str = ""


@dataclass(frozen=True, slots=True)
class Crumb:
    label: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class WantedPaper:
    """A paper to bring. ``when`` is empty for what everybody brings; ``shared`` says who has it."""

    name: str
    form: str
    when: str = ""
    shared: str = ""


@dataclass(frozen=True, slots=True)
class AgentCard:
    """A village's agent. ``presence``: here, phone, away, turn (later or earlier today), or second.

    ``turn`` is when it is the agent's turn today ("09:00–12:00"), where there is a rota. ``notes``
    are lines below; ``url`` leads to more of the person, ``party`` marks a Party member.
    """

    name: str
    post: str
    phone: str = ""
    photo_url: str = ""
    presence: str = "second"
    turn: str = ""
    notes: tuple[str, ...] = ()
    url: str = ""
    party: bool = False


@dataclass(frozen=True, slots=True)
class Door:
    """One of several equal ways to go on."""

    label: str
    url: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class RouteStep:
    """A leg of a route in its lane (from 1), or, where ``to`` is another lane, being carried."""

    label: str
    lane: int
    lane_name: str = ""
    who: str = ""
    days: str = ""
    to: int = 0
    from_name: str = ""
    to_name: str = ""

    @property
    def way(self) -> str:
        return "up" if self.to > self.lane else "down"

    @property
    def is_far(self) -> bool:
        """Whether it is carried past the lane between."""
        return bool(self.to) and abs(self.to - self.lane) > 1

    @property
    def leftmost(self) -> int:
        """The lane at whose middle the line of something carried begins on the left."""
        return min(self.lane, self.to)


@dataclass(frozen=True, slots=True)
class RouteView:
    """A route drawn in lanes, the lowest tier on the left; at most three lanes."""

    lanes: tuple[str, ...]
    steps: tuple[RouteStep, ...]


@dataclass(frozen=True, slots=True)
class ServiceCard:
    """A 便民服务卡: whom a household may call. Always Chinese; ``url`` stands in its QR code."""

    person: str
    name: str
    role: str
    phone: str
    address: str
    hours: str
    url: str
    qr_says: str


@dataclass(frozen=True, slots=True)
class Screen:
    """One of the screens of a long form; ``url`` where one may go back to it."""

    label: str
    url: str = ""
    here: bool = False


@dataclass(frozen=True, slots=True)
class PrintCard:
    """A print that somebody scanned, held against today: sheet, card, poster, sign.

    ``changed`` names what is another today; empty too where it cannot be told apart. ``url`` leads
    to what is to be printed now, ``label`` says so.
    """

    day: date
    holds: bool
    changed: tuple[str, ...] = ()
    url: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class FlowView:
    """A flow chart for wide and for narrow pages, as drawings, and the same in words."""

    wide: SafeString
    narrow: SafeString
    steps: tuple[str, ...]
    notes: tuple[str, ...] = ()
