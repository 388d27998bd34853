### Referrals: what the referring doctor reads of one, and everything the coordinators read. Message texts are Telegram HTML; buttons are plain.

## What the referring doctor reads

referral-sent =
    <b>Referred.</b> Code <code>{ $code }</code>

    Note the code in the patient’s record: it is the only link, I know no name. The coordinators see the medical summary, not your account.
referral-status = Status: <b>{ $status }</b>
referral-status-new = with the site, waiting for its decision
referral-status-needs_info = the site has a question
referral-status-accepted = accepted: the site wants to screen the patient
referral-status-declined = declined by the site
referral-status-screen_failed = screening was not passed
referral-status-enrolled = the patient is enrolled in the trial
referral-status-withdrawn = withdrawn
referral-notice = Referral <code>{ $code }</code>: <b>{ $status }</b>
referral-criterion = Criterion: <b>{ $id }</b> { $text }
referral-reason = Reason: “{ $reason }”
referral-history = <b>So far</b>
referral-step = • { $day }: { $status }
referral-questions = <b>Questions of the site</b>
referral-question-open = • “{ $question }” <i>(not answered yet)</i>
referral-question-answered = • “{ $question }” Your answer: “{ $answer }”
referral-answer = Answer: { $question }
referral-withdraw = Withdraw the referral
referral-withdraw-sure =
    <b>Withdraw <code>{ $code }</code>?</b>

    The site is told at once and will not go on with this patient. This cannot be undone; the patient can be referred again later.
referral-withdraw-yes = Yes, withdraw
referral-withdraw-no = ‹ No, keep it

inquiry-letter =
    <b>The site asks about <code>{ $code }</code>:</b>
    “{ $question }”
inquiry-answer = Answer
inquiry-prompt =
    <b>Your answer about <code>{ $code }</code></b>
    “{ $question }”

    Reply to this message. No names, please: I mask what looks like one. The site does not see who you are.
inquiry-confirm =
    <b>Send this answer?</b> (<code>{ $code }</code>)
    Question: “{ $question }”
    Answer: “{ $answer }”
inquiry-send = Send
inquiry-again = Write it again
inquiry-cancel = Do not send
inquiry-sent =
    <b>Sent to the site</b> (<code>{ $code }</code>)
    Question: “{ $question }”
    Answer: “{ $answer }”
inquiry-cancelled = Nothing was sent about <code>{ $code }</code>. You can answer whenever you like.
inquiry-closed = This question needs no answer any more.

## The coordinators’ card

card-title = <b>Referral { $code }</b>
card-trial = { $trial } · { $day }
card-status = Status: <b>{ $status }</b>
card-status-new = new
card-status-needs_info = information needed
card-status-accepted = accepted, pre-screen passed
card-status-declined = declined
card-status-screen_failed = screen failed
card-status-enrolled = enrolled
card-status-withdrawn = withdrawn by the referrer
card-criterion = Criterion: <b>{ $id }</b> { $text }
card-reason = Reason: “{ $reason }”
card-blocking = • <b>{ $id }</b> { $text } ({ $why })
card-missing = Still to be known: { $list }
card-questions = <b>Your questions</b>
card-question-open = • { $day }: “{ $question }” <i>(no answer yet)</i>
card-question-answered = • { $day }: “{ $question }” Answer: “{ $answer }”
card-accept = Accept
card-ask = Ask
card-decline = Decline
card-enrolled = Enrolled
card-screen-failed = Screen failed
card-criteria = Criteria
card-answers = Answers
card-history = History
card-queue = Queue
card-back = ‹ Summary
card-open = Open
card-moved = Nothing changed. This referral stands at: { $status }.
card-not-yours = Only the coordinators can decide on a referral.
card-recorded = Recorded: { $status }.
card-gone = <b>Referral { $code }</b> was deleted.
card-gone-doctor = <b>Referral { $code }</b> was deleted at the referrer’s wish.
card-gone-patient = <b>Referral { $code }</b> was deleted at the patient’s wish.
card-gone-short = This referral was deleted.

## Criteria, answers, history

sheet-title = <b>{ $code }: criteria</b> ({ $page } of { $pages })
sheet-line = { $mark } <b>{ $id }</b> { $text }
sheet-line-disputed = { $mark } <b>{ $id }</b> { $text } <i>(a coordinator objects)</i>
sheet-back = ‹ Criteria
point-result = Result: <b>{ $result }</b>
point-met = met
point-not_met = not met
point-unknown = open
point-triggered = this exclusion applies
point-clear = this exclusion does not apply
point-not_applicable = concerns another disease
point-patient = <b>Patient</b>
point-value = • { $label }: { $value } <i>({ $source })</i>
point-no-value = • { $label }: not known
point-site = • Only the site can answer this.
point-objections = <b>Coordinators object to this reading</b>
point-objection = • { $day }: “{ $text }”
point-wrong = Your reading of this is wrong
source-doctor = doctor, { $day }
source-patient = patient, confirmed by the doctor, { $day }
source-document = a document, { $day }
source-derived = computed, { $day }
source-coordinator = coordinator, { $day }
source-words = { $source }; read from “{ $words }”
answers-title = <b>{ $code }: answers</b> ({ $page } of { $pages })
answers-line = { $label }: <b>{ $value }</b> <i>({ $source })</i>
answers-none = Nothing was answered.
history-title = <b>{ $code }: history</b> ({ $page } of { $pages })
history-step = • { $day }: { $status }

## Decisions

choice-declined = <b>Decline { $code }</b> ({ $page } of { $pages }): which criterion decides? What stands in the way comes first.
choice-screen_failed = <b>{ $code }: screening not passed</b> ({ $page } of { $pages }): which criterion decides? What stands in the way comes first.
choice-other = Another reason
reason-declined = <b>Decline { $code }</b>
reason-screen_failed = <b>{ $code }: screening not passed</b>
reason-hint = You can give a reason in your own words; the referring doctor reads it. Nothing is recorded yet.
reason-write = Write the reason
reason-none = No reason given
reason-back = ‹ Another criterion

## Written replies

prompt-ask =
    <b>{ $code }</b>: reply to this message with your question.

    The referring doctor reads it without seeing who you are. No names, please.
prompt-reason =
    <b>{ $code }</b>: reply to this message with the reason.

    The referring doctor reads it without seeing who you are. No names, please.
prompt-objection =
    <b>{ $code }, { $id }</b>: reply to this message and say how the criterion should be read.

    It is kept with this referral and shown to the coordinators on this criterion.
prompt-too-long = That text has { $length } characters; I can pass on up to { $limit }. Please reply again, shorter.
prompt-text-only = I can pass on written text only. Please reply again in words.
prompt-done-ask = <b>{ $code }</b>: your question is on its way to the referring doctor: “{ $text }”
prompt-done-objection = <b>{ $code }, { $id }</b>: noted. Thank you.
prompt-reply-please = I pass nothing on that is not a reply. To answer my question above, please use “Reply” on it; otherwise just go on.
prompt-masked = What looked like personal data was masked.

## Letters to the coordinators

answer-letter =
    <b>{ $code }: the referring doctor has answered</b>
    Question: “{ $question }”
    Answer: “{ $answer }”
reminder-letter = <b>{ $code }</b> has been waiting for you for { $days ->
        [one] one day
       *[other] { $days } days
    }.
withdrawn-letter = <b>{ $code }</b> was withdrawn by the referring doctor. Please do not go on with this patient.
patient-forget-letter = Referral <code>{ $code }</code>: <b>the patient has withdrawn and deleted their data.</b> The referring doctor is told as well. Please do not go on before you have spoken with each other.

## Queue

queue-title = <b>Referrals</b>
queue-none = There are no referrals yet.
queue-line = { $status }: <b>{ $count }</b>
queue-button = { $status } ({ $count })
queue-list = <b>Referrals: { $status }</b> ({ $page } of { $pages })
queue-row = { $sign } <code>{ $code }</code> · { $diseases } · { $age }
queue-row-criterion = { $sign } <code>{ $code }</code> · { $diseases } · { $age } · { $criterion }
queue-empty = None at the moment.
queue-no-disease = disease open
age-today = today
age-days =
    { $days ->
        [one] one day
       *[other] { $days } days
    }

## Becoming a coordinator

coordinator-welcome =
    <b>This chat now receives referrals.</b>

    Every referral arrives here as a card: open its criteria and answers, accept or decline it, or ask the referring doctor through me. Neither side sees the other’s account.

    /queue shows all referrals, /language changes the language, /help says more.
coordinator-already = This chat receives referrals already. The invitation can still be used elsewhere.
coordinator-invalid = This invitation has been used, or is older than seven days. Ask for a new one.
coordinator-help =
    <b>For coordinators</b>
    /queue – all referrals by status, with their age
    /language – the language of this chat
    /help – this text

    <b>On a card</b>
    Criteria: every condition of the trial; tap one for its English wording, how I read it and what the patient’s value rests on. If I read it wrongly, say so there.
    Answers: everything that was answered, and by whom.
    Accept, Decline, Ask: the referring doctor is told at once. A question and its answer pass through me; names are masked, accounts stay hidden.

    In a group I see only commands and replies to my messages.
