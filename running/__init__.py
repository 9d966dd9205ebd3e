"""Varv as it runs: what an operator chooses, how the parts are put together, the command line."""
