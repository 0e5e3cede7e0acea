"""The text of a PDF, as a reader extracts it, without the white space that layout puts in."""

import subprocess


def text_of(pdf: bytes) -> str:
    """What poppler's pdftotext reads, in the order of the content."""
    command = ["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"]
    told = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout
    return "".join(told.decode().split())
