# The diseases the trial takes. Also on buttons: no markup.

disease-SLE = Systemic lupus erythematosus
    .short = SLE
disease-SSc = Systemic sclerosis
    .short = SSc
disease-APS = Antiphospholipid syndrome
    .short = APS
disease-IM = Inflammatory myopathy
    .short = Myositis
disease-SS = Sjögren’s disease
    .short = Sjögren’s
disease-AAV = ANCA-associated vasculitis
    .short = AAV
