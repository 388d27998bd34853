### The bot's own words to doctors, and (.patient) to patients. Message texts are Telegram HTML; buttons are plain.

## Consent

consent =
    <b>Trial referral assistant</b>

    I check with you whether a patient with lupus, systemic sclerosis, antiphospholipid syndrome, myositis, Sjögren’s or ANCA vasculitis could be referred to the CAR-T trial { $trial }.

    • Enter <b>no names, no record numbers, no birth dates</b>: an age in years is enough.
    • Telegram keeps messages on its servers. I store only the medical points you confirm, never your text.
    • I am not a medical device. <b>The study site decides</b> on eligibility.

    By going on you agree that the answers you confirm are stored and, if you choose to refer, shown to the trial’s coordinators.
    .patient =
        <b>Is this study worth a talk with your doctor?</b>

        A study called { $trial } tests CAR-T cells, a treatment made from immune cells, in people with lupus, scleroderma, antiphospholipid syndrome, myositis, Sjögren’s or ANCA vasculitis. I ask about your health and show you what to talk over with your rheumatologist.

        • <b>In an emergency call an ambulance.</b> Nobody reads along in this chat, and I cannot help in an emergency.
        • Please send <b>no names, no addresses, no birth dates</b>: your age in years is enough. I store only the answers you confirm, never your messages. Telegram keeps messages on its own servers.
        • Your answers are seen only by a doctor to whom you give your code, and by the study team if that doctor refers you, without your name.
        • I am neither a medical device nor a doctor. Please do not change any medicine because of me. <b>Your doctor and the study team decide.</b>
        • /forget deletes everything I have stored about you, whenever you like. Only a referral that the study team has already accepted stays with them.

        By going on you agree to this.
consent-agree = I agree
consent-decline = No, thank you
consent-declined = Nothing was stored. Send /start whenever you change your mind.

## Beginning

intake =
    <b>New patient</b>

    Paste the case as you would write it to a colleague: diagnosis, antibodies, scores, drugs with doses and dates. I show you what I understood before anything counts.

    Or start with the questions. What I ask depends on your answers: I stop as soon as the result is certain.
    .patient =
        <b>Tell me about your illness</b>

        Answer my questions, one at a time. If you do not know something, say so: your doctor can add it. A lab sheet or a letter from your doctor helps, if you have one at hand.

        Or write in your own words: which illness you have, which medicines you take, how much and since when. I show you what I understood before anything counts.
intake-questions = Start with questions
    .patient = Start with the questions
intake-nothing = I found no diagnosis, drug, antibody or value in that text. You can paste more, or start with the questions.
    .patient = I found no illness, medicine or test result in that text. You can write more, or start with the questions.
intake-too-long = This text has { $length } characters; I read up to { $limit } at a time. Send the part with diagnosis, antibodies, scores and drugs. Nothing was lost.
    .patient = This text has { $length } characters; I read up to { $limit } at a time. Send the part about your illness, your medicines and your test results. Nothing was lost.

## What was understood

review-title = <b>This is what I understood.</b> Nothing counts before you confirm it. Tap a line to correct it.
review-line = { $label }: <b>{ $value }</b>  <i>“{ $words }”</i>
review-line-open = { $label }: { $value }  <i>“{ $words }”</i>: <b>please say</b>
review-unread =
    { $count ->
        [one] One part was not read: { $words }
       *[other] { $count } parts were not read: { $words }
    }
review-masked = I have masked what looks like personal data and did not keep it.
    .patient = I have covered what looks like a name or number of yours and did not keep it.
review-deleted = Your message looked as if it held personal data, so I deleted it from this chat.
review-confirm = ✓ All correct, go on
review-confirm-first = ❔ First clear up the open drug
    .patient = ❔ First say more about the medicine
review-confirm-rest =
    { $count ->
        [one] ✓ Go on without the open line
       *[other] ✓ Go on without the { $count } open lines
    }
    .patient =
        { $count ->
            [one] ✓ Go on without the unclear line
           *[other] ✓ Go on without the { $count } unclear lines
        }
review-questions = Discard and start with questions
    .patient = Leave this, ask me questions
review-discard = Discard and go on
review-button-open = ❔ { $line }
review-button = { $line }

line-title = <b>{ $label }</b>: { $value }
    <i>“{ $words }”</i>

    What is right? You can also type it.
line-keep = ✓ Correct as it is
line-current = Still being given
    .patient = I still have it
line-stopped = Was stopped
    .patient = I have stopped it
line-remove = ✗ Remove this line
line-back = ‹ Back to the list
line-stopped-when = When was the last dose of { $drug }? Type it (for example “March 2025”), or leave it open.
    .patient = When did you have your last dose of { $drug }? Type it (for example “March 2025”), or leave it open.
line-stopped-unknown = Leave the date open
    .patient = I do not know when

question-meant = <b>“{ $words }”</b>: what is meant?
    .patient = <b>“{ $words }”</b>: what do you mean by it?
question-none = None of these
question-position = Before I go on, { $left ->
        [one] one point
       *[other] { $left } points
    } to clear up.

## Questions

progress = { $bar } { $percent } %
question-ticks = Tick all that apply. Tap twice for “not known”.
    .patient = Tick what is true for you. Tap twice where you do not know.
question-type = Tap, or type the answer.
question-type-number = Tap, or type the exact value{ $unit }.
question-type-date = Tap, or type the date (for example “March 2025” or “6 weeks ago”).
question-known = Known so far: { $known }
question-estimate = Computed from creatinine: { $estimate }. It counts only if you take it over.
    .patient = Worked out from your creatinine: { $estimate }. It counts only if you tap it.
button-take-estimate = Use { $estimate }
button-none = None of these
button-done = ✓ Done
button-dont-know = Don’t know
button-back = ‹ Back
button-cancel = Cancel
button-yes = Yes
button-no = No
button-ongoing = Still being given
    .patient = I still have it
band-days-longer =
    { $weeks ->
        [one] A week
       *[other] { $weeks } weeks
    } ago or longer (by { $day })
band-days-longer-days =
    { $days ->
        [one] A day
       *[other] { $days } days
    } ago or longer (by { $day })
band-days-shorter = After { $day }
band-within = Within the last { $weeks } weeks
band-before = Longer ago

typed-not-understood = I could not read that as an answer to this question. { $expected }
typed-other-name = The number asked for here is: { $label }. If yours is that, please send the number alone.
typed-expects-number = Please type a number{ $unit }, for example “{ $example }”.
typed-expects-date = Please type a date, for example “March 2025”, “2025-03-14” or “6 weeks ago”.
typed-expects-choice = Please tap one of the buttons, or type one of them.
typed-ambiguous-date = That date can be read in two ways. Please write the month as a word, for example “3 April 2025”.
typed-impossible = { $value } is not possible here; the range is { $low } to { $high }{ $unit }. Please check the unit.
    .patient = { $value } cannot be right here; the range is { $low } to { $high }{ $unit }. Please check the number and the unit on your sheet or box.
typed-whole = { $value } is not a whole number; this is counted in whole points. Please type the right value.
    .patient = { $value } is not a whole number. Please type a whole number, such as 2 or 3.
typed-unusual = { $value }{ $unit } is unusual for { $label }. If it is right, send it once more; if not, type the right value.
typed-future = That date lies in the future. Please check it.
typed-other-kind = I can read text only for now. Please type the answer or tap a button.

## The result

verdict-no_obstacle = <b>✅ No obstacle found.</b> The site will check { $site } more points at screening.
verdict-not_eligible = <b>⛔ Not eligible as things stand.</b>
verdict-not_yet = <b>🗓 Not now: from { $day } on, nothing we know of stands in the way.</b>
verdict-not_yet-open = <b>🗓 Not before { $day }</b>, and some points are still open.
verdict-undetermined = <b>❔ Cannot be told yet.</b> Some points are still open.
verdict-blocking = <b>What stands in the way</b>
verdict-criterion =
    • <b>{ $id }</b> { $text }
    <blockquote>{ $quote }</blockquote>
    Patient: { $why }
verdict-more =
    { $count ->
        [one] … and one more criterion.
       *[other] … and { $count } more criteria.
    }
verdict-no-cohort = • None of the six diseases of the trial.
verdict-more-points =
    { $count ->
        [one] … and one more point.
       *[other] … and { $count } more points.
    }
verdict-reading = <i>Read as: { $reading }</i>
verdict-washout = Half-life used for { $drug }: { $days } days (conservative), so { $needed } days after the last dose.
verdict-washout-others = Also published: { $values }.
verdict-washout-typical = typically { $days } days ({ $needed } days of washout)
verdict-washout-range = { $low } to { $high } days in single patients or populations
verdict-washout-unverified = This half-life is unverified; the site has the last word.
verdict-missing = <b>Still to be known</b>
verdict-missing-line = • { $label }
verdict-halflife-unknown = no established half-life for { $drug }: ask the sponsor
verdict-site =
    <b>The site decides</b> ({ $count ->
        [one] one point
       *[other] { $count } points
    } at screening)
    <blockquote expandable>{ $list }</blockquote>
verdict-site-open-drugs = The trial’s words do not say which rule applies to { $drugs }: a question for the site.
verdict-cohorts = <b>Disease sections</b>
verdict-cohort-met = { $disease }: met
verdict-cohort-not_met = { $disease }: not met
verdict-cohort-unknown = { $disease }: open
verdict-registry = Registry: <b>{ $status }</b>, last updated { $updated } ({ $age ->
        [one] one month
       *[other] { $age } months
    } ago). The study site decides.
registry-not_yet_recruiting = not yet recruiting
registry-recruiting = recruiting
registry-active_not_recruiting = active, not recruiting
registry-completed = completed
registry-suspended = suspended
registry-terminated = terminated
button-refer = Refer this patient
button-refer-open = Refer with the open points
button-details = All criteria
button-summary = ‹ Result
button-new = New patient
    .patient = Start again
button-next = Next ›
button-previous = ‹ Previous
details-title = <b>All criteria</b> ({ $page } of { $pages })
details-line = { $mark } <b>{ $id }</b> { $text }

## Anything else

stale = That was an older screen. Here is the current one.
not-yours = This belongs to another conversation.
unknown-press = I do not know this button any more. Here is where we are.
    .patient = This button no longer works. Here is where we are.
cancelled = This assessment was closed and nothing was sent. For another patient tap below, or paste the case.
    .patient = I have closed these questions and sent nothing to anybody. To begin again tap below, or write to me about your illness.
resumed = You were in the middle of an assessment. Here is where we were.
    .patient = You were in the middle of the questions. Here is where we were.
already-referred = This patient has been referred. Send /new for another patient.
help =
    /start – go on, or begin
    /new – another patient
    /score – calculators: SLEDAI-2K, BVAS, classification sets …
    /cancel – close this assessment
    /language – another language
    /privacy – what is stored

    Paste a case at any moment: I show what I understood before anything counts.
    .patient =
        /start – go on, or begin
        /new – start again
        /cancel – stop these questions
        /language – another language
        /privacy – what is stored and who sees it
        /forget – delete everything

        I ask about your health and show what to talk over with your rheumatologist about one study. You can tap, or type the answer in your own words. “Don’t know” is a good answer: your doctor can add the rest.

        <b>In an emergency call an ambulance</b>: I cannot help with that.
privacy =
    <b>What is stored</b>
    The medical points you confirmed, the words they were read from, and when; the results you were shown; your labels; what you and the study site ask and answer about a referral, with personal data masked. No patients’ names, no whole messages. A referral shows the points to the trial’s coordinators under a code. If you open a patient’s code, that patient sees the name Telegram shows of you.

    Telegram itself keeps chat messages on its servers. Delete them in the chat if you wish.
    .patient =
        <b>What is stored, and who sees it</b>
        The answers you confirmed, the words they were read from, and when. No names, no message texts.

        A doctor sees them only if you give your code to that doctor. You see who opened it, and you can take it back. If the doctor refers you, the study team sees the answers too, without your name.

        /export gives you everything I have stored about you, /forget deletes it. Telegram itself keeps chat messages on its servers. Delete them in the chat if you wish.
language-name = English
language-choose = Which language shall I speak?
language-chosen = I speak English now.
please-start = Please send /start to begin.

## Values

separator-list = { ", " }
separator-entries = { "; " }
labelled = { $label }: { $value }
value-yes = yes
value-no = no
value-unknown = not known
value-none = none
value-from-to = { $from } to { $to }
value-since = { $day } or later
value-until = { $day } or earlier
limit-less = less than { $limit }
limit-at-most = at most { $limit }
limit-more = more than { $limit }
limit-at-least = at least { $limit }
value-asked-since = { $value } (asked from { $day } on)
value-more-possible = { $value } (perhaps more)
course-ongoing = { $drug }, still given
    .patient = { $drug }, now
course-stopped = { $drug }, last dose { $day }
    .patient = { $drug }, last dose { $day }
course-undated = { $drug }, date of last dose open
    .patient = { $drug }, date of the last dose not known

## Commands menu

command-start = Go on, or begin
command-new = Another patient
    .patient = Start again
command-cancel = Close this assessment
    .patient = Stop these questions
command-language = Another language
command-help = What I can do
command-privacy = What is stored
    .patient = What is stored and who sees it
