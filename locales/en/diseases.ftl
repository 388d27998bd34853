# The diseases the trial takes. Also on buttons: no markup.

disease-SLE = Systemic lupus erythematosus
    .short = SLE
    .patient = Lupus (SLE)
disease-SSc = Systemic sclerosis
    .short = SSc
    .patient = Scleroderma (systemic sclerosis)
disease-APS = Antiphospholipid syndrome
    .short = APS
    .patient = Antiphospholipid syndrome (APS)
disease-IM = Inflammatory myopathy
    .short = Myositis
    .patient = Myositis (muscle inflammation)
disease-SS = Sjögren’s disease
    .short = Sjögren’s
    .patient = Sjögren’s disease (or syndrome)
disease-AAV = ANCA-associated vasculitis
    .short = AAV
    .patient = ANCA vasculitis (GPA, MPA or EGPA)
