# Words the cards themselves need: headings, labels and what is seen on a lock screen.

day-pick = Pick a day
question-heading-open = { $flow } · question { $number }: { $title }
question-heading = { $flow } · question { $number } of { $of }: { $title }
question-why = _Why we ask:_ { $why }
question-example = _Example:_ “{ $example }”
question-lost = _If you skip this:_ { $lost }
question-reason = Why are you changing the prediction?
question-pick = Choose
question-page = Page { $page } of { $pages }

note-heading = Make a note
note-about = About { $title }
note-label = What have you seen?
note-hint = Never write about individual clients.
note-quotable = May be quoted in the channel
quotable-label = May I quote it?

conflict-heading = Someone answered at the same time
conflict-intro = Nothing is lost. Here is the other answer, and your own is still in the field. Save yours, put the two together, or let the other one stand.
conflict-theirs = What is saved

offer-heading = Shall I save this as an answer?
offer-intro = The open question: { $title }
offer-label = Your text

templates-heading = What would you like to test?
templates-intro = Choose something to start from. You can change everything later.

removal-heading = Which text shall I remove?
removal-intro = The text goes away everywhere I keep it. What stays is who removed it and when, not what it said. Teams has its own copy of what you wrote in the chat yourself.
removal-none = There is no text to remove here.

# The neutral words of a notification: the phone may lie on a table.
push-notice = Varv: a message
push-ask-question = Varv: a question
push-cycle-document = Varv: your plan
push-team-status = Varv: how it goes
push-team-card = Varv: the team
push-history = Varv: history
push-template-choice = Varv: a new cycle
push-choose = Varv: a question
push-note-form = Varv: make a note
push-conflict = Varv: two answers
push-offer-answer = Varv: a question
push-removal-list = Varv: remove text
push-my-data = Varv: my data
push-form = Varv: a card to fill in
push-help = Varv: help
