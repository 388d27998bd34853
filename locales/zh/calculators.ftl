### 计算器：在对话中计算评分和分类标准。仅医生可见。各条目在 scores/ 目录下。

score-menu =
    <b>计算器</b>

    要计算哪一个评分或分类标准？
score-choose =
    <b>{ $label }</b>

    要核对哪一套标准？满足其中一套即可。
score-title =
    { $pages ->
       *[other] <b>{ $name }</b>（第 { $page } 页，共 { $pages } 页）
    }
score-so-far = 目前：<b>{ $result }</b>
score-settled = ✅ 已经足够：继续计分不会改变本试验的结果。可以采用，也可以继续。
score-complete = ✅ 已完成。
score-domain = <b>{ $label }</b>：{ $points }
score-conditions = <b>另需回答</b>
score-measures = <b>如有数值，可填写</b>
score-numbered = <b>{ $number }.</b> { $label }
score-from = { $label }：{ $value }
score-follows = { $mark } { $label }（{ $basis }）
score-level = • <b>{ $level }</b>：{ $text }
score-about = <i>{ $label }：{ $text }</i>
score-level-none = 无
score-level-low = 低
score-level-moderate = 中
score-level-high = 高
score-how-ticks = 点一次：有；点两次：无；点三次：不清楚。不清楚的条目按“可能有”计算。
score-how-follows = 已勾选的条目，点一次即变为“无”。
score-how-left-out = “–”表示该类别未作答。
score-how-numbers = 先点一行，再发送数值。
score-how = 点选等级；再点一次即取消。不清楚的条目按“可能有”计算。
score-type = 请发送{ $label }的数值。
score-type-unit = 请发送{ $label }的数值（{ $unit }）。
score-press = 计算器已打开。请点按钮，或发送化验值，例如“血小板 80，白细胞计数 2.9 ×10⁹/L”。要粘贴病历，请先退出计算器。
score-for-doctors = 计算器供医生使用。/role 可更改身份。
score-taken = 已记录。
score-no-points = 尚无法计算
score-between = 至少 { $low }，至多 { $high }
score-item = { $item } { $points }
score-with-items = { $result }：{ $items }
score-result = { $classified }（{ $points }）
score-classified = 符合标准
score-not-classified = 不符合标准
score-undecided = 尚未确定
score-not-admitted = 无法分类：未满足入门条件（{ $conditions }）
score-excluded = 该标准不适用（{ $conditions }）
score-hangs-on = 尚未确定（{ $points }）；尚不清楚：{ $conditions }
score-capped = { $items }（合计 { $points }）
score-stated = { $stated }；计算结果：{ $worked_out }
score-caution = ⚠️ { $text }
button-work-out = 🧮 计算：{ $label }
button-score-take = ✅ 采用：{ $result }
button-score-rest = ✖ 本页其余条目：无
button-score-normal = 本页其余条目：{ $grade }（已检查，正常）
button-score-about = ℹ️ 定义
button-score-brief = ℹ️ 收起定义
button-score-leave = ‹ 退出
typed-other-scale = 该数值的满分是 { $said }，而本量表的满分是 { $most }。总分不同的表格是另一种量表（单侧 MMT-8 满分为 80），其数值不能比较。请发送满分为 { $most } 的数值，或在此计算。
unusual-mmt8 = MMT-8 为 { $value }：这是双侧加颈部的总分（0–150）吗？单侧表格满分为 80，不能与试验的界值比较。如果满分确为 150，请再发送一次。
score-press-buttons = 计算器已打开。请点按钮；带 ✏️ 的按钮可输入数值。要粘贴病历，请先退出计算器。
score-press-list = 请点一个计算器，或退出列表以继续该病例。
score-asks = 未采用任何内容：现在需要的是{ $label }的数值。请只发送该数值。
score-only-own = 这段文字未采用：计算器只接受自己的数值。要补充病例信息，请先退出计算器。
score-case-says = 未采用任何内容：病例中已有{ $label }：{ $value }。如需更改，请退出计算器并打开“{ button-answers }”。
score-in-part = 已采用：{ $taken }。其余文字未能读取。
score-contested = 评分保持不变，仍有另一个数值与它不一致：请点选正确的一个。
score-still-open = 已有计算器打开：请先采用其结果或退出。
score-no-such = 没有这个名称的计算器。以下是全部计算器。
score-several = 有多个计算器符合该名称，请选择。
unit-mmhg = { "" }
unit-mm = { "" }
unit-titre = { "" }
