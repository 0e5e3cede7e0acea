"""Numbers and names as people type them: made plain, checked, and refused with the place."""

from .case_number import mod_37_36
from .division import check_division_code
from .id_number import birth_date, check_id_number
from .mobile import check_mobile
from .name import normalise_name
from .personal import BANK_ACCOUNT, ID_NUMBER, MOBILE, Found, personal_numbers
from .uscc import check_uscc

__all__ = [
    "BANK_ACCOUNT",
    "ID_NUMBER",
    "MOBILE",
    "Found",
    "birth_date",
    "check_division_code",
    "check_id_number",
    "check_mobile",
    "check_uscc",
    "mod_37_36",
    "normalise_name",
    "personal_numbers",
]
