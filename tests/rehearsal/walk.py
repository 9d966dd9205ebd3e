"""Follows the operator guide on a fresh machine, and sees after each part that it is as the guide says."""

import asyncio
import json
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import jwt
from cryptography import x509

from bot.pretend_teams import TENANT, NotTaken
from tests.rehearsal import plan
from tests.rehearsal.guide import Block, Place
from tests.rehearsal.machine import NAME, Machine
from tests.rehearsal.organisation import APP, HOST, Organisation
from tests.rehearsal.releases import Releases
from tests.test_whole import House, set_up
from tests.test_whole import plan as plan_a_turn

SOURCE = "/srv/varv.git"
FILLED_IN = {  # what the guide leaves open
    "<address of this project>": SOURCE,
    "<appId>": APP,
    "<tenant>": TENANT,
}
OTHER = "99999999-2222-4333-8444-555555555555"
CERTIFICATE = "/etc/caddy/varv.pem"
COUNTED = """
tables=$(psql -AtXd "$1" -c "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
for table in $tables; do
    psql -AtXd "$1" -c "SELECT '$table', count(*), md5(string_agg(row::text, '' ORDER BY row::text))
                        FROM $table AS row"
done
"""


class NotAsTold(AssertionError):
    """The machine is not as the guide says it is by now."""


@dataclass
class Walk:
    """One way through the guide. `filled_in` is what the operator writes for what it leaves open."""

    guide: Mapping[Place, Block]
    machine: Machine
    around: Organisation
    releases: Releases
    filled_in: dict[str, str] = field(default_factory=lambda: dict(FILLED_IN))

    async def go(self) -> None:
        """From an empty server to an upgraded Varv, and the way back."""
        await self.install()
        await self.see_the_edge()
        await self.talk()
        await self.see_the_day()
        await self.back_up_and_restore()
        await self.upgrade()
        await self.try_sqlite()
        await self.stop()

    async def do(self, place: Place, *, typed: str = "") -> str:
        """Do one block of the guide as it stands there, filled in."""
        return await self.run(self.told_at(place), "{} ({})".format(*place), typed=typed)

    def told_at(self, place: Place) -> str:
        """One block of the guide, filled in."""
        text = self.guide[place].text
        for written, meant in self.filled_in.items():
            text = text.replace(written, meant)
        return text

    async def run(self, commands: str, name: str = "", *, typed: str = "") -> str:
        """Run commands as the operator, while the organisation around goes on."""
        begun = time.monotonic()
        said = await asyncio.to_thread(self.machine.run, commands, typed=typed)
        if name:
            print(f"{time.monotonic() - begun:6.1f} s  {name}", flush=True)
        return said

    async def install(self) -> None:
        """Up to the reverse proxy."""
        await self.do(plan.INSTALL)
        await self.do(plan.DATABASE, typed="secret\nsecret\n")
        self.machine.lay_out(self._settings())
        await self.do(plan.SETTINGS_FILE)
        await self.do(plan.START)
        await self.wait_until_ready()
        await self.run("systemd-analyze verify /etc/systemd/system/varv.service")
        await self._show_a_certificate()
        answers = await self.do(plan.PROXY)
        told(re.findall(r"HTTP/\S+ (\d+)", answers) == ["200", "401"], answers)
        await self.do(plan.PACKAGE)
        told(self.machine.read("/home/anna/varv.zip").startswith(b"PK"), "the package")

    def _settings(self) -> str:
        return self.told_at(plan.SETTINGS) + self.around.settings

    async def _show_a_certificate(self) -> None:
        self.machine.put(CERTIFICATE, self.around.certificate.file.read_text())
        await self.run(f"sudo chown caddy {CERTIFICATE}")
        caddyfile = self.machine.read("/opt/varv/deploy/Caddyfile").decode()
        shown = f"{HOST} {{\n\ttls {CERTIFICATE} {CERTIFICATE}"
        self.machine.lay_out(caddyfile.replace(f"{HOST} {{", shown))

    async def see_the_edge(self) -> None:
        """What the internet gets: its own pages in both languages, and nothing that is for this machine."""
        site = f"curl --silent --show-error --output /dev/null --write-out '%{{http_code}} ' https://{HOST}"
        paths = ["/", "/privacy", "/terms?language=en", "/readyz", "/metrics", "/.env"]
        statuses = await self.run("; ".join(f"{site}{path}" for path in paths))
        told(statuses.split() == ["200", "200", "200", "404", "404", "404"], statuses)
        page = await self.run(f"curl --silent https://{HOST}/privacy")
        told("Ekdalens kommun, socialförvaltningen" in page, page)
        large = await self.run(f"head -c 300000 /dev/zero | {site}/api/messages --data-binary @-")
        told(large.strip() == "401", large)
        await self._see_who_is_refused()

    async def _see_who_is_refused(self) -> None:
        """An organisation that is not listed, though its token holds."""
        maria = self.around.teams.person("Maria")
        said = maria.message("hjälp", in_=maria.personal)
        said["conversation"] = said["conversation"] | {"tenantId": OTHER}
        said["channelData"] = {"tenant": {"id": OTHER}}
        try:
            await self.around.teams.deliver(said)
        except NotTaken as refused:
            told(str(refused).startswith("403"), refused)
        else:
            told(False, "another organisation was let in")

    async def talk(self) -> None:
        """A team gets to know Varv: signed activities through the proxy, cards over TLS."""
        teams = self.around.teams
        house = House(teams, teams.channel("Tidigt stöd"))
        maria = house.person("Maria")
        await teams.install(maria.personal, by=maria)
        await teams.install(house.channel, by=maria)
        await set_up(house)
        draft = await plan_a_turn(house, maria, await maria.says("nytt varv", in_=house.channel))
        told("Starta" in draft.buttons, draft)
        told(all(shown.startswith("Bearer token-") for shown in teams.connector.shown), teams.connector.shown)
        self._see_the_signature()

    def _see_the_signature(self) -> None:
        """Varv signed in with the key that the operator made, and Entra would know its certificate."""
        certificate = x509.load_pem_x509_certificate(self.machine.read("/home/anna/varv.crt"))
        key = certificate.public_key()
        asked = self.around.entra.asked[0]
        claims = jwt.decode(
            asked["client_assertion"],
            key,  # type: ignore[arg-type]  # the command in the guide makes an RSA key
            algorithms=["RS256", "PS256"],
            options={"verify_aud": False},
        )
        told((claims["iss"], asked["tenant"]) == (APP, TENANT), claims)

    async def see_the_day(self) -> None:
        """Logs, figures and deliveries, while the database is away and after."""
        maria = self.around.teams.person("Maria")
        await self.run("sudo systemctl stop 'postgresql@*'")
        sorry = str(await maria.says("hjälp"))
        ready = await self.run("curl --silent http://127.0.0.1:3978/readyz")
        told("database" in ready, ready)
        await self.run("sudo systemctl start postgresql@15-main")
        await self.wait_until_ready()
        number = re.search(r"\b[0-9a-f]{8}\b", sorry)
        told(number is not None, sorry)
        assert number is not None
        self.filled_in["8f2152d5"] = number[0]
        lines = await self.do(plan.LOGS)
        told("Maria" not in lines and json.loads(lines.splitlines()[0])["turn"] == number[0], lines)
        await self.do(plan.DELIVERIES)
        figures = await self.run("curl --silent http://127.0.0.1:9178/metrics")
        told("varv_turns_total" in figures, figures)
        await self.run("sudo systemctl kill --signal KILL varv; sleep 3")
        await self.wait_until_ready()

    async def wait_until_ready(self) -> None:
        """The last line of the block that starts it."""
        ready = await self.run(self.guide[plan.START].text.splitlines()[-1])
        told(json.loads(ready) == {"ready": True}, ready)

    async def back_up_and_restore(self) -> None:
        """Every row is there again."""
        before = await self.count("varv")
        await self.do(plan.BACKUP)
        told(await self.count("varv") == before, "Varv wrote while the backup ran")
        self.machine.lay_out(self._settings().replace("/varv\n", "/varv_restored\n", 1))
        await self.do(plan.RESTORE)
        told(await self.count("varv_restored") == before, "the restored rows")
        rows = [line.split("|") for line in before.splitlines()]
        print(f"          {sum(int(row[1]) for row in rows)} rows in {len(rows)} tables, restored alike")
        await self._see_that_it_goes_on()

    async def count(self, database: str) -> str:
        """How many rows each table has, and a fingerprint over them."""
        self.machine.put("/srv/count", COUNTED)
        return await self.run(f"(cd /; sudo -u postgres bash -eu /srv/count {database})")

    async def upgrade(self) -> None:
        """To the next release, and back to this one."""
        self.releases.publish_the_next()
        await self.do(plan.UPGRADE)
        await self._see_that_it_goes_on()
        tables = await self.count("varv_restored")
        told("rehearsed|" in tables, tables)
        await self.run(
            "cd /opt/varv; sudo git checkout --quiet HEAD~1; sudo systemctl restart varv", "one back"
        )
        await self._see_that_it_goes_on()

    async def try_sqlite(self) -> None:
        """The same Varv on a file: somebody is known there, and is known after a restore."""
        in_postgresql = "postgresql://varv:secret@db.example/varv"
        self.machine.lay_out(self._settings().replace(in_postgresql, "sqlite:////var/lib/varv/varv.db"))
        await self.run("sudoedit /etc/varv/varv.env; sudo systemctl restart varv")
        await self.wait_until_ready()
        await self.around.teams.person("Maria").says("hjälp")
        whole = await self.do(plan.SQLITE_BACKUP)
        told(whole.splitlines()[-1] == "ok", whole)
        await self.do(plan.SQLITE_RESTORE)
        await self.wait_until_ready()
        known = await self.run('sudo sqlite3 /var/lib/varv/varv.db "SELECT name FROM persons"')
        told(known.strip() == "Maria Lindqvist", known)

    async def stop(self) -> None:
        """It ends by itself, before systemd loses patience."""
        begun = time.monotonic()
        await self.run("sudo systemctl stop varv", "stop")
        told(time.monotonic() - begun < 40, "it was killed")

    async def _see_that_it_goes_on(self) -> None:
        await self.wait_until_ready()
        card = await self.around.teams.person("Maria").says("hjälp")
        told("Det går också att skriva" in card, card)


def told(holds: bool, seen: object) -> None:
    """See that it is as told. Raises `NotAsTold` with what was seen instead."""
    if not holds:
        raise NotAsTold(f"not as the guide says: {seen}")


async def rehearse(
    machine: Machine, around: Organisation, releases: Releases, guide: Mapping[Place, Block]
) -> None:
    """Prepare what lies outside the guide, the names and whom the machine trusts, and go."""
    names = f"127.0.0.1 localhost {NAME} {HOST} db.example\n"
    machine.put("/etc/hosts", names)
    machine.put("/usr/local/share/ca-certificates/pretended.crt", around.authority.public.read_text())
    machine.as_root("update-ca-certificates")
    await Walk(guide, machine, around, releases).go()


def folder() -> Path:
    """Where everything is kept."""
    made = Path(__file__).parents[2] / "var" / "rehearsal"
    made.mkdir(parents=True, exist_ok=True)
    return made
