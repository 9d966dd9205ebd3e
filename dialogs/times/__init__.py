"""When Varv speaks: the schedule of a team, pauses and days off, and each person's own times."""
