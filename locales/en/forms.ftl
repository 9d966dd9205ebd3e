# Small cards to fill in: what it is about, and what each field is called.

form-away = On those days you are not asked, and you are not counted. Nobody needs to know why you are away.
    .title = Away
    .period = Which days? For example: 1–14 July
