# What process leaders and managers see: the weekly digest, a manager's teams, mandate and encouragement.

command-digest = digest
    .also = weekly digest; my digest
    .about = shows the week in the teams you lead
push-weekly-digest = Varv: weekly digest
push-manager-status = Varv: your teams

# How a week went. Groups and small numbers are in words for those who do not take part.
result-now = { $kind ->
    [counted] This week: { $used } of { $chances } { $what }.
    [some-of] This week: some of { $chances } { $what }.
    [some] This week: a few { $what }.
    [happened] This week it has happened.
    [no-chances] This week: no { $what }.
   *[not-yet] This week it has not happened yet.
}
result-week = { $kind ->
    [counted] Week { $week }: { $used } of { $chances } { $what }.
    [some-of] Week { $week }: some of { $chances } { $what }.
    [some] Week { $week }: a few { $what }.
    [happened] Week { $week }: it happened.
    [no-chances] Week { $week }: no { $what }.
   *[not-yet] Week { $week }: it did not happen.
}
result-week-so-far = { $kind ->
    [counted] Week { $week } so far: { $used } of { $chances } { $what }.
    [some-of] Week { $week } so far: some of { $chances } { $what }.
    [some] Week { $week } so far: a few { $what }.
    [happened] Week { $week } so far: it has happened.
    [no-chances] Week { $week } so far: no { $what }.
   *[not-yet] Week { $week } so far: it has not happened yet.
}
result-so-far = { $kind ->
    [counted] So far: { $used } of { $chances } { $what }.
    [some-of] So far: some of { $chances } { $what }.
    [some] So far: a few { $what }.
    [happened] It has happened, but nothing has been counted yet.
    [no-chances] So far: no { $what }.
   *[not-yet] It has not happened yet.
}
answered-week = { $kind ->
    [none] Nobody has answered yet this week.
    [someone] Somebody has answered this week.
    [some] Some have answered this week.
    [most] Most have answered this week.
    [all] Everybody has answered this week.
   *[counted] { $count ->
        [one] { $count } of { $of } has answered this week.
       *[other] { $count } of { $of } have answered this week.
    }
}
answered-none-yet = Nobody has answered yet this week.

# Lists that are longer than the card.
and-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
cycles-more = { $count ->
    [one] and one more cycle
   *[other] and { $count } more cycles
}
teams-more = { $count ->
    [one] and one more team
   *[other] and { $count } more teams
}
team-paused = The team is resting until { $day }.

# The weekly digest.
digest-heading = Weekly digest, week { $week }
digest-nothing = A quiet week. Nothing is waiting for you.
digest-own-question = First your own question. One tap is enough.
digest-waiting = This is waiting
digest-due = This is coming up
digest-notes = { $count ->
    [one] One new note.
   *[other] { $count } new notes.
}
digest-solved = { $count ->
    [one] One obstacle is solved.
   *[other] { $count } obstacles are solved.
}
notice-digest-for-leaders = The digest is for those who are process leaders. Write “status” to see how it goes.

waiting-obstacle-open = Open since week { $since }: “{ $about }”
waiting-obstacle-with_manager = Open since week { $since }, waiting for the manager: “{ $about }”
waiting-obstacle-promised = The manager will see to it by { $day }: “{ $about }”
waiting-obstacle-seen-to = Open since week { $since }, the manager is seeing to it: “{ $about }”
waiting-obstacle-not_now = Open since week { $since }, the manager says it has to wait: “{ $about }”
waiting-obstacle-talking = Open since week { $since }, you are talking to the manager about it: “{ $about }”
waiting-promise-passed = The manager was aiming for { $day }. Do ask how it is going: “{ $about }”
waiting-still-plan = The plan has stood still since week { $since }: { $about }
waiting-still-quiet = Standing still since week { $since }, nothing new written or answered: { $about }
waiting-still-study = The period ended on { $day } and is waiting for you to study it: { $about }
waiting-decision = The decision has been waiting for you since week { $since }: { $about }
waiting-role-process_leader = The role of process leader has been waiting for a yes since week { $since }.
waiting-role-manager = The role of manager has been waiting for a yes since week { $since }.

due-study = Time to study: { $about }. The period ran until { $day }.
due-last-week = The last week: { $about } goes on until { $day }.
due-look-again = Time to look again at { $about }, { $day }.
due-mandate-ending = The mandate holds until { $day }. Ask the manager whether it should go on.
due-mandate-ended = The mandate held until { $day }. Ask the manager whether it should go on.

# Messages that did not arrive.
lost = { $count ->
    [one] A message did not arrive: { $kind }, week { $week }.
   *[other] { $count } messages did not arrive: { $kind }, week { $week }.
}
lost-digest = your weekly digest
lost-look-again = the reminder to look again
lost-manager = the question to the manager
lost-nudge = personal reminder
lost-resumed = the word that we are back
lost-role = the question about a role
lost-study = the reminder to study
lost-summary = the week’s summary
lost-week = the week’s card
lost-welcome = the welcome card

# Three lines to read aloud. They never name anybody.
aloud-heading = To read aloud at the workplace meeting
aloud-number = { $kind ->
    [counted] In week { $week } it happened at { $used } of { $chances } { $what }.
    [some-of] In week { $week } it happened at some of { $chances } { $what }.
    [some] In week { $week } it happened at a few { $what }.
    [happened] In week { $week } it happened.
    [no-chances] In week { $week } we had no { $what }.
   *[not-yet] In week { $week } it did not happen, and that is good to know too.
}
aloud-number-so-far = { $kind ->
    [counted] So far in week { $week } it has happened at { $used } of { $chances } { $what }.
    [some-of] So far in week { $week } it has happened at some of { $chances } { $what }.
    [some] So far in week { $week } it has happened at a few { $what }.
    [happened] So far in week { $week } it has happened.
    [no-chances] So far in week { $week } we have had no { $what }.
   *[not-yet] So far in week { $week } it has not happened, and that is good to know too.
}
aloud-no-number = We have no result to show yet.
aloud-learned = This is what we have learned: “{ $text }”
aloud-helped = This helped: “{ $text }”
aloud-seen = One of us wrote: “{ $text }”
aloud-ask = What have you noticed this week?
aloud-next-plan = Now we are planning something new to test.
aloud-next-do = We keep on testing.
aloud-next-until = We are testing until { $day }.
aloud-next-last = This is the last week. We are testing until { $day }.
aloud-next-study = Now we look together at what we have learned.
aloud-next-act = Now we decide how to go on.

# A manager's teams.
my-teams-heading = How it goes in your teams
only-you-own-role = You have been named as manager here. Is that right?
only-you-obstacle = The team asks for your help: “{ $about }”
only-you-own-promise = You were aiming for { $day }. How is it going? “{ $about }”
only-you-mandate-missing = There is no mandate yet. Only you can give it.
only-you-mandate-ending = The mandate holds until { $day }. Should it go on?
only-you-mandate-ended = The mandate held until { $day }. Should it go on?
only-you-decision = A decision is waiting: { $about }. Your support helps them on.

# The manager's monthly note: one of the managers' five steps at a time.
notice-manager-note-obstacle =
    { $team } asks for your help. What stands in the way is often something that only a manager can move. { $others ->
        [0] { "" }
        [one] There is one more thing under Your teams.
       *[other] There are { $others } more things under Your teams.
    }
    .title = Step 4 of 5: help to make room for the test
notice-manager-note-own-promise =
    You were aiming for { $day } with an obstacle in { $team }. A short word is enough, also if it takes longer. { $others ->
        [0] { "" }
        [one] There is one more thing under Your teams.
       *[other] There are { $others } more things under Your teams.
    }
    .title = Step 4 of 5: hold on
notice-manager-note-mandate-missing =
    In { $team } there is no mandate yet. Once it is said, they need not ask about every small thing. { $others ->
        [0] { "" }
        [one] There is one more thing under Your teams.
       *[other] There are { $others } more things under Your teams.
    }
    .title = Step 4 of 5: give a mandate to test on a small scale
notice-manager-note-mandate-ending =
    The mandate in { $team } holds until { $day }. Something new takes time to settle, so say in good time whether it should go on. { $others ->
        [0] { "" }
        [one] There is one more thing under Your teams.
       *[other] There are { $others } more things under Your teams.
    }
    .title = Step 4 of 5: give a mandate to test on a small scale
notice-manager-note-mandate-ended =
    The mandate in { $team } held until { $day }. Something new takes time to settle, so do say whether it should go on. { $others ->
        [0] { "" }
        [one] There is one more thing under Your teams.
       *[other] There are { $others } more things under Your teams.
    }
    .title = Step 4 of 5: give a mandate to test on a small scale
notice-manager-note-decision =
    { $team } is about to decide on “{ $about }”. That is easier when they know you stand behind them, whatever they find. { $others ->
        [0] { "" }
        [one] There is one more thing under Your teams.
       *[other] There are { $others } more things under Your teams.
    }
    .title = Step 4 of 5: follow how it goes

# Mandate and encouragement, in the manager's own words.
form-mandate = What may { $team } try on their own? The team sees the mandate, with your name.
    .title = Give a mandate
    .scope = What may they change without asking?
    .time = How much time do they have? For example: two hours a week
    .until = Until and including which day?
problem-mandate-changed = Somebody changed the mandate while you were writing. Yours is still here. Save once more if it is the one that should hold.
notice-mandate-given = Now { $team } knows what they may try.
    .title = Thank you!
form-encourage =
    Write a few lines to { $team }. They are shown in the channel with your name.

    _Ways to begin:_ “I have seen that you …” · “Thank you for keeping it up, busy as it is …” · “It does not matter that it does not work every time …”
    .title = Encourage the team
    .value = Your own words
notice-encouraged = Now { $team } can read it in the channel. It means more than one thinks.
    .title = Thank you!
notice-encouragement = To everybody who is testing:
    .title = { $by } writes to you
notice-encouragement-unsigned = To everybody who is testing:
notice-encouragement-removed = { $by } removed the text on { $day }.
notice-only-managers = That is for the team’s manager to do. Do tell them what you need.

# Buttons.
button-digest = Digest
button-change-mandate = Change mandate
button-open-obstacle = Open the obstacle
button-see-roles = See the roles
button-answer-team = Answer the team
button-give-mandate = Give mandate
button-encourage = Encourage
button-post-encouragement = Show in the channel
button-send-again = Send again
button-my-teams = Your teams
button-open-team = Open
button-teams-before = Previous page
button-teams-more = More teams

# In the list of texts that can be removed.
removal-encouragement = Encouragement
