"""Every component in every state, in a real browser: it fits, and it shuts nobody out."""

from dataclasses import dataclass

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image

pytestmark = pytest.mark.browser
PHONE, WIDE = (390, 844), (1280, 900)
SERIOUS = {"serious", "critical"}


@dataclass(frozen=True)
class Way:
    """One way to look at the gallery."""

    name: str
    size: tuple[int, int] = PHONE
    mode: str = "plain"
    scheme: str = "light"
    face: str = "portal"
    javascript: bool = True


WAYS = [
    Way("phone"),
    Way("phone-elder", mode="elder"),
    Way("wide", WIDE),
    Way("wide-elder", WIDE, "elder"),
    Way("desk", WIDE, face="desk"),
    Way("desk-dark", WIDE, scheme="dark", face="desk"),
    Way("desk-dark-elder", WIDE, "elder", "dark", "desk"),
    Way("desk-phone", face="desk"),
]


@pytest.fixture
def gallery(browser, site):
    """Opens the gallery in a way; ``complaints`` are what the browser's console says."""
    contexts = []

    def opened(way):
        context = browser.new_context(
            viewport={"width": way.size[0], "height": way.size[1]},
            color_scheme=way.scheme,
            locale="zh-CN",
            java_script_enabled=way.javascript,
        )
        contexts.append(context)
        context.add_cookies([{"name": "mode", "value": way.mode, "url": site.url}])
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.goto(f"{site.url}/look/gallery/?face={way.face}")
        return page

    yield opened
    for context in contexts:
        context.close()


def serious_faults(page):
    """What axe finds that keeps somebody from using the page."""
    return [
        (fault["id"], node["target"], node["failureSummary"])
        for fault in Axe().run(page).response["violations"]
        if fault["impact"] in SERIOUS
        for node in fault["nodes"]
    ]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
def test_it_fits_and_shuts_nobody_out(gallery, artifacts, way):
    page = gallery(way)
    page.screenshot(path=artifacts / f"gallery-{way.name}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= way.size[0]
    assert not serious_faults(page)
    assert not page.complaints


SIZE_CHOSEN = """async () => {
    const [file] = document.querySelector("[data-shrink]").files;
    const bitmap = await createImageBitmap(file);
    return [bitmap.width, bitmap.height];
}"""
PRESSED = """least => [...document.querySelectorAll(
        "button, .button, select, input:not([type=hidden], [type=checkbox], [type=radio])")]
    .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < least)
    .map(e => e.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize(("mode", "least"), [("plain", 44), ("elder", 60)])
def test_what_is_pressed_is_large_enough(gallery, mode, least):
    assert not gallery(Way("phone", mode=mode)).evaluate(PRESSED, least)


def test_the_first_key_offers_to_skip_to_the_content(gallery):
    page = gallery(Way("wide", WIDE, javascript=False))
    page.keyboard.press("Tab")
    assert page.locator("a.skip:focus").count() == 1
    page.keyboard.press("Enter")
    assert page.url.endswith("#content")


def test_errors_lead_to_their_inputs_without_javascript(gallery):
    page = gallery(Way("phone", javascript=False))
    page.locator(".error-summary a").first.click()
    assert page.url.endswith("#id_refused-id_number")


def test_with_javascript_the_errors_are_read_first(gallery):
    page = gallery(Way("phone"))
    assert page.locator(".error-summary:focus").count() == 1


def test_a_large_photograph_is_made_smaller_before_it_is_sent(gallery, tmp_path):
    photograph = tmp_path / "page.jpg"
    Image.effect_noise((4000, 3000), 60).convert("RGB").save(photograph, quality=95)
    page = gallery(Way("phone"))
    page.set_input_files("input[data-shrink]", photograph)
    page.wait_for_function(
        "size => document.querySelector('[data-shrink]').files[0].size < size",
        arg=photograph.stat().st_size,
    )
    assert page.evaluate(SIZE_CHOSEN) == [2400, 1800]


def test_what_is_no_photograph_is_sent_as_it_is(gallery, tmp_path):
    claimed = tmp_path / "page.jpg"
    claimed.write_bytes(b"not a photograph")
    page = gallery(Way("phone"))
    page.set_input_files("input[data-shrink]", claimed)
    page.wait_for_selector(".file-pages button:not([disabled])")
    assert page.evaluate("document.querySelector('[data-shrink]').files[0].size") == 16


def test_nothing_about_a_person_is_kept_in_the_browser(gallery):
    page = gallery(Way("phone"))
    page.fill("#id_refused-name", "张桂芳")
    page.set_input_files(
        "input[data-shrink]", {"name": "a.pdf", "mimeType": "application/pdf", "buffer": b"%PDF"}
    )
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_second_press_while_sending_sends_nothing(gallery):
    page = gallery(Way("wide", WIDE))
    sent = page.evaluate(
        """() => {
            const form = document.querySelector("form.can");
            let passed = 0;
            addEventListener("submit", (event) => {
                if (!event.defaultPrevented) passed += 1;
                event.preventDefault();
            });
            form.requestSubmit();
            form.requestSubmit();
            return passed;
        }"""
    )
    assert sent == 1
