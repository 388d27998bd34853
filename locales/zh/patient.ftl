### 只对患者说的话：紧急征兆、由谁诊断、结果、给医生的分享码；以及医生如何看到患者的陈述。消息为 Telegram HTML，按钮为纯文本。

## 紧急征兆

safety =
    <b>首先，确认您的安全</b>

    您<b>现在</b>有下列情况吗？请勾选所有符合的。
safety-kept = 您写的内容我已留着。请先看这里。
sign-chest_pain = 胸痛或胸口压迫感
sign-breathing = 休息时也呼吸困难
sign-bleeding = 咳血、呕血或黑便
sign-stroke = 突然无力、说不清话或看不见
sign-seizure = 抽搐、晕倒或神志不清
sign-fever = 发烧 38.5 °C 以上，或寒战
sign-urine = 尿量明显减少并有浮肿
sign-self_harm = 有伤害自己的想法
sign-pregnancy = 怀孕并有出血
safety-advice =
    <b>⚠️ 请立即就医</b>

    您提到：
    { $signs }

    这可能是急症。<b>请拨打急救电话 120</b>（其他国家多为 112，俄罗斯和哈萨克斯坦为 103 或 112），或请人送您到最近的急诊科。不要等待这里的回复：没有人会马上看到，我也不是医生。
safety-not-alone = 如果您想伤害自己：请不要一个人待着。现在就告诉身边的人，或告诉急救电话的接线员。
safety-go-on = 您写的内容不会丢失。您就医之后，或该情况消失之后，我们再继续。
safety-cared = 我已就医
safety-gone = 该情况已消失
safety-mistake = 我没有这种情况

## 由谁诊断

diagnosed =
    <b>是谁告诉您得了这个病？</b>

    这有助于您的医生判断诊断有多确定。
diagnosed-rheumatologist = 风湿免疫科医生
diagnosed-doctor = 其他科医生
diagnosed-self = 我自己这样认为

## 结果

result-alerts =
    <b>⚠️ 您提到过：</b>
    { $signs }
    如果仍然存在或再次出现，请立即拨打急救电话：120（其他国家多为 112，俄罗斯和哈萨克斯坦为 103 或 112）。
result-worth-raising =
    <b>值得与您的风湿免疫科医生谈谈这项研究。</b>
    从您所说的情况来看，没有什么妨碍您去询问。
result-too-little =
    <b>目前了解的还太少，无法给出说明。</b>
    请先和医生弄清楚您得的是什么病。下面各点可以作为就诊时要问的问题。
result-clear-first =
    <b>有几点需要先弄清楚。</b>
    请与您的风湿免疫科医生讨论。在医生看来，情况可能有所不同。
result-self = 首先，请让医生确定您得的是什么病。这里的其他内容都以此为前提。
result-points = <b>需要弄清楚的</b>
result-point = • { $text }
result-said = 您的回答：“{ $value }”
result-more = …… 还有 { $count } 点。
result-time-helps = 也许只需等待：请在{ $day }之后再问一次。
result-no-illness = 这项研究针对六种疾病：狼疮、系统性硬化症、抗磷脂综合征、肌炎、干燥综合征和ANCA血管炎。您没有提到其中任何一种。
result-not-asked = 其余问题还没有问，因为要先弄清楚上面的 { $count } 点。
result-for-doctor = <b>留给您的医生</b>：还有 { $count } 点需要了解，例如：
result-doctor-looks = <b>留给您的医生</b>：请让医生核对这些回答；医生了解的比聊天能问到的更多。
result-study = 这项研究{ $status }（登记信息更新于{ $updated }）。谁能参加，由研究团队检查后决定。
result-study-not_yet_recruiting = 尚未开始招募
result-study-recruiting = 正在招募
result-study-active_not_recruiting = 正在进行，但不再招募
result-study-completed = 已经结束
result-study-suspended = 已暂停
result-study-terminated = 已提前终止
result-emergency = <i>胸痛、呼吸困难、突然无力、大出血或高烧？不要等待研究：请拨打 120（其他国家多为 112，俄罗斯和哈萨克斯坦为 103 或 112）。</i>
result-code = 获取给医生的分享码
result-ask-rest = 继续回答其余问题
result-change = 修改回答

## 给医生的分享码

hand-over-code =
    <b>您的分享码：<code>{ $code }</code></b>

    请把此链接发给您的医生，或出示二维码：
    { $link }

    只有拿到分享码的医生能看到您的回答，而且只有一位医生能打开。谁在何时打开，我会告诉您。其中没有您的姓名：请告诉医生这是您的回答。
hand-over-picture = 同一链接的二维码，供医生用手机扫描
hand-over-opened-by =
    <b>分享码 <code>{ $code }</code></b>

    <b>{ $name }</b> 已于{ $day }打开。如果这不是您的医生，请收回分享码。
hand-over-somebody = 一位医生
hand-over-taken-back = 分享码 <code>{ $code }</code> 已收回，任何人都无法再打开。如需新的分享码，请在结果下方点击“{ result-code }”。
hand-over-taken-back-opened = 打开它的医生已不再保有来自您的内容。您没有被转介到研究。
hand-over-taken-back-referred = 您的医生已用其转介码把您转介到研究，该转介会留在研究团队。如果也想撤回转介，请与您的医生联系，或发送 /forget 删除全部数据。
hand-over-passed-on = 您的医生已把您的回答转交给研究团队。
hand-over-revoke = 收回分享码
hand-over-sure-unopened = 要收回分享码 <code>{ $code }</code> 吗？目前还没有人打开您的回答，收回后任何人都不能用它打开。
hand-over-sure-opened = 要收回分享码 <code>{ $code }</code> 吗？收回后，打开它的医生将不再保有来自您的内容。您尚未被转介到研究。
hand-over-sure-referred = 要收回分享码 <code>{ $code }</code> 吗？您的医生已用其转介码把您转介到研究，该转介会留在研究团队。如果也想撤回转介，请与您的医生联系，或发送 /forget 删除全部数据。
hand-over-yes = 是，收回
hand-over-no = ‹ 否，保留

## 医生如何看到患者的陈述

review-title-patient = <b>以下是患者的回答。</b>经您确认后才算数。点击某一行可更正或删除；其余问题随后再问您。
review-line-patient = { $label }：<b>{ $value }</b>  <i>{ $words }</i>
line-title-patient = <b>{ $label }</b>：{ $value }
    <i>{ $words }</i>

    哪个是对的？也可以直接输入。
patient-says = 患者自述
patient-says-sheet = 患者自述，读自化验单
patient-says-rheumatologist = 患者自述，由风湿免疫科医生诊断
patient-says-doctor = 患者自述，由其他科医生诊断
patient-says-self = 患者自己的猜测，未经医生诊断
patient-says-words = { $source }：“{ $words }”
handed-over = 患者陈述，经医生确认
handed-over-words = 患者陈述（“{ $words }”），经医生确认
