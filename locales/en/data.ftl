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

# The page behind the link to the file.
export-page = Your data in Varv
export-page-about = The file holds everything that is stored about you. The link works once. Do not open it on a computer that others use.
export-page-button = Download the file
export-spent = The link has been used or is too old. Write “my data” to Varv and you get a new one.
