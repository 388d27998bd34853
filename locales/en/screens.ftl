# The questions as put to a doctor. Questions and hints are HTML; topics and ticks stand on buttons and hold no markup.

## Topics

topic-disease = Disease
topic-activity = Disease activity
topic-antibodies = Autoantibodies
topic-response = Treatment response
topic-treatment = Current treatment
topic-biologics = Biologics
topic-history = Medical history
topic-organ_function = Organ function
topic-infections = Infections
topic-person = The patient
topic-pregnancy = Pregnancy
topic-mental_health = Mental health
topic-substances = Alcohol and drugs

## Disease

screen-diseases = Which of these <b>diseases</b> does the patient have?
    .hint = Include overlap and secondary disease, such as APS secondary to lupus.
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
screen-ssc_progression = Which of these does the patient have?
    .hint = Ground glass means interstitial lung disease with ground-glass opacities on high-resolution CT.
screen-mrss = What is the current <b>modified Rodnan skin score</b>?
screen-fvc = By how much has <b>FVC</b> declined?
    .hint = The trial states neither the interval nor whether the decline is relative or absolute, so give it as you would report it; stable or improved is below 5 %.
screen-dlco = By how much has <b>DLCO</b> declined?
    .hint = Over the same interval as the FVC decline; stable or improved counts as below the limit.

## Antibodies

screen-sle_antibodies = Which of these <b>antibodies</b> are positive?
screen-ssc_antibodies = Is an <b>SSc-related autoantibody</b> positive?
    .hint = Such as anticentromere, anti-Scl-70 or anti-RNA polymerase III; ANA alone does not count.
screen-aps_antibodies = Which of these <b>antiphospholipid antibodies</b> are positive?
    .hint = IgG or IgM; a low titre of anti-β2GP1 or anticardiolipin (aCL) does not count, lupus anticoagulant needs no titre.
screen-msa = Is a <b>myositis-specific antibody</b> positive?
    .hint = Such as Jo-1, Mi-2, MDA5, TIF1γ, NXP2, SRP or HMGCR; myositis-associated antibodies alone, such as Ro52, do not count.
screen-ssa = Is <b>anti-SSA/Ro</b> positive?
    .hint = Anti-SSB/La alone is a no.
screen-anca = Has <b>ANCA</b> ever been positive?
    .hint = Past positivity is enough.

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
screen-aps_treatment = Which <b>anticoagulant treatment</b> does the patient have now?
    .hint = A direct oral anticoagulant, prophylactic LMWH or an INR off target does not count.
screen-caps = Which features of <b>catastrophic APS</b> are present?
    .hint = Organs include systems and tissues; histology means small-vessel occlusion in at least one of them.

## Current treatment

screen-current_treatment = Which of these does the patient take <b>now</b>?
    .hint = Now means on the day of screening; immunosuppressant means a conventional one, such as mycophenolate or methotrexate, not a biologic or a JAK inhibitor.
screen-gc_dose = What is the current <b>glucocorticoid dose</b> per day, as prednisone?
    .hint = 30 mg of prednisone is 30 mg of prednisolone, 24 mg of methylprednisolone, 120 mg of hydrocortisone or 4.5 mg of dexamethasone.
screen-gc_stable = When was the <b>glucocorticoid dose</b> last changed?
    .hint = Up or down; starting it counts as a change.
screen-antimalarial_start = When was the current <b>antimalarial</b> started?
screen-antimalarial_stable = When was the <b>antimalarial dose</b> last changed?
    .hint = Up or down; starting it counts as a change.
screen-immunosuppressant_start = When was the current <b>immunosuppressant</b> started?
    .hint = If there are several, the one started last.
screen-immunosuppressant_stable = When was the <b>immunosuppressant dose</b> last changed?
    .hint = If there are several, the latest change of any of them; starting one counts as a change.

## Biologics and cell therapy

screen-biologics = Which <b>biologics</b> has the patient ever had?
    .hint = Past or current, for any reason; if one is not listed, send its name as a message.
screen-biologic_course = When was the last dose of <b>{ $drug }</b>?
    .hint = The trial asks for five half-lives without it; the limit here uses the cautious published half-life.
screen-targeted_therapy = Has the patient ever had any of these <b>targeted therapies</b>?
    .hint = Inebilizumab and blinatumomab target CD19, teclistamab targets BCMA; rituximab, belimumab and telitacicept target neither.
screen-targeted_exception = Which of these hold after the earlier <b>CD19, BCMA or CAR-T therapy</b>?
    .hint = All three together can lift the exclusion, but the investigator decides; failed means no response, a short one, or progression.

## History

screen-malignancies = Has the patient <b>ever</b> had a malignancy?
    .hint = Skin, in-situ and long-cured cancers count; a T-cell lymphoma belongs to the other malignancies.
screen-malignancies-b_cell_lymphoma = B-cell lymphoma
screen-malignancies-lymphoma_unclear = Hodgkin, CLL or unclear lymphoma
screen-malignancies-other_malignancy = Any other malignancy
screen-history = Does any of this apply?
    .hint = Severe allergic reactions only, such as anaphylaxis; immunotherapy includes monoclonal antibodies.
screen-transplant_immunosuppression = Does the <b>transplant</b> still require immunosuppression?
screen-trial_may_interfere = Could the <b>other trial</b> interfere with disease assessment or with this treatment?
screen-cardiac_events = Which <b>cardiac events</b> has the patient had <b>in the past 6 months</b>?
    .hint = Older events do not count.
screen-cardiac_events-mi = Myocardial infarction
screen-cardiac_events-angioplasty_or_stent = Coronary angioplasty or stent
screen-cardiac_events-unstable_angina = Unstable angina
screen-cardiac_events-arrhythmia = Clinically significant arrhythmia
screen-cardiac_events-other_cardiac = Other clinically significant
screen-vte_events = Has the patient had <b>venous thromboembolism in the past 6 months</b>?
    .hint = A deep vein thrombosis counts only with symptoms, a pulmonary embolism always.
screen-vte_events-dvt = Symptomatic DVT
screen-vte_events-pe = Pulmonary embolism

## Organ function and infections

screen-organ_function = Which of these values are <b>out of range</b>, whatever the cause?
    .hint = What is not marked counts as measured and in range; LVEF by echocardiography only, SpO₂ on room air only.
screen-attribution = Which of these are <b>due to the autoimmune disease itself</b>?
    .hint = Only what is not due to it excludes, for example bone marrow toxicity of a drug.
screen-infections = Which of these <b>infections</b> does the patient have <b>now</b>?
    .hint = Asked because lymphodepletion and CAR-T cells can flare an infection; latent tuberculosis, resolved hepatitis B, cured hepatitis C and treated syphilis do not count.

## Person

screen-age = How <b>old</b> is the patient?
screen-weight = What is the patient’s <b>weight</b>?
screen-sex = Is the patient <b>female or male</b>?
    .hint = The trial takes both; it decides which pregnancy and contraception rules apply.
screen-childbearing = Is she <b>of childbearing potential</b>?
    .hint = Asked because the lymphodepletion can harm an unborn child; no if postmenopausal or surgically sterile.
screen-partner_childbearing = Does he have a <b>female partner of childbearing potential</b>?
    .hint = Asked because the trial then requires contraception of men too.
screen-pregnancy = Does any of this apply?
    .hint = Asked because the lymphodepletion can harm an unborn or breastfed child; any stated plan counts as planning a pregnancy.
screen-contraception = Will the patient use <b>effective contraception</b> or abstain until at least 6 months after treatment?
    .hint = Asked because the lymphodepletion can harm an unborn child; abstinence is accepted.
screen-mental_health = Does any of this apply?
    .hint = Asked because the trial excludes both, with no exception for neuropsychiatric lupus.
screen-alcohol = When was the last <b>alcohol abuse</b>, if ever?
    .hint = Asked because the trial excludes abuse in the past 24 weeks; moderate drinking is not abuse.
screen-substances = When was the last <b>substance abuse</b>, if ever?
    .hint = Asked because the trial excludes abuse in the past 24 weeks; drugs taken as prescribed do not count.
