"""The code by which a matter is followed without an account."""


def spaced(code: str) -> str:
    """A tracking code as it is read aloud: two groups of four."""
    return f"{code[:4]} {code[4:]}"
