"""Archives as the package has them, made of the shipped county or of rows of one's own."""

import csv
import io
import tarfile
from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path

HEADS = {
    "provinces": "code,name",
    "cities": "code,name,provinceCode",
    "areas": "code,name,cityCode,provinceCode",
    "streets": "code,name,areaCode,provinceCode,cityCode",
    "villages": "code,name,streetCode,provinceCode,cityCode,areaCode",
}
Tables = dict[str, list[list[str]]]


def shipped() -> Tables:
    """The tables of which the shipped list of Yishui was made."""
    text = (files("bianmin.network") / "places" / "371323_yishui.csv").read_text("utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    above = ["37", "3713"]
    return {
        "provinces": [["37", "山东省"]],
        "cities": [["3713", "临沂市", "37"]],
        "areas": [["371323", "沂水县", "3713", "37"]],
        "streets": [
            [r["code"][:9], r["name"], "371323", *above] for r in rows if r["level"] == "town"
        ],
        "villages": [
            [r["code"], r["name"], r["parent_code"][:9], *above, "371323"]
            for r in rows
            if r["level"] == "village"
        ],
    }


def written(folder: Path, tables: Mapping[str, Iterable[list[str]]]) -> Path:
    """The tables as the files of a folder ``dist``."""
    dist = folder / "dist"
    dist.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        (dist / f"{name}.csv").write_text(content(name, rows), "utf-8")
    return dist


def packed(file: Path, tables: Mapping[str, Iterable[list[str]]], inside: str = "package") -> Path:
    """The tables as the package is published."""
    with tarfile.open(file, "w:gz") as package:
        for name, rows in tables.items():
            raw = content(name, rows).encode()
            member = tarfile.TarInfo(f"{inside}/dist/{name}.csv")
            member.size = len(raw)
            package.addfile(member, io.BytesIO(raw))
    return file


def content(name: str, rows: Iterable[list[str]]) -> str:
    lines = [HEADS[name], *(",".join(f'"{cell}"' for cell in row) for row in rows)]
    return "\n".join(lines) + "\n"
