# Several questions on one page.

question-page = Tap one answer for each, or type several at once, such as “{ $example }”.
example-page = 1: yes, 2: 14
example-person = 45 y, 62 kg, female
example-glucocorticoid = 10 mg, 3 months ago
question-again = You answered this with “don’t know”. It is the only thing that is left open now, so I ask once more.
page-said = ● <b>{ $value }</b>
page-not-needed = <b>{ $number }.</b> <i>{ $label }: no longer needed</i>
page-check = I went by the order of the questions. Please check, then tap “Continue”.
page-unplaced = I took what is marked here. The rest of your message fits no question, or more than one: please send it with the number of its question, such as “2: 14”.
page-not-understood = I could not tell which questions this answers. Please tap, or put the number before each answer, such as “1: yes, 2: 14”.
button-continue = Continue ›
button-rest-not-known = The rest is not known
    .patient = I don’t know the rest

question-half = Known: { $known }. If you type the rest as well, such as “{ $example }”, I work it out.
example-alt_uln_u_l = ALT upper limit 40
example-ast_uln_u_l = AST upper limit 40
example-tbil_uln_umol_l = bilirubin upper limit 21
example-ck_uln_u_l = CK upper limit 200
