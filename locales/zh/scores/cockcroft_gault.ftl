score-cockcroft_gault = Cockcroft-Gault肌酐清除率
    .about = 由血肌酐、年龄、性别和实际体重估算肌酐清除率，单位mL/min，未按体表面积校正。24小时实测清除率是另一数值。
