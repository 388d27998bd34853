# What the trial wants or excludes, one plain line for each condition and group, and how its ambiguous words are read.
# The verbatim quote stands in the trial file and is shown beside the line.

trial-NCT07301164 = BCT301 (CD19 CAR-iT cells) in refractory autoimmune disease

## Said of several diseases alike

-response = Inadequate response to conventional therapy, or relapse after remission
-therapy = Enough conventional therapy: one of three classes for at least 6 months
-therapy-gc = Full or pulse-dose glucocorticoids for at least 6 months
-therapy-is = At least two immunosuppressants, for at least 6 months in all
-therapy-bio = A biologic for at least 6 months
-response-and-therapy = Inadequate response or relapse, after enough conventional therapy

## Inclusion

criterion-I1 = Informed consent signed
criterion-I2-age_min = Aged 18 or over
criterion-I2-age_max = Aged 80 or under
criterion-I2-weight = Body weight at least 40 kg
criterion-I3-contraception = Contraception or abstinence until at least 6 months after treatment, where pregnancy is possible
criterion-I3-hcg = Negative serum hCG within 7 days before enrolment, in women of childbearing potential
criterion-I3-not_breastfeeding = Not breastfeeding, in women of childbearing potential
criterion-I4-0 = On a stable dose of a glucocorticoid, an antimalarial or an immunosuppressant
criterion-I4-1a = Current glucocorticoid dose at most 30 mg/day of prednisone or equivalent
criterion-I4-1b = Glucocorticoid dose unchanged for at least 7 days before screening
criterion-I4-1c = Glucocorticoid never above 30 mg/day of prednisone or equivalent during screening
criterion-I4-1d = Glucocorticoid dose changed by at most 5 mg/day of prednisone or equivalent during screening
criterion-I4-2a-am = At least 12 weeks since the antimalarial was started
criterion-I4-2a-is = At least 12 weeks since the last immunosuppressant was started
criterion-I4-2b-am = Antimalarial dose unchanged for at least 8 weeks
criterion-I4-2b-is = Immunosuppressant doses unchanged for at least 8 weeks
criterion-I4-2c = Antimalarial and immunosuppressant doses unchanged during screening
criterion-I4-3 = Every biologic stopped, with at least 5 half-lives since its last dose
criterion-I5 = CD19-positive B cells in blood by flow cytometry

## 1. Systemic lupus erythematosus

criterion-SLE = Systemic lupus erythematosus: section 1
criterion-SLE-1 = Meets the 2019 EULAR/ACR criteria for SLE
criterion-SLE-2 = SLEDAI-2K above 6
criterion-SLE-3 = { -response-and-therapy }
criterion-SLE-3-resp = { -response }
criterion-SLE-3-therapy = { -therapy }
criterion-SLE-3-gc = { -therapy-gc }
criterion-SLE-3-is = { -therapy-is }
criterion-SLE-3-bio = { -therapy-bio }
criterion-SLE-4 = ANA, anti-dsDNA or anti-Sm positive
criterion-SLE-4-ana = ANA positive
criterion-SLE-4-dsdna = Anti-dsDNA positive
criterion-SLE-4-sm = Anti-Sm positive

## 2. Systemic sclerosis

criterion-SSc = Systemic sclerosis: section 2
criterion-SSc-1 = Meets the 2013 ACR/EULAR criteria for systemic sclerosis
criterion-SSc-2 = Either treatment failure or progression of skin or lung disease
criterion-SSc-2a = { -response-and-therapy }
criterion-SSc-2a-resp = { -response }
criterion-SSc-2a-therapy = { -therapy }
criterion-SSc-2a-gc = { -therapy-gc }
criterion-SSc-2a-is = { -therapy-is }
criterion-SSc-2a-bio = { -therapy-bio }
criterion-SSc-2b = Progression of skin or lung disease
criterion-SSc-2b-skin_part = Skin progression with a modified Rodnan skin score of at least 10
criterion-SSc-2b-skin = Skin progression
criterion-SSc-2b-mrss = Modified Rodnan skin score at least 10
criterion-SSc-2b-lung = Interstitial lung disease with ground-glass opacities and declining lung function
criterion-SSc-2b-ggo = Interstitial lung disease with ground-glass opacities on HRCT
criterion-SSc-2b-decline = FVC decline of at least 10 %, or of at least 5 % with a DLCO decline of at least 15 %
criterion-SSc-2b-fvc10 = FVC decline of at least 10 %
criterion-SSc-2b-fvc5_dlco15 = FVC decline of at least 5 % together with a DLCO decline of at least 15 %
criterion-SSc-2b-fvc5 = FVC decline of at least 5 %
criterion-SSc-2b-dlco15 = DLCO decline of at least 15 %
criterion-SSc-3 = SSc-related autoantibody positive

## 3. Antiphospholipid syndrome

criterion-APS = Antiphospholipid syndrome: section 3
criterion-APS-1 = Meets the 2006 Sydney criteria for primary APS
criterion-APS-2 = Lupus anticoagulant, or anti-β2GP1 or anticardiolipin at medium or high titre
criterion-APS-2-la = Lupus anticoagulant positive
criterion-APS-2-b2gp1 = Anti-β2GP1 IgG or IgM at medium or high titre
criterion-APS-2-acl = Anticardiolipin IgG or IgM at medium or high titre
criterion-APS-3 = Either on standard treatment or catastrophic APS
criterion-APS-3a = On standard treatment for APS
criterion-APS-3a-vka = On a vitamin K antagonist with INR on target
criterion-APS-3a-lmwh = On LMWH at therapeutic dose
criterion-APS-3a-gc_and_is = On a glucocorticoid together with an immunosuppressant or biologic
criterion-APS-3a-gc = On a glucocorticoid
criterion-APS-3a-is_bio = On an immunosuppressant or biologic
criterion-APS-3b = All four criteria of catastrophic APS
criterion-APS-3b-i = At least three organs, systems or tissues involved
criterion-APS-3b-ii = Manifestations developed within a week
criterion-APS-3b-iii = Small-vessel occlusion on histology
criterion-APS-3b-iv = Antiphospholipid antibodies positive, at any titre

## 4. Inflammatory myopathy

criterion-IM = Inflammatory myopathy: section 4
criterion-IM-1 = Meets the 2017 EULAR/ACR criteria for inflammatory myopathy
criterion-IM-2 = Myositis-specific antibody positive
criterion-IM-3 = Active muscle disease, or near-normal strength with active lung disease
criterion-IM-3-low = MMT-8 below 142 with at least two abnormal core measures
criterion-IM-3-mmt_low = MMT-8 below 142
criterion-IM-3-core = At least two of five core measures abnormal
criterion-IM-3-pga = Physician global assessment at least 2
criterion-IM-3-ptga = Patient global assessment at least 2
criterion-IM-3-extra = Extramuscular disease activity at least 2
criterion-IM-3-haq = HAQ at least 0.25
criterion-IM-3-enzyme = A muscle enzyme at least 1.5 × ULN
criterion-IM-3-high = MMT-8 of 142 or more with active interstitial lung disease
criterion-IM-3-mmt_high = MMT-8 of 142 or more
criterion-IM-3-ild = Active interstitial lung disease with ground-glass opacities on HRCT
criterion-IM-3-muscle = Muscle involvement

## 5. Sjögren’s disease

criterion-SS = Sjögren’s disease: section 5
criterion-SS-1 = Meets the 2016 ACR/EULAR criteria for Sjögren’s disease
criterion-SS-2 = ESSDAI at least 5
criterion-SS-3 = Anti-SSA/Ro positive
criterion-SS-4 = { -response-and-therapy }
criterion-SS-4-resp = { -response }
criterion-SS-4-therapy = { -therapy }
criterion-SS-4-gc = { -therapy-gc }
criterion-SS-4-is = { -therapy-is }
criterion-SS-4-bio = { -therapy-bio }

## 6. ANCA-associated vasculitis

criterion-AAV = ANCA-associated vasculitis: section 6
criterion-AAV-1 = Meets the 2022 ACR/EULAR criteria for MPA, GPA or EGPA
criterion-AAV-2 = ANCA positive, now or in the past
criterion-AAV-3 = BVAS at least 15
criterion-AAV-4 = { -response-and-therapy }
criterion-AAV-4-resp = { -response }
criterion-AAV-4-therapy = { -therapy }
criterion-AAV-4-gc = { -therapy-gc }
criterion-AAV-4-is = { -therapy-is }
criterion-AAV-4-bio = { -therapy-bio }

## Exclusion

criterion-E1 = A condition that, for the investigator, rules out taking part
criterion-E2 = Poor organ function not due to the disease
criterion-E2a-anc = Neutrophils below 1 ×10⁹/L not due to the disease
criterion-E2a-alc = Lymphocytes below 0.3 ×10⁹/L not due to the disease
criterion-E2a-hb = Haemoglobin below 70 g/L not due to the disease
criterion-E2a-plt = Platelets below 50 ×10⁹/L not due to the disease
criterion-E2b-alt = ALT above 3 × ULN not due to the disease
criterion-E2b-ast = AST above 3 × ULN not due to the disease
criterion-E2b-tbil = Total bilirubin above 2 × ULN not due to the disease
criterion-E2c-crcl = Creatinine clearance below 40 mL/min not due to the disease
criterion-E2c-egfr = eGFR below 30 mL/min/1.73 m² not due to the disease
criterion-E2c-scr = Serum creatinine above 2.5 mg/dL (221 µmol/L) not due to the disease
criterion-E2d-lvef = LVEF below 45 % on echocardiography, not due to the disease
criterion-E2e-spo2 = SpO₂ below 92 % on room air, not due to the disease
criterion-E3 = Alcohol or substance abuse in the past 24 weeks
criterion-E3-alcohol = Alcohol abuse in the past 24 weeks
criterion-E3-substance = Substance abuse in the past 24 weeks
criterion-E4 = Any malignancy ever, other than B-cell lymphoma
criterion-E5 = A current infection, hypogammaglobulinaemia or T-cell deficiency
criterion-E5-hiv = HIV infection
criterion-E5-hypogamma = Hypogammaglobulinaemia
criterion-E5-tcell = T-cell deficiency
criterion-E5-syphilis = Syphilis
criterion-E5-hbv = Chronic hepatitis B
criterion-E5-hcv = Chronic hepatitis C
criterion-E5-sars2 = Current SARS-CoV-2 infection
criterion-E5-other = Any other current infection
criterion-E6 = Active tuberculosis or another active bacterial infection
criterion-E6-tb = Known active tuberculosis
criterion-E6-bacterial = Active bacterial infection
criterion-E7 = A cardiac event in the past 6 months
criterion-E7-mi = Myocardial infarction in the past 6 months
criterion-E7-pci = Coronary angioplasty or stent in the past 6 months
criterion-E7-ua = Unstable angina in the past 6 months
criterion-E7-arrhythmia = Clinically significant arrhythmia in the past 6 months
criterion-E7-other = Other clinically significant cardiac disease in the past 6 months
criterion-E8 = DVT or pulmonary embolism in the past 6 months, without APS
criterion-E8-dvt = Symptomatic deep vein thrombosis in the past 6 months, without APS
criterion-E8-pe = Pulmonary embolism in the past 6 months, without APS
criterion-E8-aps = Exception: the patient has APS
criterion-E9 = Severe allergic reaction to cell therapy or immunotherapy, ever
criterion-E9-cell = Severe allergic reaction to a component of cell therapy, ever
criterion-E9-immuno = Severe allergic reaction to another immunotherapy, ever
criterion-E10 = Organ transplant that still requires immunosuppression
criterion-E10-transplant = Organ transplant
criterion-E10-immunosuppression = Immunosuppression still required for the transplant
criterion-E11 = Taking part in another trial that may interfere
criterion-E11-trial = Taking part in another trial
criterion-E11-interfere = The other trial may interfere with assessment or treatment
criterion-E12 = Earlier CD19- or BCMA-targeted therapy or CAR-T cells, unless all three exceptions hold
criterion-E12-cd19 = Earlier CD19-targeted therapy
criterion-E12-bcma = Earlier BCMA-targeted therapy
criterion-E12-cart = Earlier CAR-T cells, whatever the target
criterion-E12-x1 = Exception, part 1: that therapy clearly failed
criterion-E12-x2 = Exception, part 2: the disease now warrants this treatment
criterion-E12-x3 = Exception, part 3: no clear sign that toxicity of that therapy makes this one unsafe
criterion-E13 = Severe psychiatric disorder or significant cognitive impairment
criterion-E13-psych = Severe psychiatric disorder
criterion-E13-cog = Significant cognitive impairment
criterion-E14 = Pregnancy, breastfeeding or planned pregnancy
criterion-E14-pregnant = Pregnancy
criterion-E14-lactation = Breastfeeding
criterion-E14-planned = Planned pregnancy
criterion-E15 = Any other reason for which the investigator finds the patient unsuitable

## Readings: the one chosen, and the others the words allow

reading-R1 = A patient on no glucocorticoid, antimalarial or immunosuppressant does not qualify.
reading-R1-conditional = The dose rules bind only patients who are on such a drug; a patient on none qualifies too.
reading-R2 = Any one of the three classes of conventional therapy is enough, used for at least 6 months.
reading-R2-or_bio_6m = The 6 months apply to biologics only; glucocorticoids or two immunosuppressants count for any length of time.
reading-R2-and_6m = Glucocorticoids are needed together with two immunosuppressants or a biologic, each for at least 6 months.
reading-R3 = A relapse after remission also needs enough conventional therapy.
reading-R3-relapse_alone = A relapse after remission is enough by itself.
reading-R4 = The lung criterion needs ground-glass opacities together with a decline in lung function.
reading-R4-any_one = Ground-glass opacities, or either of the declines in lung function, are enough by themselves.
reading-R5 = The skin criterion needs progression together with a modified Rodnan skin score of at least 10.
reading-R5-mrss_alone = A modified Rodnan skin score of at least 10 is enough by itself.
reading-R6 = Standard APS treatment is a vitamin K antagonist, or LMWH, or a glucocorticoid together with an immunosuppressant or biologic.
reading-R6-anticoagulant_required = Standard APS treatment always includes a vitamin K antagonist or LMWH.
reading-R6-gc_or_is = A glucocorticoid alone, or an immunosuppressant or biologic alone, also counts as standard APS treatment.
reading-R7 = There are five separate core measures, of which two must be abnormal.
reading-R7-grouped = The two global assessments and the extramuscular score count once, so two of three must be abnormal.
reading-R8 = Without muscle involvement, only an MMT-8 of 142 or more with active interstitial lung disease qualifies.
reading-R8-without_muscle = Without muscle involvement, the muscle criterion does not apply.
reading-R9 = The list of infections is open: any current infection excludes.
reading-R9-listed_only = Only the infections listed exclude.
reading-R10 = Hypogammaglobulinaemia and T-cell deficiency each exclude by themselves.
reading-R10-not_by_themselves = Hypogammaglobulinaemia and T-cell deficiency do not exclude, as neither is an infection.
reading-R11 = The 6 months apply to every cardiac event listed.
reading-R11-other_only = The 6 months apply only to other cardiac disease; infarction, angioplasty or stent, unstable angina and arrhythmia exclude at any time.
reading-R12 = Only the deep vein thrombosis has to be symptomatic; any pulmonary embolism excludes.
reading-R12-binds_both = A pulmonary embolism without symptoms does not exclude.
reading-R13 = Any APS lifts the exclusion for thrombosis, secondary APS too.
reading-R13-primary_only = Only primary APS by the 2006 Sydney criteria lifts the exclusion for thrombosis.
reading-R14 = Periods are counted back from screening, and an event on the last day still excludes.
reading-R14-forward = Periods are counted forward from the event, and an event on the last day no longer excludes.
reading-R15 = Creatinine clearance, eGFR and serum creatinine must all be known.
reading-R15-one_suffices = One known kidney value in range stands in for those that are missing.
reading-R16 = A biologic that is still being given is not washed out, whatever the date of its last dose.
reading-R16-by_date = Only the date of the last dose counts.
