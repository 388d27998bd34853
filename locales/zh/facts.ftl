# What is known of a patient: short labels, on buttons and in review lists. No markup. The view puts limit and unit behind a quantity.

## Person

fact-sex = 性别
    .patient = 性别
fact-sex-female = 女
fact-sex-male = 男
fact-birth_date = 出生日期
    .patient = 出生日期
fact-age_years = 年龄
    .patient = 年龄
fact-weight_kg = 体重
    .patient = 体重
fact-consent = 知情同意书
fact-consent-signed = 已签署
fact-consent-refused = 拒绝签署
fact-consent-not_yet = 尚未询问
fact-childbearing_potential = 有生育能力
    .patient = 有可能怀孕
fact-partner_childbearing_potential = 伴侣有生育能力
    .patient = 伴侣有可能怀孕
fact-contraception_agreed = 同意避孕或禁欲
    .patient = 愿意避孕或不过性生活
fact-hcg_result = hCG结果
fact-hcg_result-negative = 阴性
fact-hcg_result-positive = 阳性
fact-hcg_specimen = hCG标本
fact-hcg_specimen-serum = 血清
fact-hcg_specimen-urine = 尿液
fact-hcg_date = hCG检测日期
fact-breastfeeding = 哺乳
    .patient = 正在哺乳
fact-pregnant = 妊娠
    .patient = 已怀孕
fact-planning_pregnancy = 计划妊娠
    .patient = 打算怀孕

## Current treatment

fact-on_glucocorticoid = 正在使用糖皮质激素
    .patient = 激素（如泼尼松）
fact-on_antimalarial = 正在使用抗疟药
    .patient = 抗疟药（羟氯喹）
fact-on_immunosuppressant = 正在使用免疫抑制剂
    .patient = 免疫抑制剂（如甲氨蝶呤）
fact-gc_drug = 糖皮质激素种类
    .patient = 哪种激素
fact-gc_drug-prednisone = { drug-prednisone }
fact-gc_drug-prednisolone = { drug-prednisolone }
fact-gc_drug-methylprednisolone = { drug-methylprednisolone }
fact-gc_drug-triamcinolone = { drug-triamcinolone }
fact-gc_drug-dexamethasone = { drug-dexamethasone }
fact-gc_drug-betamethasone = { drug-betamethasone }
fact-gc_drug-hydrocortisone = { drug-hydrocortisone }
fact-gc_drug-cortisone = { drug-cortisone }
fact-gc_drug-deflazacort = { drug-deflazacort }
fact-gc_daily_dose_mg = 糖皮质激素剂量
    .patient = 每天的激素用量
fact-gc_prednisone_eq_mg = 泼尼松等效剂量
    .patient = 每天的激素用量（折算成泼尼松）
fact-gc_dose_stable_since = 激素剂量稳定起始日
    .patient = 激素用量上次调整
fact-gc_max_dose_during_screening_mg = 筛选期激素最高剂量
fact-gc_max_change_during_screening_mg = 筛选期激素剂量变化
fact-antimalarial_start_date = 抗疟药开始日期
    .patient = 开始用抗疟药
fact-antimalarial_stable_since = 抗疟药剂量稳定起始日
    .patient = 抗疟药用量上次调整
fact-immunosuppressant_start_date = 免疫抑制剂开始日期
    .patient = 开始用免疫抑制剂
fact-immunosuppressant_stable_since = 免疫抑制剂剂量稳定起始日
    .patient = 免疫抑制剂用量上次调整
fact-am_is_stable_during_screening = 筛选期剂量保持稳定
fact-biologics = 用过的生物制剂
    .patient = 用过的生物制剂
fact-other_treatments = 其他治疗
    .patient = 其他治疗
fact-cd19_positive_b_cells = 外周血CD19阳性B细胞

## Disease and conventional therapy

fact-diseases = 自身免疫病
    .patient = 自身免疫病
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
fact-gc_full_or_pulse_months = 足量或冲击激素疗程
fact-n_immunosuppressants_tried = 用过的免疫抑制剂种数
    .patient = 用过几种免疫抑制剂
fact-immunosuppressant_months = 免疫抑制剂疗程
    .patient = 免疫抑制剂用了多久
fact-biologic_months = 生物制剂疗程
    .patient = 生物制剂用了多久

## Systemic lupus erythematosus

fact-sle_classification_2019 = SLE 2019 EULAR/ACR标准
fact-sledai_2k = SLEDAI-2K
fact-sle_response = SLE治疗应答
fact-sle_response-inadequate_response = 应答不佳
fact-sle_response-relapse_after_remission = 缓解后复发
fact-sle_response-adequate_response = 应答良好或尚未治疗
fact-ana_positive = ANA阳性
    .patient = ANA（抗核抗体）阳性
fact-anti_dsdna_positive = 抗dsDNA抗体阳性
    .patient = 抗dsDNA抗体阳性
fact-anti_sm_positive = 抗Sm抗体阳性
    .patient = 抗Sm抗体阳性

## Systemic sclerosis

fact-ssc_classification_2013 = SSc 2013 ACR/EULAR标准
fact-ssc_response = SSc治疗应答
fact-ssc_response-inadequate_response = { fact-sle_response-inadequate_response }
fact-ssc_response-relapse_after_remission = { fact-sle_response-relapse_after_remission }
fact-ssc_response-adequate_response = { fact-sle_response-adequate_response }
fact-ssc_skin_progression = 皮肤硬化进展
fact-mrss = 改良Rodnan皮肤评分
fact-ild_ggo_hrct = ILD伴HRCT磨玻璃影
fact-fvc_decline_pct = FVC下降
fact-dlco_decline_pct = DLCO下降
fact-ssc_autoantibodies_positive = SSc相关抗体阳性
    .patient = 硬皮病抗体阳性

## Antiphospholipid syndrome

fact-aps_sydney_2006_primary = 原发性APS（2006悉尼标准）
fact-la_positive = 狼疮抗凝物阳性
    .patient = 狼疮抗凝物（LA）阳性
fact-b2gp1_medium_high = 抗β2GP1抗体中/高滴度
    .patient = 抗β2GP1抗体中等或较高
fact-acl_medium_high = aCL中/高滴度
    .patient = 抗心磷脂抗体中等或较高
fact-apl_positive = 任一抗磷脂抗体阳性
fact-on_vka_at_target_inr = 维生素K拮抗剂，INR达标
fact-on_lmwh_therapeutic = 治疗剂量低分子肝素
fact-caps_organs = CAPS受累器官数
fact-caps_onset_days = CAPS病变出现时程
fact-caps_small_vessel_histology = CAPS病理示小血管闭塞

## Inflammatory myopathy

fact-im_classification_2017 = 肌炎2017 EULAR/ACR标准
fact-msa_positive = 肌炎特异性抗体阳性
    .patient = 肌炎抗体阳性
fact-im_muscle_involvement = 肌肉受累
fact-mmt8 = MMT-8
fact-physician_global = 医生总体评估
fact-patient_global = 患者总体评估
    .patient = 我对病情的自评（0–10分）
fact-extramuscular = 肌外疾病活动度
fact-haq = HAQ
    .patient = 日常活动困难（HAQ，0–3分）
fact-muscle_enzyme_xuln = 肌酶（最高项）
    .patient = 肌酶（CK）
fact-ck_u_l = 肌酸激酶
fact-ck_uln_u_l = 肌酸激酶正常上限

## Sjögren’s disease

fact-ss_classification_2016 = 干燥综合征2016 ACR/EULAR标准
fact-essdai = ESSDAI
fact-anti_ssa_positive = 抗SSA/Ro抗体阳性
    .patient = 抗SSA（Ro）抗体阳性
fact-ss_response = 干燥综合征治疗应答
fact-ss_response-inadequate_response = { fact-sle_response-inadequate_response }
fact-ss_response-relapse_after_remission = { fact-sle_response-relapse_after_remission }
fact-ss_response-adequate_response = { fact-sle_response-adequate_response }

## ANCA-associated vasculitis

fact-aav_classification_2022 = AAV 2022 ACR/EULAR标准
fact-anca_ever_positive = ANCA阳性（目前或既往）
    .patient = ANCA阳性（现在或以前）
fact-bvas = BVAS
fact-aav_response = AAV治疗应答
fact-aav_response-inadequate_response = { fact-sle_response-inadequate_response }
fact-aav_response-relapse_after_remission = { fact-sle_response-relapse_after_remission }
fact-aav_response-adequate_response = { fact-sle_response-adequate_response }

## Organ function. What stands alone, outside the question of the cause, is in .review

fact-anc = 中性粒细胞
    .patient = 中性粒细胞（NEUT，白细胞）
fact-anc_attributable = 中性粒细胞减少
    .review = 原发病所致中性粒细胞减少
fact-alc = 淋巴细胞
    .patient = 淋巴细胞（LYMPH，白细胞）
fact-alc_attributable = 淋巴细胞减少
    .review = 原发病所致淋巴细胞减少
fact-hb_g_l = 血红蛋白
    .patient = 血红蛋白（Hb，HGB）
fact-hb_g_l_attributable = 血红蛋白降低
    .review = 原发病所致血红蛋白降低
fact-plt = 血小板
    .patient = 血小板（PLT）
fact-plt_attributable = 血小板减少
    .review = 原发病所致血小板减少
fact-alt_xuln = ALT
    .patient = 谷丙转氨酶（ALT，GPT）
fact-alt_xuln_attributable = ALT升高
    .review = 原发病所致ALT升高
fact-alt_u_l = ALT测定值
fact-alt_uln_u_l = ALT正常上限
fact-ast_xuln = AST
    .patient = 谷草转氨酶（AST，GOT）
fact-ast_xuln_attributable = AST升高
    .review = 原发病所致AST升高
fact-ast_u_l = AST测定值
fact-ast_uln_u_l = AST正常上限
fact-tbil_xuln = 总胆红素
    .patient = 总胆红素（TBIL）
fact-tbil_xuln_attributable = 胆红素升高
    .review = 原发病所致胆红素升高
fact-tbil_umol_l = 总胆红素测定值
fact-tbil_uln_umol_l = 总胆红素正常上限
fact-crcl_ml_min = 肌酐清除率
    .patient = 肌酐清除率（CrCl）
fact-crcl_ml_min_attributable = 肌酐清除率降低
    .review = 原发病所致肌酐清除率降低
fact-egfr = eGFR
    .patient = 肾功能（eGFR）
fact-egfr_attributable = eGFR降低
    .review = 原发病所致eGFR降低
fact-creatinine_mg_dl = 血清肌酐
    .patient = 肌酐（CREA，肾功能）
fact-creatinine_mg_dl_attributable = 肌酐升高
    .review = 原发病所致肌酐升高
fact-lvef_pct = LVEF（超声心动图）
    .patient = 心脏彩超（LVEF，EF）
fact-lvef_pct_attributable = LVEF降低
    .review = 原发病所致LVEF降低
fact-spo2_pct = SpO₂（未吸氧）
    .patient = 不吸氧时的血氧（SpO₂）
fact-spo2_pct_attributable = SpO₂降低
    .review = 原发病所致SpO₂降低

## History and present conditions

fact-investigator_contraindication = 研究者认为有禁忌
fact-investigator_unsuitable = 研究者认为不宜参加
fact-alcohol_abuse_last = 最近一次酗酒
    .patient = 最近一次饮酒问题
fact-alcohol_abuse_last-never = 从无
fact-alcohol_abuse_last-ongoing = 目前仍有
    .patient = 现在还有
fact-substance_abuse_last = 最近一次药物滥用
    .patient = 最近一次药物或毒品问题
fact-substance_abuse_last-never = 从无
fact-substance_abuse_last-ongoing = 目前仍有
    .patient = 现在还有
fact-malignancies = 恶性肿瘤史
    .patient = 得过癌症
fact-malignancies-lymphoma = 淋巴瘤，类型不明
    .patient = 淋巴瘤，类型不清
fact-malignancies-other = 其他恶性肿瘤
    .patient = 其他癌症
fact-hiv = HIV感染
    .patient = 艾滋病病毒（HIV）感染
fact-hypogammaglobulinemia = 低丙种球蛋白血症
fact-t_cell_deficiency = T细胞缺陷
fact-syphilis = 梅毒
    .patient = 梅毒，尚未治愈
fact-chronic_hepatitis_b = 慢性乙型肝炎
    .patient = 慢性乙肝
fact-chronic_hepatitis_c = 慢性丙型肝炎
    .patient = 慢性丙肝
fact-sars_cov_2 = 新冠病毒感染（目前）
    .patient = 现在有新冠
fact-other_infection = 其他感染（目前）
    .patient = 现在有其他感染
fact-active_tb = 活动性结核
    .patient = 活动性结核
fact-active_bacterial_infection = 活动性细菌感染
    .patient = 细菌感染
fact-cardiac_events = 近6个月心脏事件
    .patient = 最近6个月的心脏问题
fact-vte_events = 近6个月深静脉血栓或肺栓塞
    .patient = 最近6个月的血栓
fact-severe_allergy_cell_therapy = 细胞治疗严重过敏史
    .patient = 对细胞治疗严重过敏
fact-severe_allergy_immunotherapy = 免疫治疗严重过敏史
    .patient = 对抗体类药物严重过敏
fact-organ_transplant = 器官移植史
    .patient = 做过器官移植
fact-transplant_immunosuppression = 移植后免疫抑制治疗
    .patient = 在用保护移植器官的药
fact-in_other_trial = 正参加其他临床试验
    .patient = 正在参加其他研究
fact-trial_may_interfere = 其他试验可能有干扰
fact-prior_cd19_therapy = 曾用CD19靶向治疗
    .patient = 用过针对CD19的治疗
fact-prior_bcma_therapy = 曾用BCMA靶向治疗
    .patient = 用过针对BCMA的治疗
fact-prior_car_t = 曾用CAR-T细胞治疗
    .patient = 用过CAR-T细胞
fact-prior_targeted_failed = 既往靶向治疗失败
fact-current_state_warrants = 目前病情需要本治疗
fact-no_prior_toxicity_concern = 既往治疗无遗留毒性顾虑
fact-severe_psychiatric_disorder = 严重精神障碍
    .patient = 严重的精神疾病
fact-cognitive_impairment = 显著认知功能障碍
