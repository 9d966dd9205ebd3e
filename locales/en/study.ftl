# Study: compare what happened with what you thought.

flow-study = Study

study-carried-out = As planned?
    .ask = Did it happen the way you had planned?
    .why = If the test turned out different from the plan, it helps to know that when you read the result.
    .example = { "" }
    .label = As planned?
study-carried-out-yes = Yes
study-carried-out-partly = Partly
study-carried-out-no = No

study-held = As we thought?
    .ask = Did it turn out as you thought?
    .why = You learn something from a yes and from a no.
    .example = { "" }
    .label = As we thought?
study-held-yes = Yes
study-held-partly = Partly
study-held-no = No

study-surprised = What surprised us
    .ask = What surprised you?
    .why = The unexpected is often what we learn most from.
    .example = What stopped us was not the will but where the form was kept.
    .label = Your line
    .lost = The unexpected is easily forgotten.

study-learned = What we have learned
    .ask = What have you learned?
    .why = This is what the next cycle, and the next team, will benefit from most.
    .example = Say that we ask everyone. Keep the material where the conversation is.
    .label = Your line

study-voices = What the people we are here for say
    .ask = What have the people you are here for said about the change?
    .why = They notice things you do not see. Write nothing that anyone could be recognised by.
    .example = Several said it felt safe that everyone gets the same question.
    .label = Your line
    .lost = Then their voice is not there when you decide.

# What Study stands on: the prediction word for word, and what has been noted.
evidence-prediction = This is what you thought
evidence-observations = This is what you wrote along the way
evidence-none = Nobody has noted anything yet. That is all right.
lines-so-far = This is what you have written
