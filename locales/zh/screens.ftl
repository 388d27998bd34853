# The questions as put to a doctor, and as put to a patient (.patient, .patient-hint).
# Questions and hints are HTML; topics and ticks stand on buttons and hold no markup.

## Topics

topic-disease = 疾病
topic-activity = 疾病活动度
topic-antibodies = 自身抗体
topic-response = 治疗应答
topic-treatment = 当前治疗
topic-biologics = 生物制剂
topic-history = 既往史
topic-organ_function = 脏器功能
topic-infections = 感染
topic-person = 患者基本情况
topic-pregnancy = 妊娠与生育
topic-mental_health = 精神心理
topic-substances = 饮酒与药物滥用

## Disease

screen-diseases = 患者患有以下哪些<b>疾病</b>？
    .hint = 重叠及继发性疾病也请勾选，如狼疮继发的抗磷脂综合征。
screen-sle_classification = 患者是否符合SLE的<b>2019年EULAR/ACR分类标准</b>？
screen-ssc_classification = 患者是否符合系统性硬化症的<b>2013年ACR/EULAR分类标准</b>？
screen-aps_classification = 按<b>2006年悉尼标准</b>，患者是否为<b>原发性</b>抗磷脂综合征？
    .hint = 继发于狼疮或其他疾病的抗磷脂综合征请选“否”。
screen-im_classification = 患者是否符合特发性炎性肌病的<b>2017年EULAR/ACR分类标准</b>？
    .hint = 本试验列出皮肌炎、多发性肌炎、抗合成酶综合征和坏死性肌病，未列包涵体肌炎。
screen-ss_classification = 患者是否符合干燥综合征的<b>2016年ACR/EULAR分类标准</b>？
screen-aav_classification = 患者是否符合MPA、GPA或EGPA的<b>2022年ACR/EULAR分类标准</b>？

## Activity

screen-sledai = 目前<b>SLEDAI-2K</b>评分是多少？
screen-essdai = 目前<b>ESSDAI</b>评分是多少？
    .hint = 指加权总分，而非ClinESSDAI。
screen-bvas = 目前<b>BVAS</b>评分是多少？
    .hint = 第3版，总分最高63分。
screen-mmt8 = 目前<b>MMT-8</b>评分是多少？
    .hint = 满分150分，双侧合计。
screen-im_core = 以下<b>核心指标</b>中哪些异常？
    .hint = 总体评估和肌外活动度评分按0–10 cm标尺，HAQ为0–3分；肌酶取各项中的最高倍数。
screen-ssc_progression = 患者有以下哪些情况？
    .hint = 磨玻璃影指间质性肺疾病在高分辨率CT上的磨玻璃影。
screen-mrss = 目前<b>改良Rodnan皮肤评分</b>（mRSS）是多少？
screen-fvc = <b>FVC</b>下降了多少？
    .hint = 试验未规定时间间隔，也未说明是相对值还是绝对值下降，请按您平时报告的方式填写；稳定或改善算作低于5%。
screen-dlco = <b>DLCO</b>下降了多少？
    .hint = 与FVC下降取同一时间段；稳定或改善算作低于界值。

## Antibodies

screen-sle_antibodies = 以下哪些<b>抗体</b>阳性？
screen-ssc_antibodies = <b>SSc相关自身抗体</b>是否阳性？
    .hint = 如抗着丝点抗体、抗Scl-70抗体或抗RNA聚合酶III抗体；仅ANA阳性不算。
screen-aps_antibodies = 以下哪些<b>抗磷脂抗体</b>阳性？
    .hint = IgG或IgM；低滴度的抗β2GP1或抗心磷脂抗体（aCL）不算，狼疮抗凝物不要求滴度。
screen-msa = <b>肌炎特异性抗体</b>是否阳性？
    .hint = 如抗Jo-1、Mi-2、MDA5、TIF1γ、NXP2、SRP或HMGCR抗体；仅肌炎相关抗体（如Ro52）阳性不算。
screen-ssa = <b>抗SSA/Ro抗体</b>是否阳性？
    .hint = 仅抗SSB/La抗体阳性请选“否”。
screen-anca = <b>ANCA</b>是否曾为阳性？
    .hint = 既往阳性即可。

## Response and conventional therapy

screen-sle_response = <b>狼疮</b>对常规治疗的应答如何？
    .hint = 常规治疗指糖皮质激素、免疫抑制剂或生物制剂。
screen-ssc_response = <b>系统性硬化症</b>对常规治疗的应答如何？
    .hint = 常规治疗指糖皮质激素、免疫抑制剂或生物制剂。
screen-ss_response = <b>干燥综合征</b>对常规治疗的应答如何？
    .hint = 常规治疗指糖皮质激素、免疫抑制剂或生物制剂。
screen-aav_response = <b>血管炎</b>对常规治疗的应答如何？
    .hint = 常规治疗指糖皮质激素、免疫抑制剂或生物制剂。
screen-conventional_therapy = 患者至今接受过哪些<b>常规治疗</b>？
    .hint = 指既往任何时间，不限于目前：联合或先后使用的不同免疫抑制剂（环磷酰胺、吗替麦考酚酯、环孢素、他克莫司、硫唑嘌呤、来氟米特、甲氨蝶呤），抗疟药和小剂量激素不算。
screen-aps_treatment = 患者目前接受哪种<b>抗凝治疗</b>？
    .hint = 直接口服抗凝药、预防剂量的低分子肝素或INR未达标均不算。
screen-caps = 患者有<b>灾难性抗磷脂综合征</b>的哪些表现？
    .hint = “器官”包括系统和组织；组织病理指至少一处小血管闭塞。

## Current treatment

screen-current_treatment = 患者<b>目前</b>使用以下哪些药物？
    .hint = “目前”指筛选当日；免疫抑制剂指传统药物，如吗替麦考酚酯或甲氨蝶呤，不含生物制剂和JAK抑制剂。
screen-gc_dose = 目前<b>糖皮质激素剂量</b>折合泼尼松每天多少？
    .hint = 泼尼松30 mg相当于泼尼松龙30 mg、甲泼尼龙24 mg、氢化可的松120 mg或地塞米松4.5 mg。
screen-gc_stable = <b>糖皮质激素剂量</b>最近一次调整是什么时候？
    .hint = 加量、减量均算；开始用药也算一次调整。
screen-antimalarial_start = 目前的<b>抗疟药</b>是什么时候开始用的？
screen-antimalarial_stable = <b>抗疟药剂量</b>最近一次调整是什么时候？
    .hint = 加量、减量均算；开始用药也算一次调整。
screen-immunosuppressant_start = 目前的<b>免疫抑制剂</b>是什么时候开始用的？
    .hint = 如有多种，以最晚开始的一种为准。
screen-immunosuppressant_stable = <b>免疫抑制剂剂量</b>最近一次调整是什么时候？
    .hint = 如有多种，以其中最近一次调整为准；开始用药也算一次调整。

## Biologics and cell therapy

screen-biologics = 患者用过哪些<b>生物制剂</b>？
    .hint = 不论既往或目前、何种原因；如列表中没有，请直接发送药名。
screen-biologic_course = <b>{ $drug }</b>末次用药是什么时候？
    .hint = 试验要求停药满5个半衰期；此处界值按保守的已发表半衰期计算。
screen-targeted_therapy = 患者是否接受过以下<b>靶向治疗</b>？
    .hint = 伊奈利珠单抗和贝林妥欧单抗靶向CD19，特立妥单抗靶向BCMA；利妥昔单抗、贝利尤单抗和泰它西普均不属于此类。
screen-targeted_exception = 既往<b>CD19、BCMA靶向或CAR-T治疗</b>后，以下哪些成立？
    .hint = 三项同时成立时可不予排除，但由研究者决定；“失败”指无应答、应答持续时间短或疾病进展。

## History

screen-malignancies = 患者是否<b>曾患</b>恶性肿瘤？
    .hint = 皮肤癌、原位癌和早已治愈的癌症均算；T细胞淋巴瘤归入其他恶性肿瘤。
screen-malignancies-b_cell_lymphoma = B细胞淋巴瘤
screen-malignancies-lymphoma_unclear = 霍奇金、CLL或类型不明的淋巴瘤
screen-malignancies-other_malignancy = 其他恶性肿瘤
screen-history = 患者有以下情况吗？
    .hint = 仅指严重过敏反应，如过敏性休克；免疫治疗包括单克隆抗体。
screen-transplant_immunosuppression = <b>移植</b>后目前是否仍需免疫抑制治疗？
screen-trial_may_interfere = <b>另一项试验</b>是否可能影响疾病评估或本研究治疗？
screen-cardiac_events = 患者<b>近6个月内</b>发生过哪些<b>心脏事件</b>？
    .hint = 更早的事件不算。
screen-cardiac_events-mi = 心肌梗死
screen-cardiac_events-angioplasty_or_stent = 冠状动脉成形术或支架植入
screen-cardiac_events-unstable_angina = 不稳定型心绞痛
screen-cardiac_events-arrhythmia = 有临床意义的心律失常
screen-cardiac_events-other_cardiac = 其他有临床意义的心脏病
screen-vte_events = 患者<b>近6个月内是否发生过静脉血栓栓塞</b>？
    .hint = 深静脉血栓仅在有症状时计入，肺栓塞一律计入。
screen-vte_events-dvt = 症状性深静脉血栓
screen-vte_events-pe = 肺栓塞

## Organ function and infections

screen-organ_function = 不论原因，患者有以下哪些<b>指标异常</b>？
    .hint = 未勾选者视为已检测且无此异常；LVEF仅指超声心动图结果，SpO₂仅指未吸氧时的数值。
screen-attribution = 以下哪些异常<b>由自身免疫病本身所致</b>？
    .hint = 只有非原发病所致的异常才属排除标准，如药物引起的骨髓抑制。
screen-infections = 患者<b>目前</b>有以下哪些<b>感染</b>？
    .hint = 清淋预处理和CAR-T细胞可能使感染加重，故有此问；潜伏性结核感染、已恢复的乙肝、已治愈的丙肝和已治疗的梅毒不算。

## Person

screen-age = 患者<b>年龄</b>多大？
screen-weight = 患者<b>体重</b>是多少？
screen-sex = 患者的<b>性别</b>是？
    .hint = 男女均可参加；性别决定适用哪些妊娠和避孕规定。
screen-childbearing = 患者是否<b>有生育能力</b>？
    .hint = 清淋预处理可能伤害胎儿，故有此问；已绝经或已手术绝育请选“否”。
screen-partner_childbearing = 患者是否有<b>具生育能力的女性伴侣</b>？
    .hint = 如有，试验要求男性也须避孕，故有此问。
screen-pregnancy = 患者有以下情况吗？
    .hint = 清淋预处理可能伤害胎儿或哺乳期婴儿，故有此问；只要提到有怀孕打算即算计划妊娠。
screen-contraception = 患者是否愿意采取<b>有效避孕</b>措施或禁欲，直至治疗结束后至少6个月？
    .hint = 清淋预处理可能伤害胎儿，故有此问；禁欲亦可。
screen-mental_health = 患者有以下情况吗？
    .hint = 试验将两者均列为排除标准，神经精神性狼疮也不例外。
screen-alcohol = 最近一次<b>酗酒</b>是什么时候（如有）？
    .hint = 试验排除近24周内有酗酒者；适量饮酒不算。
screen-substances = 最近一次<b>药物滥用</b>是什么时候（如有）？
    .hint = 试验排除近24周内有药物滥用者；遵医嘱用药不算。
