"""What cannot be read gets a sentence of its own, and what was written stays in the field."""

import pytest

from dialogs.identity_number import has_identity_number
from dialogs.plain_text import read_text
from dialogs.problem import Problem
from dialogs.views import AskQuestion
from improvement.answer import Answer
from improvement.note import Note
from tests.dialogs.talk import Speaker, Talk, begin_cycle, code_of, seen, start_cycle, trouble_in

AIM = "Upptäcka riskbruk tidigare."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("x" * 10_000, "too-long"),
        ("", "empty"),
        ("   \n ", "empty"),
        ("🎉👍", "only-symbols"),
        ("<b>Fet</b> text", "markup-inside"),
        ("Se [mallen](https://example.org)", "link-inside"),
        ("Fråga <at>Maria</at>", "mention-inside"),
        ("Vänd \u202etxet", "hidden-marks"),
        ("Klienten 811218-9876 kom", "identity-number"),
        ("Samordningsnummer 701063-2391", "identity-number"),
    ],
)
async def test_each_kind_of_text_gets_its_own_sentence(maria: Speaker, text: str, code: str) -> None:
    await begin_cycle(maria)

    answer = seen(await maria.answers(text), AskQuestion)

    assert trouble_in(answer) == code
    assert answer.key == "aim"


async def test_what_was_written_is_still_there(maria: Speaker) -> None:
    await begin_cycle(maria)

    answer = seen(await maria.answers("<b>Fet</b> text"), AskQuestion)

    assert answer.kept["value"] == "<b>Fet</b> text"


async def test_ten_thousand_characters_are_still_there(maria: Speaker) -> None:
    await begin_cycle(maria)

    answer = seen(await maria.answers("å" * 5_000 + "a" * 5_000), AskQuestion)

    assert len(answer.kept["value"]) == 10_000


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [
        ("31/2", "2026-04-26", "no-such-day"),
        ("2026-13-01", "2026-04-26", "no-such-day"),
        ("någon gång", "2026-04-26", "not-a-day"),
        ("", "2026-04-26", "day-missing"),
        ("2026-04-26", "2026-03-02", "end-before-start"),
        ("2026-01-02", "2026-01-30", "day-has-passed"),
    ],
)
async def test_each_kind_of_date_gets_its_own_sentence(
    maria: Speaker, start: str, end: str, code: str
) -> None:
    await begin_cycle(maria)
    for answer in (AIM, "Vi frågar alla.", "Maria", "Mottagningen"):
        await maria.answers(answer)

    answered = await maria.answers(start=start, end=end)

    assert trouble_in(answered) == code


async def test_a_date_in_words_is_understood(maria: Speaker) -> None:
    await begin_cycle(maria)
    for answer in (AIM, "Vi frågar alla.", "Maria", "Mottagningen"):
        await maria.answers(answer)

    after = seen(await maria.answers(start="nästa måndag", end="26 april"), AskQuestion)

    assert after.key == "scale"


@pytest.mark.parametrize(
    ("said", "code"), [("2,5", "number-not-whole"), ("fem", "not-a-number"), ("0", "number-outside")]
)
async def test_each_kind_of_number_gets_its_own_sentence(maria: Speaker, said: str, code: str) -> None:
    await begin_cycle(maria)
    for answer in (AIM, "Vi frågar alla.", "Maria", "Mottagningen"):
        await maria.answers(answer)
    await maria.answers(start="2026-03-02", end="2026-04-26")

    answered = seen(await maria.answers(said), AskQuestion)

    assert trouble_in(answered) == code
    assert answered.kept["value"] == said


@pytest.mark.parametrize(
    "text",
    [
        "811218-9876",
        "198112189876",
        "19811218-9876",
        "811218 9876",
        "811218–9876",
        "8112189876",
        "1981 12 18 98 76",
        "1981-12-18-9876",
        "hon (811218-9876) kom",
        "701063-2391",
        "numret är 19701063-2391.",
        "8112\u200b18-9876",
        "811218\u200d-\u20609876",
    ],
)
def test_identity_numbers_are_found_however_they_are_written(text: str) -> None:
    assert has_identity_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "order 1234567890",
        "2026-04-30 kl. 10",
        "ring 070-123 45 67",
        "0701234567",
        "v. 10-17",
        "2/11, 3/12, 1/9",
        "diarienummer 2026-000123",
        "1 000 000 kronor",
        "811218-9875",
        "202602260900",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert not has_identity_number(text)


def test_an_identity_number_is_never_kept_to_be_shown_again() -> None:
    with pytest.raises(Problem) as refused:
        read_text("Klienten 811218-9876", 100)

    assert refused.value.kept == ""


def test_emoji_between_words_are_welcome() -> None:
    assert read_text("Det gick bra 👩‍👧 i dag", 100) == "Det gick bra 👩‍👧 i dag"


async def test_promise_6_no_identity_number_is_saved_or_echoed(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    me = maria.in_person

    views = [
        await maria.says("notera Klienten 811218-9876 tackade nej"),
        await me.says("Klienten 811218-9876 tackade nej"),
        await maria.says("811218-9876"),
        await maria.says("notera Klienten 811218\u200b-9876 tackade nej"),
    ]

    async with talk.store.work(talk.tenant) as work:
        kept = [*await work.find(Note), *await work.find(Answer), *await talk.messages()]
    assert [code_of(view) for view in views] == ["identity-number"] * 4
    assert "811218-9876" not in repr(kept)
    assert "811218-9876" not in repr(views)


async def test_promise_6_no_field_echoes_an_identity_number(maria: Speaker) -> None:
    await begin_cycle(maria)
    for answer in (AIM, "Vi frågar alla.", "Maria", "Mottagningen"):
        await maria.answers(answer)

    period = seen(await maria.answers(start="811218-9876", end="811218-9876"), AskQuestion)
    await maria.answers(start="2026-03-02", end="2026-04-26")
    scale = seen(await maria.answers("8112189876"), AskQuestion)

    assert (trouble_in(period), dict(period.kept)) == ("identity-number", {})
    assert (trouble_in(scale), dict(scale.kept)) == ("identity-number", {})
