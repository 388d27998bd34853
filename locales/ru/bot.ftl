### Слова самого бота для направляющего врача и координаторов. Тексты сообщений: Telegram HTML; кнопки без разметки.

## Согласие

consent =
    <b>Помощник по направлению в исследование</b>

    Вместе с Вами я проверю, можно ли направить пациента с системной красной волчанкой, системной склеродермией, антифосфолипидным синдромом, миозитом, болезнью Шегрена или АНЦА-ассоциированным васкулитом в исследование CAR-T-терапии { $trial }.

    • <b>Не указывайте имён, номеров медицинских карт и дат рождения</b>: достаточно возраста в годах.
    • Telegram хранит сообщения на своих серверах. Я сохраняю только подтверждённые Вами медицинские данные, но не Ваш текст.
    • Я не являюсь медицинским изделием. <b>Решение о включении принимает исследовательский центр.</b>

    Продолжая, Вы соглашаетесь с тем, что подтверждённые Вами ответы сохраняются и, если Вы решите направить пациента, передаются координаторам исследования.
consent-agree = Даю согласие
consent-decline = Нет, спасибо
consent-declined = Ничего не сохранено. Если передумаете, отправьте /start.

## Начало

intake =
    <b>Новый пациент</b>

    Опишите случай так, как написали бы коллеге: диагноз, антитела, индексы активности, препараты с дозами и датами. Я покажу, что удалось распознать, прежде чем это будет учтено.

    Или начните с вопросов. Они зависят от Ваших ответов: как только результат определён, вопросы заканчиваются.
intake-questions = Начать с вопросов
intake-nothing = В этом тексте не найдено ни диагноза, ни препаратов, ни антител, ни показателей. Можно прислать ещё текст или начать с вопросов.
intake-too-long = В тексте { $length } знаков, а за один раз я читаю не более { $limit }. Пришлите часть с диагнозом, антителами, индексами и препаратами. Ничего не потеряно.

## Что распознано

review-title = <b>Вот что удалось распознать.</b> Пока Вы не подтвердите, ничего не учитывается. Чтобы исправить строку, нажмите на неё.
review-line = { $label }: <b>{ $value }</b>  <i>«{ $words }»</i>
review-line-open = { $label }: { $value }  <i>«{ $words }»</i>: <b>уточните</b>
review-unread =
    { $count ->
        [one] Не прочитан { $count } фрагмент: { $words }
        [few] Не прочитаны { $count } фрагмента: { $words }
        [many] Не прочитаны { $count } фрагментов: { $words }
       *[other] Не прочитано { $count } фрагмента: { $words }
    }
review-masked = То, что похоже на персональные данные, скрыто и не сохранено.
review-deleted = Похоже, в Вашем сообщении были персональные данные, поэтому оно удалено из чата.
review-confirm = ✓ Всё верно, далее
review-confirm-first = ❔ Сначала уточнить препарат
review-confirm-rest =
    { $count ->
        [one] ✓ Далее без { $count } открытой строки
        [few] ✓ Далее без { $count } открытых строк
        [many] ✓ Далее без { $count } открытых строк
       *[other] ✓ Далее без { $count } открытых строк
    }
review-questions = Отменить и начать с вопросов
review-button-open = ❔ { $line }
review-button = { $line }

line-title = <b>{ $label }</b>: { $value }
    <i>«{ $words }»</i>

    Как правильно? Можно также написать ответ.
line-keep = ✓ Всё верно
line-current = Применяется сейчас
line-stopped = Отменён
line-remove = ✗ Удалить строку
line-back = ‹ К списку
line-stopped-when = { $drug }: когда была последняя доза? Напишите дату (например, «март 2025») или оставьте её открытой.
line-stopped-unknown = Оставить дату открытой

question-meant = <b>«{ $words }»</b>: что имеется в виду?
question-none = Ничего из этого
question-position = Прежде чем продолжить, нужно уточнить { $left ->
        [one] { $left } пункт
        [few] { $left } пункта
        [many] { $left } пунктов
       *[other] { $left } пункта
    }.

## Вопросы

progress = { $bar } { $percent } %
question-ticks = Отметьте всё, что верно. Двойное нажатие — «неизвестно».
question-type = Нажмите кнопку или напишите ответ.
question-type-number = Нажмите кнопку или напишите точное значение{ $unit }.
question-type-date = Нажмите кнопку или напишите дату (например, «март 2025» или «6 недель назад»).
question-known = Уже известно: { $known }
question-estimate = Рассчитано по креатинину: { $estimate }. Учитывается, только если Вы это примете.
button-take-estimate = Принять: { $estimate }
button-none = Ничего из этого
button-done = ✓ Готово
button-dont-know = Не знаю
button-back = ‹ Назад
button-cancel = Отмена
button-yes = Да
button-no = Нет
button-ongoing = Применяется сейчас
band-days-longer = { $day } или раньше (от { $weeks ->
        [one] { $weeks } недели
        [few] { $weeks } недель
        [many] { $weeks } недель
       *[other] { $weeks } недели
    })
band-days-longer-days = { $day } или раньше (от { $days ->
        [one] { $days } дня
        [few] { $days } дней
        [many] { $days } дней
       *[other] { $days } дня
    })
band-days-shorter = Позже
band-within = За последние { $weeks ->
        [one] { $weeks } неделю
        [few] { $weeks } недели
        [many] { $weeks } недель
       *[other] { $weeks } недели
    }
band-before = Раньше

typed-not-understood = Это не удалось прочитать как ответ на вопрос. { $expected }
typed-expects-number = Напишите число{ $unit }, например «{ $example }».
typed-expects-date = Напишите дату, например «март 2025», «14.03.2025» или «6 недель назад».
typed-expects-choice = Нажмите одну из кнопок или напишите её текст.
typed-ambiguous-date = Эту дату можно прочитать двояко. Напишите месяц словом, например «3 апреля 2025».
typed-impossible = Значение { $value } здесь невозможно: допустимо от { $low } до { $high }{ $unit }. Проверьте единицу измерения.
typed-whole = { $value } — не целое число, а здесь считаются целые баллы. Напишите правильное значение.
typed-unusual = { $label }: { $value }{ $unit } — необычное значение. Если всё верно, отправьте его ещё раз; если нет, напишите правильное.
typed-future = Эта дата ещё не наступила. Проверьте её.
typed-other-kind = Пока я читаю только текст. Напишите ответ или нажмите кнопку.

## Результат

verdict-no_obstacle = <b>✅ Препятствий не найдено.</b> На скрининге центр проверит ещё { $site ->
        [one] { $site } пункт
        [few] { $site } пункта
        [many] { $site } пунктов
       *[other] { $site } пункта
    }.
verdict-not_eligible = <b>⛔ На сегодня критериям не соответствует.</b>
verdict-not_yet = <b>🗓 Пока рано: с { $day } известных препятствий не будет.</b>
verdict-not_yet-open = <b>🗓 Не раньше { $day }</b>; часть пунктов ещё не уточнена.
verdict-undetermined = <b>❔ Пока определить нельзя.</b> Часть пунктов ещё не уточнена.
verdict-blocking = <b>Что препятствует</b>
verdict-criterion =
    • <b>{ $id }</b> { $text }
    <blockquote>{ $quote }</blockquote>
    У пациента: { $why }
verdict-more =
    { $count ->
        [one] … и ещё { $count } критерий.
        [few] … и ещё { $count } критерия.
        [many] … и ещё { $count } критериев.
       *[other] … и ещё { $count } критерия.
    }
verdict-no-cohort = • Ни одного из шести заболеваний исследования.
verdict-more-points =
    { $count ->
        [one] … и ещё { $count } пункт.
        [few] … и ещё { $count } пункта.
        [many] … и ещё { $count } пунктов.
       *[other] … и ещё { $count } пункта.
    }
verdict-reading = <i>Трактовка: { $reading }</i>
verdict-washout = { $drug }: принят период полувыведения { $days } сут (осторожная оценка), отмывочный период — { $needed } сут после последней дозы.
verdict-washout-others = Опубликованы и другие значения: { $values }.
verdict-washout-typical = обычно { $days } сут (отмывочный период { $needed } сут)
verdict-washout-range = от { $low } до { $high } сут у отдельных пациентов или в отдельных популяциях
verdict-washout-unverified = Это значение периода полувыведения не проверено; последнее слово за центром.
verdict-washout-b-cells = После деплеции В-клеток должны также восстановиться CD19-положительные В-клетки.
verdict-missing = <b>Осталось уточнить</b>
verdict-missing-line = • { $label }
verdict-halflife-unknown = { $drug }: период полувыведения не установлен, уточните у спонсора
verdict-site =
    <b>Решает центр</b> (на скрининге { $count ->
        [one] { $count } пункт
        [few] { $count } пункта
        [many] { $count } пунктов
       *[other] { $count } пункта
    })
    <blockquote expandable>{ $list }</blockquote>
verdict-site-open-drugs = Из текста исследования неясно, какое правило применять: { $drugs }. Это вопрос к центру.
verdict-cohorts = <b>Разделы по заболеваниям</b>
verdict-cohort-met = { $disease }: выполнено
verdict-cohort-not_met = { $disease }: не выполнено
verdict-cohort-unknown = { $disease }: не уточнено
verdict-registry = Реестр: <b>{ $status }</b>, обновлено { $updated } ({ $age ->
        [0] менее месяца назад
        [one] { $age } месяц назад
        [few] { $age } месяца назад
        [many] { $age } месяцев назад
       *[other] { $age } месяца назад
    }). Решение принимает исследовательский центр.
registry-not_yet_recruiting = набор ещё не начат
registry-recruiting = идёт набор
registry-active_not_recruiting = набор закрыт, исследование продолжается
registry-completed = завершено
registry-suspended = приостановлено
registry-terminated = прекращено досрочно
button-refer = Направить пациента
button-refer-open = Направить с открытыми пунктами
button-details = Все критерии
button-summary = ‹ Результат
button-new = Новый пациент
button-next = Следующая ›
button-previous = ‹ Предыдущая
details-title = <b>Все критерии</b> ({ $page } из { $pages })
details-line = { $mark } <b>{ $id }</b> { $text }

## Прочее

stale = Это был прежний экран. Вот текущий.
not-yours = Это относится к другому разговору.
unknown-press = Эта кнопка больше не действует. Вот текущий экран.
cancelled = Эта оценка закрыта, ничего не отправлено. Для другого пациента нажмите кнопку ниже или пришлите описание случая.
resumed = Оценка не завершена. Продолжим с того же места.
already-referred = Этот пациент уже направлен. Для другого пациента отправьте /new.
help =
    /start — продолжить или начать
    /new — другой пациент
    /cancel — закрыть эту оценку
    /language — другой язык
    /privacy — что хранится

    Описание случая можно прислать в любой момент: я покажу, что удалось распознать, прежде чем это будет учтено.
privacy =
    <b>Что хранится</b>
    Подтверждённые Вами медицинские данные, слова, из которых они взяты, и время. Ни имён, ни текстов сообщений. При направлении координаторы исследования видят эти данные под кодом.

    Сам Telegram хранит сообщения чата на своих серверах. При желании удалите их в чате.
language-name = Русский
language-choose = На каком языке мне писать?
language-chosen = Теперь я пишу по-русски.
please-start = Чтобы начать, отправьте /start.

## Значения

separator-list = { ", " }
separator-entries = { "; " }
labelled = { $label }: { $value }
value-yes = да
value-no = нет
value-unknown = неизвестно
value-none = нет
value-from-to = { $from } – { $to }
value-since = { $day } или позже
value-until = { $day } или раньше
value-more-possible = { $value } (возможно, не всё)
course-ongoing = { $drug }, применяется сейчас
course-stopped = { $drug }, последняя доза: { $day }
course-undated = { $drug }, дата последней дозы не указана

## Меню команд

command-start = Продолжить или начать
command-new = Другой пациент
command-cancel = Закрыть оценку
command-language = Другой язык
command-help = Что я умею
command-privacy = Что хранится
