"""Mentions are taken out of what was said."""

import pytest

from bot.mention import without_mentions
from tests.bot.activities import BOT, MARIA, mention


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("<at>Varv</at> hjälp", "hjälp"),
        ("hjälp <at>Varv</at>", "hjälp"),
        ("<at>Varv</at>&nbsp;nytt varv\n", "nytt varv"),
        ("<at>Varv</at>\u00a0 <at>Varv</at> status", "status"),
        ("<at>VARV</at> status", "status"),
        ('<at id="0">varv</at> status', "status"),
        ("<at>Varv</at>", ""),
        ("nytt varv", "nytt varv"),
        ("hjälp <at>Chefen</at>", "hjälp <at>Chefen</at>"),
    ],
)
def test_the_bots_mention_is_not_part_of_what_was_said(said: str, heard: str) -> None:
    entities = [mention("<at>Varv</at>", BOT), {"type": "clientInfo"}]

    assert without_mentions(said, entities, bot_id="28:varv", bot_name="Varv") == heard


def test_a_mentioned_colleague_is_called_by_name() -> None:
    entities = [mention("<at>Varv</at>", BOT), mention("<at>Maria</at>", MARIA)]

    said = without_mentions(
        "<at>Varv</at> notera <at>Maria</at> prövade", entities, bot_id="28:varv", bot_name="Varv"
    )

    assert said == "notera Maria Lindqvist prövade"


def test_an_entity_without_text_removes_nothing() -> None:
    entities = [{"type": "mention", "mentioned": BOT}]

    assert without_mentions("hej", entities, bot_id="28:varv", bot_name="") == "hej"
