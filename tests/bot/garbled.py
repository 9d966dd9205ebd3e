"""Activities that have been garbled: garbage of every JSON type at every place, and places swapped."""

import json
from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any

from hypothesis import strategies as st

from dialogs.pages import OWN_PAGES, PAGES
from dialogs.taps import OWN_TAPS, TAPS

BATCH = 10
KEYS = ("verb", "data", "page", "team", "cycle", "item", "value", "id", "name", "type", "tenant", "x")
WORDS = (
    "",
    " ",
    "\0",
    "\ud800",
    "\u202eomvänt\u2066",
    "<at>Varv</at>",
    "[länk](https://evil.example)",
    "x" * 5000,
    "19811218-9876",
    "2026-03-02",
    "2026-13-45",
    "9" * 400,
    "١٢",
    "-1",
    "1e999",
    "spola 7d",
    "ja",
    "' OR 1=1 --",
    "{0}{}%s",
    "message",
    "invoke",
    "conversationUpdate",
    "installationUpdate",
    "event",
    "messageReaction",
    "messageUpdate",
    "application/vnd.microsoft.meetingStart",
    "adaptiveCard/action",
    "Action.Submit",
    "channel",
    "personal",
    "groupChat",
    "teamRenamed",
    "channelDeleted",
    *TAPS,
    *OWN_TAPS,
    *PAGES,
    *OWN_PAGES,
)
OTHERS: tuple[object, ...] = (
    None,
    True,
    False,
    0,
    -1,
    7,
    1.5,
    10**30,
    -(10**30),
    1e308,
    [],
    {},
    [[]],
    [{}],
    {"id": {}},
)

words = st.sampled_from(WORDS) | st.text(max_size=12)
leaves = words | st.sampled_from(OTHERS)
garbage = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=3),
    max_leaves=6,
)
places = st.integers(0, 255)
changes = st.one_of(
    st.tuples(st.just("put"), places, leaves),
    st.tuples(st.just("put"), places, garbage),
    st.tuples(st.just("take"), places, st.none()),
    st.tuples(st.just("wrap"), places, st.none()),
    st.tuples(st.just("swap"), places, places),
    st.tuples(st.just("add"), places, garbage),
)


def garbled(bodies: Sequence[dict[str, Any]]) -> st.SearchStrategy[list[object]]:
    """Batches of activities from among these, each changed in up to three places."""
    each = st.builds(_changed, st.sampled_from(bodies), st.lists(changes, min_size=1, max_size=3))
    return st.lists(each, min_size=BATCH, max_size=BATCH)


def rubbish() -> st.SearchStrategy[list[object]]:
    """Batches of whatever JSON can say, the least of it an activity."""
    fields = ("type", "conversation", "from", "recipient", "channelData", "value", "serviceUrl", "text", "id")
    shapes = garbage | st.dictionaries(st.sampled_from(fields), garbage, max_size=6)
    return st.lists(shapes, min_size=BATCH, max_size=BATCH)


def _changed(body: dict[str, Any], made: Sequence[tuple[str, int, Any]]) -> object:
    told = json.loads(json.dumps(body))
    for what, place, given in made:
        value = deepcopy(given)
        spots = list(_spots(told))
        holder, key = spots[place % len(spots)]
        match what:
            case "put":
                holder[key] = value
            case "take":
                del holder[key]
            case "wrap":
                holder[key] = [holder[key]]
            case "swap":
                other, there = spots[value % len(spots)]
                holder[key] = deepcopy(other[there])
            case "add":
                holder[KEYS[place % len(KEYS)] if isinstance(holder, dict) else key] = value
        if not told:
            break
    return told


def _spots(told: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in it, as what holds it and the key there."""
    inner = told.items() if isinstance(told, dict) else enumerate(told) if isinstance(told, list) else ()
    for key, value in inner:
        yield told, key
        yield from _spots(value)
