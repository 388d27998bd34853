# Почему результат таков, с какого дня он изменится и что его изменит.

## С какого дня

dates-title = <b>С какого дня</b>
dates-between = Даты известны примерно: это будет между { $first } и { $sure }
    .patient = Ваши даты известны примерно: это будет между { $first } и { $sure }
dates-not-before = Не раньше { $day }; дальше зависит от того, что ещё не выяснено.
dates-binding = Дольше всего ждать: <b>{ $id }</b> { $text }.
dates-next = До того: <b>{ $id }</b> { $text } (до { $day }).
dates-over = <b>{ $id }</b> { $text }: не мешает с { $day }
dates-lapsing = К тому дню повторить: <b>{ $id }</b> { $text }.
dates-after-stop = { $name }: продолжается, день назвать нельзя. После окончания мешает ещё { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }.
dates-after-stop-unknown = { $name }: продолжается, и нигде не опубликовано, сколько это мешает после окончания: спросите центр.
dates-until = Не мешает с { $day }
dates-note-b_cells_must_be_back = После истощения B-клеток одного вымывания мало: CD19-положительные B-клетки должны восстановиться.

## Что изменило бы результат

changes-title = <b>Что изменило бы результат</b>
changes-line = • { $ids }: { $change }
changes-step = { $label }: { $was } → { $to }
changes-ended = { $name }: окончание
changes-wait = ожидание { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }
changes-wait-for = { changes-wait } ({ $text })
changes-wait-unknown = ожидание неизвестной длины
changes-one = Это сняло бы: { $change }
changes-treatment = Здесь сказано, что приняло бы исследование, а не что хорошо для пациента.
separator-and = { " и " }
separator-then = { ", затем " }

## Для пациентов

result-own-medicine = Никогда не отменяйте, не начинайте и не меняйте лекарство ради исследования сами: сначала поговорите с врачом.

## Как поняты слова и чего ещё достаточно

other-reading-result = ⚖️ Эти слова можно понять и иначе, и тогда результат был бы другим. Здесь действует указанная трактовка.
other-reading-criterion = ⚖️ Эти слова можно понять и иначе; этот пункт решился бы по-другому, результат — нет.
more-would-do = { $count ->
        [one] Здесь достаточно ещё { $count } пункта, например: { $list }.
        [few] Здесь достаточно ещё { $count } пунктов, например: { $list }.
        [many] Здесь достаточно ещё { $count } пунктов, например: { $list }.
       *[other] Здесь достаточно ещё { $count } пункта, например: { $list }.
    }
