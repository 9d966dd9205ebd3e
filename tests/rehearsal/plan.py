"""Which block of the guide the rehearsal does when. A block it leaves out is named here with the reason."""

from tests.rehearsal.guide import Place

INSTALL: Place = ("1. Install", 1)
DATABASE: Place = ("2. PostgreSQL", 1)
SETTINGS_FILE: Place = ("4. Settings", 1)
SETTINGS: Place = ("4. Settings", 2)
START: Place = ("5. Start", 1)
PROXY: Place = ("6. Reverse proxy", 1)
PACKAGE: Place = ("7. App package", 1)
LOGS: Place = ("Logs", 1)
DELIVERIES: Place = ("Deliveries", 1)
BACKUP: Place = ("Backup and restore", 1)
RESTORE: Place = ("Backup and restore", 2)
SQLITE_BACKUP: Place = ("Backup and restore", 3)
SQLITE_RESTORE: Place = ("Backup and restore", 4)
UPGRADE: Place = ("Upgrade", 1)
BEFORE_TEAMS = (INSTALL, DATABASE, SETTINGS_FILE, SETTINGS, START, PROXY, PACKAGE)
AFTERWARDS = (LOGS, DELIVERIES, BACKUP, RESTORE, UPGRADE, SQLITE_BACKUP, SQLITE_RESTORE)
DONE = frozenset({*BEFORE_TEAMS, *AFTERWARDS})

LEFT_OUT = {
    ("1. Install", 2): "a container needs a registry",
    ("3. Register the bot", 1): "Azure",
    ("3. Register the bot", 2): "Azure",
    ("4. Settings", 3): "Entra",
    ("Credentials", 1): "several apps; the tests have them",
    ("Reports, tables and files", 1): "a test calls the same commands",
    ("Rehearse it", 1): "this",
}
