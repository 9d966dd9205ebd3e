# Those who follow a team without being in it in Teams: the code, and saying yes.
command-invite = invite
    .also = invite manager; invite someone; invitation
    .about = gives you a code for a manager or coach who is not in the team in Teams
command-follow = follow
    .also = follow team; follow the team
    .about = and a code: you may follow the team that the code is for
role-coach = improvement coach
help-audience-coach = You can see how the team is doing. What helps most is that you ask what they have learnt.
notice-invite = Is someone the manager or improvement coach of { $team } but not in the team in Teams? Then I give you a code for them. It works once, for seven days.
    .title = Whom would you like to invite?
notice-invited-manager = Ask the team’s manager to open the chat with me in Teams and write: follow { $code }

    The code is for one person, up to and including { $day }. It gives a place as manager in { $team }, once they have said yes. I show it only now.
    .title = Here is the code
notice-invited-coach = Ask the improvement coach to open the chat with me in Teams and write: follow { $code }

    The code is for one person, up to and including { $day }. It gives a place as improvement coach in { $team }, once they have said yes. I show it only now.
    .title = Here is the code
notice-followers-none = Nobody follows the team from outside, and no code is waiting to be used.
choose-follower = Who should stop following the team, or which code should stop working?
follower-withdraw = Remove { $name }
invitation-withdraw = Remove the code for { $role }, valid until { $day }
form-follow = Has a process leader given you a code? Write it here, and I will ask whether you would like to follow the team.
    .title = Follow a team
    .code = The code, for example KMPA-7T2X
notice-follow-in-person = Write the code to me in our own chat, so that nobody else sees it. If it stands here already, the process leader can remove it and give you a new one.
notice-follow-wait = That was many codes in a short time. Wait a minute and try again.
notice-follow-wrong = I do not know that code. Do check it once more: eight characters, such as KMPA-7T2X.
notice-follow-used = That code has been used, and each code works once. Ask the process leader for a new one.
notice-follow-over = That code is no longer valid. Ask the process leader for a new one, and you are welcome.
notice-named-coach = { $by } invites you to follow { $team } as improvement coach. You can see how it goes, never figures about single persons. Would you like to? Nothing counts until you have said yes.
    .title = Would you like to follow the team?
notice-named-self-coach = You invited yourself as improvement coach in { $team }. Is that right? It counts once you have said yes.
    .title = Would you like to follow the team?
notice-yes-first = You are invited to this team but have not answered yet. Once you have said yes, you see how it goes.
    .title = Would you like to follow the team?
notice-only-members = That is for those who are in the team to do. You who follow it can see how it goes.
notice-cannot-reach = I cannot write to { $name } in a chat of their own, so personal questions and answers do not get there. Guests, and people who have not added me, cannot be reached.

    Ask { $name } to open Apps in Teams, search for Varv and choose Add. If that does not work, whoever looks after Teams where you work can help. The questions in the channel work as usual.
    .title = One person can be reached in the channel only
waiting-role-coach = The role of improvement coach has been waiting for a yes since week { $since }.
button-invite = Invite
button-invite-manager = A manager
button-invite-coach = An improvement coach
button-followers = Show who follows
button-follow = Follow a team
