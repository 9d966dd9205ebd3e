# Obstacles: from the line somebody writes until it is solved.

command-obstacle = obstacle
    .also = obstacles; in the way; an obstacle
    .about = saves what stands in the way, without names, for example: obstacle There are no forms in meeting room 2
button-obstacle = Obstacle
button-new-obstacle = Write an obstacle
choose-obstacle = Which obstacle is it about?

form-obstacle = One line is enough, for example: “There are no forms in meeting room 2.” I show the line without a name. Never write about individual clients.
    .title = An obstacle
    .text = What is in the way?
    .cycle = Which cycle is it about?
problem-which-cycle = Several cycles are under way. Choose which one it is about.
notice-obstacle-told = The line is shown without a name. Next week I will ask the team whether it is still there, and you will hear when it is solved.
    .title = Thank you, it is saved
notice-obstacle-told-before = It is among the obstacles already, so now more than one of you has said so. You, too, will hear when it is solved.
    .title = Thank you, it is saved

# The week after.
notice-obstacle-still = Last week somebody wrote that this was in the way:
    .title = Is it still in the way?
notice-obstacle-long-since = In { $week } somebody wrote that this was in the way:
    .title = Is it still in the way?
notice-obstacle-this-week = This week somebody wrote that this is in the way:
    .title = An obstacle
button-obstacle-stays = Yes, it is still there
button-obstacle-solved = No, it is solved
button-ask-help = We need the manager’s help
notice-obstacle-stays = Then it stays, and I will ask again next week.
    .title = Thank you, now we know
notice-obstacle-waiting = “{ $obstacle }” is still there. When something happens, you will see it here.
    .title = An obstacle

# When it is solved.
form-obstacle-solved = Write a line, so that the next team need not search. The line carries your name. You are welcome to skip it.
    .title = Good! What helped?
    .helped = A line about it
notice-obstacle-is-solved = “{ $obstacle }” is no longer in the way. What helped:
    .title = Solved
notice-obstacle-just-solved = “{ $obstacle }” is no longer in the way.
    .title = Solved
notice-obstacle-news = You wrote: “{ $obstacle }” Now it is solved. What helped:
    .title = It is solved
notice-obstacle-short-news = You wrote: “{ $obstacle }” Now it is solved. Thank you for saying so!
    .title = It is solved
notice-obstacle-left = The cycle is done, so the obstacle “{ $obstacle }” is no longer open.
notice-obstacle-removed = The text about this obstacle was removed on { $day }.
notice-obstacle-removed-by = { $by } removed the text about this obstacle on { $day }.

# Help from the manager. Nothing in the channel says that something waits for her: the answer comes first.
notice-obstacle-asked = I will ask in a personal chat, without saying who wrote it. When there is an answer, I will tell the team.
    .title = Then we ask for help
notice-obstacle-no-manager = I have no manager to ask in this team yet. Choose one under Get started. Once the manager has said yes in person, you can ask for help here.
    .title = Who is the team’s manager?
notice-obstacle-no-manager-yet = I have no manager to ask in this team yet. The team’s process leader can choose one with the words get started. Once the manager has said yes in person, you can ask for help here.
    .title = Who is the team’s manager?
notice-obstacle-help =
    { $team } needs help with something that is in the way of “{ $title }”.

    The team will hear what you answer. Until then nothing in the channel mentions you. This is what they wrote, and I do not say who:
    .title = Can you help?
button-obstacle-promise = I will see to it
button-obstacle-not-now = Not now, because …
button-talk-about-it = Let us talk
button-obstacle-arranged = It is done
button-obstacle-new-day = Another day
form-obstacle-promise = The team will hear which day you choose. On that day I will ask you how it went.
    .title = When will it be done?
    .until = By which day? For example 26 March
problem-day-too-far = Choose a day within a year, so that the team has something to go by.
form-obstacle-not-now = One line is enough. The team sees it in the channel, with your name.
    .title = Not now, because …
    .because = The reason
notice-obstacle-answered-promised = You will see to it by { $day }: “{ $obstacle }” The team knows, and on that day I will ask how it went.
    .title = Thank you!
notice-obstacle-answered-not-now = You have answered not now: “{ $obstacle }” The team has your answer, and you are welcome to change your mind.
    .title = Thank you!
notice-obstacle-answered-talking = The team knows that you want to talk about “{ $obstacle }” at the next meeting.
    .title = Thank you!
notice-obstacle-due = You meant to see to this by { $day }, for { $team }:
    .title = How did it go?

# The manager's answer to the team.
notice-obstacle-promised = { $name } will see to it by { $day }: “{ $obstacle }”
    .title = An answer about an obstacle
notice-obstacle-because = { $name } about “{ $obstacle }”: not now, because
    .title = An answer about an obstacle
notice-obstacle-not-now = { $name } about “{ $obstacle }”: not now.
    .title = An answer about an obstacle
notice-obstacle-talking = { $name } wants to talk about it at the next meeting: “{ $obstacle }”
    .title = An answer about an obstacle
obstacle-manager = The manager

# Removing, and my data.
removal-obstacle = An obstacle
removal-helped = What helped against an obstacle
removal-because = Why an obstacle has to wait
data-obstacles = { $count ->
    [one] { $count } obstacle that you told of and that is still there
   *[other] { $count } obstacles that you told of and that are still there
}
