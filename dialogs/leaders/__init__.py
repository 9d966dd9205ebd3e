"""What process leaders and managers see and do: the letter, all their teams, mandate, encouragement."""
