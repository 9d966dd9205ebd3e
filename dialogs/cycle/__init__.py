"""A cycle from plan to decision: how each phase is asked for, written down and shown."""
