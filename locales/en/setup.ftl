# Getting started: who you are, where Varv writes and what you may test.

flow-setup = Get started

setup-language = Language
    .ask = Which language shall I use when I write to the team?
    .why = Everyone can still choose their own language in the personal chat.
    .example = { "" }
    .label = Language
setup-language-sv = Svenska
setup-language-en = English

setup-zone = Time zone
    .ask = Which time zone do you work in?
    .why = Then I write during your working hours.
    .example = { "" }
    .label = Time zone

setup-channel = Channel
    .ask = Which channel shall I write in?
    .why = I only write there, so everyone knows where to look.
    .example = { "" }
    .label = Channel

setup-leaders = Process leader
    .ask = Who is the process leader? There can be more than one.
    .why = The process leader keeps the work together. The role counts once that person has said yes to me.
    .example = Maria, who has been given two hours a week for it.
    .label = Process leader

setup-managers = Manager
    .ask = Who is the manager of those who test?
    .why = The manager gives a mandate and time. Managers, too, say yes themselves before the role counts.
    .example = Karin, unit manager at the reception.
    .label = Manager
    .lost = Then I do not know who can help you when something needs a decision.

setup-mandate = Mandate
    .ask = What may you test on your own?
    .why = Once it has been said, you need not ask about every small thing.
    .example = Karin has said yes. We may change forms and booking, two hours a week until 30 June.
    .label = Mandate
    .by = Who gave you the mandate?
    .scope = What may you change without asking?
    .time = How much time do you have?
    .until = Until and including which day?
    .lost = Then it may be unclear what you can change yourselves.

mandate-by = Given by
mandate-scope = We may change
mandate-time = Time
mandate-until = Valid until

# The first channel of a team has no name of its own in Teams.
channel-general = General
