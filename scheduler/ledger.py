"""The outbox as operators read it: what, since when and why, in English, without anybody's words."""

from collections.abc import Sequence

from improvement.message import Entry, MessageState
from improvement.outcome import why_in_words

HEADS = ("due (UTC)", "state", "page", "tenant", "team", "attempts", "message")


def listed(entries: Sequence[Entry]) -> str:
    """A table, each row with the reason below it."""
    if not entries:
        return "Nothing waits too long, was skipped or is dead."
    rows = [HEADS, *map(_cells, entries)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADS))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    for number, entry in reversed(list(enumerate(entries, start=1))):
        lines.insert(number + 1, f"    {why(entry)}")
    return "\n".join(line.rstrip() for line in lines)


def described(entry: Entry) -> str:
    """One message and its reason, in a few lines."""
    pairs = zip(HEADS, _cells(entry), strict=True)
    return "\n".join([*(f"{head}: {cell}" for head, cell in pairs), why(entry)])


def why(entry: Entry) -> str:
    """Why it is where it is."""
    message = entry.message
    if message.reason:
        return why_in_words(message)
    if message.state is MessageState.SENT:
        return "it was sent"
    if message.held_until is not None:
        return f"held until {message.held_until:%Y-%m-%d %H:%M:%S}: a claim, a pause or a gate"
    return "it waits for a process that sends"


def _cells(entry: Entry) -> tuple[str, ...]:
    message = entry.message
    due = f"{message.due_at:%Y-%m-%d %H:%M:%S}"
    page, attempts = message.page.name, str(message.attempts)
    return due, str(message.state), page, message.tenant, entry.team, attempts, message.id
