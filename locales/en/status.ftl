# How it goes, in ten seconds, and the cycle as it is written.

# Names of phases, decisions and roles.
phase-plan = Plan
phase-do = Do
phase-study = Study
phase-act = Act
phase-closed = Closed

decision-adopt = Adopt
    .past = Adopted
decision-adapt = Adapt
    .past = Adapted
decision-abandon = Abandon
    .past = Abandoned

role-process_leader = process leader
role-manager = manager
role-state-named = waiting for a yes
role-state-confirmed = has said yes
role-state-declined = has said no
role-state-ended = ended

# Status.
status-heading = How it goes in { $team }
status-none = No cycle is open just now.
status-series = The series so far
status-roles = Who does what
cycle-name = { $title } · cycle { $number }
cycle-turn = Cycle { $number }
cycle-week = { $phase } · week { $week } of { $weeks }
cycle-before = { $phase } · starts soon
cycle-asked = { $phase } · question { $number } of { $of }
cycle-until = Goes on until { $day }.
cycle-next-plan = The plan is waiting for answers.
cycle-next-draft = All questions are answered. The plan can start.
cycle-next-do = Write down what you see along the way.
cycle-next-due = The period is over. Now you can see what you have learned.
cycle-next-study = You are comparing with what you thought.
cycle-next-act = The decision is waiting for you.
cycle-closed = { $decision }, { $day }
cycle-learned = We learned:
role-line = { $name }, { $role }
role-line-waiting = { $name }, { $role } ({ $state })

# History.
history-heading = Earlier cycles in { $team }
history-none = There is nothing here yet. When you have decided on a cycle, you can read it here.

# The team's card.
team-heading = Who does what in { $team }
team-roles-none = Nobody has been named yet.
team-mandate = Our mandate

# The cycle as a document.
document-draft = Draft plan
document-plan = Our plan
document-ending = Your decision: { $decision }. Is that right?
document-record = Decision: { $decision }
document-draft-intro = Read it through and change what is not right. When you start, the prediction is locked, so that you can compare with it later.
document-plan-intro = The test is under way. The prediction is locked.
document-ending-intro = Read it through once more. When you confirm, everything is saved as it stands, and I tell the channel.
document-record-intro = Decided { $day } by { $by } (version { $number }).
document-guesses = The guesses
document-written-by = Written by { $by }, { $day }
document-observations = Notes
fact-optional = Optional
fact-skipped = Skipped
fact-open = No answer yet
fact-removed = { $by } removed the text on { $day }.
fact-reason = Changed because: { $reason }
fact-level = { $level } out of 10 { $chances }
fact-week = { $used } of { $eligible }
fact-sum = Altogether { $used } of { $eligible }
line-removed = { $by } removed a line on { $day }.
lines-unquoted = { $count ->
    [one] One more note is not shown here. Its writer has not agreed to be quoted.
   *[other] { $count } more notes are not shown here. Their writers have not agreed to be quoted.
}
lines-more = { $count ->
    [one] and one more line
   *[other] and { $count } more lines
}
names-more = { $count ->
    [one] { $names } and one more
   *[other] { $names } and { $count } more
}

# Groups of staff are not counted in figures when they are fewer than five.
staff-none = none
staff-someone = someone
staff-some = some
staff-most = most
staff-all = all
staff-counted = { $count } of { $of }
