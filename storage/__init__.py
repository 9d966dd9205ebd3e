"""Where everything is remembered: the only room that knows SQLAlchemy and Alembic.

`open_database` gives the store of a running Varv, `MemoryStore` one that forgets, with the same promises.
"""

from storage.archive import CannotArchive
from storage.database import Database, open_database
from storage.errors import CannotOpen, Misuse, Refused, WorkIsOver, WrongTenant
from storage.ledger import CannotResend
from storage.memory import MemoryStore
from storage.migration import migrate

__all__ = [
    "CannotArchive",
    "CannotOpen",
    "CannotResend",
    "Database",
    "MemoryStore",
    "Misuse",
    "Refused",
    "WorkIsOver",
    "WrongTenant",
    "migrate",
    "open_database",
]
