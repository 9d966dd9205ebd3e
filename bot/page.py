"""How Varv's own pages look in a browser: the frame, the stylesheet and the headers that all of them share.

Plain HTML that works without scripts, on a small screen and for those who have it read aloud.
"""

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html import escape
from http import HTTPStatus

from aiohttp import web

from bot.icons import ACCENT
from locales.words import LANGUAGES, Words

PAGES = {"home": "/", "privacy": "/privacy", "terms": "/terms"}
ICON = "/icon.png"

STYLE = f"""
:root {{ color-scheme: light; }}
* {{ box-sizing: border-box; }}
body {{ margin: 0; color: #1b1b1b; background: #fff; font: 1.0625rem/1.6 system-ui, sans-serif; }}
header, main, footer {{ max-width: 42rem; margin: 0 auto; padding: 1rem 1.25rem; }}
header {{ display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center; }}
header img {{ display: block; border-radius: .5rem; }}
nav ul {{ display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; list-style: none; }}
nav a {{ display: inline-block; padding: .25rem 0; }}
a {{ color: {ACCENT}; }}
a[aria-current] {{ color: inherit; font-weight: 600; text-decoration: none; }}
:focus-visible {{ outline: 3px solid {ACCENT}; outline-offset: 2px; }}
main:focus {{ outline: none; }}
.skip {{ position: absolute; left: -100rem; padding: .5rem 1rem; background: #fff; }}
.skip:focus {{ left: .5rem; top: .5rem; }}
h1 {{ margin: .5rem 0 1rem; font-size: 1.75rem; line-height: 1.25; }}
h2 {{ margin: 2rem 0 .5rem; font-size: 1.25rem; line-height: 1.3; }}
p, ul {{ margin: .5rem 0; overflow-wrap: anywhere; }}
main ul {{ padding-left: 1.25rem; }}
main li + li {{ margin-top: .5rem; }}
main form {{ margin-top: 1rem; }}
button {{ padding: .75rem 1.25rem; border: 0; border-radius: .25rem; font: inherit; }}
button {{ color: #fff; background: {ACCENT}; }}
footer {{ margin-top: 2rem; border-top: 1px solid #767676; }}
"""
_STYLE_HASH = b64encode(sha256(STYLE.encode()).digest()).decode()
HEADERS = {
    "Content-Security-Policy": (
        f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; img-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}

PRIVATE = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex"}


def page(
    request: web.Request,
    words: Words,
    *,
    title: str,
    main: str,
    footer: str = "",
    status: int = HTTPStatus.OK,
) -> web.Response:
    """A page with this heading; `main` and `footer` are HTML, everything else is text."""
    footer = f"<footer>{footer}</footer>" if footer else ""
    headers = {**HEADERS, "Content-Language": words.language, "Vary": "Accept-Language"}
    document = _document(request, words, title=title, main=main, footer=footer)
    return web.Response(text=document, content_type="text/html", status=status, headers=headers)


def private_page(
    request: web.Request, words: Words, *, title: str, main: str, status: int = HTTPStatus.OK
) -> web.Response:
    """A page behind a link of somebody's own: kept nowhere on the way, and found by nobody else."""
    response = page(request, words, title=title, main=main, status=status)
    response.headers.update(PRIVATE)
    return response


def button(label: str) -> str:
    """The one thing to do on a page, as HTML: scanners open links, and do not press buttons."""
    return f'<form method="post"><button>{escape(label)}</button></form>'


def language_of(request: web.Request) -> str:
    """The language asked for in the address, else the first that the browser wants and Varv speaks."""
    chosen = request.query.get("language", "")
    wanted = [chosen, *_in_order(request.headers.get("Accept-Language", ""))]
    return next((language for language in wanted if language in LANGUAGES), LANGUAGES[0])


def _in_order(accepted: str) -> list[str]:
    """The languages of an Accept-Language header without their regions, the most wanted first."""
    weighed = [_weighed(part) for part in accepted.split(",")]
    return [language for weight, language in sorted(weighed, key=lambda each: -each[0]) if weight > 0]


def _weighed(part: str) -> tuple[float, str]:
    tag, _, weight = part.partition(";")
    try:
        return float(weight.strip().removeprefix("q=") or 1), tag.strip().split("-")[0].lower()
    except ValueError:
        return 0, ""


def paragraphs(text: str) -> str:
    """Text as HTML: an empty line parts paragraphs, and lines that begin with a dash become a list."""
    return "\n".join(_block(block.splitlines()) for block in text.split("\n\n"))


def _block(lines: Iterable[str]) -> str:
    written = [escape(line) for line in lines]
    if all(line.startswith("- ") for line in written):
        return f"<ul>{''.join(f'<li>{line[2:]}</li>' for line in written)}</ul>"
    return f"<p>{' '.join(written)}</p>"


def _document(request: web.Request, words: Words, *, title: str, main: str, footer: str) -> str:
    return f"""<!doctype html>
<html lang="{words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)}</title>
<link rel="icon" href="{ICON}">
<style>{STYLE}</style>
</head>
<body>
<a class="skip" href="#main">{escape(words("page-skip"))}</a>
<header>
<img src="{ICON}" alt="" width="40" height="40">
<nav aria-label="{escape(words("page-pages"))}"><ul>{_navigation(request, words)}</ul></nav>
</header>
<main id="main" tabindex="-1">
<h1>{escape(title)}</h1>
{main}
</main>
{footer}
</body>
</html>
"""


def _navigation(request: web.Request, words: Words) -> str:
    names = {"home": words("page-home"), "privacy": words("page-privacy"), "terms": words("page-terms")}
    here = request.path
    links = [
        _link(PAGES[key], name, words.language, is_here=PAGES[key] == here) for key, name in names.items()
    ]
    return "".join(f"<li>{link}</li>" for link in [*links, _other_language(here, words)])


def _link(path: str, name: str, language: str, *, is_here: bool) -> str:
    mark = ' aria-current="page"' if is_here else ""
    return f'<a href="{path}?language={language}"{mark}>{escape(name)}</a>'


def _other_language(path: str, words: Words) -> str:
    (other,) = (language for language in LANGUAGES if language != words.language)
    name = escape(words("page-other-language"))
    return f'<a href="{escape(path)}?language={other}" lang="{other}" hreflang="{other}">{name}</a>'
