### Направления: что читает направляющий врач и что читают координаторы. Тексты сообщений: Telegram HTML; кнопки без разметки.

## Что читает направляющий врач

referral-sent =
    <b>Направлено.</b> Код <code>{ $code }</code>

    Запишите код в карту пациента: это единственная связь, имени я не знаю. Координаторы видят медицинскую сводку, но не Ваш аккаунт.
referral-status = Статус: <b>{ $status }</b>
referral-status-new = в центре, ждёт решения
referral-status-needs_info = у центра есть вопрос
referral-status-accepted = принято: центр готов провести скрининг пациента
referral-status-declined = отклонено центром
referral-status-screen_failed = скрининг не пройден
referral-status-enrolled = пациент включён в исследование
referral-status-withdrawn = отозвано
referral-notice = Направление <code>{ $code }</code>: <b>{ $status }</b>
referral-criterion = Критерий: <b>{ $id }</b> { $text }
referral-reason = Причина: «{ $reason }»
referral-history = <b>Как шло дело</b>
referral-step = • { $day }: { $status }
referral-questions = <b>Вопросы центра</b>
referral-question-open = • «{ $question }» <i>(ответа ещё нет)</i>
referral-question-answered = • «{ $question }» Ваш ответ: «{ $answer }»
referral-answer = Ответить: { $question }
referral-withdraw = Отозвать направление
referral-withdraw-sure =
    <b>Отозвать <code>{ $code }</code>?</b>

    Центр узнает об этом сразу и прекратит работу с этим пациентом. Отменить отзыв нельзя; позже пациента можно направить снова.
referral-withdraw-yes = Да, отозвать
referral-withdraw-no = ‹ Нет, оставить

inquiry-letter =
    <b>Вопрос центра по <code>{ $code }</code>:</b>
    «{ $question }»
inquiry-answer = Ответить
inquiry-prompt =
    <b>Ваш ответ по <code>{ $code }</code></b>
    «{ $question }»

    Ответьте на это сообщение. Пожалуйста, без имён: похожее на имя я скрываю. Центр не видит, кто Вы.
inquiry-confirm =
    <b>Отправить этот ответ?</b> (<code>{ $code }</code>)
    Вопрос: «{ $question }»
    Ответ: «{ $answer }»
inquiry-send = Отправить
inquiry-again = Написать заново
inquiry-cancel = Не отправлять
inquiry-sent =
    <b>Отправлено центру</b> (<code>{ $code }</code>)
    Вопрос: «{ $question }»
    Ответ: «{ $answer }»
inquiry-cancelled = По <code>{ $code }</code> ничего не отправлено. Ответить можно в любой момент.
inquiry-closed = На этот вопрос отвечать уже не нужно.

## Карточка координаторов

card-title = <b>Направление { $code }</b>
card-trial = { $trial } · { $day }
card-status = Статус: <b>{ $status }</b>
card-status-new = новое
card-status-needs_info = нужны сведения
card-status-accepted = принято, предварительный отбор пройден
card-status-declined = отклонено
card-status-screen_failed = скрининг не пройден
card-status-enrolled = включён в исследование
card-status-withdrawn = отозвано врачом
card-criterion = Критерий: <b>{ $id }</b> { $text }
card-reason = Причина: «{ $reason }»
card-blocking = • <b>{ $id }</b> { $text } ({ $why })
card-missing = Осталось узнать: { $list }
card-questions = <b>Ваши вопросы</b>
card-question-open = • { $day }: «{ $question }» <i>(ответа ещё нет)</i>
card-question-answered = • { $day }: «{ $question }» Ответ: «{ $answer }»
card-accept = Принять
card-ask = Спросить
card-decline = Отклонить
card-enrolled = Включён
card-screen-failed = Скрининг не пройден
card-criteria = Критерии
card-answers = Ответы
card-history = История
card-queue = Очередь
card-back = ‹ Сводка
card-open = Открыть
card-moved = Ничего не изменено. Статус направления: { $status }.
card-not-yours = Решать о направлении могут только координаторы.
card-recorded = Записано: { $status }.
card-gone = <b>Направление { $code }</b> удалено.
card-gone-doctor = <b>Направление { $code }</b> удалено по желанию врача.
card-gone-patient = <b>Направление { $code }</b> удалено по желанию пациента.
card-gone-short = Это направление удалено.

## Критерии, ответы, история

sheet-title = <b>{ $code }: критерии</b> ({ $page } из { $pages })
sheet-line = { $mark } <b>{ $id }</b> { $text }
sheet-line-disputed = { $mark } <b>{ $id }</b> { $text } <i>(координатор возражает)</i>
sheet-back = ‹ Критерии
point-result = Итог: <b>{ $result }</b>
point-met = выполнен
point-not_met = не выполнен
point-unknown = неясно
point-triggered = этот критерий исключения действует
point-clear = этот критерий исключения не действует
point-not_applicable = относится к другому заболеванию
point-patient = <b>Пациент</b>
point-value = • { $label }: { $value } <i>({ $source })</i>
point-no-value = • { $label }: неизвестно
point-site = • На это может ответить только центр.
point-objections = <b>Возражения координаторов против такого понимания</b>
point-objection = • { $day }: «{ $text }»
point-wrong = Вы неверно понимаете этот критерий
source-doctor = врач, { $day }
source-patient = пациент, подтверждено врачом, { $day }
source-document = документ, { $day }
source-derived = вычислено, { $day }
source-coordinator = координатор, { $day }
source-words = { $source }; прочитано из «{ $words }»
answers-title = <b>{ $code }: ответы</b> ({ $page } из { $pages })
answers-line = { $label }: <b>{ $value }</b> <i>({ $source })</i>
answers-none = Ответов нет.
history-title = <b>{ $code }: история</b> ({ $page } из { $pages })
history-step = • { $day }: { $status }

## Решения

choice-declined = <b>Отклонить { $code }</b> ({ $page } из { $pages }): какой критерий решает? Сначала те, что препятствуют.
choice-screen_failed = <b>{ $code }: скрининг не пройден</b> ({ $page } из { $pages }): какой критерий решает? Сначала те, что препятствуют.
choice-other = Другая причина
reason-declined = <b>Отклонить { $code }</b>
reason-screen_failed = <b>{ $code }: скрининг не пройден</b>
reason-hint = Можно назвать причину своими словами, её прочтёт направляющий врач. Пока ничего не записано.
reason-write = Написать причину
reason-none = Без указания причины
reason-back = ‹ Другой критерий

## Письменные ответы

prompt-ask =
    <b>{ $code }</b>: ответьте на это сообщение своим вопросом.

    Направляющий врач прочтёт вопрос, но не увидит, кто Вы. Пожалуйста, без имён.
prompt-reason =
    <b>{ $code }</b>: ответьте на это сообщение, назвав причину.

    Направляющий врач прочтёт её, но не увидит, кто Вы. Пожалуйста, без имён.
prompt-objection =
    <b>{ $code }, { $id }</b>: ответьте на это сообщение и скажите, как следует понимать критерий.

    Замечание хранится вместе с направлением, координаторы видят его у этого критерия.
prompt-too-long = В этом тексте { $length } зн., передать я могу не больше { $limit }. Пожалуйста, ответьте ещё раз, короче.
prompt-text-only = Я могу передать только текст. Пожалуйста, ответьте словами.
prompt-done-ask = <b>{ $code }</b>: вопрос передаётся направляющему врачу: «{ $text }»
prompt-done-objection = <b>{ $code }, { $id }</b>: записано. Спасибо.
prompt-reply-please = Я передаю только то, что написано в ответ на моё сообщение. Если это ответ на мой вопрос выше, выберите на нём «Ответить»; иначе просто продолжайте.
prompt-masked = Похожее на личные данные скрыто.

## Письма координаторам

answer-letter =
    <b>{ $code }: направляющий врач ответил</b>
    Вопрос: «{ $question }»
    Ответ: «{ $answer }»
reminder-letter = <b>{ $code }</b> ждёт Вас уже { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }.
withdrawn-letter = <b>{ $code }</b>: направляющий врач отозвал направление. Пожалуйста, прекратите работу с этим пациентом.
patient-forget-letter = Направление <code>{ $code }</code>: <b>пациент отказался от участия и удалил свои данные.</b> Направивший врач тоже об этом узнает. Пожалуйста, не продолжайте, пока не обсудите это друг с другом.

## Очередь

queue-title = <b>Направления</b>
queue-none = Направлений пока нет.
queue-line = { $status }: <b>{ $count }</b>
queue-button = { $status } ({ $count })
queue-list = <b>Направления, статус «{ $status }»</b> ({ $page } из { $pages })
queue-row = { $sign } <code>{ $code }</code> · { $diseases } · { $age }
queue-row-criterion = { $sign } <code>{ $code }</code> · { $diseases } · { $age } · { $criterion }
queue-empty = Сейчас таких нет.
queue-no-disease = болезнь не уточнена
age-today = сегодня
age-days =
    { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }

## Как становятся координатором

coordinator-welcome =
    <b>Теперь в этот чат приходят направления.</b>

    Каждое приходит карточкой: можно открыть критерии и ответы, принять или отклонить направление, задать через меня вопрос направляющему врачу. Ни одна сторона не видит аккаунта другой.

    /queue: все направления, /language: другой язык, /help: подробнее.
coordinator-already = Этот чат уже получает направления. Приглашением можно воспользоваться в другом чате.
coordinator-invalid = Это приглашение уже использовано или старше семи дней. Попросите новое.
coordinator-help =
    <b>Координаторам</b>
    /queue: все направления по статусам, с их возрастом
    /language: язык этого чата
    /help: эта справка

    <b>На карточке</b>
    Критерии: все условия исследования; нажмите на условие, чтобы увидеть английский текст, моё понимание и на чём основано значение у пациента. Если я понимаю его неверно, скажите об этом там.
    Ответы: всё, что было отвечено, и кем.
    Принять, отклонить, спросить: направляющий врач узнаёт сразу. Вопрос и ответ идут через меня; имена скрываются, аккаунты не видны.

    В группе я вижу только команды и ответы на мои сообщения.
