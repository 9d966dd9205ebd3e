# Short messages: what happened, and a way on.

notice-cycle-closed = This cycle is closed. What it says stays as it was decided.
    .title = The cycle is done
notice-nothing-open = No cycle is open just now. Would you like to start something new?
notice-noted = Thank you! It is saved for when you look at what you have learned.
    .title = Saved
notice-decided-adopt = This is how you work now. I will remind you when it is time to look again.
    .title = You adopt it
notice-decided-adapt = Cycle { $number } of “{ $title }” has begun, filled in with what you keep. Tap Continue, and I will ask about the rest.
    .title = One more cycle
notice-decided-abandon = You stop here, and the lesson is kept in the history. That is a good result, too.
    .title = You abandon it
notice-look-again = Today you look at “{ $title }” again. Is it still in place? { $owner } looks after it.
    .title = Time to look again
notice-guess-too-late = The test has begun, so the guesses are locked. Now we shall see!
notice-guess-not-asked = Only those who test guess here. You are welcome to follow how it goes.
notice-draft-shown = Now the team can read the draft and guess.
    .title = Shown to the team
notice-named-process_leader = { $by } suggests you as process leader in { $team }. You keep the work together and can change settings. Would you like to? Nothing counts until you have said yes.
    .title = Would you like to be process leader?
notice-named-manager = { $by } has named you as manager of those who test in { $team }. You give a mandate and time. You can see how it goes, never figures about single persons. Is that right? Nothing counts until you have said yes.
    .title = Are you the team’s manager?
notice-role-confirmed = Thank you! Your role in { $team } counts from now on.
    .title = Agreed
notice-role-declined = Thank you for answering. You have no role in { $team }, and you can change your mind later.
    .title = That is quite all right
notice-role-ended = The role has changed since you were asked. You need not do anything.
notice-not-named = This question is for someone else. You need not do anything.
notice-presented = I have said hello to { $team }.
    .title = Now the team knows I am here
notice-not-started = The plan has not started yet. Finish it first, and you have something to compare with.
notice-study-due = The period for cycle { $number } of “{ $title }” is over. How did it turn out, compared with what you thought? Set aside ten minutes together.
    .title = Time to study

# Varv comes to a team.
group-chat = the group chat
notice-arrived = Thank you for bringing me into { $team }! I stay silent there until you say so. When you tap, I say hello to the team and tell them what I do.
    .title = Hello! My name is Varv.
notice-arrived-large = Thank you for bringing me into { $team }! It is a large team of { $size } people. I fit best where those who test something together are, so please choose a smaller channel and write to me there. I stay silent until you say so.
    .title = Hello! My name is Varv.
notice-welcome =
    I help you test a change on a small scale and see whether things get better.

    You write down what you think will happen, test it, and then see what you have learned. One tap or one line is enough. I show how many have guessed, not who.

    Never write about individual clients here.
    .title = Hello! My name is Varv.
notice-example =
    A team wanted to notice risky use earlier among people who apply for financial assistance for the first time.

    { "**Plan.**" } They decided to offer AUDIT and DUDIT at every first visit, saying “we ask everyone this”. Their guess: at least 7 out of 10.

    { "**Do.**" } Five colleagues tested it for eight weeks. Someone wrote: “There are no forms in meeting room 2.”

    { "**Study.**" } It happened at 15 out of 21 first visits in the last two weeks. “What stopped us was not the will but where the form was kept.”

    { "**Act.**" } They adapted it: visits with an interpreter are booked longer, and the whole reception joins the next cycle.
    .title = What a cycle can look like
notice-unreachable = I cannot write in { $team }. The channel may be private, or only some people may post there. Ask the owner of the team to add me to the channel, or choose a standard channel. Then try again.
    .title = I cannot get through
notice-no-team = I am not yet in any team that you are in. Add me to your channel in Teams and mention me there with @Varv, and we can begin.
    .title = Which team is it about?
notice-named-self-process_leader = You named yourself process leader in { $team }. Is that right? It counts once you have said yes.
    .title = Will you be process leader?
notice-named-self-manager = You named yourself manager in { $team }. Is that right? It counts once you have said yes.
    .title = Are you the team’s manager?
notice-no-team-here = I am in another channel of this team, but not in this one. Are you a group of your own with something to test? Then we can start here too.
    .title = No cycles in this channel
notice-written-to-you = I have answered you in our personal chat, where only you can see it.

# When something cannot be done.
notice-busy = Several people wrote at once and I could not keep up. Nothing has changed. Please try again.
notice-old-card = That card is old, or belongs somewhere else. Nothing has changed. Here you can see how things are now.
    .title = Things have moved on
notice-not-a-member = You are not in this team of mine. Ask someone in the team to add you, and you are welcome.
notice-only-leaders-set-up = The team’s process leader changes the settings. Tell them what you would like to change.
notice-only-leaders = The team’s process leader can do that. Tell them what you need.
notice-moved = This goes on in a newer post.
notice-later = Everything you have saved is still there. Write “continue” or tap here when it suits you.
    .title = We will take it later
notice-not-understood = I did not quite understand that. Perhaps you would like to do one of these? Write “help” and I will show you everything.
notice-near-miss = Did you mean one of these?
notice-no-cycle-to-continue = No cycle is waiting for anything just now.
notice-no-cycle-to-study = No cycle is under way just now, so there is nothing to study yet.
notice-no-cycle-to-decide = No cycle is waiting for a decision. Study first, and the decision comes after that.

# Identity numbers.
notice-identity-number =
    The text contains something that looks like a personal identity number, and we write nothing about individual clients here. Please write it again without identity numbers, names or anything else that someone could be recognised by.

    The message is still in Teams and I cannot delete it. Please do it yourself: press and hold the message and choose **Delete**.
    .title = I have not saved the text
notice-how-to-delete = On the phone: press and hold the message and choose **Delete**. On the computer: point at the message, choose the three dots and then **Delete**.
    .title = How to delete a message in Teams

# Removing.
notice-removing = The text goes away everywhere I keep it. What stays is who removed it and when, not what it said. It cannot be undone.
    .title = Shall I remove this text?
notice-removed = The text is gone from what I keep, and from the cards in the channel. If you wrote it as a message, it is still in Teams. Please delete it there, too.
    .title = Removed
notice-nothing-to-remove = You have not written any text here that can be removed.

# My data.
notice-export-ready = Here is a file with everything that is stored about you. The link works once, within a quarter of an hour.
    .title = Your file is ready
notice-erasing =
    { "**Forget who I am:**" } your name, your roles and your guesses go away. What you have written in plans and notes stays, without a name.

    { "**Remove everything:**" } the texts go away, too. What stays is that something was removed, and when.

    None of it can be undone.
    .title = What shall I erase?
notice-erased = I have erased it. If you write to me again, we start from the beginning.
    .title = Done
notice-language = Which language shall I speak with you?
notice-language-chosen = I will speak English with you from now on.

# Only when Varv is being tried out.
notice-forward-how = Write how far the clock should move, for example: forward 7d, or: forward 3d 4h
notice-forwarded = The clock has been moved. It is now { $now }.

# When something has broken in Varv.
notice-went-wrong = Something went wrong on my side, not on yours. What you had saved is still there. Please try again in a while. If it happens again, ask for help and mention the code { $turn }.
notice-quote-allowed = The note may be quoted in the channel. Thank you!
notice-set-up-done = Everything is saved, and the team sees it in the channel. Those who were given a role are asked in person and say yes themselves.
    .title = Done!
