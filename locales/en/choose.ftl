# Which one is meant?

choose-cycle-to-note = Which cycle is it about?
choose-cycle-to-continue = Which cycle would you like to go on with?
choose-cycle-to-study = Which cycle would you like to study?
choose-cycle-to-decide = Which cycle is the decision about?
choose-team = Which team is it about?
