"""Obstacles: told without a name, asked about, taken to the manager, solved."""
