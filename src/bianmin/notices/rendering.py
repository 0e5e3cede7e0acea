"""Turning an issued paper into its PDF, once, and reading it back."""

import logging
from collections.abc import Mapping
from io import BytesIO
from typing import Any

import segno
from django.conf import settings
from django.db import transaction
from django.db.models.functions import Now

from bianmin.law.zone import day_of
from bianmin.vault import store

from . import numbers, outward, refusals, registry, seals, signing
from .kinds import PaperKind
from .models import Paper
from .pictures import drawn
from .places import spoken_day
from .typesetting import TypesettingFault, typeset, without

logger = logging.getLogger(__name__)
LONGEST_NAME = 200
WAYS_OF_DELIVERY = ("直接", "留置", "邮寄", "委托", "电子", "公告")
"""The ways of service (送达), as the block at the foot of a served paper lists them."""


@transaction.atomic
def render(paper_id: int) -> str:
    """Typeset, sign and keep the PDF unless that is done already; returns its digest.

    Two at once wait for one another; a worker killed meanwhile leaves nothing half done. Raises
    OSError when the file cannot be kept, SigningFault, TypesettingFault: the paper stays issued,
    and the job is tried again.
    """
    paper = Paper.objects.select_for_update(of=("self",), no_key=True).get(pk=paper_id)
    if not paper.digest:
        pdf, signed_by = signed(paper, typeset_paper(paper))
        paper.digest = store.keep(pdf)
        Paper.objects.filter(pk=paper_id).update(
            digest=paper.digest, signed_by=signed_by, rendered_at=Now()
        )
    return paper.digest


def signed(paper: Paper, pdf: bytes) -> tuple[bytes, str]:
    """The PDF with its signature, and whose; unsigned what stays in the house or is practice."""
    holder = signing.key_holder()
    if holder is None or paper.training or not registry.paper_kind(paper.kind).outward:
        return pdf, ""
    shown = signing.Shown(paper.facts["organ_name"], f"{paper.title} {paper}")
    name = signing.name_of(holder.certificates[0])[:LONGEST_NAME]
    return signing.sign(pdf, holder, shown), name


def read_pdf(paper: Paper) -> bytes:
    """The PDF as stored; rendered at once if no job has come to it yet.

    Raises Refusal where that cannot be done now: the paper is issued all the same, and the job
    goes on trying. And where it was destroyed after its time in the archive.
    """
    if paper.destroyed_at:
        raise refusals.destroyed()
    return store.fetch(paper.digest or _rendered_now(paper))


def _rendered_now(paper: Paper) -> str:
    try:
        return render(paper.pk)
    except OSError as fault:
        logger.exception("paper %s could not be kept", paper.pk)
        raise refusals.cannot_keep(str(paper)) from fault
    except (TypesettingFault, signing.SigningFault) as fault:
        logger.exception("paper %s could not be rendered", paper.pk)
        raise refusals.cannot_render(str(paper)) from fault


def typeset_paper(paper: Paper) -> bytes:
    """The PDF of a paper by the wording it was issued with."""
    facts, own = without([paper.facts, own_places(paper)], paper.unprintable)
    return typeset(paper.wording.text, facts=facts, paper=own, at=paper.issued_at)


def scan_address(paper: Paper) -> str:
    """Where the QR code leads."""
    return f"{settings.PUBLIC_ADDRESS}/{paper.scan_path}"


def own_places(paper: Paper) -> dict[str, Any]:
    """What the frame shows of the paper itself; see ``frame.typ``."""
    return {
        "title": paper.title,
        "number": paper.number,
        "addressee": paper.addressee,
        "issued_on": spoken_day(day_of(paper.issued_at)).partition("（")[0],
        "code": paper.access_code,
        "replaces": str(paper.replaces) if paper.replaces else "",
        "scan_address": scan_address(paper),
        "qr": qr_code(scan_address(paper)),
        "unprintable": paper.unprintable,
        "training": numbers.DRILL if paper.training else "",
        "codes": [qr_code(value) for value in coded(registry.paper_kind(paper.kind), paper.facts)],
        "pictures": pictured(registry.paper_kind(paper.kind), paper.facts),
        "delivery": list(WAYS_OF_DELIVERY) if _is_served(paper) else [],
        **seals.places_of(paper),
    }


def _is_served(paper: Paper) -> bool:
    return outward.is_served(registry.paper_kind(paper.kind))


def pictured(kind: PaperKind, facts: Mapping[str, Any]) -> dict[str, str]:
    """The pictures that a paper shows, as SVG, by what its places call them."""
    named = {str(facts[place]) for place in kind.pictured if facts.get(place)}
    return {digest: drawn(store.fetch(digest)) for digest in sorted(named)}


def coded(kind: PaperKind, facts: Mapping[str, Any]) -> list[str]:
    """What stands on a paper as QR codes besides its own address, in order."""
    place, _dot, name = kind.coded.partition(".")
    return [row[name] for row in facts.get(place, ())] if name else []


def qr_code(address: str) -> str:
    """The address as an SVG image."""
    drawn = BytesIO()
    segno.make_qr(address, error="m").save(drawn, kind="svg", border=0, xmldecl=False)
    return drawn.getvalue().decode()
