# Talking in the terminal, for somebody who tries Varv on their own computer.

terminal-introduction =
    Write to Varv, or a number to tap a button. Try: setup, new cycle, help.
    Change places with /channel and /private, person with /as Johan, stop with /quit. Here are { $people }.
