"""Measures: what people wrote and reported about them, in a team's own words."""
