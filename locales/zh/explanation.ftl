# 结果的理由、从何时起改变，以及怎样会改变。

## 从何时起

dates-title = <b>从何时起</b>
dates-between = 日期只知大概：这一天在{ $first }与{ $sure }之间。
    .patient = 您的日期只知大概：这一天在{ $first }与{ $sure }之间。
dates-not-before = 不早于{ $day }；之后取决于尚未明确的事项。
dates-binding = 等得最久的是 <b>{ $id }</b> { $text }。
dates-next = 在此之前：<b>{ $id }</b> { $text }，到{ $day }为止。
dates-over = <b>{ $id }</b> { $text }：{ $day }起不再是障碍。
dates-lapsing = 届时需重做：<b>{ $id }</b> { $text }。
dates-after-stop = { $name }仍在继续，无法给出日期。结束后仍有 { $days } 天是障碍。
dates-after-stop-unknown = { $name }仍在继续，结束后多久不再是障碍没有公开数据：请问研究中心。
dates-until = { $day }起不再是障碍。
dates-note-b_cells_must_be_back = B细胞清除后，仅洗脱不够：CD19阳性B细胞必须已恢复。

## 怎样会改变

changes-title = <b>怎样会改变</b>
changes-line = • { $ids }：{ $change }
changes-step = { $label }：{ $was } → { $to }
changes-ended = { $name }：结束
changes-wait = 等待 { $days } 天
changes-wait-for = { changes-wait }（{ $text }）
changes-wait-unknown = 等待时间不明
changes-one = 这样就不再是障碍：{ $change }
changes-treatment = 这里说的是试验能接受什么，不是对患者好的是什么。
separator-and = { "，并且" }
separator-then = { "，然后" }

## 给患者

result-own-medicine = 切勿为了参加研究自行停药、用药或改药：请先与医生商量。

## 措辞如何判读，还缺什么

other-reading-result = ⚖️ 这段文字也可有另一种判读，届时结果会不同。此处以所列判读为准。
other-reading-criterion = ⚖️ 这段文字也可有另一种判读；届时本条结论会不同，但总体结果不变。
more-would-do = { $count ->
       *[other] 此处再满足 { $count } 项即可，例如：{ $list }。
    }
