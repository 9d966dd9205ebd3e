"""Takes the @mentions out of what was said: the bot's away, other people's down to their names."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from bot.incoming import part, text

_SPACES = re.compile(r"(?:&nbsp;|\u00a0)+")


def without_mentions(said: str, entities: Iterable[Mapping[str, Any]], *, bot_id: str, bot_name: str) -> str:
    """What was said, as the person would have typed it to Varv alone.

    An `<at>` that no entity speaks of was typed by hand and stays, unless it holds the bot's own name.
    """
    for entity in entities:
        if text(entity, "type") == "mention":
            who = part(entity, "mentioned")
            spoken_to = text(who, "id") == bot_id
            said = said.replace(text(entity, "text") or "\0", "" if spoken_to else text(who, "name"))
    if bot_name:
        said = re.sub(rf"<at\b[^<>]*>\s*{re.escape(bot_name)}\s*</at>", "", said, flags=re.IGNORECASE)
    return _SPACES.sub(" ", said).strip()
