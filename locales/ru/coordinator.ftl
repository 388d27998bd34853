### Направления: что читает направляющий врач и что читают координаторы. Тексты сообщений: Telegram HTML; кнопки без разметки.

## Направление

referral-sent =
    <b>Направление отправлено.</b> Код <code>{ $code }</code>

    Запишите код в медицинскую карту пациента: другой связи нет, имени я не знаю. Координаторы видят медицинскую сводку, но не Ваш аккаунт.
referral-status = Статус: <b>{ $status }</b>
referral-status-new = отправлено, центр ещё не открыл
referral-status-accepted = принято: центр готов провести скрининг пациента
referral-status-needs_info = центру нужны дополнительные сведения; он сообщит, какие именно. В ответе укажите код направления.
referral-status-declined = отклонено центром
referral-notice = Направление <code>{ $code }</code>: <b>{ $status }</b>

card-title = <b>Направление { $code }</b>
card-trial = { $trial } · { $day }
card-status = Статус: <b>{ $status }</b>
card-status-new = новое
card-status-accepted = принято
card-status-needs_info = нужны сведения
card-status-declined = отклонено
card-answers = <b>Пациент</b>
card-answer = { $label }: { $value }
card-answer-words = { $label }: { $value } <i>«{ $words }»</i>
card-accept = Принять
card-needs-info = Запросить сведения
card-decline = Отклонить
card-moved = Статус уже изменён: { $status }.
card-not-yours = Решение по направлению принимают только координаторы.
card-recorded = Записано: { $status }.
