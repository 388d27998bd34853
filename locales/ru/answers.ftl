# Список данных ответов, изменение одного из них и остановка при отказе.

## Список

button-answers = Мои ответы
given-title = <b>Ответы на сейчас</b> ({ $page } из { $pages })
given-none = Ответов пока нет.
given-how = Нажмите номер, чтобы изменить ответ. Остальные сохранятся.
given-line = { $number }. { $label }: { $value }
given-words = <i>(«{ $words }»)</i>
given-course = Курс
    .patient = Одно из этого
given-topic-other = Другое
given-back = ‹ Дальше
given-was =
    <b>{ $label }</b>: { $value } <i>({ $source })</i>
    Как правильно?
given-no-question = Напишите своими словами или отмените этот ответ.
given-remove = ✗ Отменить этот ответ
given-list = ‹ Все ответы
given-same = Так и было, ничего не изменилось.

## Два источника

conflict-title = <b>Два источника расходятся.</b> Что верно?
    .patient = <b>Вы сказали по-разному.</b> Что верно?
conflict-side = { $value } ({ $source })
conflict-take = ✓ { $value }
conflict-left = Отсутствие отметки не разрешает расхождение. Нажмите верное значение или «Не знаю».
separator-sides = { " ≠ " }

## Как обстоят дела

standing-so-far = Пока: <b>{ $result }</b>; мешает: { $points }
standing-no-cohort = нет ни одной болезни из исследования
standing-more = { $count ->
        [one] ещё { $count } пункт
        [few] ещё { $count } пункта
        [many] ещё { $count } пунктов
       *[other] ещё { $count } пункта
    }
standing-offer = Можно остановиться: другие ответы этого не изменят. Или посмотреть всё.
button-stop = Остановиться
button-see-everything = Посмотреть всё
button-go-on = Продолжить вопросы
short-no_obstacle = препятствий не найдено
short-not_eligible = не подходит
short-not_yet = не сейчас, с { $day }
short-undetermined = пока неясно
changed = <b>Что изменилось.</b> Было: { $was } → стало: <b>{ $now }</b>
changed-still = <b>По-прежнему: { $now }</b>
changed-nothing = Изменено. Результат прежний: { $now }
changed-gone = Больше не мешает: { $points }
changed-new = Теперь мешает: { $points }
changed-points = Ваши ответы изменены. Что выяснить сначала: сейчас { $now }, было { $was }.
