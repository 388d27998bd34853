### Referrals: what the referring doctor reads of one, and everything the coordinators read. Message texts are Telegram HTML; buttons are plain.

## Referral

referral-sent =
    <b>已转介。</b>转介码 <code>{ $code }</code>

    请将此码记入患者病历：我不掌握姓名，这是唯一的关联凭据。研究协调员能看到病情摘要，看不到您的账号。
referral-status = 状态：<b>{ $status }</b>
referral-status-new = 已发送，研究中心尚未查看
referral-status-accepted = 已接收：研究中心拟对该患者进行筛选
referral-status-needs_info = 研究中心需要补充信息，并将说明具体内容。回复时请注明转介码。
referral-status-declined = 研究中心未予接收
referral-notice = 转介 <code>{ $code }</code>：<b>{ $status }</b>

card-title = <b>转介 { $code }</b>
card-trial = { $trial } · { $day }
card-status = 状态：<b>{ $status }</b>
card-status-new = 新转介
card-status-accepted = 已接收
card-status-needs_info = 待补充信息
card-status-declined = 未接收
card-answers = <b>患者情况</b>
card-answer = { $label }：{ $value }
card-answer-words = { $label }：{ $value } <i>“{ $words }”</i>
card-accept = 接收
card-needs-info = 需补充信息
card-decline = 不接收
card-moved = 此前已处理：{ $status }。
card-not-yours = 只有研究协调员可以处理转介。
card-recorded = 已记录：{ $status }。
