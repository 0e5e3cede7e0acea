"""Originals fetched from the file of a closed matter."""

from typing import Annotated, Literal

from pydantic import Field

from .parts import Given, Instant, Shape


class Fetched(Given):
    """Which papers (keys), and who signed; a proxy with name and ID number."""

    given_back: Annotated[list[Annotated[str, Field(max_length=8)]], Field(max_length=100)]
    signed: Literal["herself", "family", "proxy"]
    proxy_name: Annotated[str, Field(max_length=60)] = ""
    proxy_id: Annotated[str, Field(max_length=18)] = ""


class GivenBack(Shape):
    """What went back, when, and the paper (id) that was signed."""

    given_back: list[str]
    at: Instant
    paper: int
