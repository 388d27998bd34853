### Калькуляторы: индексы и классификационные критерии в чате. Видят только врачи. Пункты — в папке scores/.

score-menu =
    <b>Калькуляторы</b>

    Какой индекс или какие критерии?
score-choose =
    <b>{ $label }</b>

    Какие критерии проверить? Достаточно одного набора.
score-title =
    { $pages ->
        [one] <b>{ $name }</b>
        [few] <b>{ $name }</b> ({ $page } из { $pages })
        [many] <b>{ $name }</b> ({ $page } из { $pages })
       *[other] <b>{ $name }</b> ({ $page } из { $pages })
    }
score-so-far = Пока: <b>{ $result }</b>
score-settled = ✅ Этого достаточно: дальнейший подсчёт не изменит результата для исследования. Можно принять или считать дальше.
score-complete = ✅ Заполнено.
score-domain = <b>{ $label }</b>: { $points }
score-conditions = <b>Нужно ответить также</b>
score-measures = <b>Числа, если они есть</b>
score-numbered = <b>{ $number }.</b> { $label }
score-from = { $label }: { $value }
score-follows = { $mark } { $label } ({ $basis })
score-level = • <b>{ $level }</b>: { $text }
score-about = <i>{ $label }: { $text }</i>
score-level-none = нет
score-level-low = низкая
score-level-moderate = умеренная
score-level-high = высокая
score-how-ticks = Одно нажатие: есть. Два: нет. Три: неизвестно. Неизвестное считается возможным.
score-how = Нажмите степень; повторное нажатие её снимает. Неизвестное считается возможным.
score-type = Пришлите значение: { $label } ({ $unit }).
score-press = Открыт калькулятор. Нажимайте его кнопки или пришлите анализы, например «тромбоциты 80, лейкоциты 2,9». Чтобы вставить историю болезни, сначала выйдите из него.
score-for-doctors = Калькуляторы — для врачей. /role меняет роль.
score-taken = Записано.
score-no-points = пока нельзя посчитать
score-between = не меньше { $low }, не больше { $high }
score-item = { $item } { $points }
score-with-items = { $result } ({ $items })
score-result = { $classified } ({ $points })
score-classified = критерии выполнены
score-not-classified = критерии не выполнены
score-undecided = пока не решено
score-caution = ⚠️ { $text }
button-work-out = 🧮 Посчитать: { $label }
button-score-take = ✅ Принять: { $result }
button-score-rest = ✖ Остального на странице нет
button-score-normal = Остальное на странице: { $grade }
button-score-about = ℹ️ Определения
button-score-brief = ℹ️ Скрыть определения
button-score-leave = ‹ Выйти
typed-other-scale = Это значение из { $said }, а шкала здесь до { $most }. Бланк с другой суммой — другая шкала (односторонний MMT-8 — до 80), сравнивать её нельзя. Пришлите значение из { $most } или посчитайте здесь.
unusual-mmt8 = MMT-8 { $value }: это сумма обеих сторон и шеи (0–150)? Односторонний бланк — до 80, его нельзя сравнивать с границей исследования. Если это из 150, пришлите ещё раз.
