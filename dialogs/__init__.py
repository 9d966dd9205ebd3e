"""What is asked and what is answered: flows as data, commands, views.

No chat service, no database and no card layout in here. People come in through `desk.py`.
"""
