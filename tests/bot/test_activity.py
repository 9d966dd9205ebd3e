"""Activities become what the dialogs know."""

from typing import Any

import pytest

from bot.activity import NO_TENANT, heard_from, place_of, tap_in, tenant_of
from bot.incoming import Malformed
from dialogs.heard import Place, Scope, Sender
from improvement.page import Page
from tests.bot.activities import BOT, CHANNEL, GENERAL, TENANT, activity, in_channel, mention, personal

DATA = {
    "verb": "answer",
    "page": {"name": "plan", "team": "t1", "cycle": "c7", "item": "aim"},
    "revision": 2,
    "gives": "7",
    "carries": "p1,p2",
    "aim": "Tidigare stöd",
    "may_quote": True,
    "count": 3,
}


def test_a_message_in_a_channel_is_heard_in_the_channel_and_not_in_the_thread() -> None:
    heard = heard_from(
        activity(in_channel(text="<at>Varv</at> hjälp", entities=[mention("<at>Varv</at>", BOT)]))
    )

    assert heard.text == "hjälp"
    assert heard.place == Place(
        scope=Scope.CHANNEL,
        conversation=CHANNEL,
        service_url="http://localhost:56150/_connector",
        teams_id=GENERAL,
    )
    assert (heard.tenant, heard.activity, heard.locale, heard.tap) == (TENANT, "a1", "en-US", None)


def test_the_names_of_a_team_and_its_channel_come_along_when_they_are_told() -> None:
    told = in_channel(conversation={"id": CHANNEL, "conversationType": "channel", "name": "Tidigt stöd"})
    told["channelData"] = {"team": {"id": GENERAL, "name": "Mottagningen"}, "channel": {"id": CHANNEL}}

    place = place_of(activity(told))

    assert (place.team_name, place.channel_name) == ("Mottagningen", "Tidigt stöd")


def test_the_topic_of_a_group_chat_is_its_name() -> None:
    chat = {"id": "19:g@thread.v2", "conversationType": "groupChat", "isGroup": True, "name": "Fikat"}

    place = place_of(activity(personal(conversation=chat)))

    assert (place.scope, place.team_name, place.channel_name) == (Scope.GROUP_CHAT, "Fikat", "")


@pytest.mark.parametrize(
    ("conversation", "channel_data", "scope"),
    [
        ({"id": "a:1"}, {}, Scope.PERSONAL),
        ({"id": "19:g", "isGroup": True}, {}, Scope.GROUP_CHAT),
        ({"id": "19:c", "isGroup": True}, {"team": {"id": "19:t"}}, Scope.CHANNEL),
    ],
)
def test_without_a_conversation_type_the_scope_is_told_by_the_rest(
    conversation: dict[str, Any], channel_data: dict[str, Any], scope: Scope
) -> None:
    assert place_of(activity(personal(conversation=conversation, channelData=channel_data))).scope is scope


def test_a_tenant_has_one_form_whichever_way_it_is_written() -> None:
    in_data = personal(conversation={"id": "a:1"}, channelData={"tenant": {"id": " EKDALEN"}})
    in_place = personal(conversation={"id": "a:1", "tenantId": "Ekdalen"}, channelData={})

    assert [tenant_of(activity(told)) for told in (in_data, in_place)] == ["ekdalen", "ekdalen"]


def test_the_tenant_is_told_in_either_of_two_places_or_not_at_all() -> None:
    in_data = personal(conversation={"id": "a:1"}, channelData={"tenant": {"id": "t2"}})
    nowhere = personal(conversation={"id": "a:1"}, channelData=None)

    assert tenant_of(activity(personal())) == TENANT
    assert tenant_of(activity(in_data)) == "t2"
    assert tenant_of(activity(nowhere)) == NO_TENANT


def test_without_a_directory_id_the_chat_services_own_stands_in() -> None:
    heard = heard_from(activity(personal(**{"from": {"id": "29:guest", "name": "Gäst"}})))

    assert heard.sender == Sender(teams_id="29:guest", directory_id="29:guest", name="Gäst")


@pytest.mark.parametrize("kind", ["Action.Execute", "Action.Submit", "Action.Whatever"])
def test_a_tap_is_read_whatever_type_its_action_has(kind: str) -> None:
    value = {"action": {"type": kind, "title": "Spara", "verb": "answer", "data": DATA}}

    tap = tap_in(activity(in_channel(type="invoke", replyToId="1795365220094", value=value)))

    assert tap is not None
    assert tap.page == Page(name="plan", team="t1", cycle="c7", item="aim")
    assert (tap.verb, tap.revision, tap.value, tap.carries) == ("answer", 2, "7", "p1,p2")
    assert tap.inputs == {"aim": "Tidigare stöd", "may_quote": "true", "count": "3"}
    assert tap.card == "1795365220094"


def test_a_submit_is_a_message_whose_value_is_the_tap() -> None:
    heard = heard_from(activity(personal(text="", replyToId="17", value=DATA)))

    assert heard.tap is not None
    assert (heard.tap.verb, heard.tap.card, heard.text) == ("answer", "17", "")


@pytest.mark.parametrize("value", [None, "text", [], {}, {"verb": 3}, {"action": {"data": {}}}])
def test_what_is_no_tap_is_no_tap(value: object) -> None:
    assert tap_in(activity(personal(text="hej", value=value))) is None


@pytest.mark.parametrize(
    "data",
    [
        {"verb": "answer"},
        {"verb": "answer", "page": "plan", "revision": "2", "gives": 7, "carries": None},
        {"verb": "answer", "page": {"name": 1, "team": ["t1"]}, "msteams": {"type": "x"}, "list": [1]},
    ],
)
def test_a_tap_with_wrong_shapes_is_about_a_page_nobody_knows(data: dict[str, Any]) -> None:
    tap = tap_in(activity(personal(value=data)))

    assert tap is not None
    assert (tap.page, tap.revision, tap.value, tap.inputs) == (Page(name=""), 0, "", {})


@pytest.mark.parametrize(
    "body",
    [
        None,
        [],
        "text",
        {},
        {"type": "message"},
        {"type": "", "conversation": {"id": "c"}},
        {"type": "message", "conversation": None},
        {"type": "message", "conversation": {"id": ""}},
        {"type": "message", "conversation": "c"},
        {"type": "message", "conversation": {"id": "c"}},
        {"type": "invoke", "conversation": {"id": "c"}, "from": {"name": "Maria"}},
    ],
)
def test_a_body_that_is_no_activity_is_malformed(body: Any) -> None:
    with pytest.raises(Malformed):
        activity(body)


def test_fields_of_a_wrong_shape_are_read_as_empty() -> None:
    odd = personal(text=3, entities={"type": "mention"}, channelData="x", membersAdded=[1, None], locale=None)

    heard = heard_from(activity(odd))

    assert (heard.text, heard.locale) == ("", "")
