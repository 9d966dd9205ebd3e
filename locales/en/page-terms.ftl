# The terms of using Varv.

page-terms-about = This holds when you use Varv in Teams. It is short on purpose.
    .title = Terms
page-terms-for = Varv is there for a team to test changes on a small scale and learn from them. It is not there to follow up single members of staff, and not to document cases.
    .title = What Varv is for
page-terms-careful =
    - Never write about individual clients: no names, no identity numbers, nothing by which somebody can be recognised.
    - Varv stops identity numbers that it recognises. It cannot recognise other data about clients. Remove it at once if it has ended up here: write “remove”.
    - What you write in plans, notes and decisions is read by the team, with your name.
    .title = What to keep in mind
page-terms-voluntary = Answering is voluntary. Whoever does not answer is not shown, and nobody is to ask why.
    .title = Voluntary
page-terms-instruments = AUDIT, DUDIT and other instruments belong to those who made them. Varv reminds of them and counts how often they are used, but never asks their questions and takes no answers or scores.
    .title = Instruments
page-terms-service =
    The organisation that runs Varv decides who may use it, keeps it running and can close it. It is also the one responsible, not those who wrote the program.

    Varv is free software under the MIT licence. It is given as it is, without warranty. A message may come late, twice or not at all. Do not rely on Varv for anything that has to happen at a certain minute.
    .title = Service and responsibility
