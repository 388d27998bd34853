# EXAMPLE does not exist: the texts of the invented trial that shows how one is written down. A line for each condition and group.

trial-EXAMPLE = 示例片（虚构）治疗系统性硬化症和狼疮
    .patient = 示例片（虚构的药）治疗硬皮病和狼疮

## What only this trial asks

fact-digital_ulcers = 指端溃疡个数
    .patient = 手指尖破溃的个数
fact-nailfold_giant_capillaries = 甲襞巨大毛细血管
    .patient = 甲根处血管增粗
fact-last_live_vaccine = 最近一次活疫苗
    .patient = 最近一次活疫苗
fact-last_live_vaccine-never = 从未接种
screen-scleroderma_hands = 关于<b>双手</b>：
ask-digital_ulcers = 目前有几处<b>指端溃疡</b>？
ask-nailfold_giant_capillaries = 毛细血管镜下有<b>巨大毛细血管</b>吗？
screen-live_vaccine = 最近一次接种<b>活疫苗</b>是什么时候？
    .hint = 如麻疹、水痘或黄热病疫苗。
    .patient = 您最近一次接种<b>活疫苗</b>是什么时候？
    .patient-hint = 如麻疹、水痘或黄热病疫苗。普通流感疫苗针剂不算。

## Shared texts that this trial words anew: it looks back 12 months, and every clot counts

verdict-no-cohort = • 无本试验所列两种疾病中的任何一种。
screen-events = 患者<b>近12个月内</b>发生过以下哪些情况？
    .patient = <b>最近12个月内</b>，您有过以下哪些情况？
ask-cardiac_events = 患者<b>近12个月内</b>发生过哪些<b>心脏事件</b>？
    .patient = <b>最近12个月内</b>，您有过以下哪些<b>心脏问题</b>？
ask-vte_events = 患者<b>近12个月内是否发生过静脉血栓栓塞</b>？
    .hint = 有无症状均计入。
    .patient = 您<b>最近12个月内有过血栓</b>吗？
    .patient-hint = 偶然发现的也请勾选。
fact-cardiac_events = 近12个月心脏事件
    .patient = 最近12个月的心脏问题
fact-vte_events = 近12个月深静脉血栓或肺栓塞
    .patient = 最近12个月的血栓
fact-vte_events-dvt = 深静脉血栓
    .patient = 深静脉血栓

## Inclusion

criterion-I1 = 已签署知情同意书
    .patient = 本研究要求先与研究医生谈过，再签署知情同意书
criterion-I2-age_min = 年龄≥18岁
    .patient = 本研究要求年满18岁
criterion-I2-age_max = 年龄≤70岁
    .patient = 本研究要求不超过70岁
criterion-I3 = 体重≥45 kg
    .patient = 本研究要求体重至少45 kg（90斤）
criterion-I4 = 如用糖皮质激素，须低剂量且稳定
    .patient = 本研究要求激素用量小，而且近期没有变过
criterion-I4-dose = 如用糖皮质激素，泼尼松≤10 mg/d
    .patient = 本研究要求激素每天不超过10 mg（折算成泼尼松）
criterion-I4-stable = 糖皮质激素剂量稳定至少8周
    .patient = 本研究要求激素用量至少8周没有变过
criterion-I5 = 所有生物制剂已停用至少5个半衰期
    .patient = 本研究要求生物制剂已从体内排出
criterion-I6 = 近12个月内无静脉血栓或肺栓塞
    .patient = 本研究要求最近12个月内没有血栓

## Systemic sclerosis

criterion-SSc = 系统性硬化症
    .patient = 本研究面向有硬皮病的人
criterion-SSc-1 = 符合2013年ACR/EULAR分类标准
    .patient = 本研究要求医生按2013年国际分类确认系统性硬皮病
criterion-SSc-2 = 皮肤评分、指端溃疡、甲襞、肺四项中至少两项
    .patient = 本研究要求四项硬皮病表现中至少有两项
criterion-SSc-2a = 改良Rodnan皮肤评分≥12
    .patient = 皮肤评分（mRSS）至少12分
criterion-SSc-2b = 至少一处指端溃疡
    .patient = 手指尖至少有一处破溃
criterion-SSc-2c = 甲襞巨大毛细血管
    .patient = 甲根处血管增粗
criterion-SSc-2d = HRCT示磨玻璃影
    .patient = 胸部CT上有特定的肺部改变（磨玻璃影）
criterion-SSc-3 = 硬皮病抗体阳性，或皮肤受累进展
    .patient = 本研究要求硬皮病抗体阳性，或皮肤在加重
criterion-SSc-3-antibodies = SSc相关自身抗体阳性
    .patient = 硬皮病的抗体阳性
criterion-SSc-3-skin = 皮肤受累进展
    .patient = 皮肤在加重

## Lupus

criterion-SLE = 系统性红斑狼疮
    .patient = 本研究面向有红斑狼疮的人
criterion-SLE-1 = 符合2019年EULAR/ACR分类标准
    .patient = 本研究要求医生按2019年国际分类确认红斑狼疮
criterion-SLE-2 = SLEDAI-2K评分≥8
    .patient = 本研究要求狼疮处于活动期：SLEDAI-2K评分至少8分
criterion-SLE-3 = ANA或抗dsDNA抗体阳性
    .patient = 本研究要求血液里有狼疮抗体
criterion-SLE-4 = 至少一种免疫抑制剂治疗应答不佳
    .patient = 本研究要求用过至少一种免疫抑制剂后病情仍然活动

## Exclusion

criterion-E1 = B细胞淋巴瘤以外的恶性肿瘤
    .patient = 本研究要求没有得过癌症（B细胞淋巴瘤除外）
criterion-E2 = 中性粒细胞低于1.5×10⁹/L
    .patient = 本研究要求中性粒细胞不低于1.5×10⁹/L
criterion-E3 = 血小板低于75×10⁹/L，非原发病所致
    .patient = 本研究要求血小板不低于75×10⁹/L，由疾病本身引起的除外
criterion-E4 = ALT高于3倍正常上限
    .patient = 本研究要求肝功能指标ALT不超过正常上限的3倍
criterion-E5 = 近12个月内心肌梗死或不稳定型心绞痛
    .patient = 本研究要求最近12个月内没有心梗和不稳定型心绞痛
criterion-E6 = 既往CAR-T治疗，两项例外全部成立者除外
    .patient = 本研究要求以前没有用过CAR-T细胞；如果用过但明显无效，由研究医生决定
criterion-E6-failed = 例外之一：既往治疗已明确失败
    .patient = 例外之一：那次治疗明显无效
criterion-E6-warranted = 例外之二：目前病情需要治疗
    .patient = 例外之二：目前病情需要治疗
criterion-E7 = 活动性结核、乙肝或丙肝
    .patient = 本研究要求没有结核、乙肝和丙肝
criterion-E7-tb = 活动性结核
    .patient = 本研究要求没有活动性结核
criterion-E7-hepatitis = 乙肝或丙肝
    .patient = 本研究要求没有乙肝和丙肝
criterion-E8 = 近6周内接种活疫苗
    .patient = 本研究要求最近6周内没有接种活疫苗
criterion-E9 = 妊娠
    .patient = 本研究要求女性没有怀孕
criterion-E10 = 研究者认为不宜参加的其他情况
    .patient = 研究医生会核对有没有其他需要谨慎的原因

## Readings: the one chosen, and the others the words allow

reading-R1 = 8周仅约束正在用糖皮质激素者的剂量。
reading-R1-dose_only = 只看剂量；8周内调整过剂量也无妨。
