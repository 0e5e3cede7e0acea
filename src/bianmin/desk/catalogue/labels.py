"""What people call the fields of an item, by their way through the schema, and its codes."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

LABELS: Mapping[str, Any] = {
    "code": _("Code"),
    "domain": _("Domain"),
    "name": _("Name of the item"),
    "aliases": _("Called by people"),
    "department": _("Department"),
    "type": _("Type"),
    "target": _("For whom"),
    "exercise_tier": _("Tier of the power"),
    "exercise_mode": _("How the power is exercised"),
    "origin": _("Where the power comes from"),
    "receive_tiers": _("Where it may be handed in"),
    "online": _("Can be applied for on-line"),
    "handling_mode": _("Way of handling"),
    "conditions": _("Conditions"),
    "prerequisites": _("Items to be done before, by code"),
    "consult_phone": _("Telephone for questions"),
    "village_agent.common": _("Village agents often do it"),
    "village_agent.scope": _("What an agent may do"),
    "frequency": _("How often it is asked for"),
    "note": _("Remarks"),
    "route": _("Leg"),
    "route.seq": _("Order"),
    "route.tier": _("Tier"),
    "route.actor": _("Who acts"),
    "route.node": _("Name of the leg"),
    "route.days": _("Days of the promise"),
    "route.counts_in_limit": _("Counts towards the limit"),
    "materials": _("Paper to bring"),
    "materials.name": _("Name of the paper"),
    "materials.kind": _("Form"),
    "materials.copies": _("Number of copies"),
    "materials.issuer": _("Issued by"),
    "materials.required": _("Wanted"),
    "materials.condition": _("In which case"),
    "materials.shareable": _("Can be had from another authority"),
    "materials.share_source": _("From which authority"),
    "legal_basis": _("Article"),
    "legal_basis.law": _("Law or document"),
    "legal_basis.article": _("Number of the article"),
    "legal_basis.doc_no": _("Document number"),
    "legal_basis.level": _("Rank of the document"),
    "legal_basis.verified": _("Compared with the text"),
    "legal_basis.verified_scope": _("What was compared"),
    "legal_basis.text_date": _("Date of the text"),
    "legal_basis.source": _("Where the text was read"),
    "statutory_limit.limit": _("Limit by law"),
    "statutory_limit.basis": _("Where the law says so"),
    "statutory_limit.source": _("How it is known"),
    "statutory_limit.extension": _("Extension by the item's own act"),
    "statutory_limit.extension.days": _("Days of the extension"),
    "statutory_limit.extension.unit": _("Counted in"),
    "statutory_limit.extension.approver": _("Who approves it"),
    "statutory_limit.extension.basis": _("Article that allows it"),
    "promised_limit": _("Promised limit"),
    "special_procedures": _("Special procedure"),
    "special_procedures.name": _("Name of the procedure"),
    "special_procedures.days": _("Days"),
    "special_procedures.unit": _("Counted in"),
    "special_procedures.pauses_clock": _("Stops the clock"),
    "special_procedures.pause_basis": _("By what it stops the clock"),
    "special_procedures.when": _("When it takes place"),
    "special_procedures.tier": _("Tier"),
    "special_procedures.basis": _("Ground"),
    "publicise.required": _("The outcome is published before it is final"),
    "publicise.stage": _("What is published"),
    "publicise.days": _("Days of publicity"),
    "publicise.unit": _("Publicity is counted in"),
    "publicise.where": _("Where it is published"),
    "fee.charged": _("A fee is charged"),
    "fee.standard": _("Standard of the fee"),
    "fee.basis": _("Document that allows the fee"),
    "result.name": _("Result of the item"),
    "result.kind": _("Kind of result"),
    "result.validity": _("How long it is valid"),
    "publish_results": _("Results may be published"),
    "form_fields": _("Field of the form"),
    "form_fields.field": _("Name in the program (letters)"),
    "form_fields.label": _("What the citizen reads"),
    "form_fields.type": _("Kind of field"),
    "form_fields.required": _("Must be filled in"),
    "form_fields.options": _("Choices"),
    "form_fields.asks": _("Asked of each member of the household"),
    "enclosures": _("Form or sample"),
    "enclosures.title": _("Title"),
    "enclosures.kind": _("What it is"),
    "enclosures.issue": _("Edition of the text"),
    "enclosures.file": _("Fingerprint of the file"),
    "regional_variants": _("Elsewhere"),
    "regional_variants.region": _("Region"),
    "regional_variants.note": _("What differs there"),
    "confidence.overall": _("All in all"),
    "confidence.legal_basis": _("Legal ground"),
    "confidence.statutory_limit": _("Limit by law"),
    "confidence.materials": _("Papers"),
    "confidence.route": _("Legs"),
    "confidence.promised_limit": _("Promised limit"),
}
"""Rows are called by the name of their list; a test holds that no field of the schema lacks one."""

_DAYS = {"working": _("working days"), "natural": _("natural days")}
_TIERS = {
    "village": _("village"),
    "town": _("town"),
    "county": _("county"),
    "upper": _("above the county"),
}
_SURE = {
    "high": _("high"),
    "medium": _("medium"),
    "low": _("low"),
    "verified": _("compared with the text"),
    "partly_verified": _("partly compared with the text"),
    "memory": _("from memory"),
    "general_rule": _("by the general rule"),
    "none_fixed": _("no law fixes it"),
    "judgement": _("our judgement"),
}
_PAPERS = {
    "original": _("original"),
    "copy": _("copy"),
    "original_and_copy": _("original and copy"),
    "form": _("form to fill in"),
    "e_certificate": _("electronic certificate"),
    "declaration": _("declaration"),
    "photo": _("photograph"),
    "required": _("always"),
    "conditional": _("in some cases"),
    "optional": _("if there is one"),
    "always": _("always"),
}
_GROUNDS = {
    "statute": _("by law"),
    "practice": _("by the county's practice"),
    "article": _("the article"),
    "document": _("the document"),
    "text": _("read in the text"),
    "organ_head": _("head of the organ"),
    "government_head": _("head of the government"),
}
_FIELDS = {
    "textarea": _("long text"),
    "int": _("whole number"),
    "decimal": _("number"),
    "money": _("amount of money"),
    "date": _("date"),
    "bool": _("yes or no"),
    "select": _("choice of one"),
    "multiselect": _("choice of several"),
    "id_card": _("identity number"),
    "mobile": _("mobile telephone"),
    "uscc": _("credit code of an organisation"),
    "bank_account": _("bank account"),
    "address": _("address"),
    "division": _("place"),
    "table": _("table"),
    "household": _("household, a person a row"),
    "labour": _("ability to work"),
    "health": _("state of health"),
    "income": _("yearly income"),
    "file": _("file"),
    "image": _("picture"),
}
WORDS: Mapping[str, Any] = {**_DAYS, **_TIERS, **_SURE, **_PAPERS, **_GROUNDS, **_FIELDS}
"""The codes of the schema in words; what is Chinese there already stands for itself."""

OWN_WORDS = {"form_fields.type": {"text": _("short text")}}


def label(path: str) -> Any:
    """What the field at ``path`` (names joined by points) is called; KeyError if it has no name."""
    return LABELS[path]


def word(path: str, code: str) -> Any:
    """A code of the schema in words."""
    return OWN_WORDS.get(path, {}).get(code) or WORDS.get(code, code)
