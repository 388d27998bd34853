### Referrals: what the referring doctor reads of one, and everything the coordinators read. Message texts are Telegram HTML; buttons are plain.

## What the referring doctor reads

referral-sent =
    <b>已转介。</b>转介码 <code>{ $code }</code>

    请将此码记入患者病历：我不掌握姓名，这是唯一的关联凭据。研究协调员能看到病情摘要，看不到您的账号。
referral-status = 状态：<b>{ $status }</b>
referral-status-new = 已送达研究中心，等待其决定
referral-status-needs_info = 研究中心有问题要问您
referral-status-accepted = 已接收：研究中心拟对该患者进行筛选
referral-status-declined = 研究中心未予接收
referral-status-screen_failed = 筛选未通过
referral-status-enrolled = 患者已入组
referral-status-withdrawn = 已撤回
referral-notice = 转介 <code>{ $code }</code>：<b>{ $status }</b>
referral-criterion = 相关标准：<b>{ $id }</b> { $text }
referral-reason = 理由：“{ $reason }”
referral-history = <b>经过</b>
referral-step = • { $day }：{ $status }
referral-questions = <b>研究中心的问题</b>
referral-question-open = • “{ $question }” <i>（尚未回答）</i>
referral-question-answered = • “{ $question }” 您的回答：“{ $answer }”
referral-answer = 回答：{ $question }
referral-withdraw = 撤回转介
referral-withdraw-sure =
    <b>撤回 <code>{ $code }</code>？</b>

    研究中心会立即得知，并停止对该患者的后续工作。此操作无法撤销；以后可以重新转介该患者。
referral-withdraw-yes = 是，撤回
referral-withdraw-no = ‹ 不，保留

inquiry-letter =
    <b>研究中心就 <code>{ $code }</code> 提问：</b>
    “{ $question }”
inquiry-answer = 回答
inquiry-prompt =
    <b>您对 <code>{ $code }</code> 的回答</b>
    “{ $question }”

    请直接回复本条消息。请勿填写姓名：疑似姓名会被遮盖。研究中心看不到您是谁。
inquiry-confirm =
    <b>发送这个回答吗？</b>（<code>{ $code }</code>）
    问题：“{ $question }”
    回答：“{ $answer }”
inquiry-send = 发送
inquiry-again = 重新填写
inquiry-cancel = 不发送
inquiry-sent =
    <b>已发送给研究中心</b>（<code>{ $code }</code>）
    问题：“{ $question }”
    回答：“{ $answer }”
inquiry-cancelled = 关于 <code>{ $code }</code> 没有发送任何内容。您可以随时回答。
inquiry-closed = 这个问题已不需要回答。

## The coordinators’ card

card-title = <b>转介 { $code }</b>
card-trial = { $trial } · { $day }
card-status = 状态：<b>{ $status }</b>
card-status-new = 新转介
card-status-needs_info = 待补充信息
card-status-accepted = 已接收，预筛通过
card-status-declined = 未接收
card-status-screen_failed = 筛选未通过
card-status-enrolled = 已入组
card-status-withdrawn = 转介医生已撤回
card-criterion = 相关标准：<b>{ $id }</b> { $text }
card-reason = 理由：“{ $reason }”
card-blocking = • <b>{ $id }</b> { $text }（{ $why }）
card-missing = 尚待明确：{ $list }
card-questions = <b>已提出的问题</b>
card-question-open = • { $day }：“{ $question }” <i>（尚未回答）</i>
card-question-answered = • { $day }：“{ $question }” 回答：“{ $answer }”
card-accept = 接收
card-ask = 提问
card-decline = 不接收
card-enrolled = 已入组
card-screen-failed = 筛选未通过
card-criteria = 标准
card-answers = 回答
card-history = 经过
card-queue = 转介列表
card-back = ‹ 摘要
card-open = 打开
card-moved = 未作更改。该转介目前的状态：{ $status }。
card-not-yours = 只有研究协调员可以处理转介。
card-recorded = 已记录：{ $status }。
card-gone = <b>转介 { $code }</b> 已删除。
card-gone-doctor = <b>转介 { $code }</b> 已应转介医生要求删除。
card-gone-patient = <b>转介 { $code }</b> 已应患者要求删除。
card-gone-short = 该转介已删除。

## Criteria, answers, history

sheet-title = <b>{ $code }：标准</b>（第 { $page } 页，共 { $pages } 页）
sheet-line = { $mark } <b>{ $id }</b> { $text }
sheet-line-disputed = { $mark } <b>{ $id }</b> { $text } <i>（有协调员提出异议）</i>
sheet-back = ‹ 标准
point-result = 结果：<b>{ $result }</b>
point-met = 符合
point-not_met = 不符合
point-unknown = 待定
point-triggered = 符合该排除标准
point-clear = 不符合该排除标准
point-not_applicable = 针对其他疾病
point-patient = <b>患者情况</b>
point-value = • { $label }：{ $value } <i>（{ $source }）</i>
point-no-value = • { $label }：不详
point-site = • 只能由研究中心判断。
point-objections = <b>协调员对这种理解的异议</b>
point-objection = • { $day }：“{ $text }”
point-wrong = 您对这条的理解有误
source-doctor = 医生，{ $day }
source-patient = 患者自述，经医生确认，{ $day }
source-document = 文件，{ $day }
source-derived = 计算得出，{ $day }
source-coordinator = 协调员，{ $day }
source-words = { $source }；读自“{ $words }”
answers-title = <b>{ $code }：回答</b>（第 { $page } 页，共 { $pages } 页）
answers-line = { $label }：<b>{ $value }</b> <i>（{ $source }）</i>
answers-none = 没有任何回答。
history-title = <b>{ $code }：经过</b>（第 { $page } 页，共 { $pages } 页）
history-step = • { $day }：{ $status }

## Decisions

choice-declined = <b>不接收 { $code }</b>（第 { $page } 页，共 { $pages } 页）：依据哪条标准？不符合的列在最前。
choice-screen_failed = <b>{ $code }：筛选未通过</b>（第 { $page } 页，共 { $pages } 页）：依据哪条标准？不符合的列在最前。
choice-other = 其他原因
reason-declined = <b>不接收 { $code }</b>
reason-screen_failed = <b>{ $code }：筛选未通过</b>
reason-hint = 您可以用自己的话说明理由，转介医生会看到。目前尚未记录任何内容。
reason-write = 填写理由
reason-none = 不说明理由
reason-back = ‹ 换一条标准

## Written replies

prompt-ask =
    <b>{ $code }</b>：请回复本条消息，写下您的问题。

    转介医生会看到问题，但看不到您是谁。请勿填写姓名。
prompt-reason =
    <b>{ $code }</b>：请回复本条消息，写下理由。

    转介医生会看到理由，但看不到您是谁。请勿填写姓名。
prompt-objection =
    <b>{ $code }，{ $id }</b>：请回复本条消息，说明这条标准应如何理解。

    内容会随该转介保存，并在这条标准下显示给协调员。
prompt-too-long = 这段文字有 { $length } 个字符，最多可转达 { $limit } 个。请缩短后重新回复。
prompt-text-only = 我只能转达文字。请用文字重新回复。
prompt-done-ask = <b>{ $code }</b>：问题正在转给转介医生：“{ $text }”
prompt-done-objection = <b>{ $code }，{ $id }</b>：已记录，谢谢。
prompt-reply-please = 我只转达对我消息的回复。如果这是在回答我上面的问题，请对那条消息使用“回复”；否则请继续。
prompt-masked = 疑似个人信息的内容已遮盖。

## Letters to the coordinators

answer-letter =
    <b>{ $code }：转介医生已回答</b>
    问题：“{ $question }”
    回答：“{ $answer }”
reminder-letter = <b>{ $code }</b> 已等待您处理 { $days } 天。
withdrawn-letter = <b>{ $code }</b> 已由转介医生撤回。请停止对该患者的后续工作。
patient-forget-letter = 转介 <code>{ $code }</code>：<b>患者已退出并删除了其数据。</b>转介医生也会收到通知。在你们沟通之前，请不要继续。

## Queue

queue-title = <b>转介列表</b>
queue-none = 目前还没有转介。
queue-line = { $status }：<b>{ $count }</b>
queue-button = { $status }（{ $count }）
queue-list = <b>转介：{ $status }</b>（第 { $page } 页，共 { $pages } 页）
queue-row = { $sign } <code>{ $code }</code> · { $diseases } · { $age }
queue-row-criterion = { $sign } <code>{ $code }</code> · { $diseases } · { $age } · { $criterion }
queue-empty = 目前没有。
queue-no-disease = 疾病待定
age-today = 今天
age-days = { $days } 天

## Becoming a coordinator

coordinator-welcome =
    <b>本聊天现在接收转介。</b>

    每个转介都会以卡片形式发到这里：可查看标准和回答，接收或不接收，也可通过我向转介医生提问。双方都看不到对方的账号。

    /queue 查看全部转介，/language 更换语言，/help 查看更多说明。
coordinator-already = 本聊天已在接收转介。该邀请仍可用于其他聊天。
coordinator-invalid = 该邀请已被使用，或已超过七天。请索取新的邀请。
coordinator-help =
    <b>协调员说明</b>
    /queue：按状态查看全部转介及其时长
    /language：更换本聊天的语言
    /help：显示本说明

    <b>卡片上的按钮</b>
    标准：试验的每一条标准。点击某一条可查看英文原文、我的理解以及患者数值的依据。如果我理解有误，请在那里指出。
    回答：全部回答及其来源。
    接收、不接收、提问：转介医生会立即得知。问题和回答由我转达；姓名会被遮盖，账号不会显示。

    在群组里，我只能看到命令和对我消息的回复。
