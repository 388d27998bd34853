# Several trials at the end of an assessment. A line each, by decision; there is no score.

matching-title = <b>各项试验</b>
matching-line = • { $trial }，{ $title }：{ $decision }
matching-line-this = • <b>{ $trial }</b>，{ $title }：{ $decision }
matching-no_obstacle = <b>未发现障碍</b>
matching-not_yet = <b>目前不行，{ $day }起已知障碍消除</b>
matching-not_yet-open = <b>最早须待{ $day }</b>，且仍有未定的问题
matching-undetermined = <b>尚不能判断</b>，{ $count }项未定
matching-not_eligible = <b>不符合条件</b>
matching-gone-on = 现在核对<b>{ $trial }</b>。已答的内容照样算数，不再重复询问。
button-go-on-with = ➡️ 继续核对 { $trial }
