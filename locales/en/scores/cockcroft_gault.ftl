score-cockcroft_gault = Cockcroft-Gault clearance
    .about = Creatinine clearance from creatinine, age, sex and actual body weight, mL/min, not indexed to body surface. A clearance measured over 24 h is another value.
