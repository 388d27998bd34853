# Canonical units. They stand behind a number; the view puts the space between.

unit-none = { "" }
unit-year = years
unit-month = months
unit-day = days
unit-kg = kg
unit-percent = %
unit-mg_day = mg/day
    .patient = mg a day
unit-mg_dl = mg/dL
unit-g_l = g/L
unit-umol_l = µmol/L
unit-u_l = U/L
unit-10_9_l = ×10⁹/L
unit-ml_min = mL/min
unit-ml_min_1_73m2 = mL/min/1.73 m²
unit-xuln = × ULN
    .patient = times the upper limit
unit-lb = lb
unit-jin = jin
