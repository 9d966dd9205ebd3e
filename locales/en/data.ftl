# My data: what is stored about one person.

data-heading = This is stored about you
data-name = Name
data-teams = Teams
data-teams-none = You are not in any team of mine.
data-roles = Roles
data-role = { $role } in { $team } ({ $state })
data-language = Language
language-sv = Swedish
language-en = English
data-stored = What you have written
data-answers = { $count ->
    [one] { $count } answer to a question
   *[other] { $count } answers to questions
}
data-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
data-guesses = { $count ->
    [one] { $count } guess
   *[other] { $count } guesses
}
