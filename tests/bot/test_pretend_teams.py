"""The pretended Teams behaves as Teams does, and says clearly when a test asks for what is not there."""

import asyncio
from collections.abc import Mapping

import pytest

from bot.fake_conversations import FakeConversations, Posted
from bot.pretend_teams import NotTaken, PretendTeams
from bot.seen_card import CannotTap, SeenCard, filled_in

CHOICES = [{"title": "Maria", "value": "p1"}, {"title": "Johan", "value": "p2"}]


def seen(*body: Mapping[str, object]) -> SeenCard:
    actions = [{"type": "Action.Execute", "title": "Spara", "verb": "answer"}]
    return SeenCard(Posted("1", "c", "1", {}), {"body": list(body), "actions": actions}, 0)


def text(id: str, **more: object) -> dict[str, object]:
    return {"type": "Input.Text", "id": id, **more}


def test_a_button_is_found_by_its_words_or_how_they_begin(teams: PretendTeams) -> None:
    card = seen()

    assert card.button("Spara").label == "Spara"
    assert card.button("Spa").label == "Spara"
    with pytest.raises(CannotTap, match="no button 'Starta' among"):
        card.button("Starta")


def test_fields_are_filled_by_place_id_or_label_and_empty_ones_left_out() -> None:
    button = seen(text("aim"), text("why", label="Varför"), text("more"), text("kept", value="förut")).button(
        "Spara"
    )

    assert filled_in(button, "ett syfte", {"Varför": "därför"}) == {
        "aim": "ett syfte",
        "why": "därför",
        "kept": "förut",
    }


def test_choices_go_by_their_titles() -> None:
    one = {"type": "Input.ChoiceSet", "id": "one", "choices": CHOICES}
    many = {"type": "Input.ChoiceSet", "id": "many", "choices": CHOICES, "isMultiSelect": True}

    inputs = filled_in(seen(one, many).button("Spara"), "Johan", {"many": "Maria, Johan"})

    assert inputs == {"one": "p2", "many": "p1,p2"}


def test_an_untouched_tick_says_no() -> None:
    tick = {"type": "Input.Toggle", "id": "quote", "title": "Får citeras", "valueOff": "nej"}

    assert filled_in(seen(tick).button("Spara"), None, {}) == {"quote": "nej"}


def test_a_field_that_is_not_there_cannot_be_filled_in() -> None:
    with pytest.raises(CannotTap, match=r"no fields \['why'\]"):
        filled_in(seen(text("aim")).button("Spara"), None, {"why": "därför"})
    with pytest.raises(CannotTap, match="has no field"):
        filled_in(seen().button("Spara"), "ett syfte", {})


def test_a_required_field_must_be_filled_in_before_the_tap() -> None:
    with pytest.raises(CannotTap, match="must be filled in"):
        filled_in(seen(text("aim", isRequired=True)).button("Spara"), None, {})


async def test_what_the_bot_refuses_is_told(teams: PretendTeams) -> None:
    with pytest.raises(NotTaken, match="400"):
        await teams.deliver({"type": "message"})


def test_people_are_known_by_first_name_too(teams: PretendTeams) -> None:
    assert teams.person("Karin") is teams.person("Karin Ek")
    with pytest.raises(KeyError):
        teams.person("Nils")


async def test_words_are_found_on_a_card_however_its_lines_are_broken(teams: PretendTeams) -> None:
    card = await teams.person("Maria").says("ett par ord till " * 10)

    assert "ett par ord till " * 9 in card


async def test_somebody_who_waits_is_shown_a_card_when_it_comes() -> None:
    kept = FakeConversations()
    chat = kept.personal("29:maria")
    waiting = asyncio.create_task(kept.until(lambda: next(iter(chat.posts), None)))

    posted = await kept.post(chat, "", {"type": "message"})

    assert await waiting is posted


async def test_nobody_waits_for_ever() -> None:
    with pytest.raises(TimeoutError):
        await FakeConversations().until(lambda: None, patience=0)


async def test_a_card_is_shown_once_to_somebody_who_asks_for_the_next(teams: PretendTeams) -> None:
    maria, chat = teams.person("Maria"), teams.conversations.personal("29:maria-lindqvist")
    for _ in range(2):
        await teams.conversations.post(chat, "", {"type": "message"})

    first, second = await maria.next_card(), await maria.next_card()

    assert [first.posted, second.posted] == chat.posts


async def test_somebody_who_waits_for_an_edit_is_shown_it(teams: PretendTeams) -> None:
    maria = teams.person("Maria")
    card = await maria.says("hjälp")
    waiting = asyncio.create_task(maria.next_edit(card))

    await teams.conversations.edit(card.posted, {"type": "message", "attachments": []})

    assert (await waiting).edits == 1
