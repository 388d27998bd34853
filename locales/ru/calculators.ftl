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
score-how-follows = Уже отмеченное первое нажатие меняет на «нет».
score-how-left-out = «–» — категория без ответа.
score-how-numbers = Нажмите строку и пришлите число.
score-how = Нажмите степень; повторное нажатие её снимает. Неизвестное считается возможным.
score-type = Пришлите значение: { $label }.
score-type-unit = Пришлите значение: { $label } ({ $unit }).
score-press = Открыт калькулятор. Нажимайте его кнопки или пришлите анализы, например «тромбоциты 80, лейкоциты крови 2,9 ×10⁹/л». Чтобы вставить историю болезни, сначала выйдите из него.
score-for-doctors = Калькуляторы — для врачей. /role меняет роль.
score-taken = Записано.
score-no-points = пока нельзя посчитать
score-between = не меньше { $low }, не больше { $high }
score-item = { $item } { $points }
score-with-items = { $result }: { $items }
score-result = { $classified } ({ $points })
score-classified = критерии выполнены
score-not-classified = критерии не выполнены
score-undecided = пока не решено
score-not-admitted = классифицировать нельзя: не выполнено условие включения ({ $conditions })
score-excluded = критерии неприменимы ({ $conditions })
score-hangs-on = пока не решено ({ $points }); неизвестно: { $conditions }
score-capped = { $items } (вместе { $points })
score-stated = { $stated }; посчитано: { $worked_out }
score-caution = ⚠️ { $text }
button-work-out = 🧮 Посчитать: { $label }
button-score-take = ✅ Принять: { $result }
button-score-rest = ✖ Остального на странице нет
button-score-normal = Остальное на странице: { $grade } (осмотрено, норма)
button-score-about = ℹ️ Определения
button-score-brief = ℹ️ Скрыть определения
button-score-leave = ‹ Выйти
typed-other-scale = Это значение из { $said }, а шкала здесь до { $most }. Бланк с другой суммой — другая шкала (односторонний MMT-8 — до 80), сравнивать её нельзя. Пришлите значение из { $most } или посчитайте здесь.
unusual-mmt8 = MMT-8 { $value }: это сумма обеих сторон и шеи (0–150)? Односторонний бланк — до 80, его нельзя сравнивать с границей исследования. Если это из 150, пришлите ещё раз.
score-press-buttons = Открыт калькулятор. Нажимайте его кнопки; кнопка с ✏️ принимает число. Чтобы вставить историю болезни, сначала выйдите из него.
score-press-list = Выберите калькулятор или выйдите из списка, чтобы продолжить случай.
score-asks = Ничего не принято. Нужно значение: { $label }. Пришлите одно число.
score-only-own = Из этого текста ничего не принято: калькулятор принимает только свои числа. Чтобы рассказать о случае больше, сначала выйдите из него.
score-case-says = Ничего не принято. В данных случая стоит: { $label }: { $value }. Чтобы изменить это, выйдите из калькулятора и откройте «{ button-answers }».
score-in-part = Принято: { $taken }. Остальной текст не прочитан.
score-contested = Шкала осталась прежней. Ей по-прежнему противоречит другое значение: нажмите верное.
score-still-open = Открыт калькулятор: сначала примите его результат или выйдите.
score-no-such = Калькулятора с таким названием нет. Вот все.
score-several = Под это название подходят несколько калькуляторов. Выберите нужный.
unit-mmhg = { "" }
unit-mm = { "" }
unit-titre = { "" }
