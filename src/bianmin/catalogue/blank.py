"""An item that is only begun: everything in its place, and next to nothing said."""

from typing import Any


def unwritten(*, code: str, name: str, department: str, type: str) -> dict[str, Any]:
    """An item of which no more is said than this."""
    return {
        "code": code,
        "name": name,
        "aliases": [],
        "department": department,
        "domain": code[:2],
        "type": type,
        "target": "个人",
        "exercise_tier": "county",
        "exercise_mode": "",
        "receive_tiers": ["county"],
        "online": False,
        "handling_mode": "承诺办理",
        "route": [],
        "conditions": [],
        "materials": [],
        "legal_basis": [],
        "statutory_limit": {"limit": None, "basis": None, "source": "text"},
        "promised_limit": None,
        "special_procedures": [],
        "fee": {"charged": False, "standard": "免费", "basis": None},
        "result": {"name": "", "kind": "无", "validity": None},
        "consult_phone": "",
        "village_agent": {"common": False, "scope": "不可代办"},
        "publicise": {"required": False, "stage": None, "days": None, "unit": None, "where": None},
        "regional_variants": [],
        "frequency": "低",
        "note": None,
        "form_fields": [],
        "confidence": {
            "overall": "medium",
            "legal_basis": "memory",
            "statutory_limit": "memory",
            "materials": "memory",
            "route": "memory",
            "promised_limit": "judgement",
        },
    }
