"""What a reader may do with a public page: print it, open it on a phone, share it, keep it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PageTools:
    """``address``: the page's own, without what was typed into it; ``code_url``: its QR code as a
    picture; ``keep_url``: where it is kept as a favourite, empty where a page cannot be."""

    address: str
    code_url: str
    keep_url: str
