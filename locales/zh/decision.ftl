# 评估进行中试验文件发生变化时的说明，以及转介所附的判定编号。

new-version-title =
    <b>试验文件已修订</b>
    本病例于 { $day } 按 { $trial } 的旧版本开始。此后某个界值、措辞或我们的解读已更正。您的回答均已保留，未经您确认不会继续。
    .patient =
        <b>问题已修订</b>
        您于 { $day } 开始回答。此后关于这项试验的问题有所更正。您的回答均已保留。
new-version-gone =
    <b>这里不再核对 { $before }</b>
    本病例于 { $day } 为 { $before } 开始。可以转到 { $trial } 继续，您的回答均已保留。
    .patient =
        <b>这里不再核对这项试验</b>
        您于 { $day } 开始回答。可以转到另一项试验 { $trial } 继续，您的回答均已保留。
new-version-none = 此前尚未给出结果。
new-version-was = { $day } 按当时版本的结果：<b>{ $result }</b>
new-version-now = 同样的回答、同一天，按新版本：<b>{ $result }</b>
new-version-same = 同样的回答按新版本，结果不变。
new-version-criterion = • { $id }：{ $was } → { $now } { $text }
new-version-absent = 新增
new-version-adopted = 已按新版本继续。
    .patient = 现在按修订后的问题继续。
new-version-unread = 您刚才发送的内容未被读取。请先看这里，然后再发一次。
new-version-press = 试验文件已修订，请看下方。
    .patient = 问题已修订，请看下方。
new-version-referred = 此后试验文件已修订；以上是转介时发送的结果。
button-new-version = 按新版本继续
    .patient = 继续

# 转介的经过中。
history-decision = 判定 { $id } · 试验文件 { $trial } · 引擎 { $engine }
