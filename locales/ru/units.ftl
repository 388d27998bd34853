# Единицы измерения. Стоят после числа; пробел ставит программа. Лет не пишем: «лет», «год» и «года» зависят от числа.

unit-none = { "" }
unit-year = { "" }
unit-month = мес.
unit-day = сут
unit-kg = кг
unit-percent = %
unit-mg_day = мг/сут
    .patient = мг в день
unit-mg_dl = мг/дл
unit-g_l = г/л
unit-umol_l = мкмоль/л
unit-u_l = Ед/л
unit-10_9_l = ×10⁹/л
unit-ml_min = мл/мин
unit-ml_min_1_73m2 = мл/мин/1,73 м²
unit-xuln = × ВГН
    .patient = × верхней границы нормы
unit-lb = фунтов
unit-jin = цзиней
