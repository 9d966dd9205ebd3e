"""When things happen: what is due, and what becomes of everything that is sent.

The database remembers; APScheduler only rings, in `ticker.py`.
"""
