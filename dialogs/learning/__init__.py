"""What makes turns worth their name: comparing, coaching, series, how far it has come, and what lasts."""
