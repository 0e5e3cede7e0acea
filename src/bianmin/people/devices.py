"""What a browser says it is, in the words people use for it. Pure."""

BROWSERS = (
    ("MicroMessenger", "微信"),
    ("DingTalk", "钉钉"),
    ("EdgA", "Edge"),
    ("Edg/", "Edge"),
    ("QQBrowser", "QQ浏览器"),
    ("360", "360浏览器"),
    ("HuaweiBrowser", "华为浏览器"),
    ("Firefox", "Firefox"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS = (
    ("HarmonyOS", "HarmonyOS"),
    ("OpenHarmony", "HarmonyOS"),
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "Mac"),
    ("UOS", "统信UOS"),
    ("Kylin", "麒麟"),
    ("Linux", "Linux"),
)


def in_words(told: str) -> str:
    """Such as "Chrome · Windows" of a User-Agent; "?" for what says nothing known."""
    found = [_first(told, BROWSERS), _first(told, SYSTEMS)]
    return " · ".join(word for word in found if word) or "?"


def _first(told: str, known: tuple[tuple[str, str], ...]) -> str:
    return next((word for sign, word in known if sign in told), "")
