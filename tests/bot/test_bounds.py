"""Nothing that comes in is longer than it can be, or holds what no database keeps."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from bot.activity import heard_from
from bot.incoming import LONGEST_ID, LONGEST_NAME, LONGEST_TEXT, Malformed
from dialogs.heard import Heard
from tests.bot.activities import TENANT, activity, in_channel, personal

LONG = "x" * 100_000
NUL, HALF = "a\0b", "a\ud800b"
FORGED_TAP = {
    "verb": LONG,
    "page": {"name": LONG, "team": LONG, "cycle": LONG, "item": LONG},
    "revision": 10**400,
    "gives": LONG,
    "carries": LONG,
    "level": 10**400,
    **{f"field-{number}": LONG for number in range(500)},
    LONG: "a field that no card has",
}


@pytest.mark.parametrize(
    "body",
    [
        personal(id=LONG),
        personal(replyToId=LONG),
        personal(serviceUrl=f"https://{LONG}"),
        personal(conversation={"id": LONG}),
        personal(conversation={"id": "a:1", "tenantId": LONG}),
        personal(**{"from": {"id": LONG}}),
        personal(**{"from": {"id": "29:1", "aadObjectId": LONG}}),
        personal(channelData={"tenant": {"id": LONG}}),
        in_channel(channelData={"team": {"id": LONG}}),
        in_channel(channelData={"channel": {"id": LONG}}),
        in_channel(channelData={"teamsTeamId": LONG}),
    ],
)
def test_an_id_that_no_chat_service_has_is_refused(body: dict[str, Any]) -> None:
    with pytest.raises(Malformed, match="too long"):
        activity(body)


def test_names_words_and_locale_are_cut_at_what_they_can_be() -> None:
    long = personal(
        text=LONG,
        locale=LONG,
        **{"from": {"id": "29:1", "name": LONG}},
        conversation={"id": "a", "name": LONG},
    )
    long["channelData"] = {"team": {"id": "t", "name": LONG}, "channel": {"id": "c", "name": LONG}}

    heard = heard_from(activity(long))

    names = (heard.sender.name, heard.place.team_name, heard.place.channel_name)
    assert [len(name) for name in names] == [LONGEST_NAME] * 3
    assert len(heard.text) == LONGEST_TEXT
    assert len(heard.locale) < 40


def test_a_forged_card_is_cut_at_what_a_card_can_hold() -> None:
    heard = heard_from(activity(personal(value=FORGED_TAP)))

    tap = heard.tap
    assert tap is not None
    assert max(len(part or "") for part in (tap.verb, *tap.page.to_data().values())) <= 100
    assert max(len(tap.value), len(tap.carries), *map(len, tap.inputs.values())) <= LONGEST_TEXT
    assert len(tap.inputs) <= 100
    assert max(map(len, tap.inputs)) <= 100
    assert (tap.revision, tap.inputs["level"]) == (0, "")


@pytest.mark.parametrize("bad", [NUL, HALF])
def test_what_no_database_keeps_is_taken_out_everywhere(bad: str) -> None:
    tap = {"verb": bad, "page": {"name": bad, "team": bad}, "gives": bad, "carries": bad, bad: bad}

    heard = heard_from(activity(_filled_with(personal(value=tap, text=bad), bad)))

    assert "\0" not in repr_of(heard)
    assert "\ud800" not in repr_of(heard)
    assert heard.tap is not None
    assert heard.tap.inputs == {"ab": "ab"}


def repr_of(heard: Heard) -> str:
    return repr(heard).replace("\\x00", "\0").replace("\\ud800", "\ud800")


def _filled_with(body: Mapping[str, Any], bad: str) -> dict[str, Any]:
    """The same activity with the mark in every id and name."""
    told = json.dumps(body).replace(TENANT, json.dumps(bad)[1:-1]).replace("maria", json.dumps(bad)[1:-1])
    filled: dict[str, Any] = json.loads(told)
    return filled


def test_an_ordinary_id_is_far_from_too_long() -> None:
    assert len(in_channel()["conversation"]["id"]) * 4 < LONGEST_ID
