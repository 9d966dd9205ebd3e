"""Which commands Teams suggests, and where: at most twelve in each place, the likeliest first.

Help tells all of them. Here every command has a priority for each place it makes sense in.
"""

from collections.abc import Mapping
from operator import itemgetter

from dialogs.commands import NAMES

MOST = 12  # of Teams
SCOPES = ("team", "groupChat", "personal")

# For each place in the order of `SCOPES`: 1 is what is wanted first, None what is not for there.
PRIORITY: Mapping[str, tuple[int | None, int | None, int | None]] = {
    "help": (1, 1, 1),
    "status": (2, 2, 2),
    "new-cycle": (3, 3, None),
    "continue": (4, 4, None),
    "chart": (5, 19, 19),
    "meeting": (6, 5, None),
    "note": (7, 13, 13),
    "study": (8, 14, None),
    "decide": (9, 15, None),
    "obstacle": (10, 16, 14),
    "schedule": (11, 17, None),
    "pause": (12, 18, None),
    "measure": (17, 6, 17),
    "measures": (18, 7, 18),
    "new-measure": (19, 8, None),
    "setup": (13, 11, None),
    "present": (14, 12, None),
    "history": (15, 9, 15),
    "send-now": (16, 10, 16),
    "check-in": (None, None, 3),
    "digest": (None, None, 4),
    "away": (None, None, 5),
    "my-times": (None, None, 6),
    "preview": (None, None, 7),
    "invite": (None, None, 8),
    "follow": (None, None, 9),
    "remove": (None, None, 10),
    "my-data": (None, None, 11),
    "language": (None, None, 12),
}


def commands_in(scope: str) -> list[str]:
    """The commands Teams suggests in "team", "groupChat" or "personal"."""
    place = SCOPES.index(scope)
    ranked = [(rank, name) for name in NAMES if (rank := PRIORITY[name][place]) is not None]
    return [name for _, name in sorted(ranked, key=itemgetter(0))[:MOST]]
