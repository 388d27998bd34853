# The diseases the trial takes. Also on buttons: no markup.

disease-SLE = 系统性红斑狼疮
    .short = SLE
disease-SSc = 系统性硬化症
    .short = SSc
disease-APS = 抗磷脂综合征
    .short = APS
disease-IM = 特发性炎性肌病
    .short = 肌炎
disease-SS = 干燥综合征
    .short = 干燥综合征
disease-AAV = ANCA相关血管炎
    .short = AAV
