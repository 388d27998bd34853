# EXAMPLE does not exist: the texts of the invented trial that shows how one is written down. A line for each condition and group.

trial-EXAMPLE = Examplimab (invented) in systemic sclerosis and lupus
    .patient = Examplimab, an invented tablet for scleroderma and lupus

## What only this trial asks

fact-digital_ulcers = Digital ulcers, number
    .patient = Open sores on the fingertips, number
fact-nailfold_giant_capillaries = Giant nailfold capillaries
    .patient = Wide vessels at the nailfold
fact-last_live_vaccine = Last live vaccine
    .patient = Last live vaccine
fact-last_live_vaccine-never = Never
screen-scleroderma_hands = About the <b>hands</b>:
ask-digital_ulcers = How many <b>digital ulcers</b> are there now?
ask-nailfold_giant_capillaries = Does capillaroscopy show <b>giant capillaries</b>?
screen-live_vaccine = When was the last <b>live vaccine</b>?
    .hint = Such as measles, chickenpox or yellow fever.
    .patient = When did you last have a <b>live vaccine</b>?
    .patient-hint = Such as measles, chickenpox or yellow fever. A flu jab is not one.

## Shared texts that this trial words anew: it looks back 12 months, and every clot counts

verdict-no-cohort = • Neither of the two diseases of the trial.
screen-events = Which of these has the patient had <b>in the past 12 months</b>?
    .patient = Which of these have you had <b>in the past 12 months</b>?
ask-cardiac_events = Which <b>cardiac events</b> has the patient had <b>in the past 12 months</b>?
    .patient = Which of these <b>heart problems</b> have you had <b>in the past 12 months</b>?
ask-vte_events = Has the patient had <b>venous thromboembolism in the past 12 months</b>?
    .hint = With or without symptoms.
    .patient = Have you had a <b>blood clot in the past 12 months</b>?
    .patient-hint = Tick it also if it was found by chance.
fact-cardiac_events = Cardiac events, past 12 months
    .patient = Heart problems in the past 12 months
fact-vte_events = DVT or PE, past 12 months
    .patient = Blood clots in the past 12 months
fact-vte_events-dvt = Deep vein thrombosis
    .patient = Clot in a deep vein

## Inclusion

criterion-I1 = Consent form signed
    .patient = The study asks for a consent form, signed after a talk with a study doctor
criterion-I2-age_min = Aged 18 or over
    .patient = The study asks that people are at least 18 years old
criterion-I2-age_max = Aged 70 or under
    .patient = The study asks that people are at most 70 years old
criterion-I3 = Body weight at least 45 kg
    .patient = The study asks for a body weight of at least 45 kg
criterion-I4 = Glucocorticoid low and stable, where one is taken
    .patient = The study asks that steroids are low and have not changed lately
criterion-I4-dose = At most 10 mg prednisone a day, where a glucocorticoid is taken
    .patient = The study asks for at most 10 mg of prednisone a day
criterion-I4-stable = Glucocorticoid dose stable for at least 8 weeks
    .patient = The study asks that the steroid dose has not changed for 8 weeks
criterion-I5 = Every biologic stopped for at least 5 half-lives
    .patient = The study asks that biologics have left the body
criterion-I6 = No thrombosis or pulmonary embolism in the past 12 months
    .patient = The study asks that there was no blood clot in the past 12 months

## Systemic sclerosis

criterion-SSc = Systemic sclerosis
    .patient = The study takes people with scleroderma
criterion-SSc-1 = Meets the 2013 ACR/EULAR classification criteria
    .patient = The study asks that a doctor confirms scleroderma by the international rules of 2013
criterion-SSc-2 = At least two of four: skin score, digital ulcers, nailfold, lung
    .patient = The study asks for at least two of four signs of scleroderma
criterion-SSc-2a = Modified Rodnan skin score at least 12
    .patient = Skin score (mRSS) of at least 12
criterion-SSc-2b = At least one digital ulcer
    .patient = At least one open sore on a fingertip
criterion-SSc-2c = Giant nailfold capillaries
    .patient = Wide vessels at the nailfold
criterion-SSc-2d = Ground-glass opacities on HRCT
    .patient = Certain lung changes on a CT scan
criterion-SSc-3 = Scleroderma antibodies, or progressive skin involvement
    .patient = The study asks for scleroderma antibodies or skin that gets worse
criterion-SSc-3-antibodies = SSc-related autoantibodies positive
    .patient = Scleroderma antibodies are positive
criterion-SSc-3-skin = Progressive skin involvement
    .patient = The skin gets worse

## Lupus

criterion-SLE = Systemic lupus erythematosus
    .patient = The study takes people with lupus
criterion-SLE-1 = Meets the 2019 EULAR/ACR classification criteria
    .patient = The study asks that a doctor confirms lupus by the international rules of 2019
criterion-SLE-2 = SLEDAI-2K at least 8
    .patient = The study asks for active lupus: a SLEDAI-2K of at least 8
criterion-SLE-3 = ANA or anti-dsDNA positive
    .patient = The study asks for lupus antibodies in the blood
criterion-SLE-4 = Inadequate response to at least one immunosuppressant
    .patient = The study asks that the illness is still active after at least one immunosuppressant

## Exclusion

criterion-E1 = Malignancy other than B-cell lymphoma
    .patient = The study asks that there was no cancer, except a B-cell lymphoma
criterion-E2 = Neutrophils below 1.5×10⁹/L
    .patient = The study asks for neutrophils of at least 1.5×10⁹/L
criterion-E3 = Platelets below 75×10⁹/L, not from the disease
    .patient = The study asks for platelets of at least 75×10⁹/L, unless the illness lowers them
criterion-E4 = ALT above 3 × ULN
    .patient = The study asks that the liver value ALT is at most 3 times the upper limit
criterion-E5 = Myocardial infarction or unstable angina in the past 12 months
    .patient = The study asks that there was no heart attack and no unstable angina in the past 12 months
criterion-E6 = CAR-T cells before, unless both exceptions hold
    .patient = The study asks that there were no CAR-T cells before; where they clearly failed, the study doctors decide
criterion-E6-failed = Exception 1: the earlier treatment clearly failed
    .patient = Exception 1: the earlier treatment clearly failed
criterion-E6-warranted = Exception 2: the present state calls for treatment
    .patient = Exception 2: the illness needs treatment now
criterion-E7 = Active tuberculosis, hepatitis B or C
    .patient = The study asks that there is no tuberculosis and no hepatitis B or C
criterion-E7-tb = Active tuberculosis
    .patient = The study asks that there is no active tuberculosis
criterion-E7-hepatitis = Hepatitis B or C
    .patient = The study asks that there is no hepatitis B or C
criterion-E8 = Live vaccine in the past 6 weeks
    .patient = The study asks that there was no live vaccine in the past 6 weeks
criterion-E9 = Pregnancy
    .patient = The study asks that women are not pregnant
criterion-E10 = Anything else that in the investigator's judgement speaks against it
    .patient = The study doctors check whether there is any other reason to be careful

## Readings: the one chosen, and the others the words allow

reading-R1 = The 8 weeks bind the dose of those who take a glucocorticoid.
reading-R1-dose_only = Only the dose counts; a change within the 8 weeks does no harm.
