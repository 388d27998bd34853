score-egfr_ckdepi_2021 = eGFR, CKD-EPI 2021
    .about = Estimated GFR from creatinine (IDMS-standardised), age and sex, without race, mL/min/1.73 m², adults in a steady state. The 2009 version gives other numbers.
