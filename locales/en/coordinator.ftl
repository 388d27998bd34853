### Referrals: what the referring doctor reads of one, and everything the coordinators read. Message texts are Telegram HTML; buttons are plain.

## Referral

referral-sent =
    <b>Referred.</b> Code <code>{ $code }</code>

    Note the code in the patient’s record: it is the only link, I know no name. The coordinators see the medical summary, not your account.
referral-status = Status: <b>{ $status }</b>
referral-status-new = sent, not yet opened by the site
referral-status-accepted = accepted: the site wants to screen the patient
referral-status-needs_info = the site needs more information; it will name what. Answer it with the code of the referral.
referral-status-declined = declined by the site
referral-notice = Referral <code>{ $code }</code>: <b>{ $status }</b>

card-title = <b>Referral { $code }</b>
card-trial = { $trial } · { $day }
card-status = Status: <b>{ $status }</b>
card-status-new = new
card-status-accepted = accepted
card-status-needs_info = information needed
card-status-declined = declined
card-answers = <b>Patient</b>
card-answer = { $label }: { $value }
card-answer-words = { $label }: { $value } <i>“{ $words }”</i>
card-accept = Accept
card-needs-info = Need information
card-decline = Decline
card-moved = Already { $status }.
card-not-yours = Only the coordinators can decide on a referral.
card-recorded = Recorded: { $status }.
