### The person and their patients: role, settings, cases, hand-over on the doctor's side, deletion.

## Who somebody is

role-choose =
    <b>Trial referral assistant</b>

    I help to find out whether a clinical trial of CAR-T cells is worth a closer look in lupus, systemic sclerosis, antiphospholipid syndrome, myositis, Sjögren’s or ANCA vasculitis.

    Who are you?
role-doctor = 🩺 I am a doctor
role-patient = 🙂 I am a patient
role-none = not said yet

## Settings

settings =
    <b>Settings</b>

    You: { $role }
    Language: { $language }
settings-language = 🌐 Language
settings-role = Doctor or patient
settings-privacy = What is stored
settings-export = Export my data
settings-forget = Delete everything

forget =
    <b>Delete everything?</b>

    Your answers, their texts, your cases, your codes and every referral the study site has not accepted yet will be gone for good. An accepted referral stays with the site without any link to you, and the site is told. Your agreement ends with it.
    .patient =
        <b>Delete everything?</b>

        Your answers, their texts and your codes will be gone for good. A doctor who opened them loses what came from you. If that doctor has referred you, the referral is deleted too; only if the study team has already accepted it does it stay with them, and they are told that you have withdrawn and deleted your data. Your agreement ends with it.
forget-yes = Yes, delete everything
forget-no = ‹ No, keep it
forget-done = Everything is deleted. Messages already in this chat stay until you delete them in Telegram. Send /start to begin anew.
forget-letter = Referral <code>{ $code }</code>: the person who referred has deleted their data and withdrawn their agreement. I can bring no more messages to them.
export-done = This file holds everything I have stored about you.

## Cases

cases-title =
    { $pages ->
        [one] <b>Your patients</b>
       *[other] <b>Your patients</b> ({ $page } of { $pages })
    }
cases-none = You have no patients here yet. Send /new to begin.
cases-for-doctors = The list of patients is for doctors. /role changes who you are.
cases-line =
    { $number }. { $sign } <b>{ $name }</b>
    { $status }, { $day }
cases-new = + New patient
case-unnamed = Begun on { $day }
case-resume = Go on with this patient
case-label = Give it a label
case-copy = Copy into a new case
case-back = ‹ All patients
case-status-review = being checked
case-status-interview = questions or result
case-status-closed = closed
case-status-referred = { $code }: { $status }
case-referral-new = sent
case-referral-needs_info = the site has a question
case-referral-accepted = accepted
case-referral-declined = declined
case-referral-screen_failed = screen failure
case-referral-enrolled = enrolled
case-referral-withdrawn = withdrawn
label-ask = Type a label that only you understand, for example “Tuesday clinic, nephritis”. No name, no birth date, no record number.
label-too-long = That is too long for a label: up to { $limit } characters, please. Press the button once more.
label-names = That looks as if it named somebody, so I have not kept it and deleted your message. Press the button once more and choose a label without a name or number.

## Hand-over, as the doctor sees it

hand-over-offer =
    <b>A patient wants to share their answers with you</b>

    If you open them, the patient sees that <b>{ $name }</b> opened them, and when. You go over each answer, correct what is wrong and add the rest. Nothing counts before you confirm it. The patient can take the code back; who deletes all their data takes a referral along that the site has not accepted yet.
hand-over-open = Open the answers
hand-over-unknown = I do not know this code. Please ask the patient for the link again.
hand-over-closed = This code has been used or taken back. Please ask the patient for a new one.
hand-over-for-doctor = This link is for a doctor. If you are one, choose so with /role and open the link again.
hand-over-opened = <b>{ $name }</b> opened your answers on { $day }. If this is not your doctor, take the code back.
hand-over-revoked = A patient has taken their answers back (code <code>{ $code }</code>).
hand-over-forgotten = A patient who had shared their answers with you has withdrawn and deleted all their data (code <code>{ $code }</code>).
hand-over-lost-kept = What came from the patient is deleted from your case; what you entered yourself stays.
hand-over-lost-emptied = What came from the patient is deleted. Nothing else was in your case, so it is no longer on your list.
hand-over-lost-referred = You have referred this patient already: the referral <code>{ $referral }</code> stays with the site as it was sent. If the patient wants to withdraw it too, tap “{ referral-withdraw }” on its screen.
hand-over-lost-accepted = The study site has accepted your referral <code>{ $referral }</code>: it stays there, and the site is told that the patient has withdrawn and deleted their data.
hand-over-lost-deleted = The study site had not accepted your referral <code>{ $referral }</code>: it is deleted, and its card at the site is emptied.

## Anything else

failure = Something went wrong on my side. Nothing you did before is lost: please try again, or send /start.
link-unknown = I do not know this link. Please ask for it again; here is where you were.
refer-nobody = No study team is connected to this bot yet, so nothing was sent. Please try again later; your answers are kept.
withdraw-too-late = The referral has come to its end meanwhile; nothing was withdrawn.
typed-edited = I read a message when it is sent; a later edit does not reach the answers. Please type it again.

## Commands menu and descriptions

command-role = Doctor or patient
command-cases = My patients
command-score = Score calculators
command-settings = Settings
command-export = Export my data
command-forget = Delete everything
command-queue = Referrals
bot-description =
    For rheumatologists and their patients: is a CAR-T trial for lupus, systemic sclerosis, antiphospholipid syndrome, myositis, Sjögren’s or ANCA vasculitis worth a closer look? I ask only what matters, give the reason, and refer with one tap. No names. The study site decides.
bot-short-description = Is a CAR-T trial for autoimmune disease worth a closer look? For doctors and patients. No names needed.
