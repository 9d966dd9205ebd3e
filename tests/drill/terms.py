"""What both sides of the drill agree on: everything is as in earnest, only shorter."""

from datetime import timedelta

from improvement.outcome import Pauses
from improvement.pace import Pace

RATE = 60  # messages a second to the tenant
IN_FLIGHT = 4
LEASE = timedelta(seconds=2)
PATIENCE = 0.4  # seconds until a call counts as hanging
PACE = Pace(tenant_interval=timedelta(seconds=1 / RATE), horizon=timedelta(seconds=0.4))
PAUSES = Pauses(first=timedelta(seconds=0.1), longest=timedelta(seconds=1))
TENANT = "drill"
