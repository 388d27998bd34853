### The bot's own words to doctors, and (.patient) to patients. Message texts are Telegram HTML; buttons are plain.

## Consent

consent =
    <b>临床试验转介助手</b>

    我与您一起核对：系统性红斑狼疮、系统性硬化症、抗磷脂综合征、炎性肌病、干燥综合征或ANCA相关血管炎患者，是否可以转介至CAR-T临床试验 { $trial }。

    • 请<b>勿输入姓名、病历号或出生日期</b>，周岁年龄即可。
    • Telegram会在其服务器上保留消息。我只保存您确认过的医学信息，从不保存您的原文。
    • 我不是医疗器械。患者能否入组<b>由研究中心决定</b>。

    继续使用即表示您同意：您确认的回答将被保存；如您选择转介，该试验的研究协调员可以查看这些回答。
    .patient =
        <b>这项研究值得和医生谈谈吗？</b>

        一项名为 { $trial } 的研究正在试验CAR-T细胞（一种用免疫细胞制成的治疗），面向红斑狼疮、硬皮病、抗磷脂综合征、肌炎、干燥综合征和ANCA血管炎患者。我会询问您的健康情况，并告诉您可以和风湿免疫科医生谈哪些问题。

        • <b>遇到紧急情况，请立即拨打急救电话或去急诊。</b>这里没有人实时查看消息，我不能处理急症。
        • 请<b>不要发送姓名、住址或出生日期</b>，告诉我周岁年龄就够了。我只保存您确认过的回答，不保存您发来的原文。Telegram会在自己的服务器上保留消息。
        • 只有您把自己的分享码交给某位医生，那位医生才能看到您的回答；如果医生把您转介给研究团队，他们也会看到这些回答，但看不到您的姓名。
        • 我不是医疗器械，也不是医生。请不要因为我说的话自行停药或改药。<b>由您的医生和研究团队决定。</b>
        • 随时发送 /forget，就会删除我保存的有关您的全部内容；只有研究团队已经接收的转介会留在他们那里。

        继续使用即表示您同意以上内容。
consent-agree = 同意
consent-decline = 不同意，谢谢
consent-declined = 未保存任何内容。如改变主意，随时发送 /start。

## Beginning

intake =
    <b>新患者</b>

    请粘贴病例，像写给同事那样即可：诊断、抗体、评分、药物及其剂量和日期。我会先列出我的理解，经您确认后才计入。

    也可以直接回答问题。我会根据您的回答决定接着问什么，结果一经明确即停止提问。
    .patient =
        <b>说说您的病情</b>

        请逐个回答我的问题。不清楚的就选“不清楚”，医生可以补充。如果手边有化验单或病历，会更方便。

        也可以用自己的话写下来：得的是什么病，在用什么药，用量多少，从什么时候开始用。我会先列出我的理解，经您确认后才算数。
intake-questions = 直接回答问题
    .patient = 开始回答问题
intake-nothing = 这段文字中没有找到诊断、药物、抗体或检查数值。您可以继续粘贴，或直接回答问题。
    .patient = 这段文字里没有找到疾病、药物或检查结果。您可以再写一些，或者开始回答问题。
intake-too-long = 这段文字共 { $length } 个字符，我一次最多读取 { $limit } 个。请发送包含诊断、抗体、评分和药物的部分。已有内容均未丢失。
    .patient = 这段文字共 { $length } 个字，我一次最多读 { $limit } 个。请发送有关病情、用药和检查结果的部分。已有内容都没有丢失。

## What was understood

review-title = <b>以下是我的理解，</b>经您确认后才计入。点击某一行即可更正。
review-line = { $label }：<b>{ $value }</b>  <i>“{ $words }”</i>
review-line-open = { $label }：{ $value }  <i>“{ $words }”</i>：<b>请说明</b>
review-unread = 有 { $count } 处内容未能识别：{ $words }
review-masked = 疑似个人信息的内容已遮盖，未予保存。
    .patient = 看起来像姓名或号码的内容已经遮住，没有保存。
review-deleted = 您的消息中疑似含有个人信息，我已将其从本对话中删除。
review-confirm = ✓ 全部正确，继续
review-confirm-first = ❔ 请先处理待明确的药物
    .patient = ❔ 请先说明这个药的情况
review-confirm-rest = ✓ 跳过 { $count } 个待明确项，继续
    .patient = ✓ 跳过 { $count } 处没说清的，继续
review-questions = 放弃，改为回答问题
    .patient = 不用这些，直接回答问题
review-discard = 放弃，继续
review-button-open = ❔ { $line }
review-button = { $line }

line-title = <b>{ $label }</b>：{ $value }
    <i>“{ $words }”</i>

    正确的内容是什么？也可以直接输入。
line-keep = ✓ 无误
line-current = 仍在使用
    .patient = 现在还在用
line-stopped = 已停用
    .patient = 已经停了
line-remove = ✗ 删除此行
line-back = ‹ 返回列表
line-stopped-when = { $drug }的末次用药时间是？请输入（如“2025年3月”），也可暂不填写。
    .patient = 您最后一次用{ $drug }是什么时候？请输入（如“2025年3月”），也可以先不填。
line-stopped-unknown = 暂不填写日期
    .patient = 不记得时间

question-meant = <b>“{ $words }”</b>是指？
    .patient = 您说的<b>“{ $words }”</b>是指？
question-none = 以上都不是
question-position = 继续之前，还有 { $left } 处需要明确。

## Questions

progress = { $bar } { $percent }%
question-ticks = 请勾选所有适用的项目；点两次表示“不详”。
    .patient = 请勾选您有的项目；不清楚的点两次。
question-type = 请点击按钮，或直接输入。
question-type-number = 请点击按钮，或输入准确数值{ $unit }。
question-type-date = 请点击按钮，或输入日期（如“2025年3月”或“6周前”）。
question-known = 目前已知：{ $known }
question-estimate = 由肌酐推算：{ $estimate }。经您采用后才计入。
    .patient = 根据您的肌酐推算：{ $estimate }。您点选后才算数。
button-take-estimate = 采用 { $estimate }
button-none = 以上都没有
button-done = ✓ 完成
button-dont-know = 不清楚
button-back = ‹ 上一步
button-cancel = 取消
button-yes = 是
button-no = 否
button-ongoing = 仍在使用
    .patient = 现在还在用
band-days-longer = 至少{ $weeks }周前（{ $day }或更早）
band-days-longer-days = 至少{ $days }天前（{ $day }或更早）
band-days-shorter = { $day }之后
band-within = 最近{ $weeks }周内
band-before = 更早以前

typed-not-understood = 我没能将其识别为本题的回答。{ $expected }
typed-other-name = 这里需要的数值是：{ $label }。如果您输入的就是它，请只发送数字。
typed-expects-number = 请输入数字{ $unit }，例如“{ $example }”。
typed-expects-date = 请输入日期，例如“2025年3月”“2025-03-14”或“6周前”。
typed-expects-choice = 请点击其中一个按钮，或输入按钮上的文字。
typed-ambiguous-date = 该日期可有两种读法。请写明年、月、日，例如“2025年4月3日”。
typed-impossible = 此处不可能为 { $value }，合理范围为 { $low } 至 { $high }{ $unit }。请核对单位。
    .patient = 这里不可能是 { $value }，合理范围为 { $low } 至 { $high }{ $unit }。请对照化验单或药盒，核对数字和单位。
typed-whole = { $value } 不是整数，此项按整数计分。请输入正确的数值。
    .patient = { $value } 不是整数。请输入整数，例如2或3。
typed-unusual = { $label }为 { $value }{ $unit }，并不常见。如属实，请再发送一次；如有误，请输入正确的数值。
typed-future = 该日期在今天之后，请核对。
typed-other-kind = 目前我只能读取文字。请输入回答或点击按钮。

## The result

verdict-no_obstacle = <b>✅ 未发现入组障碍。</b>筛选时研究中心还将核查 { $site } 项。
verdict-not_eligible = <b>⛔ 目前不符合入组条件。</b>
verdict-not_yet = <b>🗓 暂不能入组：就已知情况而言，自{ $day }起不再有障碍。</b>
verdict-not_yet-open = <b>🗓 最早须待{ $day }</b>，且仍有待明确的问题。
verdict-undetermined = <b>❔ 暂时无法判断。</b>仍有待明确的问题。
verdict-blocking = <b>入组障碍</b>
verdict-criterion =
    • <b>{ $id }</b> { $text }
    <blockquote>{ $quote }</blockquote>
    患者：{ $why }
verdict-more = …… 另有 { $count } 条标准。
verdict-no-cohort = • 无本试验所列六种疾病中的任何一种。
verdict-more-points = …… 另有 { $count } 项。
verdict-reading = <i>判读方式：{ $reading }</i>
verdict-washout = { $drug }采用的半衰期：{ $days }天（保守值），即末次用药后须满{ $needed }天。
verdict-washout-others = 其他文献值：{ $values }。
verdict-washout-typical = 典型值{ $days }天（洗脱期{ $needed }天）
verdict-washout-range = 个别患者或人群{ $low }至{ $high }天
verdict-washout-unverified = 该半衰期未经核实，以研究中心的判断为准。
verdict-missing = <b>尚待明确</b>
verdict-missing-line = • { $label }
verdict-halflife-unknown = { $drug }尚无公认的半衰期，请咨询申办方
verdict-site =
    <b>由研究中心判定</b>（筛选时 { $count } 项）
    <blockquote expandable>{ $list }</blockquote>
verdict-site-open-drugs = 试验方案原文未说明{ $drugs }适用哪条规定，须由研究中心判定。
verdict-cohorts = <b>各疾病专项标准</b>
verdict-cohort-met = { $disease }：满足
verdict-cohort-not_met = { $disease }：不满足
verdict-cohort-unknown = { $disease }：待定
verdict-registry = 注册状态：<b>{ $status }</b>，最近更新于{ $updated }（{ $age }个月前）。最终由研究中心决定。
registry-not_yet_recruiting = 尚未开始招募
registry-recruiting = 招募中
registry-active_not_recruiting = 进行中，不再招募
registry-completed = 已完成
registry-suspended = 已暂停
registry-terminated = 已提前终止
button-refer = 转介该患者
button-refer-open = 转介（含待明确项）
button-details = 全部标准
button-summary = ‹ 结果
button-new = 新患者
    .patient = 重新开始
button-next = 下一页 ›
button-previous = ‹ 上一页
details-title = <b>全部标准</b>（第 { $page } 页，共 { $pages } 页）
details-line = { $mark } <b>{ $id }</b> { $text }

## Anything else

stale = 那是之前的页面，以下是当前页面。
not-yours = 这属于另一个对话。
unknown-press = 该按钮已失效，以下是当前进度。
    .patient = 这个按钮已经失效，下面是现在的进度。
cancelled = 本次评估已关闭，未发送任何内容。如需评估其他患者，请点击下方按钮或粘贴病例。
    .patient = 这次问答已结束，没有向任何人发送内容。想重新开始，请点下方按钮，或直接写下您的病情。
resumed = 您有一次评估尚未完成，以下是之前的进度。
    .patient = 您的问题还没有答完，我们接着来。
already-referred = 该患者已转介。如需评估其他患者，请发送 /new。
help =
    /start – 继续或开始
    /new – 评估其他患者
    /score – 计算器：SLEDAI-2K、BVAS、分类标准等
    /cancel – 关闭本次评估
    /language – 切换语言
    /privacy – 保存了哪些内容

    随时可以粘贴病例：我会先列出我的理解，经您确认后才计入。
    .patient =
        /start – 继续或开始
        /new – 重新开始
        /cancel – 结束这次问答
        /language – 切换语言
        /privacy – 保存了什么、谁能看到
        /forget – 删除全部内容

        我会询问您的健康情况，并告诉您关于一项研究可以和风湿免疫科医生谈哪些问题。可以点按钮，也可以用自己的话回答。“不清楚”也是很好的回答，医生可以补充。

        <b>遇到紧急情况，请立即拨打急救电话或去急诊</b>：我不能处理急症。
privacy =
    <b>保存的内容</b>
    您确认过的医学信息、其所依据的原文词句以及时间；向您显示过的结果；您的标签；您与研究中心之间关于转介的问答（个人信息已遮盖）。不保存患者姓名和消息全文。转介后，研究协调员可凭转介码看到这些医学信息。如果您打开患者的分享码，该患者会看到您在Telegram上显示的名字。

    Telegram本身会在其服务器上保留聊天消息。如有需要，您可在对话中自行删除。
    .patient =
        <b>保存了什么，谁能看到</b>
        您确认过的回答、这些回答所依据的词句，以及时间。不保存姓名，也不保存消息全文。

        只有您把分享码交给医生，那位医生才能看到。谁打开过，您会知道，也可以随时收回。如果医生把您转介给研究团队，他们也会看到这些回答，但看不到您的姓名。

        发送 /export 可得到我保存的有关您的全部内容，发送 /forget 可将其删除。Telegram本身会在其服务器上保留聊天消息，您可以在对话中自行删除。
language-name = 中文
language-choose = 您希望我使用哪种语言？
language-chosen = 已切换为中文。
please-start = 请发送 /start 开始。

## Values

separator-list = { "、" }
separator-entries = { "；" }
labelled = { $label }：{ $value }
value-yes = 是
value-no = 否
value-unknown = 不详
value-none = 无
value-from-to = { $from }至{ $to }
value-since = { $day }或以后
value-until = { $day }或以前
limit-less = 低于{ $limit }
limit-at-most = 不超过{ $limit }
limit-more = 超过{ $limit }
limit-at-least = 至少{ $limit }
value-asked-since = { $value }（仅问及{ $day }以后）
value-more-possible = { $value }（可能还有）
course-ongoing = { $drug }，仍在使用
    .patient = { $drug }，现在还在用
course-stopped = { $drug }，末次用药{ $day }
    .patient = { $drug }，最后一次用药{ $day }
course-undated = { $drug }，末次用药日期待补
    .patient = { $drug }，最后一次用药时间不清楚

## Commands menu

command-start = 继续或开始
command-new = 评估其他患者
    .patient = 重新开始
command-cancel = 关闭本次评估
    .patient = 结束这次问答
command-language = 切换语言
command-help = 我能做什么
command-privacy = 保存了哪些内容
    .patient = 保存了什么、谁能看到
