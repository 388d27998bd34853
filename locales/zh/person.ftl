### 使用者与其患者：身份、设置、病例、交接、删除。

## 您是谁

role-choose =
    <b>临床试验转介助手</b>

    我帮助了解：对于狼疮、系统性硬化症、抗磷脂综合征、肌炎、干燥综合征或ANCA相关血管炎，一项CAR-T细胞临床试验是否值得进一步了解。

    您是？
role-doctor = 🩺 我是医生
role-patient = 🙂 我是患者
role-none = 尚未选择

## 设置

settings =
    <b>设置</b>

    您：{ $role }
    语言：{ $language }
settings-language = 🌐 语言
settings-role = 医生或患者
settings-privacy = 保存了什么
settings-export = 导出我的数据
settings-forget = 删除全部

forget =
    <b>删除全部数据？</b>

    您的回答、相关文字、病例、分享码，以及研究中心尚未接收的转介都将永久删除。已被接收的转介会留在研究中心，但与您不再有任何关联，并会通知中心。您的同意也随之撤回。
    .patient =
        <b>删除全部数据？</b>

        您的回答、相关文字和分享码都将永久删除，打开过的医生也不再保有来自您的内容。如果医生已转介您，该转介也会一并删除；只有研究团队已接收的转介会留在他们那里，并会告知他们您已退出并删除了数据。您的同意也随之撤回。
forget-yes = 是，全部删除
forget-no = ‹ 否，保留
forget-done = 已全部删除。本聊天中的消息需要您自己在Telegram中删除。发送 /start 可重新开始。
forget-letter = 转介 <code>{ $code }</code>：转介人已删除其数据并撤回同意，我无法再向其转达消息。
export-done = 此文件包含我保存的关于您的全部内容。

## 病例

cases-title =
    { $pages ->
       *[other] <b>您的患者</b>（第 { $page } 页，共 { $pages } 页）
    }
cases-none = 这里还没有您的患者。发送 /new 开始。
cases-for-doctors = 患者列表仅供医生使用。用 /role 更改身份。
cases-line =
    { $number }. { $sign } <b>{ $name }</b>
    { $status }，{ $day }
cases-new = + 新患者
case-unnamed = { $day }开始
case-resume = 继续此患者
case-label = 添加标签
case-copy = 复制为新病例
case-back = ‹ 全部患者
case-status-review = 核对中
case-status-interview = 提问中或已有结果
case-status-closed = 已关闭
case-status-referred = { $code }：{ $status }
case-referral-new = 已发送
case-referral-needs_info = 研究中心有疑问
case-referral-accepted = 已接收
case-referral-declined = 已谢绝
case-referral-screen_failed = 筛选失败
case-referral-enrolled = 已入组
case-referral-withdrawn = 已撤回
label-ask = 请输入一个只有您看得懂的标签，例如“周二门诊，肾炎”。不要写姓名、出生日期或病历号。
label-too-long = 标签太长：最多 { $limit } 个字。请再按一次按钮。
label-names = 这里似乎写了某人的名字或号码，我没有保存，并已删除您的消息。请再按一次按钮，换一个不含姓名或号码的标签。

## 交接：医生所见

hand-over-offer =
    <b>一位患者想把自己的回答给您看</b>

    如果您打开，患者会看到是 <b>{ $name }</b> 打开的以及时间。您逐条核对，改正有误之处，并补充其余内容。在您确认之前，任何内容都不作数。患者可以收回分享码；如果患者删除全部数据，研究中心尚未接收的转介也会一并删除。
hand-over-open = 打开回答
hand-over-unknown = 我不认识这个分享码。请向患者再要一次链接。
hand-over-closed = 此分享码已被使用或收回。请向患者索取新的分享码。
hand-over-for-doctor = 此链接供医生使用。如果您是医生，请用 /role 选择，然后再次打开链接。
hand-over-opened = <b>{ $name }</b> 于{ $day }打开了您的回答。如果这不是您的医生，请收回分享码。
hand-over-revoked = 一位患者收回了自己的回答（分享码 <code>{ $code }</code>）。
hand-over-forgotten = 一位曾与您分享回答的患者已退出，并删除了其全部数据（分享码 <code>{ $code }</code>）。
hand-over-lost-kept = 来自患者的内容已从您的病例中删除；您自己录入的内容仍保留。
hand-over-lost-emptied = 来自患者的内容已删除。该病例中没有其他内容，因此已不在您的列表中。
hand-over-lost-referred = 您已转介该患者：转介 <code>{ $referral }</code> 会按发送时的内容留在研究中心。如果患者也想撤回转介，请在该转介的页面点击“{ referral-withdraw }”。
hand-over-lost-accepted = 研究中心已接收您的转介 <code>{ $referral }</code>：该转介会留在那里，并会告知研究中心患者已退出并删除了数据。
hand-over-lost-deleted = 研究中心尚未接收您的转介 <code>{ $referral }</code>：该转介已删除，研究中心的卡片也已清空。

## 其他

failure = 我这边出了点问题。之前的内容都没有丢失：请再试一次，或发送 /start。
link-unknown = 我不认识这个链接。请重新索取；这里是您之前的位置。
refer-nobody = 目前还没有研究中心连接到此机器人，因此未发送任何内容。请稍后再试；您的回答已保存。
withdraw-too-late = 该转介已经结束，无需撤回。
typed-edited = 我只读取发送时的消息；之后的修改不会影响回答。请重新输入。

## 命令菜单与说明

command-role = 医生或患者
command-cases = 我的患者
command-score = 评分计算器
command-settings = 设置
command-export = 导出我的数据
command-forget = 删除全部
command-queue = 转介列表
bot-description =
    面向风湿科医生及其患者：针对狼疮、系统性硬化症、抗磷脂综合征、肌炎、干燥综合征或ANCA相关血管炎的CAR-T临床试验，是否值得进一步了解？我只问有用的问题，说明原因，一键转介。不需要姓名。由研究中心决定。
bot-short-description = 自身免疫病的CAR-T临床试验是否值得进一步了解？面向医生和患者。不需要姓名。
