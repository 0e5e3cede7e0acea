"""The sentences with which an upload is refused."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal

MEGABYTE = 1024 * 1024


def _refusal(code: str, sentence: Any, now: Any, **values: Any) -> Refusal:
    return Refusal(f"files.{code}", sentence, now, field="file", values=values)


def empty() -> Refusal:
    return _refusal("empty", _("The file is empty."), _("Choose it again, or take a new photo."))


def too_large(size: int, largest: int) -> Refusal:
    return _refusal(
        "too_large",
        _("The file has %(size).1f MB; at most %(largest).0f MB can be taken."),
        _("Take the photo at a lower resolution, or divide the PDF into parts."),
        size=size / MEGABYTE,
        largest=largest / MEGABYTE,
    )


def not_taken(found: Any) -> Refusal:
    return _refusal(
        "not_taken",
        _("Only photos (JPG, PNG, WebP) and PDF can be taken; this is %(found)s."),
        _("Take a photo of the paper, or save it as PDF."),
        found=found,
    )


def heic() -> Refusal:
    return _refusal(
        "heic",
        _("This photo is in Apple's HEIC format, which offices cannot open."),
        _("Set Settings > Camera > Formats to “Most Compatible” and take it again."),
    )


def not_what_it_claims(claimed: Any, found: Any) -> Refusal:
    return _refusal(
        "not_what_it_claims",
        _("By its name the file is %(claimed)s, but it is %(found)s."),
        _("Choose the right file, or take a photo of the paper."),
        claimed=claimed,
        found=found,
    )


def broken_photo() -> Refusal:
    return _refusal(
        "broken_photo",
        _("The photo is damaged or was not sent whole."),
        _("Take it again and send it once more."),
    )


def too_many_pixels(width: int, height: int) -> Refusal:
    return _refusal(
        "too_many_pixels",
        _("The picture is too large to open: %(width)d × %(height)d pixels."),
        _("Take an ordinary photo of the paper."),
        width=width,
        height=height,
    )


def odd_photo() -> Refusal:
    return _refusal(
        "odd_photo",
        _("The picture is built in a way that cannot be opened safely."),
        _("Take an ordinary photo of the paper."),
    )


def broken_pdf() -> Refusal:
    return _refusal(
        "broken_pdf",
        _("The PDF is damaged or was not sent whole."),
        _("Save it as PDF again, or take photos of its pages."),
    )


def locked_pdf() -> Refusal:
    return _refusal(
        "locked_pdf",
        _("The PDF is protected by a password."),
        _("Save it without protection, or take photos of its pages."),
    )


def active_pdf() -> Refusal:
    return _refusal(
        "active_pdf",
        _("The PDF is signed, and carries a program, another file or a call to elsewhere."),
        _("Print it to a new PDF, or take photos of its pages."),
    )


def appended_pdf() -> Refusal:
    return _refusal(
        "appended_pdf",
        _("Something else is packed together with this signed PDF."),
        _("Download it again from where it was issued, or take photos of its pages."),
    )


def heavy_pdf() -> Refusal:
    return _refusal(
        "heavy_pdf",
        _("The PDF takes too much time or memory to open."),
        _("Print it to a new PDF, or take photos of its pages."),
    )


def no_pages() -> Refusal:
    return _refusal("no_pages", _("The PDF has no pages."), _("Choose the right file."))


def harmful() -> Refusal:
    return _refusal(
        "harmful",
        _("A harmful program (virus) was found in the file; it was not kept."),
        _("Do not open the file. Take a photo of the paper instead, and have the device checked."),
    )


def not_scanned() -> Refusal:
    return _refusal(
        "not_scanned",
        _("The file could not be checked for harmful programs just now."),
        _("Nothing was saved. Send it again in some minutes; if it fails, tell the administrator."),
    )


def no_space() -> Refusal:
    return _refusal(
        "no_space",
        _("The file could not be kept: the disk of the server is full."),
        _("Nothing was saved. Tell the administrator, and send it again later."),
    )


def cannot_crop() -> Refusal:
    return Refusal(
        "files.cannot_crop",
        _("Only a photograph can be cut, and something of it must be left."),
        _("Cut less off, or photograph the page again."),
    )


def cannot_turn() -> Refusal:
    return _refusal(
        "cannot_turn",
        _("Only photos can be turned, by 90, 180 or 270 degrees."),
        _("Choose a photo."),
    )


def no_picture() -> Refusal:
    return _refusal(
        "no_picture",
        _("Of a PDF there is no small picture."),
        _("Open the file itself."),
    )


def no_overlay() -> Refusal:
    return _refusal(
        "no_overlay",
        _("This is neither a PNG picture nor an SVG drawing."),
        _("Save the picture as PNG, or the drawing as plain SVG, and choose it again."),
    )


def overlay_too_large(size: int, largest: int) -> Refusal:
    return _refusal(
        "overlay_too_large",
        _("The picture has %(size).1f MB; at most %(largest).1f MB can be taken."),
        _("Cut it to its edges and save it with fewer pixels: 1000 × 1000 is ample."),
        size=size / MEGABYTE,
        largest=largest / MEGABYTE,
    )


def overlay_size(width: int, height: int, fewest: int, most: int) -> Refusal:
    return _refusal(
        "overlay_size",
        _("The picture is %(width)d × %(height)d pixels; a side must have %(fewest)d to %(most)d."),
        _("Cut it to its edges and save it with about 1000 × 1000 pixels."),
        width=width,
        height=height,
        fewest=fewest,
        most=most,
    )


def is_protected() -> Refusal:
    return _refusal(
        "protected_sheet",
        _("The sheet is protected by a password, or is in the old format (.xls)."),
        _("Save it as “Excel workbook (.xlsx)” without a password and bring it again."),
    )


def runs_something() -> Refusal:
    return _refusal(
        "active_sheet",
        _("The sheet carries macros, another file or a link to elsewhere."),
        _("Copy its rows into the template, which has none, and bring that."),
    )


def unpacks_too_far() -> Refusal:
    return _refusal(
        "heavy_sheet",
        _("The sheet unpacks to more than can be opened."),
        _("Copy its rows into the template, in several sheets if they are many."),
    )


def overlay_part(part: str) -> Refusal:
    return _refusal(
        "overlay_part",
        _("The drawing contains “%(part)s”; only plain shapes can be printed."),
        _("Turn letters into outlines and save it as plain SVG, or save it as PNG."),
        part=part[:40],
    )


def too_many_pages(pages: int, most: int) -> Refusal:
    return _refusal(
        "too_many_pages",
        _("The PDF has %(pages)d pages; at most %(most)d can be blacked out at once."),
        _("Divide it into parts, and black them out one by one."),
        pages=pages,
        most=most,
    )


def too_many_boxes(most: int) -> Refusal:
    return _refusal(
        "too_many_boxes",
        _("More than %(most)d boxes are to be blacked out."),
        _("Cover several lines with one box, or divide the PDF into parts."),
        most=most,
    )


def no_such_page(page: int, pages: int) -> Refusal:
    return _refusal(
        "no_such_page",
        _("There is no page %(page)d; the file has %(pages)d."),
        _("Look at the number under the page, and give that."),
        page=page,
        pages=pages,
    )


def box_beside_page(page: int) -> Refusal:
    return _refusal(
        "box_beside_page",
        _("A box on page %(page)d lies beside the page, or covers nothing."),
        _("Give its corner, width and height in percent of the page, together at most 100."),
        page=page,
    )


def number_of_a_person(page: int) -> Refusal:
    return Refusal(
        "files.number_of_a_person",
        _("On page %(page)d stands an ID number or a bank account: everybody would read it."),
        _("Choose a file without it, or black it out first."),
        field="upload",
        article="个人信息保护法第二十五条",
        values={"page": page},
    )


def somebodys_mobile(page: int) -> Refusal:
    return Refusal(
        "files.somebodys_mobile",
        _("On page %(page)d stands a mobile number: everybody would read it."),
        _("Choose a file without it. If it is an office’s own, tick that you have looked."),
        field="looked_at",
        article="个人信息保护法第二十五条",
        values={"page": page},
    )


def not_to_be_read(page: int) -> Refusal:
    return Refusal(
        "files.not_to_be_read",
        _("Page %(page)d is a picture: no program can say whether somebody’s number is on it."),
        _("Look at every page yourself, and tick that you have."),
        field="looked_at",
        values={"page": page},
    )
