"""The domain: what a team, a cycle and a decision are, and the rules they follow.

Standard library only. Time is an argument, never asked for. The ports the domain needs
(a store, a clock) are described in `ports.py` and built in other rooms.
"""
