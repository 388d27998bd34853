# Что известно о пациенте: короткие подписи, на кнопках и в списках. Без разметки. Предел и единицу после числа ставит программа.

## О пациенте

fact-sex = Пол
    .patient = Пол
fact-sex-female = Женский
fact-sex-male = Мужской
fact-birth_date = Дата рождения
    .patient = Дата рождения
fact-age_years = Возраст, лет
    .patient = Возраст, лет
fact-weight_kg = Масса тела
    .patient = Вес
fact-consent = Информированное согласие
fact-consent-signed = Подписано
fact-consent-refused = Отказ
fact-consent-not_yet = Ещё не запрошено
fact-childbearing_potential = Способность к деторождению
    .patient = Возможность забеременеть
fact-partner_childbearing_potential = Партнёрша, способная к деторождению
    .patient = Партнёрша может забеременеть
fact-contraception_agreed = Согласие на контрацепцию / воздержание
    .patient = Готовность применять контрацепцию
fact-hcg_result = Результат ХГЧ
fact-hcg_result-negative = Отрицательный
fact-hcg_result-positive = Положительный
fact-hcg_specimen = Материал для ХГЧ
fact-hcg_specimen-serum = Сыворотка
fact-hcg_specimen-urine = Моча
fact-hcg_date = Дата теста на ХГЧ
fact-breastfeeding = Грудное вскармливание
    .patient = Кормлю грудью
fact-pregnant = Беременность
    .patient = Беременность сейчас
fact-planning_pregnancy = Планирование беременности
    .patient = Планирую беременность

## Текущая терапия

fact-on_glucocorticoid = Глюкокортикоид сейчас
    .patient = Гормоны (преднизолон, метипред)
fact-on_antimalarial = Антималярийный препарат сейчас
    .patient = Гидроксихлорохин (плаквенил) и подобные
fact-on_immunosuppressant = Иммуносупрессант сейчас
    .patient = Метотрексат и другие иммуносупрессанты
fact-gc_drug = Какой глюкокортикоид
    .patient = Какой гормон
fact-gc_drug-prednisone = { drug-prednisone }
fact-gc_drug-prednisolone = { drug-prednisolone }
fact-gc_drug-methylprednisolone = { drug-methylprednisolone }
fact-gc_drug-triamcinolone = { drug-triamcinolone }
fact-gc_drug-dexamethasone = { drug-dexamethasone }
fact-gc_drug-betamethasone = { drug-betamethasone }
fact-gc_drug-hydrocortisone = { drug-hydrocortisone }
fact-gc_drug-cortisone = { drug-cortisone }
fact-gc_drug-deflazacort = { drug-deflazacort }
fact-gc_daily_dose_mg = Доза глюкокортикоида
    .patient = Доза гормонов в день
fact-gc_prednisone_eq_mg = Доза ГК в пересчёте на преднизолон
    .patient = Гормоны в пересчёте на преднизолон
fact-gc_dose_stable_since = Последнее изменение дозы ГК
    .patient = Последнее изменение дозы гормонов
fact-gc_max_dose_during_screening_mg = Макс. доза ГК за время скрининга
fact-gc_max_change_during_screening_mg = Изменение дозы ГК за время скрининга
fact-antimalarial_start_date = Начало антималярийного препарата
    .patient = Начало антималярийного препарата
fact-antimalarial_stable_since = Изменение дозы антималярийного
    .patient = Изменение дозы антималярийного
fact-immunosuppressant_start_date = Начало иммуносупрессанта
    .patient = Начало иммуносупрессанта
fact-immunosuppressant_stable_since = Изменение дозы иммуносупрессанта
    .patient = Изменение дозы иммуносупрессанта
fact-am_is_stable_during_screening = Дозы стабильны во время скрининга
fact-biologics = ГИБП когда-либо
    .patient = Биологические препараты когда-либо
fact-other_treatments = Другое лечение
    .patient = Другое лечение
fact-cd19_positive_b_cells = CD19-положительные В-клетки в крови

## Заболевание и стандартная терапия

fact-diseases = Аутоиммунные заболевания
    .patient = Аутоиммунные заболевания
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
fact-gc_full_or_pulse_months = ГК в полной дозе или пульс-терапия
fact-n_immunosuppressants_tried = Число иммуносупрессантов
    .patient = Разных иммуносупрессантов
fact-immunosuppressant_months = Срок приёма иммуносупрессантов
    .patient = Иммуносупрессанты, срок
fact-biologic_months = Срок терапии ГИБП
    .patient = Биологические препараты, срок

## Системная красная волчанка

fact-sle_classification_2019 = СКВ: критерии EULAR/ACR 2019
fact-sledai_2k = SLEDAI-2K
fact-sle_response = СКВ: ответ на терапию
fact-sle_response-inadequate_response = Недостаточный ответ
fact-sle_response-relapse_after_remission = Рецидив после ремиссии
fact-sle_response-adequate_response = Достаточный ответ или ещё не лечили
fact-ana_positive = АНФ (ANA) положительный
    .patient = АНФ (ANA) положительный
fact-anti_dsdna_positive = Анти-дсДНК положительны
    .patient = Анти-дсДНК положительны
fact-anti_sm_positive = Анти-Sm положительны
    .patient = Анти-Sm положительны

## Системная склеродермия

fact-ssc_classification_2013 = ССД: критерии ACR/EULAR 2013
fact-ssc_response = ССД: ответ на терапию
fact-ssc_response-inadequate_response = { fact-sle_response-inadequate_response }
fact-ssc_response-relapse_after_remission = { fact-sle_response-relapse_after_remission }
fact-ssc_response-adequate_response = { fact-sle_response-adequate_response }
fact-ssc_skin_progression = Прогрессирование уплотнения кожи
fact-mrss = Кожный счёт Роднана (mRSS)
fact-ild_ggo_hrct = ИЗЛ с «матовым стеклом» на КТВР
fact-fvc_decline_pct = Снижение ФЖЕЛ
fact-dlco_decline_pct = Снижение DLCO
fact-ssc_autoantibodies_positive = Склеродермические аутоантитела
    .patient = Антитела при склеродермии

## Антифосфолипидный синдром

fact-aps_sydney_2006_primary = Первичный АФС (Сидней, 2006)
fact-la_positive = Волчаночный антикоагулянт
    .patient = Волчаночный антикоагулянт (ВА)
fact-b2gp1_medium_high = Анти-β2ГП1, средний/высокий титр
    .patient = Анти-β2ГП1, средний или высокий
fact-acl_medium_high = аКЛ, средний/высокий титр
    .patient = Антитела к кардиолипину, средние/высокие
fact-apl_positive = Антифосфолипидные антитела, любые
fact-on_vka_at_target_inr = АВК, МНО в целевом диапазоне
fact-on_lmwh_therapeutic = НМГ в лечебной дозе
fact-caps_organs = КАФС: поражено органов
fact-caps_onset_days = КАФС: срок развития
fact-caps_small_vessel_histology = КАФС: окклюзия при гистологии

## Воспалительная миопатия

fact-im_classification_2017 = Миозит: критерии EULAR/ACR 2017
fact-msa_positive = Миозит-специфические антитела
    .patient = Антитела при миозите
fact-im_muscle_involvement = Поражение мышц
fact-mmt8 = MMT-8
fact-physician_global = Общая оценка врача
fact-patient_global = Общая оценка пациента
    .patient = Моя оценка болезни (0–10)
fact-extramuscular = Внемышечная активность
fact-haq = HAQ
    .patient = Повседневные дела (HAQ, 0–3)
fact-muscle_enzyme_xuln = Самый высокий мышечный фермент
    .patient = Мышцы: КФК (CK)
fact-ck_u_l = КФК
fact-ck_uln_u_l = КФК, верхняя граница нормы

## Болезнь (синдром) Шегрена

fact-ss_classification_2016 = Шегрен: критерии ACR/EULAR 2016
fact-essdai = ESSDAI
fact-anti_ssa_positive = Анти-SSA/Ro положительны
    .patient = Анти-SSA (Ro) положительны
fact-ss_response = Шегрен: ответ на терапию
fact-ss_response-inadequate_response = { fact-sle_response-inadequate_response }
fact-ss_response-relapse_after_remission = { fact-sle_response-relapse_after_remission }
fact-ss_response-adequate_response = { fact-sle_response-adequate_response }

## АНЦА-ассоциированный васкулит

fact-aav_classification_2022 = ААВ: критерии ACR/EULAR 2022
fact-anca_ever_positive = АНЦА положительны сейчас или ранее
    .patient = АНЦА положительны сейчас или ранее
fact-bvas = BVAS
fact-aav_response = ААВ: ответ на терапию
fact-aav_response-inadequate_response = { fact-sle_response-inadequate_response }
fact-aav_response-relapse_after_remission = { fact-sle_response-relapse_after_remission }
fact-aav_response-adequate_response = { fact-sle_response-adequate_response }

## Функция органов. Подпись вне вопроса о причине стоит в .review

fact-anc = Нейтрофилы
    .patient = Нейтрофилы (NEUT)
fact-anc_attributable = Низкие нейтрофилы
    .review = Низкие нейтрофилы из-за заболевания
fact-alc = Лимфоциты
    .patient = Лимфоциты (LYMPH)
fact-alc_attributable = Низкие лимфоциты
    .review = Низкие лимфоциты из-за заболевания
fact-hb_g_l = Гемоглобин
    .patient = Гемоглобин (Hb, HGB)
fact-hb_g_l_attributable = Низкий гемоглобин
    .review = Низкий гемоглобин из-за заболевания
fact-plt = Тромбоциты
    .patient = Тромбоциты (PLT)
fact-plt_attributable = Низкие тромбоциты
    .review = Низкие тромбоциты из-за заболевания
fact-alt_xuln = АЛТ
    .patient = Печень: АЛТ (ALT)
fact-alt_xuln_attributable = Повышенная АЛТ
    .review = Повышенная АЛТ из-за заболевания
fact-alt_u_l = АЛТ, измеренная
fact-alt_uln_u_l = АЛТ, верхняя граница нормы
fact-ast_xuln = АСТ
    .patient = Печень: АСТ (AST)
fact-ast_xuln_attributable = Повышенная АСТ
    .review = Повышенная АСТ из-за заболевания
fact-ast_u_l = АСТ, измеренная
fact-ast_uln_u_l = АСТ, верхняя граница нормы
fact-tbil_xuln = Общий билирубин
    .patient = Билирубин общий (TBIL)
fact-tbil_xuln_attributable = Повышенный билирубин
    .review = Повышенный билирубин из-за заболевания
fact-tbil_umol_l = Общий билирубин, измеренный
fact-tbil_uln_umol_l = Билирубин, верхняя граница нормы
fact-crcl_ml_min = Клиренс креатинина
    .patient = Почки: клиренс креатинина
fact-crcl_ml_min_attributable = Низкий клиренс креатинина
    .review = Низкий клиренс из-за заболевания
fact-egfr = рСКФ
    .patient = Почки: СКФ (рСКФ, eGFR)
fact-egfr_attributable = Низкая рСКФ
    .review = Низкая рСКФ из-за заболевания
fact-creatinine_mg_dl = Креатинин сыворотки
    .patient = Почки: креатинин (CREA)
fact-creatinine_mg_dl_attributable = Повышенный креатинин
    .review = Повышенный креатинин из-за заболевания
fact-lvef_pct = ФВ ЛЖ по ЭхоКГ
    .patient = УЗИ сердца: ФВ (фракция выброса)
fact-lvef_pct_attributable = Низкая ФВ ЛЖ
    .review = Низкая ФВ ЛЖ из-за заболевания
fact-spo2_pct = SpO₂ на атмосферном воздухе
    .patient = Сатурация (SpO₂) без кислорода
fact-spo2_pct_attributable = Низкая SpO₂
    .review = Низкая SpO₂ из-за заболевания

## Анамнез и нынешние состояния

fact-investigator_contraindication = Противопоказание по мнению исследователя
fact-investigator_unsuitable = Не подходит по мнению исследователя
fact-alcohol_abuse_last = Последнее злоупотребление алкоголем
    .patient = Последние проблемы с алкоголем
fact-alcohol_abuse_last-never = Никогда
fact-alcohol_abuse_last-ongoing = Продолжается
    .patient = Есть и сейчас
fact-substance_abuse_last = Последнее злоупотребление ПАВ
    .patient = Последние проблемы с наркотиками
fact-substance_abuse_last-never = Никогда
fact-substance_abuse_last-ongoing = Продолжается
    .patient = Есть и сейчас
fact-malignancies = ЗНО когда-либо
    .patient = Онкологическое заболевание когда-либо
fact-malignancies-lymphoma = Лимфома, тип неясен
    .patient = Лимфома, тип неизвестен
fact-malignancies-other = Другое ЗНО
    .patient = Другой рак
fact-hiv = ВИЧ-инфекция
    .patient = ВИЧ
fact-hypogammaglobulinemia = Гипогаммаглобулинемия
fact-t_cell_deficiency = Дефицит Т-клеток
fact-syphilis = Сифилис
    .patient = Сифилис, ещё не пролеченный
fact-chronic_hepatitis_b = Хронический гепатит В
    .patient = Хронический гепатит В
fact-chronic_hepatitis_c = Хронический гепатит С
    .patient = Хронический гепатит С
fact-sars_cov_2 = SARS-CoV-2 (COVID-19) сейчас
    .patient = COVID-19 сейчас
fact-other_infection = Другая инфекция сейчас
    .patient = Любая другая инфекция сейчас
fact-active_tb = Активный туберкулёз
    .patient = Активный туберкулёз
fact-active_bacterial_infection = Активная бактериальная инфекция
    .patient = Бактериальная инфекция
fact-cardiac_events = Сердечные события за 6 месяцев
    .patient = Проблемы с сердцем за 6 месяцев
fact-vte_events = ТГВ или ТЭЛА за 6 месяцев
    .patient = Тромбы за 6 месяцев
fact-severe_allergy_cell_therapy = Тяжёлая аллергия: клеточная терапия
    .patient = Тяжёлая аллергия: лечение клетками
fact-severe_allergy_immunotherapy = Тяжёлая аллергия: иммунотерапия
    .patient = Тяжёлая аллергия: препарат антител
fact-organ_transplant = Трансплантация органа
    .patient = Пересадка органа
fact-transplant_immunosuppression = Иммуносупрессия из-за трансплантата
    .patient = Лекарства для защиты трансплантата
fact-in_other_trial = Участие в другом исследовании
    .patient = Участие в другом исследовании
fact-trial_may_interfere = Другое исследование может помешать
fact-prior_cd19_therapy = Терапия против CD19 когда-либо
    .patient = Лечение против CD19 когда-либо
fact-prior_bcma_therapy = Терапия против BCMA когда-либо
    .patient = Лечение против BCMA когда-либо
fact-prior_car_t = CAR-T-клетки когда-либо
    .patient = CAR-T-клетки когда-либо
fact-prior_targeted_failed = Прежняя таргетная терапия неэффективна
fact-current_state_warrants = Состояние требует этого лечения
fact-no_prior_toxicity_concern = Токсичность не вызывает опасений
fact-severe_psychiatric_disorder = Тяжёлое психическое расстройство
    .patient = Тяжёлое психическое заболевание
fact-cognitive_impairment = Значимое когнитивное нарушение
