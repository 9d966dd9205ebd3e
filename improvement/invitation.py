"""A code that lets one person follow a team: told by its process leader, used once, kept as a hash."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import pbkdf2_hmac

from improvement.team import Person, Role

VALID_FOR = timedelta(days=7)
KEPT_FOR = timedelta(days=30)  # when it is over, so that whoever comes late hears why it does not work
INVITED_AS = (Role.MANAGER, Role.COACH)
MOST_TRIES = 5  # a minute and person: with all of them for a week nobody comes near guessing a code
A_MINUTE = timedelta(minutes=1)
_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # without those that are taken for one another
_HALF = 4
_ROUNDS = 20_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Invitation:
    """A right to be asked whether one wants this role in a team. The code itself is kept nowhere."""

    id: str
    tenant: str
    team: str
    role: Role
    code_hash: str
    by: str
    expires_at: datetime
    used_at: datetime | None = None
    version: int = 0

    def is_open(self, now: datetime) -> bool:
        """Whether somebody may still come in by it."""
        return self.used_at is None and now < self.expires_at


def new_code() -> str:
    """A new code, such as KMPA-7T2X."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(2 * _HALF))
    return f"{letters[:_HALF]}-{letters[_HALF:]}"


def read_code(said: str) -> str:
    """The code as it was given out, however it was typed; empty for what cannot be one."""
    letters = "".join(letter for letter in said.upper() if letter.isalnum())
    if len(letters) != 2 * _HALF or set(letters) - set(_LETTERS):
        return ""
    return f"{letters[:_HALF]}-{letters[_HALF:]}"


def hash_of(code: str, tenant: str) -> str:
    """What is kept of a code. Another organisation's hash of it is another one."""
    return pbkdf2_hmac("sha256", code.encode(), tenant.encode(), _ROUNDS).hex()


def tries_by(person: Person, now: datetime) -> tuple[int, datetime]:
    """How many codes this person has tried in the minute at hand, and when it began."""
    if person.tried_at is None or now - person.tried_at >= A_MINUTE:
        return 0, now
    return person.tries, person.tried_at
