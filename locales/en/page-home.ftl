# Varv’s own pages on the web: the frame around them, and the first page.
# An empty line parts paragraphs. Lines that begin with a dash become a list.

page-skip = To the content
page-pages = Pages
page-home = About Varv
page-privacy = Your data
page-terms = Terms
page-other-language = På svenska
page-run-by = Varv is run here by { $organisation }.
page-run-by-nobody-named = Whoever runs Varv here has not written who that is. Ask the person who added Varv in Teams.
page-contact = Contact:

page-home-about =
    Varv is a bot in Microsoft Teams. It helps teams in social services and care to improve something, also when time is short.

    You choose one thing to test, guess what will happen, test it on a small scale, see what you have learned and decide: adopt, adapt or abandon. Then the next cycle begins.
    .title = Varv: improve a little at a time
page-home-begin =
    - Add Varv to your team, to a group chat or to your own chat in Teams.
    - In the channel Varv is silent until somebody presses “Present Varv to the team”.
    - Write “help” when you wonder. Every word has a button, too.
    .title = How to begin
page-home-promises =
    - Answering is voluntary. Varv shows how many have answered, never who, and never compares people or teams.
    - What you answered to the week’s question is forgotten when the week has been closed. The team’s figures stay.
    - One card a week for the whole team, and at most one unasked question or reminder a week to you, within your working hours.
    - “It didn’t work out”, “it didn’t suit the meeting” and “the person declined” are good answers.
    - Nothing about individual clients. Text with an identity number is not saved.
    - If you are fewer than five, Varv says “some”, “most” or “all” of you, and no figure.
    - The lock screen of a phone shows something neutral only, such as “Varv: this week’s question”.
    - A manager is told in their own chat. The channel never says that something waits for the manager.
    - You can see, fetch and erase what is stored about you.
    .title = What Varv promises
