"""Varv. What can be done with it: `python app.py --help`."""

from running.command_line import main

if __name__ == "__main__":
    main()
