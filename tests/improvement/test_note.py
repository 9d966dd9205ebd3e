"""A removed note leaves a tombstone: who and when, not what."""

from datetime import UTC, datetime, timedelta

from improvement.note import OBSERVATION, Note, bury

NOON = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
NOTE = Note(
    id="n1",
    tenant="ekdalen",
    team="t1",
    cycle="c1",
    about=OBSERVATION,
    text="Det gick lättare när jag sa att vi frågar alla.",
    by="elin",
    at=NOON,
    quotable=True,
)


def test_a_buried_note_says_who_and_when_and_not_what() -> None:
    later = NOON + timedelta(days=1)

    stone = bury(NOTE, "maria", later)

    assert stone.text == ""
    assert (stone.removed_by, stone.removed_at) == ("maria", later)
    assert (stone.by, stone.at) == ("elin", NOON)
    assert "lättare" not in repr(stone)
