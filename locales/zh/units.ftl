# Canonical units. They stand behind a number; the view puts the space between.

unit-none = { "" }
unit-year = 岁
unit-month = 个月
unit-day = 天
unit-kg = kg
unit-percent = %
unit-mg_day = mg/d
    .patient = mg/天
unit-mg_dl = mg/dL
unit-g_l = g/L
unit-umol_l = µmol/L
unit-u_l = U/L
unit-10_9_l = ×10⁹/L
unit-ml_min = mL/min
unit-ml_min_1_73m2 = mL/min/1.73 m²
unit-xuln = × ULN
    .patient = 倍正常上限
unit-lb = 磅
unit-jin = 斤
