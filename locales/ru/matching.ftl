# Several trials at the end of an assessment. A line each, by decision; there is no score.

matching-title = <b>Исследования</b>
matching-line = • { $trial }, { $title }: { $decision }
matching-line-this = • <b>{ $trial }</b>, { $title }: { $decision }
matching-no_obstacle = <b>препятствий не найдено</b>
matching-not_yet = <b>не сейчас, с даты: { $day }</b>
matching-not_yet-open = <b>не раньше { $day }</b>, часть пунктов открыта
matching-undetermined =
    { $count ->
        [one] <b>пока неясно</b>, открыт { $count } пункт
        [few] <b>пока неясно</b>, открыто { $count } пункта
        [many] <b>пока неясно</b>, открыто { $count } пунктов
       *[other] <b>пока неясно</b>, открыто { $count } пункта
    }
matching-not_eligible = <b>не подходит</b>
matching-gone-on = Теперь об исследовании <b>{ $trial }</b>. Уже сказанное учитывается, снова спрашивать не буду.
button-go-on-with = ➡️ Дальше: { $trial }
