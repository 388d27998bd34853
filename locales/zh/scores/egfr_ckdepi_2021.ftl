score-egfr_ckdepi_2021 = eGFR（CKD-EPI 2021）
    .about = 由血肌酐（IDMS标准化）、年龄和性别估算GFR，不含种族，单位mL/min/1.73 m²，适用于肌酐稳定的成人。2009版公式结果不同。
