"""Database addresses as operators write them, and what to say when one does not work."""

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from storage.errors import CannotOpen

_DRIVERS = {
    "sqlite": "sqlite+pysqlite",
    "postgresql": "postgresql+asyncpg",
    "postgres": "postgresql+asyncpg",
}
_EXAMPLES = "sqlite:///varv.db or postgresql://user:password@host/varv"


def read_address(written: str) -> URL:
    """The address with its driver, from `sqlite:///path` or `postgresql://…`. Raises `CannotOpen`."""
    try:
        address = make_url(written)
    except (ArgumentError, ValueError):
        raise CannotOpen(
            f"VARV_DATABASE_URL is not a database address. Write {_EXAMPLES}; in a password, "
            "write @ as %40, : as %3A and / as %2F."
        ) from None
    backend = address.get_backend_name()
    if backend not in _DRIVERS:
        raise CannotOpen(f"VARV_DATABASE_URL asks for {backend}. Varv keeps its data in {_EXAMPLES}.")
    if backend == "sqlite" and address.database in (None, "", ":memory:"):
        raise CannotOpen(
            "VARV_DATABASE_URL names no file, so all would be forgotten. Write sqlite:///varv.db."
        )
    return _with_ssl_as_the_driver_calls_it(address.set(drivername=_DRIVERS[backend]))


def _with_ssl_as_the_driver_calls_it(address: URL) -> URL:
    """Hosts hand out addresses with libpq's `sslmode`, which asyncpg takes as `ssl`."""
    if "sslmode" not in address.query:
        return address
    mode = address.query["sslmode"]
    return address.difference_update_query(["sslmode"]).update_query_dict({"ssl": mode})


def cannot_open(address: URL, error: BaseException) -> CannotOpen:
    """What to tell the operator about an address that nothing answers at."""
    backend = address.get_backend_name()
    place = f"{backend} at {address.host or address.query.get('host') or ''}/{address.database}"
    remedy = "Is the server running, and do the host, database, user and password in the address fit it?"
    if backend == "sqlite":
        place = f"the file {address.database}"
        remedy = "Does its folder exist, may Varv write there, and is the file an SQLite database?"
    return CannotOpen(f"VARV_DATABASE_URL: {place} cannot be opened ({_reason(address, error)}). {remedy}")


def _reason(address: URL, error: BaseException) -> str:
    """The driver's own words, without the password if they should hold it."""
    cause = getattr(error, "orig", None) or error
    cause = cause.__cause__ or cause
    words = str(cause).splitlines()[0] if str(cause) else type(cause).__name__
    return words.replace(address.password, "…") if address.password else words
