"""The colours keep the contrast that look.css promises: 4.5:1, in elder mode 7:1."""

import re

import pytest

from bianmin.look.stylesheet import HERE

TOKENS = (HERE / "foundation" / "tokens.css").read_text("utf-8")
WORDS = ("ink", "quiet", "accent", "in-time", "near", "over-promise", "over-law", "held")
GROUNDS = ("paper", "ground", "accent-soft")
PLAIN = ":root"
ELDER = ':root[data-mode="elder"]'
DARK = ':root[data-face="desk"]'
DARK_ELDER = ':root[data-face="desk"][data-mode="elder"]'


def block(selector, after=""):
    rest = TOKENS[TOKENS.index(after) :]
    start = rest.index(selector + " {")
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", rest[start : rest.index("}", start)]))


def scheme(mode):
    light, dark = block(PLAIN), block(DARK, "@media")
    return {
        "light": light,
        "light elder": light | block(ELDER),
        "dark": light | dark,
        "dark elder": light | block(ELDER) | dark | block(DARK_ELDER, "@media"),
    }[mode]


def brightness(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """As WCAG 2.1 reckons it, 1 to 21."""
    darker, lighter = sorted((brightness(one), brightness(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_reckoning_itself():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    ("mode", "least"), [("light", 4.5), ("light elder", 7), ("dark", 4.5), ("dark elder", 7)]
)
@pytest.mark.parametrize("word", WORDS)
def test_words_stand_out_from_every_ground(mode, least, word):
    colours = scheme(mode)
    for ground in GROUNDS:
        assert contrast(colours[word], colours[ground]) >= least, f"{word} on {ground}"


@pytest.mark.parametrize("mode", ["light", "light elder", "dark", "dark elder"])
def test_fields_and_primary_buttons_can_be_made_out(mode):
    colours = scheme(mode)
    assert contrast(colours["edge"], colours["paper"]) >= 3
    assert contrast(colours["on-accent"], colours["accent"]) >= (7 if "elder" in mode else 4.5)
