# Several questions on one page.

question-page = 每题点选一个答案，也可以一次输入几个，例如“{ $example }”。
example-page = 1：是，2：14
example-person = 45岁，62公斤，女
example-glucocorticoid = 10 mg，3个月前
question-again = 这个问题您答过“不清楚”。现在只差这一项，所以再问一次。
page-said = ● <b>{ $value }</b>
page-not-needed = <b>{ $number }.</b> <i>{ $label }：不再需要</i>
page-check = 我是按问题顺序对应的，请核对后点“继续”。
page-unplaced = 已按标出的内容记下。其余部分看不出回答的是哪个问题，请在前面写上题号再发一次，例如“2：14”。
page-not-understood = 看不出这些回答的是哪些问题。请点选，或在每个答案前写上题号，例如“1：是，2：14”。
button-continue = 继续 ›
button-rest-not-known = 其余不清楚
    .patient = 其余的不清楚

question-half = 已知：{ $known }。如果再输入“{ $example }”这样的数据，我就可以算出来。
example-alt_uln_u_l = ALT上限40
example-ast_uln_u_l = AST上限40
example-tbil_uln_umol_l = 总胆红素上限21
example-ck_uln_u_l = CK上限200
