"""The project as an operator clones it, and a next release of it, with one more step for the tables."""

import shutil
import subprocess
from pathlib import Path

HOUSE = Path(__file__).parents[2]
VERSIONS = "storage/migrations/versions"
STEP = '''"""A step of a release made up for the rehearsal."""

import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{before}"


def upgrade() -> None:
    """Only adds, as every step."""
    op.create_table("rehearsed", sa.Column("id", sa.String, primary_key=True))


def downgrade() -> None:
    """Nothing was in it."""
    op.drop_table("rehearsed")
'''


class Releases:
    """A repository of its own, with what is committed here."""

    def __init__(self, folder: Path) -> None:
        self.repository = folder / "varv.git"
        self._desk = folder / "desk"
        for old in (self.repository, self._desk):
            shutil.rmtree(old, ignore_errors=True)
        git(HOUSE, "clone", "--quiet", "--bare", str(HOUSE), str(self.repository))

    def publish_the_next(self) -> None:
        """Commit another release, which whoever pulls gets."""
        git(HOUSE, "clone", "--quiet", str(self.repository), str(self._desk))
        steps = sorted(step.name[1:5] for step in (self._desk / VERSIONS).glob("s*.py"))
        (self._desk / VERSIONS / "s9999_rehearsed.py").write_text(STEP.format(before=steps[-1]), "utf-8")
        git(self._desk, "add", "--all")
        by = ["-c", "user.name=Varv", "-c", "user.email=varv@example.se"]
        git(self._desk, *by, "commit", "--quiet", "--message", "A next release")
        git(self._desk, "push", "--quiet")
        shutil.rmtree(self._desk)


def git(folder: Path, *words: str) -> None:
    """Call git in a folder."""
    subprocess.run(["git", "-C", str(folder), *words], check=True, capture_output=True)
