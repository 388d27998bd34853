# What the trial wants or excludes, one plain line for each condition and group, and how its ambiguous words are read.
# The verbatim quote stands in the trial file and is shown beside the line.

trial-NCT07301164 = BCT301（CD19 CAR-iT细胞）治疗难治性自身免疫病

## Said of several diseases alike

-response = 常规治疗应答不佳，或缓解后复发
-therapy = 足够的常规治疗：三类药物中任一类至少6个月
-therapy-gc = 足量或冲击剂量糖皮质激素治疗至少6个月
-therapy-is = 至少两种免疫抑制剂，累计治疗至少6个月
-therapy-bio = 生物制剂治疗至少6个月
-response-and-therapy = 经足够的常规治疗后应答不佳或复发

## The same to a patient


## Inclusion

criterion-I1 = 已签署知情同意书
criterion-I2-age_min = 年龄≥18岁
criterion-I2-age_max = 年龄≤80岁
criterion-I2-weight = 体重≥40 kg
criterion-I3-contraception = 可能怀孕或使伴侣怀孕者，避孕或禁欲至治疗结束后至少6个月
criterion-I3-hcg = 有生育能力的女性，入组前7天内血清hCG阴性
criterion-I3-not_breastfeeding = 有生育能力的女性，未在哺乳
criterion-I4-0 = 正在使用稳定剂量的糖皮质激素、抗疟药或免疫抑制剂
criterion-I4-1a = 目前糖皮质激素剂量≤30 mg/d泼尼松或等效剂量
criterion-I4-1b = 筛选前糖皮质激素剂量稳定至少7天
criterion-I4-1c = 筛选期糖皮质激素剂量始终≤30 mg/d泼尼松或等效剂量
criterion-I4-1d = 筛选期糖皮质激素剂量调整≤5 mg/d泼尼松或等效剂量
criterion-I4-2a-am = 抗疟药已使用至少12周
criterion-I4-2a-is = 最晚开始的免疫抑制剂已使用至少12周
criterion-I4-2b-am = 抗疟药剂量稳定至少8周
criterion-I4-2b-is = 免疫抑制剂剂量稳定至少8周
criterion-I4-2c = 筛选期抗疟药和免疫抑制剂剂量保持不变
criterion-I4-3 = 所有生物制剂均已停用，且末次用药后已满5个半衰期
criterion-I5 = 流式细胞术示外周血B细胞CD19阳性

## 1. Systemic lupus erythematosus

criterion-SLE = 系统性红斑狼疮：第1部分
criterion-SLE-1 = 符合SLE 2019年EULAR/ACR分类标准
criterion-SLE-2 = SLEDAI-2K评分高于6
criterion-SLE-3 = { -response-and-therapy }
criterion-SLE-3-resp = { -response }
criterion-SLE-3-therapy = { -therapy }
criterion-SLE-3-gc = { -therapy-gc }
criterion-SLE-3-is = { -therapy-is }
criterion-SLE-3-bio = { -therapy-bio }
criterion-SLE-4 = ANA、抗dsDNA抗体或抗Sm抗体阳性
criterion-SLE-4-ana = ANA阳性
criterion-SLE-4-dsdna = 抗dsDNA抗体阳性
criterion-SLE-4-sm = 抗Sm抗体阳性

## 2. Systemic sclerosis

criterion-SSc = 系统性硬化症：第2部分
criterion-SSc-1 = 符合系统性硬化症2013年ACR/EULAR分类标准
criterion-SSc-2 = 治疗失败，或皮肤或肺部病变进展
criterion-SSc-2a = { -response-and-therapy }
criterion-SSc-2a-resp = { -response }
criterion-SSc-2a-therapy = { -therapy }
criterion-SSc-2a-gc = { -therapy-gc }
criterion-SSc-2a-is = { -therapy-is }
criterion-SSc-2a-bio = { -therapy-bio }
criterion-SSc-2b = 皮肤或肺部病变进展
criterion-SSc-2b-skin_part = 皮肤病变进展，且改良Rodnan皮肤评分≥10
criterion-SSc-2b-skin = 皮肤病变进展
criterion-SSc-2b-mrss = 改良Rodnan皮肤评分≥10
criterion-SSc-2b-lung = 间质性肺疾病伴磨玻璃影，且肺功能下降
criterion-SSc-2b-ggo = 间质性肺疾病，HRCT示磨玻璃影
criterion-SSc-2b-decline = FVC下降≥10%，或FVC下降≥5%且DLCO下降≥15%
criterion-SSc-2b-fvc10 = FVC下降≥10%
criterion-SSc-2b-fvc5_dlco15 = FVC下降≥5%且DLCO下降≥15%
criterion-SSc-2b-fvc5 = FVC下降≥5%
criterion-SSc-2b-dlco15 = DLCO下降≥15%
criterion-SSc-3 = SSc相关自身抗体阳性

## 3. Antiphospholipid syndrome

criterion-APS = 抗磷脂综合征：第3部分
criterion-APS-1 = 符合原发性抗磷脂综合征2006年悉尼标准
criterion-APS-2 = 狼疮抗凝物阳性，或抗β2GP1抗体或抗心磷脂抗体中/高滴度阳性
criterion-APS-2-la = 狼疮抗凝物阳性
criterion-APS-2-b2gp1 = 抗β2GP1抗体IgG或IgM中/高滴度阳性
criterion-APS-2-acl = 抗心磷脂抗体IgG或IgM中/高滴度阳性
criterion-APS-3 = 正在接受标准治疗，或为灾难性抗磷脂综合征
criterion-APS-3a = 正在接受抗磷脂综合征标准治疗
criterion-APS-3a-vka = 正在使用维生素K拮抗剂且INR达标
criterion-APS-3a-lmwh = 正在使用治疗剂量的低分子肝素
criterion-APS-3a-gc_and_is = 正在联用糖皮质激素与免疫抑制剂或生物制剂
criterion-APS-3a-gc = 正在使用糖皮质激素
criterion-APS-3a-is_bio = 正在使用免疫抑制剂或生物制剂
criterion-APS-3b = 灾难性抗磷脂综合征的四项标准全部满足
criterion-APS-3b-i = 至少三个器官、系统或组织受累
criterion-APS-3b-ii = 临床表现在一周内出现
criterion-APS-3b-iii = 组织病理示小血管闭塞
criterion-APS-3b-iv = 抗磷脂抗体阳性（不限滴度）

## 4. Inflammatory myopathy

criterion-IM = 特发性炎性肌病：第4部分
criterion-IM-1 = 符合特发性炎性肌病2017年EULAR/ACR分类标准
criterion-IM-2 = 肌炎特异性抗体阳性
criterion-IM-3 = 活动性肌肉病变，或肌力接近正常但肺部病变活动
criterion-IM-3-low = MMT-8低于142，且至少两项核心指标异常
criterion-IM-3-mmt_low = MMT-8低于142
criterion-IM-3-core = 五项核心指标中至少两项异常
criterion-IM-3-pga = 医生总体评估≥2
criterion-IM-3-ptga = 患者总体评估≥2
criterion-IM-3-extra = 肌外疾病活动度≥2
criterion-IM-3-haq = HAQ≥0.25
criterion-IM-3-enzyme = 任一肌酶≥1.5×ULN
criterion-IM-3-high = MMT-8≥142，伴活动性间质性肺疾病
criterion-IM-3-mmt_high = MMT-8≥142
criterion-IM-3-ild = 活动性间质性肺疾病，HRCT示磨玻璃影
criterion-IM-3-muscle = 肌肉受累

## 5. Sjögren’s disease

criterion-SS = 干燥综合征：第5部分
criterion-SS-1 = 符合干燥综合征2016年ACR/EULAR分类标准
criterion-SS-2 = ESSDAI≥5
criterion-SS-3 = 抗SSA/Ro抗体阳性
criterion-SS-4 = { -response-and-therapy }
criterion-SS-4-resp = { -response }
criterion-SS-4-therapy = { -therapy }
criterion-SS-4-gc = { -therapy-gc }
criterion-SS-4-is = { -therapy-is }
criterion-SS-4-bio = { -therapy-bio }

## 6. ANCA-associated vasculitis

criterion-AAV = ANCA相关血管炎：第6部分
criterion-AAV-1 = 符合MPA、GPA或EGPA 2022年ACR/EULAR分类标准
criterion-AAV-2 = ANCA阳性（目前或既往）
criterion-AAV-3 = BVAS≥15
criterion-AAV-4 = { -response-and-therapy }
criterion-AAV-4-resp = { -response }
criterion-AAV-4-therapy = { -therapy }
criterion-AAV-4-gc = { -therapy-gc }
criterion-AAV-4-is = { -therapy-is }
criterion-AAV-4-bio = { -therapy-bio }

## Exclusion

criterion-E1 = 研究者认为存在参加研究的禁忌情况
criterion-E2 = 非原发病所致的脏器功能储备下降
criterion-E2a-anc = 中性粒细胞低于1×10⁹/L，非原发病所致
criterion-E2a-alc = 淋巴细胞低于0.3×10⁹/L，非原发病所致
criterion-E2a-hb = 血红蛋白低于70 g/L，非原发病所致
criterion-E2a-plt = 血小板低于50×10⁹/L，非原发病所致
criterion-E2b-alt = ALT高于3×ULN，非原发病所致
criterion-E2b-ast = AST高于3×ULN，非原发病所致
criterion-E2b-tbil = 总胆红素高于2×ULN，非原发病所致
criterion-E2c-crcl = 肌酐清除率低于40 mL/min，非原发病所致
criterion-E2c-egfr = eGFR低于30 mL/min/1.73 m²，非原发病所致
criterion-E2c-scr = 血清肌酐高于2.5 mg/dL（221 µmol/L），非原发病所致
criterion-E2d-lvef = 超声心动图LVEF低于45%，非原发病所致
criterion-E2e-spo2 = 未吸氧时SpO₂低于92%，非原发病所致
criterion-E3 = 近24周内酗酒或药物滥用
criterion-E3-alcohol = 近24周内酗酒
criterion-E3-substance = 近24周内药物滥用
criterion-E4 = 恶性肿瘤史（B细胞淋巴瘤除外）
criterion-E5 = 现症感染、低丙种球蛋白血症或T细胞缺陷
criterion-E5-hiv = HIV感染
criterion-E5-hypogamma = 低丙种球蛋白血症
criterion-E5-tcell = T细胞缺陷
criterion-E5-syphilis = 梅毒
criterion-E5-hbv = 慢性乙型肝炎
criterion-E5-hcv = 慢性丙型肝炎
criterion-E5-sars2 = 目前新冠病毒（SARS-CoV-2）感染
criterion-E5-other = 目前任何其他感染
criterion-E6 = 活动性结核或其他活动性细菌感染
criterion-E6-tb = 已知活动性结核
criterion-E6-bacterial = 活动性细菌感染
criterion-E7 = 近6个月内心脏事件
criterion-E7-mi = 近6个月内心肌梗死
criterion-E7-pci = 近6个月内冠状动脉成形术或支架植入
criterion-E7-ua = 近6个月内不稳定型心绞痛
criterion-E7-arrhythmia = 近6个月内有临床意义的心律失常
criterion-E7-other = 近6个月内其他有临床意义的心脏病
criterion-E8 = 近6个月内深静脉血栓或肺栓塞，且无抗磷脂综合征
criterion-E8-dvt = 近6个月内症状性深静脉血栓，且无抗磷脂综合征
criterion-E8-pe = 近6个月内肺栓塞，且无抗磷脂综合征
criterion-E8-aps = 例外：患者有抗磷脂综合征
criterion-E9 = 对细胞治疗或免疫治疗严重过敏史
criterion-E9-cell = 对细胞治疗任一成分严重过敏史
criterion-E9-immuno = 对其他免疫治疗药物严重过敏史
criterion-E10 = 器官移植后仍需免疫抑制治疗
criterion-E10-transplant = 器官移植史
criterion-E10-immunosuppression = 移植后仍需免疫抑制治疗
criterion-E11 = 正参加可能有干扰的其他临床试验
criterion-E11-trial = 正参加其他临床试验
criterion-E11-interfere = 该试验可能干扰疾病评估或研究治疗
criterion-E12 = 既往CD19或BCMA靶向治疗或CAR-T治疗，三项例外全部成立者除外
criterion-E12-cd19 = 既往CD19靶向治疗
criterion-E12-bcma = 既往BCMA靶向治疗
criterion-E12-cart = 既往CAR-T细胞治疗，不论靶点
criterion-E12-x1 = 例外之一：该治疗已明确失败
criterion-E12-x2 = 例外之二：目前病情需要本研究治疗
criterion-E12-x3 = 例外之三：无明确证据表明既往治疗的毒性会影响本研究的安全性
criterion-E13 = 严重精神障碍或显著认知功能障碍
criterion-E13-psych = 严重精神障碍
criterion-E13-cog = 显著认知功能障碍
criterion-E14 = 妊娠、哺乳或计划妊娠
criterion-E14-pregnant = 妊娠
criterion-E14-lactation = 哺乳
criterion-E14-planned = 计划妊娠
criterion-E15 = 研究者认为不宜入组的其他情况

## Readings: the one chosen, and the others the words allow

reading-R1 = 糖皮质激素、抗疟药和免疫抑制剂均未使用的患者不符合要求。
reading-R1-conditional = 剂量要求只约束正在使用这些药物的患者；均未使用者也可入组。
reading-R2 = 三类常规治疗中任一类使用至少6个月即可。
reading-R2-or_bio_6m = 6个月的要求仅针对生物制剂；糖皮质激素或两种免疫抑制剂不论疗程长短均算。
reading-R2-and_6m = 糖皮质激素须联合两种免疫抑制剂或一种生物制剂，且各至少6个月。
reading-R3 = 缓解后复发者同样须经足够的常规治疗。
reading-R3-relapse_alone = 仅缓解后复发即可。
reading-R4 = 肺部标准要求磨玻璃影与肺功能下降同时存在。
reading-R4-any_one = 磨玻璃影或任一肺功能下降，单独存在即可。
reading-R5 = 皮肤标准要求病变进展，且改良Rodnan皮肤评分≥10。
reading-R5-mrss_alone = 仅改良Rodnan皮肤评分≥10即可。
reading-R6 = 抗磷脂综合征标准治疗指维生素K拮抗剂，或低分子肝素，或糖皮质激素联合免疫抑制剂或生物制剂。
reading-R6-anticoagulant_required = 抗磷脂综合征标准治疗必须包含维生素K拮抗剂或低分子肝素。
reading-R6-gc_or_is = 单用糖皮质激素，或单用免疫抑制剂或生物制剂，也算抗磷脂综合征标准治疗。
reading-R7 = 五项核心指标各自独立，其中须有两项异常。
reading-R7-grouped = 两项总体评估与肌外活动度评分合计为一项，即三项中须有两项异常。
reading-R8 = 无肌肉受累者，须MMT-8≥142且伴活动性间质性肺疾病才符合要求。
reading-R8-without_muscle = 无肌肉受累者，不适用肌肉标准。
reading-R9 = 感染列表为开放性列举：任何现症感染均排除。
reading-R9-listed_only = 仅排除所列感染。
reading-R10 = 低丙种球蛋白血症和T细胞缺陷各自单独即构成排除。
reading-R10-not_by_themselves = 低丙种球蛋白血症和T细胞缺陷本身不是感染，不构成排除。
reading-R11 = 6个月的时限适用于所列各项心脏事件。
reading-R11-other_only = 6个月的时限仅适用于其他心脏病；心肌梗死、冠状动脉成形术或支架植入、不稳定型心绞痛和心律失常，不论何时发生均排除。
reading-R12 = 仅深静脉血栓须有症状；肺栓塞一律排除。
reading-R12-binds_both = 无症状的肺栓塞不排除。
reading-R13 = 任何抗磷脂综合征（包括继发性）均可豁免血栓排除标准。
reading-R13-primary_only = 仅符合2006年悉尼标准的原发性抗磷脂综合征可豁免血栓排除标准。
reading-R14 = 时限自筛选日往回推算，恰在末日发生的事件仍排除。
reading-R14-forward = 时限自事件发生日起顺延计算，恰在末日发生的事件不再排除。
reading-R15 = 肌酐清除率、eGFR和血清肌酐三者均须已知。
reading-R15-one_suffices = 有一项已知且在范围内的肾功能指标，即可代替缺失的指标。
reading-R16 = 仍在使用的生物制剂视为未完成洗脱，不论末次用药日期。
reading-R16-by_date = 只看末次用药日期。
