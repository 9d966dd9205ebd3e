"""Reads the body of a request as JSON, within bounds."""

import asyncio
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from aiohttp import web

from bot.incoming import Malformed

LARGEST = 256 * 1024  # bytes
DEEPEST = 64  # objects and lists within one another
ARRIVES_WITHIN = 10  # seconds
_ESCAPED = re.compile(r"\\u(?:0000|[dD][89a-fA-F])")
_UNFIT = str.maketrans(dict.fromkeys(["\0", *map(chr, range(0xD800, 0xE000))], "\N{REPLACEMENT CHARACTER}"))


async def body_of(request: web.Request) -> object:
    """The decoded body. Raises `Malformed`, and what aiohttp answers 408, 413 and 415 with."""
    if request.content_type != "application/json" or "Content-Encoding" in request.headers:
        raise web.HTTPUnsupportedMediaType
    try:
        async with asyncio.timeout(ARRIVES_WITHIN):
            body = await request.read()
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    return read_json(body)


def read_json(body: bytes) -> object:
    """What JSON says, with what no database and no answer can hold replaced. Raises `Malformed`."""
    try:
        written = body.decode()
        said = json.loads(written, parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        raise Malformed("the body is not JSON") from None
    if written.count("{") + written.count("[") > DEEPEST and _is_too_deep(said):
        raise Malformed("the body is nested too deep")
    return _fit(said) if _ESCAPED.search(written) else said


def _refuse_constant(name: str) -> None:
    """NaN and the infinities: Python's reader takes them, JSON has none of them."""
    raise ValueError(name)


def _is_too_deep(said: object) -> bool:
    level: list[object] = [said]
    for _ in range(DEEPEST + 1):
        level = [inner for each in level for inner in _within(each)]
    return bool(level)


def _within(said: object) -> Iterator[object]:
    if isinstance(said, Mapping):
        yield from said.values()
    elif isinstance(said, list):
        yield from said


def _fit(said: Any) -> Any:
    """The same without NUL and half characters; JSON can write them, UTF-8 and PostgreSQL cannot."""
    if isinstance(said, str):
        return said.translate(_UNFIT)
    if isinstance(said, list):
        return [_fit(each) for each in said]
    if isinstance(said, dict):
        return {_fit(key): _fit(value) for key, value in said.items()}
    return said
