# The questions as put to a doctor, and as put to a patient (.patient, .patient-hint).
# Questions and hints are HTML; topics and ticks stand on buttons and hold no markup.

## Topics

topic-disease = Disease
    .patient = Your illness
topic-activity = Disease activity
    .patient = How active the illness is
topic-antibodies = Autoantibodies
    .patient = Antibodies in your blood
topic-response = Treatment response
    .patient = Your treatment so far
topic-treatment = Current treatment
    .patient = Your medicines now
topic-biologics = Biologics
    .patient = Biologics and cell treatment
topic-history = Medical history
    .patient = Your health until now
topic-organ_function = Organ function
    .patient = Blood and organ values
topic-infections = Infections
    .patient = Infections
topic-person = The patient
    .patient = About you
topic-pregnancy = Pregnancy
    .patient = Pregnancy and birth control
topic-mental_health = Mental health
    .patient = Mental health
topic-substances = Alcohol and drugs
    .patient = Alcohol and drugs

## Disease

screen-diseases = Which of these <b>diseases</b> does the patient have?
    .hint = Include overlap and secondary disease, such as APS secondary to lupus.
    .patient = Which of these illnesses has <b>a doctor told you that you have</b>?
    .patient-hint = Tick every one that you have. Scleroderma here means the form in the whole body, not only patches of skin (morphea). Myositis is, for example, dermatomyositis. ANCA vasculitis is inflammation of small blood vessels; GPA was once called Wegener’s.
screen-sle_classification = Does the patient meet the <b>2019 EULAR/ACR criteria</b> for SLE?
screen-ssc_classification = Does the patient meet the <b>2013 ACR/EULAR criteria</b> for systemic sclerosis?
screen-aps_classification = Does the patient meet the <b>2006 Sydney criteria</b> for <b>primary</b> APS?
    .hint = APS secondary to lupus or another disease is a no.
screen-im_classification = Does the patient meet the <b>2017 EULAR/ACR criteria</b> for inflammatory myopathy?
    .hint = The trial names dermatomyositis, polymyositis, antisynthetase syndrome and necrotising myopathy, but not inclusion body myositis.
screen-ss_classification = Does the patient meet the <b>2016 ACR/EULAR criteria</b> for Sjögren’s disease?
screen-aav_classification = Does the patient meet the <b>2022 ACR/EULAR criteria</b> for MPA, GPA or EGPA?

## Activity

screen-sledai = What is the current <b>SLEDAI-2K</b>?
screen-essdai = What is the current <b>ESSDAI</b>?
    .hint = The total weighted score, not the ClinESSDAI.
screen-bvas = What is the current <b>BVAS</b>?
    .hint = Version 3, total score of at most 63.
screen-mmt8 = What is the current <b>MMT-8</b> score?
    .hint = Out of 150, counting both sides.
screen-im_core = Which of these <b>core measures</b> are abnormal?
    .hint = Global and extramuscular scores on a 0–10 cm scale, HAQ 0–3; for enzymes, take the highest of any muscle enzyme.
    .patient = Which of these are true of your <b>myositis</b> now?
    .patient-hint = Your own rating: 0 is no trouble at all, 10 is as bad as it can be. HAQ: a form about daily tasks, 0 (easy) to 3 (cannot do them). Muscle enzymes: on your lab sheet, look at the line called CK and divide your number by the upper limit printed beside it.
screen-ssc_progression = Which of these does the patient have?
    .hint = Ground glass means interstitial lung disease with ground-glass opacities on high-resolution CT.
screen-mrss = What is the current <b>modified Rodnan skin score</b>?
screen-fvc = By how much has <b>FVC</b> declined?
    .hint = The trial states neither the interval nor whether the decline is relative or absolute, so give it as you would report it; stable or improved is below 5 %.
screen-dlco = By how much has <b>DLCO</b> declined?
    .hint = Over the same interval as the FVC decline; stable or improved counts as below the limit.

## Antibodies

screen-sle_antibodies = Which of these <b>antibodies</b> are positive?
    .patient = Which of these <b>antibodies</b> are positive in your blood tests?
    .patient-hint = Antibodies are made by the immune system. Look at your lab sheet, the lines called ANA (antinuclear antibodies), anti-dsDNA and anti-Sm. Positive may be written as “positive”, “+” or marked as above normal.
screen-ssc_antibodies = Is an <b>SSc-related autoantibody</b> positive?
    .hint = Such as anticentromere, anti-Scl-70 or anti-RNA polymerase III; ANA alone does not count.
    .patient = Is an <b>antibody of scleroderma</b> positive in your blood tests?
    .patient-hint = Look at your lab sheet, the lines called anticentromere (CENP), anti-Scl-70 (topoisomerase I) or anti-RNA polymerase III. ANA alone does not count.
screen-aps_antibodies = Which of these <b>antiphospholipid antibodies</b> are positive?
    .hint = IgG or IgM; a low titre of anti-β2GP1 or anticardiolipin (aCL) does not count, lupus anticoagulant needs no titre.
    .patient = Which of these <b>antibodies</b> are positive in your blood tests?
    .patient-hint = Look at your lab sheet, the lines called lupus anticoagulant (LA), anti-β2-glycoprotein I and anticardiolipin (aCL). Tick the last two only if the result is medium or high, not if it is low. Not sure? Tap twice: your doctor can check.
screen-msa = Is a <b>myositis-specific antibody</b> positive?
    .hint = Such as Jo-1, Mi-2, MDA5, TIF1γ, NXP2, SRP or HMGCR; myositis-associated antibodies alone, such as Ro52, do not count.
    .patient = Is a <b>myositis antibody</b> positive in your blood tests?
    .patient-hint = Look at your lab sheet, the lines called Jo-1, Mi-2, MDA5, TIF1γ, NXP2, SRP or HMGCR. Ro52 alone does not count.
screen-ssa = Is <b>anti-SSA/Ro</b> positive?
    .hint = Anti-SSB/La alone is a no.
    .patient = Is the antibody <b>anti-SSA (Ro)</b> positive in your blood tests?
    .patient-hint = Look at your lab sheet, the line called SSA, SS-A or Ro (Ro60). SSB (La) is another antibody and does not count.
screen-anca = Has <b>ANCA</b> ever been positive?
    .hint = Past positivity is enough.
    .patient = Has the antibody <b>ANCA</b> ever been positive in your blood tests?
    .patient-hint = Look at your lab sheets, the lines called ANCA, PR3 or MPO. An old positive result counts too.

## Response and conventional therapy

screen-sle_response = How has the <b>lupus</b> responded to conventional therapy?
    .hint = Glucocorticoids, immunosuppressants or biologics.
screen-ssc_response = How has the <b>systemic sclerosis</b> responded to conventional therapy?
    .hint = Glucocorticoids, immunosuppressants or biologics.
screen-ss_response = How has the <b>Sjögren’s disease</b> responded to conventional therapy?
    .hint = Glucocorticoids, immunosuppressants or biologics.
screen-aav_response = How has the <b>vasculitis</b> responded to conventional therapy?
    .hint = Glucocorticoids, immunosuppressants or biologics.
screen-conventional_therapy = Which <b>conventional therapy</b> has the patient had so far?
    .hint = Ever, not only now: different immunosuppressants together or in turn (cyclophosphamide, mycophenolate, ciclosporin, tacrolimus, azathioprine, leflunomide, methotrexate), not antimalarials and not low-dose glucocorticoid.
    .patient = Which <b>treatments</b> have you had so far, and for how long?
    .patient-hint = Count your whole life, not only now. Immunosuppressants are cyclophosphamide, mycophenolate, ciclosporin, tacrolimus, azathioprine, leflunomide and methotrexate; steroids and hydroxychloroquine are not. Biologics are, for example, rituximab and belimumab.
screen-aps_treatment = Which <b>anticoagulant treatment</b> does the patient have now?
    .hint = A direct oral anticoagulant, prophylactic LMWH or an INR off target does not count.
screen-caps = Which features of <b>catastrophic APS</b> are present?
    .hint = Organs include systems and tissues; histology means small-vessel occlusion in at least one of them.

## Current treatment

screen-current_treatment = Which of these does the patient take <b>now</b>?
    .hint = Now means on the day of screening; immunosuppressant means a conventional one, such as mycophenolate or methotrexate, not a biologic or a JAK inhibitor.
    .patient = Which of these medicines do you take <b>now</b>?
    .patient-hint = Steroids: prednisone and the like, but not creams, sprays or eye drops. Malaria medicine is also used for lupus. Immunosuppressants calm the immune system: methotrexate, mycophenolate, azathioprine and others, but not biologics, and not JAK tablets such as tofacitinib.
screen-gc_dose = What is the current <b>glucocorticoid dose</b> per day, as prednisone?
    .hint = 30 mg of prednisone is 30 mg of prednisolone, 24 mg of methylprednisolone, 120 mg of hydrocortisone or 4.5 mg of dexamethasone.
    .patient = How many <b>milligrams (mg) of steroid</b> do you take a day, counted as prednisone?
    .patient-hint = Add up the whole day; the mg of one tablet are printed on the box. If you take it only every second day, send half of that number. 30 mg of prednisone is the same as 30 mg of prednisolone, 24 mg of methylprednisolone, 120 mg of hydrocortisone or 4.5 mg of dexamethasone.
screen-gc_stable = When was the <b>glucocorticoid dose</b> last changed?
    .hint = Up or down; starting it counts as a change.
    .patient = When did your <b>steroid dose</b> last change?
    .patient-hint = Up or down; starting it is a change too.
screen-antimalarial_start = When was the current <b>antimalarial</b> started?
    .patient = When did you start the <b>malaria medicine</b> you take now?
    .patient-hint = For example hydroxychloroquine. The month and the year are enough.
screen-antimalarial_stable = When was the <b>antimalarial dose</b> last changed?
    .hint = Up or down; starting it counts as a change.
    .patient = When did the dose of your <b>malaria medicine</b> last change?
    .patient-hint = For example hydroxychloroquine. Up or down; starting it is a change too.
screen-immunosuppressant_start = When was the current <b>immunosuppressant</b> started?
    .hint = If there are several, the one started last.
    .patient = When did you start the <b>immunosuppressant</b> you take now?
    .patient-hint = The medicine that calms your immune system, such as methotrexate or mycophenolate. If you take several, the one you started last. The month and the year are enough.
screen-immunosuppressant_stable = When was the <b>immunosuppressant dose</b> last changed?
    .hint = If there are several, the latest change of any of them; starting one counts as a change.
    .patient = When did the dose of your <b>immunosuppressant</b> last change?
    .patient-hint = Up or down; starting it is a change too. If you take several, the latest change of any of them.

## Biologics and cell therapy

screen-biologics = Which <b>biologics</b> has the patient ever had?
    .hint = Past or current, for any reason; if one is not listed, send its name as a message.
    .patient = Which of these <b>biologics</b> have you ever had?
    .patient-hint = Biologics are medicines given as a drip or an injection; their names often end in -mab or -cept and are printed below the brand name. Now or in the past, for any illness. If yours is not in the list, send its name as a message.
screen-biologic_course = When was the last dose of <b>{ $drug }</b>?
    .hint = The trial asks for five half-lives without it; the limit here uses the cautious published half-life.
    .patient = When did you have your last dose of <b>{ $drug }</b>?
    .patient-hint = The day of the last drip or injection; the month and the year help too. Asked because the study waits until the medicine has left the body.
screen-targeted_therapy = Has the patient ever had any of these <b>targeted therapies</b>?
    .hint = Inebilizumab and blinatumomab target CD19, teclistamab targets BCMA; rituximab, belimumab and telitacicept target neither.
    .patient = Have you ever had one of these <b>special treatments</b>?
    .patient-hint = CD19 and BCMA are marks on immune cells. Against CD19: inebilizumab, blinatumomab. Against BCMA: teclistamab. CAR-T cells are immune cells changed in a laboratory and given as a drip. Rituximab, belimumab and telitacicept are none of these.
screen-targeted_exception = Which of these hold after the earlier <b>CD19, BCMA or CAR-T therapy</b>?
    .hint = All three together can lift the exclusion, but the investigator decides; failed means no response, a short one, or progression.

## History

screen-malignancies = Has the patient <b>ever</b> had a malignancy?
    .hint = Skin, in-situ and long-cured cancers count; a T-cell lymphoma belongs to the other malignancies.
    .patient = Have you <b>ever</b> had cancer?
    .patient-hint = Skin cancer, very early cancer and cancer that was cured long ago count too. A B-cell lymphoma is a cancer of certain white blood cells; your papers say so. T-cell lymphoma belongs to any other cancer. Asked because the study has a rule for it.
screen-malignancies-b_cell_lymphoma = B-cell lymphoma
    .patient = B-cell lymphoma
screen-malignancies-lymphoma_unclear = Hodgkin, CLL or unclear lymphoma
    .patient = Hodgkin, CLL or lymphoma type not known
screen-malignancies-other_malignancy = Any other malignancy
    .patient = Any other cancer
screen-history = Does any of this apply?
    .hint = Severe allergic reactions only, such as anaphylaxis; immunotherapy includes monoclonal antibodies.
    .patient = Does any of this apply to you?
    .patient-hint = A severe allergy means, for example, trouble breathing or collapse after a treatment; a mild rash does not count. Antibody medicines are, for example, rituximab or infliximab.
screen-transplant_immunosuppression = Does the <b>transplant</b> still require immunosuppression?
    .patient = Do you still take medicines to <b>protect the transplant</b>?
    .patient-hint = Medicines that calm the immune system so that your body keeps the new organ.
screen-trial_may_interfere = Could the <b>other trial</b> interfere with disease assessment or with this treatment?
screen-cardiac_events = Which <b>cardiac events</b> has the patient had <b>in the past 6 months</b>?
    .hint = Older events do not count.
    .patient = Which of these <b>heart problems</b> have you had <b>in the past 6 months</b>?
    .patient-hint = Older ones do not count. A stent is a small tube that keeps a heart artery open. Unstable angina is new or growing chest pain from the heart, also at rest.
screen-cardiac_events-mi = Myocardial infarction
    .patient = Heart attack
screen-cardiac_events-angioplasty_or_stent = Coronary angioplasty or stent
    .patient = Heart artery widened, or stent put in
screen-cardiac_events-unstable_angina = Unstable angina
    .patient = Unstable angina (chest pain)
screen-cardiac_events-arrhythmia = Clinically significant arrhythmia
    .patient = Serious heartbeat problem
screen-cardiac_events-other_cardiac = Other clinically significant
    .patient = Another serious heart problem
screen-vte_events = Has the patient had <b>venous thromboembolism in the past 6 months</b>?
    .hint = A deep vein thrombosis counts only with symptoms, a pulmonary embolism always.
    .patient = Have you had a <b>blood clot in the past 6 months</b>?
    .patient-hint = A clot in a deep vein (DVT) is mostly in a leg. Tick it only if it caused signs such as swelling or pain. A clot in the lung always counts.
screen-vte_events-dvt = Symptomatic DVT
    .patient = Deep vein clot, with swelling or pain
screen-vte_events-pe = Pulmonary embolism
    .patient = Clot in the lung

## Organ function and infections

screen-organ_function = Which of these values are <b>out of range</b>, whatever the cause?
    .hint = What is not marked counts as measured and in range; LVEF by echocardiography only, SpO₂ on room air only.
    .patient = Which of these do your <b>latest test results</b> show?
    .patient-hint = Look at your lab sheet: the line is named in brackets. “Times the upper limit”: divide your number by the limit printed beside it. 10⁹/L is K/µL, 70 g/L is 7 g/dL, 2.5 mg/dL of creatinine is 221 µmol/L. Line missing: tap twice. No sheet: tap “Don’t know”; your doctor has them.
screen-attribution = Which of these are <b>due to the autoimmune disease itself</b>?
    .hint = Only what is not due to it excludes, for example bone marrow toxicity of a drug.
screen-infections = Which of these <b>infections</b> does the patient have <b>now</b>?
    .hint = Asked because lymphodepletion and CAR-T cells can flare an infection; latent tuberculosis, resolved hepatitis B, cured hepatitis C and treated syphilis do not count.
    .patient = Which of these <b>infections</b> do you have <b>now</b>?
    .patient-hint = Asked of everyone: the study treatment weakens the body’s defences, and an infection could flare up. Sleeping (latent) tuberculosis, healed hepatitis B, cured hepatitis C and treated syphilis do not count.

## Person

screen-age = How <b>old</b> is the patient?
    .patient = How <b>old</b> are you?
    .patient-hint = In years; please do not send your date of birth.
screen-weight = What is the patient’s <b>weight</b>?
    .patient = How much do you <b>weigh</b>?
    .patient-hint = In kilograms. If you use pounds, write it like this: 130 lb.
screen-sex = Is the patient <b>female or male</b>?
    .hint = The trial takes both; it decides which pregnancy and contraception rules apply.
    .patient = Are you <b>female or male</b>?
    .patient-hint = The study takes both. It decides which questions about pregnancy and birth control come next.
screen-childbearing = Is she <b>of childbearing potential</b>?
    .hint = Asked because the lymphodepletion can harm an unborn child; no if postmenopausal or surgically sterile.
    .patient = Could you <b>become pregnant</b>?
    .patient-hint = Asked because the treatment can harm an unborn child. Say yes also if you use birth control; say no after menopause or an operation that rules out pregnancy.
screen-partner_childbearing = Does he have a <b>female partner of childbearing potential</b>?
    .hint = Asked because the trial then requires contraception of men too.
    .patient = Do you have a <b>female partner who could become pregnant</b>?
    .patient-hint = Asked because the study then asks men to use birth control too.
screen-pregnancy = Does any of this apply?
    .hint = Asked because the lymphodepletion can harm an unborn or breastfed child; any stated plan counts as planning a pregnancy.
    .patient = Does any of this apply to you?
    .patient-hint = Asked because the treatment can harm an unborn or breastfed child. Any plan to become pregnant counts.
screen-contraception = Will the patient use <b>effective contraception</b> or abstain until at least 6 months after treatment?
    .hint = Asked because the lymphodepletion can harm an unborn child; abstinence is accepted.
    .patient = If you took part, would you use <b>reliable birth control</b>, or have no sex, until at least 6 months after the treatment?
    .patient-hint = Asked because the treatment can harm an unborn child. Both ways are fine for the study.
screen-mental_health = Does any of this apply?
    .hint = Asked because the trial excludes both, with no exception for neuropsychiatric lupus.
    .patient = Do you have a <b>severe mental illness</b>?
    .patient-hint = For example psychosis or severe depression, also if it comes from lupus. Asked of everyone because the study has a rule for it. If you are not sure, tap “Don’t know”: your doctor can help.
screen-alcohol = When was the last <b>alcohol abuse</b>, if ever?
    .hint = Asked because the trial excludes abuse in the past 24 weeks; moderate drinking is not abuse.
    .patient = When did you last have a <b>problem with alcohol</b>, if ever?
    .patient-hint = Asked of everyone because the study looks at the past 24 weeks. Drinking a little is not a problem in this sense.
screen-substances = When was the last <b>substance abuse</b>, if ever?
    .hint = Asked because the trial excludes abuse in the past 24 weeks; drugs taken as prescribed do not count.
    .patient = When did you last have a <b>problem with drugs</b>, if ever?
    .patient-hint = Asked of everyone because the study looks at the past 24 weeks. Medicines taken as your doctor prescribed do not count.
