# A trial whose file changed under an assessment, and the decision that a referral carries.

new-version-title =
    <b>The trial file has been revised</b>
    This case was begun on { $day } with an earlier version of { $trial }. A limit, a wording or our reading has been corrected since. Your answers are kept, and nothing goes on by itself.
    .patient =
        <b>The questions have been revised</b>
        You began on { $day }. Since then the questions about this trial have been corrected. Your answers are kept.
new-version-gone =
    <b>{ $before } is no longer checked here</b>
    This case was begun on { $day } for { $before }. It can go on with { $trial }; your answers are kept.
    .patient =
        <b>This trial is no longer checked here</b>
        You began on { $day }. You can go on with another trial, { $trial }. Your answers are kept.
new-version-none = No result had been shown yet.
new-version-was = Result of { $day }, by the version of that time: <b>{ $result }</b>
new-version-now = By the new version, with the same answers on the same day: <b>{ $result }</b>
new-version-same = The new version gives the same result for the same answers.
new-version-criterion = • { $id }: { $was } → { $now } { $text }
new-version-absent = new
new-version-adopted = You have gone on with the new version.
    .patient = We go on with the revised questions.
new-version-unread = What you have just sent was not read. Please look at this first, then send it again.
new-version-press = The trial file has been revised: please look below.
    .patient = The questions have been revised: please look below.
new-version-referred = The trial file has been revised since; the result above is the one that was sent.
button-new-version = Go on with the new version
    .patient = Go on

# In the history of a referral.
history-decision = Decision { $id } · trial file { $trial } · engine { $engine }
