# The diseases the trial takes. Also on buttons: no markup.

disease-SLE = 系统性红斑狼疮
    .short = SLE
    .patient = 红斑狼疮（SLE）
disease-SSc = 系统性硬化症
    .short = SSc
    .patient = 硬皮病（系统性硬化症）
disease-APS = 抗磷脂综合征
    .short = APS
    .patient = 抗磷脂综合征（APS）
disease-IM = 特发性炎性肌病
    .short = 肌炎
    .patient = 肌炎（肌肉发炎的疾病）
disease-SS = 干燥综合征
    .short = 干燥综合征
    .patient = 干燥综合征
disease-AAV = ANCA相关血管炎
    .short = AAV
    .patient = ANCA血管炎（GPA、MPA或EGPA）
