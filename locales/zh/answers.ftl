# 已给出的回答、修改其中一项，以及遇到不符合时停止。

## 列表

button-answers = 我的回答
given-title = <b>目前的回答</b>（第 { $page }/{ $pages } 页）
given-none = 还没有任何回答。
given-how = 点数字修改该项回答，其他不变。
given-line = { $number }. { $label }：{ $value }
given-words = <i>（“{ $words }”）</i>
given-course = 疗程
    .patient = 其中之一
given-topic-other = 其他
given-back = ‹ 继续
given-was =
    <b>{ $label }</b>：{ $value } <i>（{ $source }）</i>
    应该是什么？
given-no-question = 请用自己的话输入，或收回这项回答。
given-remove = ✗ 收回这项回答
given-list = ‹ 全部回答
given-same = 原来就是这样，没有改动。

## 两个来源

conflict-title = <b>两个来源不一致。</b>哪一个正确？
    .patient = <b>您前后说的不一样。</b>哪一个对？
conflict-side = { $value }（{ $source }）
conflict-take = ✓ { $value }
conflict-left = 未勾选不能说明哪个值正确。请点选正确的值，或选“不清楚”。
separator-sides = { " ≠ " }

## 目前情况

standing-so-far = 目前：<b>{ $result }</b>。障碍：{ $points }
standing-no-cohort = 没有试验所列的疾病
standing-more = 另有 { $count } 项
standing-offer = 可以到此为止：其他回答改变不了这一点。也可以看完整情况。
button-stop = 到此为止
button-see-everything = 看完整情况
button-go-on = 继续回答
short-no_obstacle = 未发现障碍
short-not_eligible = 不符合
short-not_yet = 暂不可以，{ $day }起
short-undetermined = 尚未确定
changed = <b>变化。</b>原来：{ $was }。现在：<b>{ $now }</b>。
changed-still = <b>仍是：{ $now }。</b>
changed-nothing = 已修改。结果不变：{ $now }。
changed-gone = 不再是障碍：{ $points }
changed-new = 现在的障碍：{ $points }
changed-points = 您的回答已修改。需要先弄清楚的事项：现在 { $now } 项，之前 { $was } 项。
