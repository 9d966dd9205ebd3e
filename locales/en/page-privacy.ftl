# The page about what is stored about those who use Varv. It has to be true to what the code does.

page-privacy-about =
    This page says what Varv stores about you who use Varv in Teams, for how long, who sees it and how you get rid of it. Varv never asks about clients.
    .title = Your data in Varv
page-privacy-who = The organisation that runs Varv is responsible for the data. It can tell you on what legal ground, and it is where to turn with questions.
    .title = Who is responsible
page-privacy-kept =
    - Your name, your identity in Teams, which teams you are in, your role, your language and the times you have chosen. That is stored until you erase it.
    - Answers in plans, notes and decisions, and who wrote down a meeting’s figures, with name and day, as in minutes. If somebody changes an answer, the one before stays. That is stored as long as the organisation has Varv, unless somebody removes it.
    - Values, measures and lines beside charts, who wrote them and when, and who usually reports. If a value is corrected, the one before stays. The figures are about the team’s work, never about a client.
    - Your guess. Your name is behind it so that you can change your mind, but Varv never shows it. It is stored until you erase it.
    - Your answer to the week’s question. When the next week has been summed up, the week is closed. Who answered what is then forgotten, and only the team’s figures stay.
    - Who has told of an obstacle, until the obstacle is solved or closed. That is never shown.
    - Which days you are away and who wrote it down, never why. Old ones are forgotten when new ones are written down.
    - Which cards Varv has posted in Teams, so that they can be changed when a text is removed.
    - What Varv has sent, or was to send, on its own initiative, to whom and when. That is forgotten after 90 days. Whom Varv reminded of the week's question is forgotten when the week is closed.
    .title = What is stored, and for how long
page-privacy-not-kept =
    - Data about clients. If something looks like a Swedish identity number, Varv does not save the text and does not show it again.
    - Answers or scores from AUDIT, DUDIT and the like. Varv never asks for them.
    - What you write to Varv that is not an answer, a note or a choice.
    - How fast you answer, and whether you have read something.
    .title = What is not stored
page-privacy-seen =
    - The team sees plans, notes and decisions. A note is shown in the channel only if its writer has said yes, or has written it there.
    - Varv shows how many in the team have answered, never who. If you are fewer than five, it says so in words.
    - A manager sees how the team is doing, never figures about a single person.
    - Those who run the service can reach the database. The logs hold numbers and technical identities only, never names or what somebody has written.
    - A report or table that somebody in the team takes out is not kept by Varv. It is put in that person’s OneDrive or fetched with a link, without the names of those who answered.
    - Varv sends data to Microsoft Teams, where the cards are shown, and to nobody else. There is no advertising and no tracking of visitors here, and these pages set no cookies.
    .title = Who sees it
page-privacy-yours =
    Write “my data” to Varv in Teams. There you can:

    - see what is stored about you
    - fetch all of it as a file, with a link that works once, within a quarter of an hour
    - choose “forget who I am”: your name, your roles, your guesses and your answers to open weeks go away, and what you have written stays without a name
    - choose “remove everything”: the texts go away, too, and what stays is that something was removed, and when.

    Write “remove” for a single text. It goes away from Varv, from the history and from the cards. What stays is who removed it and when, not what it said.

    You have the right to have mistakes put right and to object. If you think that the data is handled wrongly you can complain to the Swedish Authority for Privacy Protection (IMY).
    .title = See, fetch and erase
page-privacy-teams =
    - What you have written yourself as a message in Teams stays there, also when Varv has removed it on its side. Delete it yourself in Teams.
    - Cards that Varv has posted stay in Teams. When a text is removed the card is shown anew without it.
    - Microsoft and your organisation decide how long Teams keeps messages, and may have copies of their own of what has been shown.
    - Backups of Varv’s database are forgotten when the organisation deletes them.
    .title = What is out of Varv’s hands
page-privacy-leaving =
    - If you leave the team, what you have written stays with your name, as in minutes. You can erase it before, or ask the organisation to.
    - If Varv is taken out of the team, it falls silent. The answers to the week’s question are forgotten. Plans, notes and decisions stay, in case Varv comes back.
    .title = When you or Varv leave the team
