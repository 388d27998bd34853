# The questions as put to a doctor, and as put to a patient (.patient, .patient-hint).
# Questions and hints are HTML; topics and ticks stand on buttons and hold no markup.

## Topics

topic-disease = 疾病
    .patient = 您的疾病
topic-activity = 疾病活动度
    .patient = 目前病情
topic-antibodies = 自身抗体
    .patient = 血液中的抗体
topic-response = 治疗应答
    .patient = 您以往的治疗
topic-treatment = 当前治疗
    .patient = 您目前的用药
topic-biologics = 生物制剂
    .patient = 生物制剂和细胞治疗
topic-history = 既往史
    .patient = 您以往的健康情况
topic-organ_function = 脏器功能
    .patient = 血液和脏器指标
topic-infections = 感染
    .patient = 感染
topic-person = 患者基本情况
    .patient = 您的基本情况
topic-pregnancy = 妊娠与生育
    .patient = 怀孕与避孕
topic-mental_health = 精神心理
    .patient = 心理健康
topic-substances = 饮酒与药物滥用
    .patient = 饮酒与药物

## Disease

screen-diseases = 患者患有以下哪些<b>疾病</b>？
    .hint = 重叠及继发性疾病也请勾选，如狼疮继发的抗磷脂综合征。
    .patient = <b>医生曾经告诉您患有</b>以下哪些疾病？
    .patient-hint = 有几种就勾选几种。这里的硬皮病指影响全身的类型，不包括只有局部皮肤变硬的局限性硬皮病（硬斑病）。肌炎如皮肌炎。ANCA血管炎是小血管发炎，其中GPA过去叫“韦格纳肉芽肿”。
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
    .patient = 您目前的<b>肌炎</b>有以下哪些情况？
    .patient-hint = 自我评分：0分为毫无影响，10分为最严重。HAQ：关于日常活动的问卷，0分（轻松完成）至3分（无法完成）。肌酶：请看化验单上的“肌酸激酶（CK）”一项，用您的数值除以旁边标注的正常上限。
screen-ssc_progression = 患者有以下哪些情况？
    .hint = 磨玻璃影指间质性肺疾病在高分辨率CT上的磨玻璃影。
screen-mrss = 目前<b>改良Rodnan皮肤评分</b>（mRSS）是多少？
screen-fvc = <b>FVC</b>下降了多少？
    .hint = 试验未规定时间间隔，也未说明是相对值还是绝对值下降，请按您平时报告的方式填写；稳定或改善算作低于5%。
screen-dlco = <b>DLCO</b>下降了多少？
    .hint = 与FVC下降取同一时间段；稳定或改善算作低于界值。

## Antibodies

screen-sle_antibodies = 以下哪些<b>抗体</b>阳性？
    .patient = 您的验血结果中，以下哪些<b>抗体</b>是阳性？
    .patient-hint = 抗体由免疫系统产生。请看化验单上的“抗核抗体（ANA）”“抗双链DNA抗体（抗dsDNA）”和“抗Sm抗体”。阳性可能写作“阳性”“+”或标为高于正常。
screen-ssc_antibodies = <b>SSc相关自身抗体</b>是否阳性？
    .hint = 如抗着丝点抗体、抗Scl-70抗体或抗RNA聚合酶III抗体；仅ANA阳性不算。
    .patient = 您的验血结果中，<b>硬皮病的抗体</b>是阳性吗？
    .patient-hint = 请看化验单上的“抗着丝点抗体（CENP）”“抗Scl-70抗体（拓扑异构酶I）”或“抗RNA聚合酶III抗体”。只有ANA阳性不算。
screen-aps_antibodies = 以下哪些<b>抗磷脂抗体</b>阳性？
    .hint = IgG或IgM；低滴度的抗β2GP1或抗心磷脂抗体（aCL）不算，狼疮抗凝物不要求滴度。
    .patient = 您的验血结果中，以下哪些<b>抗体</b>是阳性？
    .patient-hint = 请看化验单上的“狼疮抗凝物（LA）”“抗β2糖蛋白I抗体”和“抗心磷脂抗体（aCL）”。后两项只有达到中等或较高水平才勾选，偏低的不勾。拿不准就点两次，医生可以帮您核对。
screen-msa = <b>肌炎特异性抗体</b>是否阳性？
    .hint = 如抗Jo-1、Mi-2、MDA5、TIF1γ、NXP2、SRP或HMGCR抗体；仅肌炎相关抗体（如Ro52）阳性不算。
    .patient = 您的验血结果中，<b>肌炎的抗体</b>是阳性吗？
    .patient-hint = 请看化验单上的Jo-1、Mi-2、MDA5、TIF1γ、NXP2、SRP或HMGCR各项。只有Ro52阳性不算。
screen-ssa = <b>抗SSA/Ro抗体</b>是否阳性？
    .hint = 仅抗SSB/La抗体阳性请选“否”。
    .patient = 您的验血结果中，<b>抗SSA（Ro）抗体</b>是阳性吗？
    .patient-hint = 请看化验单上的SSA、SS-A或Ro（Ro60）一项。SSB（La）是另一种抗体，不算在内。
screen-anca = <b>ANCA</b>是否曾为阳性？
    .hint = 既往阳性即可。
    .patient = 您的验血结果中，<b>ANCA</b>抗体是否曾经是阳性？
    .patient-hint = 请看化验单上的ANCA、PR3或MPO各项。以前的阳性结果也算。

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
    .patient = 您至今接受过哪些<b>治疗</b>，各用了多久？
    .patient-hint = 请算上以往所有的治疗，不只是现在的。免疫抑制剂指环磷酰胺、吗替麦考酚酯、环孢素、他克莫司、硫唑嘌呤、来氟米特和甲氨蝶呤；激素和羟氯喹不算。生物制剂如利妥昔单抗、贝利尤单抗。
screen-aps_treatment = 患者目前接受哪种<b>抗凝治疗</b>？
    .hint = 直接口服抗凝药、预防剂量的低分子肝素或INR未达标均不算。
screen-caps = 患者有<b>灾难性抗磷脂综合征</b>的哪些表现？
    .hint = “器官”包括系统和组织；组织病理指至少一处小血管闭塞。

## Current treatment

screen-current_treatment = 患者<b>目前</b>使用以下哪些药物？
    .hint = “目前”指筛选当日；免疫抑制剂指传统药物，如吗替麦考酚酯或甲氨蝶呤，不含生物制剂和JAK抑制剂。
    .patient = 您<b>现在</b>在用以下哪些药？
    .patient-hint = 激素：泼尼松一类的药，药膏、喷雾和眼药水不算。抗疟药也用来治疗狼疮。免疫抑制剂用来抑制过强的免疫反应，如甲氨蝶呤、吗替麦考酚酯、硫唑嘌呤等；生物制剂不算，托法替布等JAK类药片也不算。
screen-gc_dose = 目前<b>糖皮质激素剂量</b>折合泼尼松每天多少？
    .hint = 泼尼松30 mg相当于泼尼松龙30 mg、甲泼尼龙24 mg、氢化可的松120 mg或地塞米松4.5 mg。
    .patient = 折算成泼尼松，您每天用多少<b>毫克（mg）激素</b>？
    .patient-hint = 请把一天的量加在一起；每片多少mg印在药盒上。如果隔一天吃一次，请发送一次用量的一半。30 mg泼尼松相当于30 mg泼尼松龙、24 mg甲泼尼龙、120 mg氢化可的松或4.5 mg地塞米松。
screen-gc_stable = <b>糖皮质激素剂量</b>最近一次调整是什么时候？
    .hint = 加量、减量均算；开始用药也算一次调整。
    .patient = 您的<b>激素用量</b>最近一次调整是什么时候？
    .patient-hint = 加量、减量都算；刚开始用药也算一次调整。
screen-antimalarial_start = 目前的<b>抗疟药</b>是什么时候开始用的？
    .patient = 您现在用的<b>抗疟药</b>是什么时候开始吃的？
    .patient-hint = 例如羟氯喹。写明年和月即可。
screen-antimalarial_stable = <b>抗疟药剂量</b>最近一次调整是什么时候？
    .hint = 加量、减量均算；开始用药也算一次调整。
    .patient = 您的<b>抗疟药</b>用量最近一次调整是什么时候？
    .patient-hint = 例如羟氯喹。加量、减量都算；刚开始用药也算一次调整。
screen-immunosuppressant_start = 目前的<b>免疫抑制剂</b>是什么时候开始用的？
    .hint = 如有多种，以最晚开始的一种为准。
    .patient = 您现在用的<b>免疫抑制剂</b>是什么时候开始用的？
    .patient-hint = 指抑制免疫反应的药，如甲氨蝶呤或吗替麦考酚酯。如果用几种，以最晚开始的一种为准。写明年和月即可。
screen-immunosuppressant_stable = <b>免疫抑制剂剂量</b>最近一次调整是什么时候？
    .hint = 如有多种，以其中最近一次调整为准；开始用药也算一次调整。
    .patient = 您的<b>免疫抑制剂</b>用量最近一次调整是什么时候？
    .patient-hint = 加量、减量都算；刚开始用药也算一次调整。如果用几种，以其中最近一次调整为准。

## Biologics and cell therapy

screen-biologics = 患者用过哪些<b>生物制剂</b>？
    .hint = 不论既往或目前、何种原因；如列表中没有，请直接发送药名。
    .patient = 您用过以下哪些<b>生物制剂</b>？
    .patient-hint = 生物制剂是打点滴或打针用的药，药名多以“单抗”或“西普”结尾，印在商品名下方。现在用的、以前用过的，不论因为什么病都算。如果列表里没有，请直接发送药名。
screen-biologic_course = <b>{ $drug }</b>末次用药是什么时候？
    .hint = 试验要求停药满5个半衰期；此处界值按保守的已发表半衰期计算。
    .patient = 您最后一次用<b>{ $drug }</b>是什么时候？
    .patient-hint = 指最后一次打点滴或打针的日期，只写年和月也有帮助。本研究要等药物从体内代谢掉，所以这样问。
screen-targeted_therapy = 患者是否接受过以下<b>靶向治疗</b>？
    .hint = 伊奈利珠单抗和贝林妥欧单抗靶向CD19，特立妥单抗靶向BCMA；利妥昔单抗、贝利尤单抗和泰它西普均不属于此类。
    .patient = 您是否用过以下<b>特殊治疗</b>？
    .patient-hint = CD19和BCMA是免疫细胞上的标志。针对CD19的药：伊奈利珠单抗、贝林妥欧单抗。针对BCMA的药：特立妥单抗。CAR-T细胞是在实验室改造后再输回体内的免疫细胞。利妥昔单抗、贝利尤单抗和泰它西普都不属于这些治疗。
screen-targeted_exception = 既往<b>CD19、BCMA靶向或CAR-T治疗</b>后，以下哪些成立？
    .hint = 三项同时成立时可不予排除，但由研究者决定；“失败”指无应答、应答持续时间短或疾病进展。

## History

screen-malignancies = 患者是否<b>曾患</b>恶性肿瘤？
    .hint = 皮肤癌、原位癌和早已治愈的癌症均算；T细胞淋巴瘤归入其他恶性肿瘤。
    .patient = 您<b>是否得过</b>癌症？
    .patient-hint = 皮肤癌、很早期的癌和早已治好的癌也算。B细胞淋巴瘤是某类白细胞的癌症，病历上会写明。T细胞淋巴瘤归入“其他癌症”。本研究对此有规定，所以这样问。
screen-malignancies-b_cell_lymphoma = B细胞淋巴瘤
    .patient = B细胞淋巴瘤
screen-malignancies-lymphoma_unclear = 霍奇金、CLL或类型不明的淋巴瘤
    .patient = 霍奇金、CLL或类型不清的淋巴瘤
screen-malignancies-other_malignancy = 其他恶性肿瘤
    .patient = 其他癌症
screen-history = 患者有以下情况吗？
    .hint = 仅指严重过敏反应，如过敏性休克；免疫治疗包括单克隆抗体。
    .patient = 您有以下情况吗？
    .patient-hint = 严重过敏指治疗后出现呼吸困难、晕倒等；轻微皮疹不算。抗体类药物如利妥昔单抗或英夫利西单抗。
screen-transplant_immunosuppression = <b>移植</b>后目前是否仍需免疫抑制治疗？
    .patient = 您现在还在用<b>保护移植器官</b>的药吗？
    .patient-hint = 指抑制免疫反应、防止身体排斥新器官的药。
screen-trial_may_interfere = <b>另一项试验</b>是否可能影响疾病评估或本研究治疗？
screen-cardiac_events = 患者<b>近6个月内</b>发生过哪些<b>心脏事件</b>？
    .hint = 更早的事件不算。
    .patient = <b>最近6个月内</b>，您有过以下哪些<b>心脏问题</b>？
    .patient-hint = 更早的不算。支架是撑开心脏血管的小管。不稳定型心绞痛是新出现的或越来越重的心源性胸痛，休息时也会发作。
screen-cardiac_events-mi = 心肌梗死
    .patient = 心肌梗死（心梗）
screen-cardiac_events-angioplasty_or_stent = 冠状动脉成形术或支架植入
    .patient = 心脏血管扩张或放支架
screen-cardiac_events-unstable_angina = 不稳定型心绞痛
    .patient = 不稳定型心绞痛（胸痛）
screen-cardiac_events-arrhythmia = 有临床意义的心律失常
    .patient = 严重的心律失常
screen-cardiac_events-other_cardiac = 其他有临床意义的心脏病
    .patient = 其他严重的心脏问题
screen-vte_events = 患者<b>近6个月内是否发生过静脉血栓栓塞</b>？
    .hint = 深静脉血栓仅在有症状时计入，肺栓塞一律计入。
    .patient = 您<b>最近6个月内有过血栓</b>吗？
    .patient-hint = 深静脉血栓（DVT）多长在腿上，有肿胀、疼痛等表现才勾选。肺部血栓一律算。
screen-vte_events-dvt = 症状性深静脉血栓
    .patient = 深静脉血栓，有肿痛
screen-vte_events-pe = 肺栓塞
    .patient = 肺部血栓（肺栓塞）

## Organ function and infections

screen-organ_function = 不论原因，患者有以下哪些<b>指标异常</b>？
    .hint = 未勾选者视为已检测且无此异常；LVEF仅指超声心动图结果，SpO₂仅指未吸氧时的数值。
    .patient = 您<b>最近的检查结果</b>有以下哪些情况？
    .patient-hint = 请看化验单：括号里是项目名称。“倍正常上限”：用您的数值除以旁边标注的上限。10⁹/L即K/µL，70 g/L即7 g/dL，肌酐2.5 mg/dL即221 µmol/L。没有这一项：点两次。没有化验单：点“不清楚”，医生那里有。
screen-attribution = 以下哪些异常<b>由自身免疫病本身所致</b>？
    .hint = 只有非原发病所致的异常才属排除标准，如药物引起的骨髓抑制。
screen-infections = 患者<b>目前</b>有以下哪些<b>感染</b>？
    .hint = 清淋预处理和CAR-T细胞可能使感染加重，故有此问；潜伏性结核感染、已恢复的乙肝、已治愈的丙肝和已治疗的梅毒不算。
    .patient = 您<b>现在</b>有以下哪些<b>感染</b>？
    .patient-hint = 每个人都会问到：研究治疗会削弱身体的抵抗力，感染可能加重。潜伏的结核、已恢复的乙肝、已治好的丙肝和已治疗的梅毒不算。

## Person

screen-age = 患者<b>年龄</b>多大？
    .patient = 您<b>多大年龄</b>？
    .patient-hint = 写周岁即可，请不要发送出生日期。
screen-weight = 患者<b>体重</b>是多少？
    .patient = 您的<b>体重</b>是多少？
    .patient-hint = 单位为公斤。如果习惯用斤，请这样写：120斤。
screen-sex = 患者的<b>性别</b>是？
    .hint = 男女均可参加；性别决定适用哪些妊娠和避孕规定。
    .patient = 您的<b>性别</b>是？
    .patient-hint = 男女均可参加本研究。性别决定接下来问哪些怀孕和避孕的问题。
screen-childbearing = 患者是否<b>有生育能力</b>？
    .hint = 清淋预处理可能伤害胎儿，故有此问；已绝经或已手术绝育请选“否”。
    .patient = 您<b>有可能怀孕</b>吗？
    .patient-hint = 治疗可能伤害胎儿，所以这样问。正在避孕也请选“是”；已绝经或做过不能再怀孕的手术请选“否”。
screen-partner_childbearing = 患者是否有<b>具生育能力的女性伴侣</b>？
    .hint = 如有，试验要求男性也须避孕，故有此问。
    .patient = 您有<b>可能怀孕的女性伴侣</b>吗？
    .patient-hint = 如果有，本研究要求男性也要避孕，所以这样问。
screen-pregnancy = 患者有以下情况吗？
    .hint = 清淋预处理可能伤害胎儿或哺乳期婴儿，故有此问；只要提到有怀孕打算即算计划妊娠。
    .patient = 您有以下情况吗？
    .patient-hint = 治疗可能伤害胎儿或吃母乳的孩子，所以这样问。只要有怀孕的打算就算。
screen-contraception = 患者是否愿意采取<b>有效避孕</b>措施或禁欲，直至治疗结束后至少6个月？
    .hint = 清淋预处理可能伤害胎儿，故有此问；禁欲亦可。
    .patient = 如果参加，您愿意采取<b>可靠的避孕措施</b>或不过性生活，直到治疗结束后至少6个月吗？
    .patient-hint = 治疗可能伤害胎儿，所以这样问。两种方式本研究都接受。
screen-mental_health = 患者有以下情况吗？
    .hint = 试验将两者均列为排除标准，神经精神性狼疮也不例外。
    .patient = 您有<b>严重的精神疾病</b>吗？
    .patient-hint = 例如精神病性障碍或严重抑郁，由狼疮引起的也算。本研究对此有规定，每个人都会问到。拿不准请点“不清楚”，医生可以帮您判断。
screen-alcohol = 最近一次<b>酗酒</b>是什么时候（如有）？
    .hint = 试验排除近24周内有酗酒者；适量饮酒不算。
    .patient = 您最近一次有<b>饮酒方面的问题</b>是什么时候（如有）？
    .patient-hint = 本研究要了解最近24周的情况，每个人都会问到。少量饮酒不算问题。
screen-substances = 最近一次<b>药物滥用</b>是什么时候（如有）？
    .hint = 试验排除近24周内有药物滥用者；遵医嘱用药不算。
    .patient = 您最近一次有<b>药物滥用或毒品方面的问题</b>是什么时候（如有）？
    .patient-hint = 本研究要了解最近24周的情况，每个人都会问到。按医生处方用药不算。
