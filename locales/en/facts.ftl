# What is known of a patient: short labels, on buttons and in review lists. No markup. The view puts limit and unit behind a quantity.

## Person

fact-sex = Sex
    .patient = Sex
fact-sex-female = Female
fact-sex-male = Male
fact-birth_date = Date of birth
    .patient = Date of birth
fact-age_years = Age
    .patient = Age
fact-weight_kg = Body weight
    .patient = Weight
fact-consent = Informed consent
fact-consent-signed = Signed
fact-consent-refused = Refused
fact-consent-not_yet = Not yet asked
fact-childbearing_potential = Childbearing potential
    .patient = Could become pregnant
fact-partner_childbearing_potential = Partner of childbearing potential
    .patient = Partner could become pregnant
fact-contraception_agreed = Contraception or abstinence agreed
    .patient = Birth control, or no sex, agreed
fact-hcg_result = hCG result
fact-hcg_result-negative = Negative
fact-hcg_result-positive = Positive
fact-hcg_specimen = hCG specimen
fact-hcg_specimen-serum = Serum
fact-hcg_specimen-urine = Urine
fact-hcg_date = Date of hCG test
fact-breastfeeding = Breastfeeding
    .patient = Breastfeeding now
fact-pregnant = Pregnant
    .patient = Pregnant now
fact-planning_pregnancy = Planning a pregnancy
    .patient = Planning to become pregnant

## Current treatment

fact-on_glucocorticoid = Current glucocorticoid
    .patient = Steroids (such as prednisone)
fact-on_antimalarial = Current antimalarial
    .patient = Malaria medicine (hydroxychloroquine)
fact-on_immunosuppressant = Current immunosuppressant
    .patient = Immunosuppressant (such as methotrexate)
fact-gc_drug = Which glucocorticoid
    .patient = Which steroid
fact-gc_drug-prednisone = { drug-prednisone }
fact-gc_drug-prednisolone = { drug-prednisolone }
fact-gc_drug-methylprednisolone = { drug-methylprednisolone }
fact-gc_drug-triamcinolone = { drug-triamcinolone }
fact-gc_drug-dexamethasone = { drug-dexamethasone }
fact-gc_drug-betamethasone = { drug-betamethasone }
fact-gc_drug-hydrocortisone = { drug-hydrocortisone }
fact-gc_drug-cortisone = { drug-cortisone }
fact-gc_drug-deflazacort = { drug-deflazacort }
fact-gc_daily_dose_mg = Glucocorticoid dose
    .patient = Steroid dose a day
fact-gc_prednisone_eq_mg = Prednisone-equivalent dose
    .patient = Steroid dose a day, as prednisone
fact-gc_dose_stable_since = Glucocorticoid unchanged since
    .patient = Steroid dose the same since
fact-gc_max_dose_during_screening_mg = Highest dose during screening
fact-gc_max_change_during_screening_mg = Dose change during screening
fact-antimalarial_start_date = Antimalarial started
    .patient = Malaria medicine started
fact-antimalarial_stable_since = Antimalarial unchanged since
    .patient = Malaria medicine dose the same since
fact-immunosuppressant_start_date = Immunosuppressant started
    .patient = Immunosuppressant started
fact-immunosuppressant_stable_since = Immunosuppressant unchanged since
    .patient = Immunosuppressant dose the same since
fact-am_is_stable_during_screening = Doses stable during screening
fact-biologics = Biologics ever given
    .patient = Biologics, ever
fact-other_treatments = Other treatments
    .patient = Other treatments
fact-cd19_positive_b_cells = CD19-positive B cells in blood

## Disease and conventional therapy

fact-diseases = Autoimmune diseases
    .patient = Autoimmune illnesses
fact-diseases-SLE = { disease-SLE }
    .patient = { disease-SLE.patient }
fact-diseases-SSc = { disease-SSc }
    .patient = { disease-SSc.patient }
fact-diseases-APS = { disease-APS }
    .patient = { disease-APS.patient }
fact-diseases-IM = { disease-IM }
    .patient = { disease-IM.patient }
fact-diseases-SS = { disease-SS }
    .patient = { disease-SS.patient }
fact-diseases-AAV = { disease-AAV }
    .patient = { disease-AAV.patient }
fact-gc_full_or_pulse_months = Full or pulse-dose glucocorticoid
fact-n_immunosuppressants_tried = Immunosuppressants tried
    .patient = Different immunosuppressants taken
fact-immunosuppressant_months = Time on immunosuppressants
    .patient = Time on immunosuppressants
fact-biologic_months = Time on biologics
    .patient = Time on biologics

## Systemic lupus erythematosus

fact-sle_classification_2019 = SLE: 2019 EULAR/ACR criteria
fact-sledai_2k = SLEDAI-2K
fact-sle_response = SLE: response to treatment
fact-sle_response-inadequate_response = Inadequate response
fact-sle_response-relapse_after_remission = Relapse after remission
fact-sle_response-adequate_response = Adequate response, or not treated yet
fact-ana_positive = ANA positive
    .patient = ANA positive
fact-anti_dsdna_positive = Anti-dsDNA positive
    .patient = Anti-dsDNA positive
fact-anti_sm_positive = Anti-Sm positive
    .patient = Anti-Sm positive

## Systemic sclerosis

fact-ssc_classification_2013 = SSc: 2013 ACR/EULAR criteria
fact-ssc_response = SSc: response to treatment
fact-ssc_response-inadequate_response = { fact-sle_response-inadequate_response }
fact-ssc_response-relapse_after_remission = { fact-sle_response-relapse_after_remission }
fact-ssc_response-adequate_response = { fact-sle_response-adequate_response }
fact-ssc_skin_progression = Skin thickening has progressed
fact-mrss = Modified Rodnan skin score
fact-ild_ggo_hrct = ILD with ground glass on HRCT
fact-fvc_decline_pct = FVC decline
fact-dlco_decline_pct = DLCO decline
fact-ssc_autoantibodies_positive = SSc-related antibody positive
    .patient = Scleroderma antibody positive

## Antiphospholipid syndrome

fact-aps_sydney_2006_primary = Primary APS by Sydney 2006
fact-la_positive = Lupus anticoagulant
    .patient = Lupus anticoagulant (LA) positive
fact-b2gp1_medium_high = Anti-β2GP1, medium or high titre
    .patient = Anti-β2GP1, medium or high
fact-acl_medium_high = aCL, medium or high titre
    .patient = Anticardiolipin, medium or high
fact-apl_positive = Antiphospholipid antibody, any
fact-on_vka_at_target_inr = VKA with INR on target
fact-on_lmwh_therapeutic = LMWH at therapeutic dose
fact-caps_organs = CAPS: organs involved
fact-caps_onset_days = CAPS: time to develop
fact-caps_small_vessel_histology = CAPS: occlusion on histology

## Inflammatory myopathy

fact-im_classification_2017 = Myositis: 2017 EULAR/ACR criteria
fact-msa_positive = Myositis-specific antibody
    .patient = Myositis antibody positive
fact-im_muscle_involvement = Muscle involvement
fact-mmt8 = MMT-8
fact-physician_global = Physician global assessment
fact-patient_global = Patient global assessment
    .patient = My own rating of the illness (0–10)
fact-extramuscular = Extramuscular activity
fact-haq = HAQ
    .patient = Trouble with daily tasks (HAQ, 0–3)
fact-muscle_enzyme_xuln = Highest muscle enzyme
    .patient = Muscle enzymes (CK)
fact-ck_u_l = Creatine kinase
fact-ck_uln_u_l = Creatine kinase, upper limit

## Sjögren’s disease

fact-ss_classification_2016 = Sjögren’s: 2016 ACR/EULAR criteria
fact-essdai = ESSDAI
fact-anti_ssa_positive = Anti-SSA/Ro positive
    .patient = Anti-SSA (Ro) positive
fact-ss_response = Sjögren’s: response to treatment
fact-ss_response-inadequate_response = { fact-sle_response-inadequate_response }
fact-ss_response-relapse_after_remission = { fact-sle_response-relapse_after_remission }
fact-ss_response-adequate_response = { fact-sle_response-adequate_response }

## ANCA-associated vasculitis

fact-aav_classification_2022 = AAV: 2022 ACR/EULAR criteria
fact-anca_ever_positive = ANCA positive, now or ever
    .patient = ANCA positive, now or ever
fact-bvas = BVAS
fact-aav_response = AAV: response to treatment
fact-aav_response-inadequate_response = { fact-sle_response-inadequate_response }
fact-aav_response-relapse_after_remission = { fact-sle_response-relapse_after_remission }
fact-aav_response-adequate_response = { fact-sle_response-adequate_response }

## Organ function. What stands alone, outside the question of the cause, is in .review

fact-anc = Neutrophils
    .patient = Neutrophils (NEUT, white cells)
fact-anc_attributable = Low neutrophils
    .review = Low neutrophils due to the disease
fact-alc = Lymphocytes
    .patient = Lymphocytes (LYMPH, white cells)
fact-alc_attributable = Low lymphocytes
    .review = Low lymphocytes due to the disease
fact-hb_g_l = Haemoglobin
    .patient = Haemoglobin (Hb, HGB)
fact-hb_g_l_attributable = Low haemoglobin
    .review = Low haemoglobin due to the disease
fact-plt = Platelets
    .patient = Platelets (PLT)
fact-plt_attributable = Low platelets
    .review = Low platelets due to the disease
fact-alt_xuln = ALT
    .patient = Liver value (ALT, GPT)
fact-alt_xuln_attributable = Raised ALT
    .review = Raised ALT due to the disease
fact-alt_u_l = ALT, measured
fact-alt_uln_u_l = ALT, upper limit
fact-ast_xuln = AST
    .patient = Liver value (AST, GOT)
fact-ast_xuln_attributable = Raised AST
    .review = Raised AST due to the disease
fact-ast_u_l = AST, measured
fact-ast_uln_u_l = AST, upper limit
fact-tbil_xuln = Total bilirubin
    .patient = Total bilirubin (TBIL)
fact-tbil_xuln_attributable = Raised bilirubin
    .review = Raised bilirubin due to the disease
fact-tbil_umol_l = Total bilirubin, measured
fact-tbil_uln_umol_l = Total bilirubin, upper limit
fact-crcl_ml_min = Creatinine clearance
    .patient = Creatinine clearance (CrCl)
fact-crcl_ml_min_attributable = Low creatinine clearance
    .review = Low creatinine clearance due to the disease
fact-egfr = eGFR
    .patient = Kidney value (eGFR)
fact-egfr_attributable = Low eGFR
    .review = Low eGFR due to the disease
fact-creatinine_mg_dl = Serum creatinine
    .patient = Creatinine (CREA, kidneys)
fact-creatinine_mg_dl_attributable = Raised creatinine
    .review = Raised creatinine due to the disease
fact-lvef_pct = LVEF on echocardiography
    .patient = Heart ultrasound (LVEF, EF)
fact-lvef_pct_attributable = Low LVEF
    .review = Low LVEF due to the disease
fact-spo2_pct = SpO₂ on room air
    .patient = Blood oxygen in room air (SpO₂)
fact-spo2_pct_attributable = Low SpO₂
    .review = Low SpO₂ due to the disease

## History and present conditions

fact-investigator_contraindication = Contraindication per investigator
fact-investigator_unsuitable = Unsuitable per investigator
fact-alcohol_abuse_last = Last alcohol abuse
    .patient = Last problem with alcohol
fact-alcohol_abuse_last-never = Never
fact-alcohol_abuse_last-ongoing = Ongoing
    .patient = Still going on
fact-substance_abuse_last = Last substance abuse
    .patient = Last problem with drugs
fact-substance_abuse_last-never = Never
fact-substance_abuse_last-ongoing = Ongoing
    .patient = Still going on
fact-malignancies = Malignancy, ever
    .patient = Cancer, ever
fact-malignancies-lymphoma = Lymphoma, type unclear
    .patient = Lymphoma, type not known
fact-malignancies-other = Other malignancy
    .patient = Another cancer
fact-hiv = HIV infection
    .patient = HIV
fact-hypogammaglobulinemia = Hypogammaglobulinaemia
fact-t_cell_deficiency = T-cell deficiency
fact-syphilis = Syphilis
    .patient = Syphilis, not cured yet
fact-chronic_hepatitis_b = Chronic hepatitis B
    .patient = Long-term (chronic) hepatitis B
fact-chronic_hepatitis_c = Chronic hepatitis C
    .patient = Long-term (chronic) hepatitis C
fact-sars_cov_2 = SARS-CoV-2 infection now
    .patient = COVID-19 now
fact-other_infection = Any other infection now
    .patient = Any other infection now
fact-active_tb = Active tuberculosis
    .patient = Active tuberculosis (TB)
fact-active_bacterial_infection = Active bacterial infection
    .patient = Infection with bacteria
fact-cardiac_events = Cardiac events, past 6 months
    .patient = Heart problems, past 6 months
fact-vte_events = DVT or PE, past 6 months
    .patient = Blood clots, past 6 months
fact-severe_allergy_cell_therapy = Severe allergy: cell therapy
    .patient = Severe allergy: a cell treatment
fact-severe_allergy_immunotherapy = Severe allergy: immunotherapy
    .patient = Severe allergy: an antibody medicine
fact-organ_transplant = Organ transplant
    .patient = Organ transplant
fact-transplant_immunosuppression = Immunosuppression for a transplant
    .patient = Medicines to protect the transplant
fact-in_other_trial = In another clinical trial
    .patient = In another study now
fact-trial_may_interfere = Other trial may interfere
fact-prior_cd19_therapy = CD19-targeted therapy, ever
    .patient = Treatment against CD19, ever
fact-prior_bcma_therapy = BCMA-targeted therapy, ever
    .patient = Treatment against BCMA, ever
fact-prior_car_t = CAR-T cells, ever
    .patient = CAR-T cells, ever
fact-prior_targeted_failed = Prior targeted therapy failed
fact-current_state_warrants = Disease now warrants treatment
fact-no_prior_toxicity_concern = No toxicity concern from it
fact-severe_psychiatric_disorder = Severe psychiatric disorder
    .patient = Severe mental illness
fact-cognitive_impairment = Significant cognitive impairment
