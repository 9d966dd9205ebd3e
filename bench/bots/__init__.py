"""Bots that are measured, each in a process of its own, which prints its endpoint."""
