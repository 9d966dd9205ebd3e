"""A fresh Debian under systemd of its own, with nothing on it but what a server has on its first day.

It is a folder, booted with systemd-nspawn; it shares the network of this machine and nothing else.
"""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

RELEASE = "bookworm"
FIRST_DAY = "systemd,systemd-sysv,dbus,libpam-systemd,sudo,ca-certificates"
NAME = "server"
OPERATOR = "anna"
EDITOR = "/usr/local/bin/fill-in"  # writes what was laid out for it
# Where this machine's network looks into what is encrypted, the other's does too.
INSPECTED = {
    "/etc/pip.conf": "[global]\ncert = /etc/ssl/certs/ca-certificates.crt\n",
    "/etc/uv/uv.toml": "system-certs = true\n",
}
TRUSTED = Path("/usr/local/share/ca-certificates")
PATIENCE = 60  # seconds to boot, and to stop


class WentWrong(RuntimeError):
    """A command of the operator's failed. The message has what it said."""


@dataclass(frozen=True)
class Machine:
    """Where an operator with `sudo` and an empty home folder follows the guide."""

    root: Path
    pid: int

    def run(self, commands: str, *, typed: str = "") -> str:
        """Run commands as the operator, where the last ones ended. Returns what they said."""
        script = f"set -euo pipefail; cd $(cat ~/.where)\n{commands}\npwd > ~/.where"
        return self._enter(["runuser", "-u", OPERATOR, "--", "bash", "-c", script], typed)

    def as_root(self, commands: str) -> str:
        """Run commands that are no part of the guide."""
        return self._enter(["bash", "-euc", commands], "")

    def lay_out(self, text: str) -> None:
        """What the operator writes into the next file they edit."""
        self.put("/srv/written", text)

    def put(self, path: str, text: str, *, mode: int = 0o644) -> None:
        """Write a file there."""
        file = self.root / path.lstrip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        file.chmod(mode)

    def read(self, path: str) -> bytes:
        """Read a file there."""
        return (self.root / path.lstrip("/")).read_bytes()

    def _enter(self, command: list[str], typed: str) -> str:
        home = f"/home/{OPERATOR}"
        given = {"HOME": home, "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "EDITOR": EDITOR}
        inside = ["nsenter", f"--target={self.pid}", "--mount", "--uts", "--ipc", "--pid", "--root", "--wd"]
        clean = ["env", "--ignore-environment", *(f"{key}={value}" for key, value in given.items())]
        done = subprocess.run(
            [*inside, *clean, *command],
            input=typed,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise WentWrong(f"{command[-1]}\n{done.stdout}\n{done.stderr}")
        return done.stdout


@contextmanager
def fresh_machine(folder: Path, shared: Mapping[Path, str]) -> Iterator[Machine]:
    """A machine on its first day, with these folders of ours to read at these paths."""
    root = folder / "machine"
    shutil.rmtree(root, ignore_errors=True)
    subprocess.run(["cp", "--archive", "--reflink=auto", str(_first_day(folder)), str(root)], check=True)
    (root / "etc/hostname").write_text(f"{NAME}\n")
    bound = [f"--bind-ro={path}:{there}" for path, there in shared.items()]
    quiet = ["--quiet", "--register=no", "--keep-unit", "--console=read-only"]
    with (folder / "console.log").open("wb") as console:
        nspawn = subprocess.Popen(
            ["systemd-nspawn", *quiet, f"--directory={root}", "--boot", *bound],
            stdin=subprocess.DEVNULL,
            stdout=console,
            stderr=subprocess.STDOUT,
        )
        try:
            yield _settled(Machine(root, _init_of(nspawn)))
        finally:
            nspawn.terminate()
            nspawn.wait(PATIENCE)
            shutil.rmtree(root)


def _first_day(folder: Path) -> Path:
    """Debian as it is installed, kept for the next time."""
    kept = folder / "debian"
    if not kept.exists():
        new = folder / "debian.new"
        shutil.rmtree(new, ignore_errors=True)
        made = ["debootstrap", "--variant=minbase", f"--include={FIRST_DAY}", RELEASE, str(new)]
        subprocess.run(made, check=True)
        new.rename(kept)
    return kept


def _init_of(nspawn: "subprocess.Popen[bytes]") -> int:
    children = Path(f"/proc/{nspawn.pid}/task/{nspawn.pid}/children")
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and nspawn.poll() is None:
        for child in children.read_text().split():
            if Path(f"/proc/{child}/comm").read_text().strip() == "systemd":
                return int(child)
        time.sleep(0.1)
    raise WentWrong("the machine did not boot: see console.log")


def _settled(machine: Machine) -> Machine:
    """Wait for the boot, and add the operator, who trusts whom this machine trusts."""
    machine.as_root("for i in $(seq 100); do systemctl is-active --quiet dbus && break; sleep 0.3; done")
    machine.as_root(
        f"useradd --create-home --shell /bin/bash {OPERATOR}; echo /opt > /home/{OPERATOR}/.where"
    )
    machine.as_root(f"chown {OPERATOR}: /home/{OPERATOR}/.where; ln -sf /proc/self/mounts /etc/mtab")
    machine.put(f"/etc/sudoers.d/{OPERATOR}", f"{OPERATOR} ALL=(ALL) NOPASSWD: ALL\n", mode=0o440)
    machine.put(EDITOR, '#!/bin/sh\ncat /srv/written > "$1"\n', mode=0o755)
    for certificate in TRUSTED.glob("*.crt"):
        machine.put(f"{TRUSTED}/{certificate.name}", certificate.read_text())
    for path, text in INSPECTED.items() if "SSL_CERT_FILE" in os.environ else ():
        machine.put(path, text)
    machine.as_root("update-ca-certificates; apt-get update")
    return machine
