### What only patients are told: signs of an emergency, who found the illness, the result, the code for the doctor; and how
### a doctor sees what a patient said. Message texts are Telegram HTML; buttons are plain.

## Signs of an emergency

safety =
    <b>Before anything else: your safety</b>

    Do you have one of these <b>now</b>? Tick every one that fits.
safety-kept = I have kept what you wrote. First please look at this.
sign-chest_pain = Chest pain or pressure
sign-breathing = Trouble breathing, even at rest
sign-bleeding = Coughing or vomiting blood, black stools
sign-stroke = Sudden loss of strength, speech or sight
sign-seizure = Seizure, fainting or confusion
sign-fever = Fever from 38.5 °C, or shaking chills
sign-urine = Much less urine, with swelling
sign-self_harm = Thoughts of harming myself
sign-pregnancy = Pregnant and bleeding
safety-advice =
    <b>⚠️ Please get help now</b>

    You told me of:
    { $signs }

    This can be an emergency. <b>Call the emergency number: 112</b> (in China 120, in Russia and Kazakhstan 103 or 112), or have somebody take you to the nearest emergency department. Do not wait for this chat: nobody reads it at once, and I am no doctor.
safety-not-alone = If you think of harming yourself: please do not stay alone. Tell somebody near you now, or say it to the person who answers the emergency number.
safety-go-on = Nothing you wrote is lost. I go on when you have sought help or the sign is gone.
safety-cared = I have sought medical help
safety-gone = The sign is gone
safety-mistake = I do not have this

## Who found the illness

diagnosed =
    <b>Who told you that you have this illness?</b>

    It helps your doctor to know how sure it is.
diagnosed-rheumatologist = A rheumatologist
diagnosed-doctor = Another doctor
diagnosed-self = I think so myself

## The result

result-alerts =
    <b>⚠️ You told me of:</b>
    { $signs }
    If it is still there or comes back, call the emergency number at once: 112 (in China 120, in Russia and Kazakhstan 103 or 112).
result-worth-raising =
    <b>This could be worth raising with your rheumatologist.</b>
    In what you told me, nothing stands in the way of asking about the study.
result-too-little =
    <b>I know too little to say anything yet.</b>
    First find out with a doctor which illness you have. The points below are questions you can take along.
result-clear-first =
    <b>These points should be cleared first.</b>
    Talk about them with your rheumatologist. A point may look different to a doctor.
result-self = First of all, please let a doctor find out which illness you have. Everything else here depends on it.
result-points = <b>To be cleared</b>
result-point = • { $text }
result-said = You said: { $value }
result-more =
    { $count ->
        [one] … and one more point.
       *[other] … and { $count } more points.
    }
result-time-helps = Time alone may help: ask again from { $day } on.
result-no-illness = The study is for six illnesses: lupus, systemic sclerosis, antiphospholipid syndrome, myositis, Sjögren’s disease and ANCA vasculitis. You named none of them.
result-not-asked =
    { $count ->
        [one] The remaining questions were not asked, because this point comes first.
       *[other] The remaining questions were not asked, because these points come first.
    }
result-for-doctor =
    { $count ->
        [one] <b>For your doctor</b>: one point is still to be found out:
       *[other] <b>For your doctor</b>: { $count } points are still to be found out, such as:
    }
result-doctor-looks = <b>For your doctor</b>: please have these answers checked; a doctor knows more than a chat can ask.
result-study = The study { $status } (register of { $updated }). The study team decides who takes part, after its own checks.
result-study-not_yet_recruiting = has not started to take people yet
result-study-recruiting = is taking people now
result-study-active_not_recruiting = is running, but takes no more people
result-study-completed = is over
result-study-suspended = is paused
result-study-terminated = was stopped early
result-emergency = <i>Chest pain, trouble breathing, sudden weakness, heavy bleeding or high fever? Do not wait for a study: call 112 (in China 120, in Russia and Kazakhstan 103 or 112).</i>
result-code = Get a code for my doctor
result-ask-rest = Answer the other questions too
result-change = Change an answer

## The code for the doctor

hand-over-code =
    <b>Your code: <code>{ $code }</code></b>

    Give your doctor this link, or show the picture:
    { $link }

    Only the doctor who gets the code can see your answers, and only one doctor can open it. I tell you who opened it and when. Your name is not in it: say to your doctor that it comes from you.
hand-over-picture = The same link as a picture, for your doctor’s phone
hand-over-opened-by =
    <b>Code <code>{ $code }</code></b>

    Opened by <b>{ $name }</b> on { $day }. If this is not your doctor, take the code back.
hand-over-somebody = a doctor
hand-over-taken-back = The code <code>{ $code }</code> has been taken back. Nobody can open it any more. To get another one, tap “{ result-code }” below your result.
hand-over-taken-back-opened = The doctor who opened it has lost what came from you. You have not been referred to the study.
hand-over-taken-back-referred = Your doctor has referred you to the study under their code; the referral stays with the study team. To withdraw it too, speak to your doctor, or delete everything with /forget.
hand-over-passed-on = Your doctor has passed your answers on to the study team.
hand-over-revoke = Take the code back
hand-over-sure-unopened = Take the code <code>{ $code }</code> back? Nobody has opened your answers yet, and nobody will be able to open them with it.
hand-over-sure-opened = Take the code <code>{ $code }</code> back? The doctor who opened it then loses what came from you. You have not been referred to the study.
hand-over-sure-referred = Take the code <code>{ $code }</code> back? Your doctor has referred you to the study under their code; the referral stays with the study team. To withdraw it too, speak to your doctor, or delete everything with /forget.
hand-over-yes = Yes, take it back
hand-over-no = ‹ No, keep it

## How a doctor sees what a patient said

review-title-patient = <b>This is what the patient answered.</b> Nothing counts before you confirm it. Tap a line to correct or remove it; I ask you the rest afterwards.
review-line-patient = { $label }: <b>{ $value }</b>  <i>{ $words }</i>
line-title-patient = <b>{ $label }</b>: { $value }
    <i>{ $words }</i>

    What is right? You can also type it.
patient-says = patient says
patient-says-sheet = patient says, read off the lab sheet
patient-says-rheumatologist = patient says, diagnosed by a rheumatologist
patient-says-doctor = patient says, diagnosed by another doctor
patient-says-self = patient’s own guess, no doctor has diagnosed it
patient-says-words = { $source }: “{ $words }”
handed-over = stated by the patient, confirmed by the doctor
handed-over-words = stated by the patient (“{ $words }”), confirmed by the doctor
