# 一轮巡视的反馈各页：进度、覆盖、日程、答复；反馈意见的起草、签发与签收，集中反馈会。

web-rail-feedback = { -feedback }
web-rail-answers = { -answer }
web-tab-round = 概况
web-tab-feedback = { -feedback }进度
web-tab-sessions = { -feedback-session }
web-tab-answers = { -requirement }与{ -answer }
web-tab-coverage = 本{ -term }覆盖

web-share = { $done }/{ $total }
web-share-what = 项目
web-share-count = 数量
web-round-phases = 各阶段完成情况
web-phase-done = 已结束
web-phase-current = 正在进行
web-phase-later = 尚未开始
web-phase-reported = { -inspection-report }已提交
web-phase-closed = { -finding }已销号

web-feedback-no-round = 目前没有与您的职务有关的{ -round }。{ -round }建立后，其{ -feedback }情况显示在这里。
web-feedback-none = 本{ -round }尚未分配{ -inspection }。请先分配{ -team }，分配后每个{ -organisation }在此各占一行。
web-feedback-told = 两类对象均已反馈的{ -organisation }
web-feedback-grid = 各{ -organisation }已办事项与下一步
web-feedback-begin = 本{ -round }可办事项
web-feedback-heard = 汇报已听取
web-feedback-decided = 运用已决定
web-feedback-principal = 印发{ -principal }
web-feedback-leadership = 印发{ -leadership-team }
web-feedback-session = { -feedback-session }
web-feedback-receipts = { -receipt }
web-feedback-answers = { -requirement }{ -answer }
web-feedback-next = 下一步
web-feedback-settled = 已全部办结
web-feedback-on = { $date } { $time }
web-feedback-signed = 已签 { $done }/{ $total }{ $refused ->
        [0] {""}
       *[other] ，拒签 { $refused }
    }
web-feedback-meeting = { -feedback-meeting } { $number }，{ DATE($date) }（{ $state }）
web-state-delivery-open = 未办
web-state-delivery-begun = 办理中
web-state-delivery-done = 已办
web-state-delivery-refused = 拒签
web-state-delivery-otherwise = 另行运用

web-coverage-heading = { -term } { $term } 覆盖情况
web-coverage-inspected = 已覆盖
web-coverage-means = 统计所有存续、应纳入覆盖的单位，每个单位计一次，不论被几{ -round }覆盖。
web-coverage-table = 单位体系
web-coverage-kind = 类别
web-coverage-state = 本{ -term }
web-coverage-rounds = 所在{ -round }
web-coverage-not-yet = 尚未覆盖
web-coverage-none = 目前没有应纳入覆盖的单位。请先设立{ -organisation }。

web-board-told = 已办结的{ -feedback-session }
web-board-clashes = 以下安排无法同时进行
web-board-chair = 由{ $person }主持
web-board-moved = 已改期 { $count } 次
web-board-principal = 已向{ -principal }反馈
web-board-leadership = 已向{ -leadership-team }反馈
web-board-closed = 已办结
web-board-done = 已完成
web-board-open = 未完成
web-board-none = 目前没有您可查看的{ -feedback-session }安排。凡决定反馈的{ -organisation }，由{ -office }逐一安排。
web-board-without = 尚未安排{ -feedback-session }：{ $count } 个
web-clash-with-chair = 同一时间（{ $time }）主持人还主持与{ $organisation }的反馈。
web-clash-with-team = 同一时间（{ $time }）该{ -team }还与{ $organisation }会面。
web-clash-with-organisation = 该{ -organisation }在 { $time } 另有一场。
web-clash-over-chair = { $one }与{ $other }，{ DATE($date) }：主持人为同一人。请改期其中一场，或另请他人主持。
web-clash-over-team = { $one }与{ $other }，{ DATE($date) }：同一{ -team }须同时到场。请改期其中一场。
web-clash-over-organisation = { $one }，{ DATE($date) }：同一{ -organisation }同时安排了两场。请取消或改期其中一场。

web-matrix-heading = { -requirement }{ -answer }情况
web-matrix-table = { -requirement }与{ -organisation }对照表
web-matrix-views = 显示范围
web-matrix-view-all = 全部
web-matrix-view-waiting = 待{ -answer }
web-matrix-view-late = 逾期
web-matrix-view-to_judge = 待审核
web-matrix-answered = 已答复
web-matrix-accepted = 已认可
web-matrix-late = 逾期
web-matrix-is-late = 逾期
web-matrix-on = { $date }
web-matrix-until = 期限 { $date }
web-matrix-not-owed = 未要求
web-matrix-unasked = 尚未提出的单位
unasked-undecided = { $organisation }：成果运用尚未决定。待决定反馈后再向其提出。
unasked-used_otherwise = { $organisation }：成果另作运用，不予反馈。
unasked-decided_since = { $organisation }：此后已决定反馈。请就{ -requirement } { $requirements } “向其余单位提出”。
web-matrix-none = 本{ -round }尚未提出{ -requirement }。提出后，本{ -round }已决定反馈的每个{ -organisation }均须{ -answer }。
web-matrix-none-fits = 没有符合条件的行。请选“全部”查看所有{ -organisation }。
web-matrix-column-requirement = { -requirement }
web-matrix-column-heading = 标题
web-matrix-column-organisation = { -organisation }
web-matrix-column-state = 状态
web-matrix-column-due = 期限
web-matrix-column-answered = 答复日期
web-matrix-column-returns = 退回次数
web-own-heading = 本单位须答复的{ -requirement }
web-own-answer = 本单位{ -answer }
web-own-none = 本单位在本{ -round }没有须{ -answer }的{ -requirement }。提出后即显示在这里。
web-own-awaited = 由{ -principal }{ -answer }。
web-own-returned = 已被退回，由{ -principal }重新{ -answer }。
web-own-answered = 已提交，正等待审核，目前无须办理。
web-own-accepted = 已获认可，无须再办。
web-own-withdrawn = 该{ -requirement }已撤回，无须再办。
web-own-annulled = 该{ -answer }已撤销，无须再办。

web-composer-new = 起草对{ $organisation }的{ -feedback-package }（{ $audience }）
web-composer-for = 起草{ -feedback-package }：{ $audience }
web-composer-save = 保存此稿
web-composer-shelves = 可列入的内容
web-composer-put-all = 全部列入
web-composer-put = 列入
web-composer-inside = 已列入
web-composer-details = 所含文字 { $count } 段
web-composer-shelf-achievement = 已审定的{ -achievement }
web-composer-shelf-problem = { -finding }及{ -manifestation }
web-composer-shelf-requirement = 本{ -round }的{ -requirement }
web-composer-none-achievement = 尚无已审定的{ -achievement }。由{ -team }记录，组长审定。
web-composer-none-problem = 尚无已审定的{ -finding }。由组长和{ -office }审定。
web-composer-none-requirement = 本{ -round }尚未提出{ -requirement }。由{ -office }在{ -feedback-meeting }上提出。
web-composer-items = 文稿内容与次序
web-composer-empty = 文稿尚无内容。请从可列入的内容中选取，或添加小标题。
web-composer-up = 上移
web-composer-down = 下移
web-composer-add-heading = 添加小标题
web-composer-add-achievement = 另写一项{ -achievement }
web-composer-add-requirement = 另写一项{ -requirement }
web-composer-text-head = 正文
web-composer-text = { -feedback-package }正文
web-composer-text-help = 可先按文稿内容生成，再作修改。审批、印发和签收的，就是这份正文连同所列内容。
web-composer-write-en = 生成英文正文
web-composer-write-zh-Hans = 生成中文正文
web-composer-proposed = 正文已有改动，未予覆盖。以下为按内容生成的文字，与您的正文对照：
web-composer-typed = 您的正文
web-composer-made = 按内容生成
web-composer-take = 采用按内容生成的文字
web-composer-stale = 他人已保存更新的一稿
web-composer-stale-help = 您录入的内容没有丢失，仍在下方。请对照两稿，取其应留者，再保存。
web-composer-theirs = 第 { PLAIN($edition) } 稿（期间由他人保存）
web-composer-mine = 您的稿（始于第 { PLAIN($edition) } 稿）
web-composer-differs-items = 所列内容
web-composer-differs-text = 正文
web-composer-read = 我已阅第 { PLAIN($edition) } 稿，以我的稿替代。
web-composer-draft-stale = 他人已存另一份草稿
web-composer-draft-theirs = 草稿 { PLAIN($edition) }（期间由他人保存）
web-composer-draft-mine = 您的草稿（始于草稿 { PLAIN($edition) }）
web-composer-draft-read = 我已阅草稿 { PLAIN($edition) }，以我的草稿替代。
web-composer-kept = 草稿，由{ $person }保存；尚未成稿。
web-composer-not-kept = 草稿未能保存：{ $person }已保存另一份。请点“{ web-form-keep }”对照两份。
web-composer-notice-kept = 已存为草稿，{ -office }其他人员可以继续编写；尚未成稿。
web-composer-drop = 删除草稿
web-compare-changes = { $count ->
        [0] 没有不同的行。
       *[other] 有 { $count } 行不同。
    }
web-compare-changed = 有改动
web-compare-gone = 仅左侧有
web-compare-new = 仅右侧有
web-versions-heading = { -feedback-package } { $number } 的各稿
web-versions-left = 左侧
web-versions-right = 右侧
web-versions-show = 对照
web-versions-one = 第 { PLAIN($number) } 稿 · { $person } · { $at }
web-versions-name = 第 { PLAIN($number) } 稿
web-versions-none = { -feedback-package }的各稿由{ -office }保管。您的职务可阅印发的一稿。

web-composer-elsewhere = 按{ -inspection }起草
web-package-listed = { $title } · { $audience }
web-package-text = 正文
web-package-alone = 仅限{ -principal }本人：{ -organisation }其他任何职务均不能查看本件及其内容。
web-package-renamed = 印发时收件单位名称为“{ $before }”，现名为“{ $name }”。
web-package-alone-yours = 仅限您本人：在您告知之前，本单位其他任何职务均不能查看本件及其内容。
web-package-number = { $issuer }〔{ $year }〕{ PLAIN($serial) }号
web-package-number-principal = { $issuer }（{ -principal }）〔{ $year }〕{ PLAIN($serial) }号
web-package-receipts = { -receipt }情况（逐人）
web-package-receipt = { -receipt }
web-package-person = 姓名
web-package-on = 日期
web-package-how = 方式及所述
web-package-said = 本人所述
web-package-witnesses = 在场见证
web-package-nobody = 该单位目前没有应签收的任职人员。请先任命{ -organisation }{ -leadership-team }。
web-package-chain = 审批
web-package-next = 待其签署
web-package-later = 尚未轮到
web-package-barred-drafters = 参与起草，不得审批：{ $persons }。
web-package-barred-signed = 已签署者不得再次签署。
web-package-versions = { $count ->
        [1] 共 1 稿
       *[other] 共 { $count } 稿，可对照
    }
web-state-audience-principal = 仅{ -principal }
web-state-audience-leadership = { -leadership-team }
web-state-receipt-signed = 已签收
web-state-receipt-on_paper = 已纸质签收
web-state-receipt-by_delegate = 已由他人代签
web-state-receipt-by_delegate_on_paper = 已由他人纸质代签
web-state-receipt-refused = 拒签
web-state-receipt-missing = 未签收
web-state-presence-present = 出席
web-state-presence-absent = 缺席
web-state-presence-excused = 请假
web-state-side-principal_only = 仅限{ -principal }

web-fact-open_to = 可查看者
web-open-to-principal = 仅{ -principal }
web-open-to-leadership = { -leadership-team }
web-open-to-all = { -organisation }全部职务
web-open-to-and = { $posts }，以及{ $persons }

web-meeting-underneath = 所依据的{ -finding }（仅办公室和领导小组可见）：{ $count } 个
web-meeting-minutes = 会议纪要
web-meeting-no-minutes = 会议纪要尚未定稿。会议召开后形成。
web-meeting-counted = 出席 { $present } 人，缺席 { $absent } 人，请假 { $excused } 人
web-meeting-name = 姓名
web-meeting-title = 时任职务
web-meeting-body = 单位
web-meeting-somebody = 不对本职务显示
web-meeting-hidden = 出席人员及其职务由{ -office }和{ -team }掌握。
web-meeting-not-held = 尚未登记召开。出席情况随登记录入。
web-meeting-requirements = 会上提出的{ -requirement }
web-meeting-no-requirements = 会上未提出{ -requirement }。
web-meeting-require = 在会上提出{ -requirement }
web-meeting-files = 附件

# 反馈意见正文的标题与小标题，由所列内容生成。
opinion-title-principal = 关于{ $organisation }突出{ -finding }的{ -feedback-package }
opinion-title-leadership = 关于{ $organisation }的{ -feedback-package }
opinion-heading-achievement = { $audience ->
       *[other] 取得的{ -achievement }
    }
opinion-heading-problem = { $audience ->
        [principal] 突出{ -finding }
       *[leadership] 发现的主要{ -finding }
    }
opinion-heading-requirement = { $audience ->
       *[other] { -requirement }
    }

# 反馈的命令。
cli-help-round = 查看一{ -round }的反馈情况。
cli-help-round-progress = 逐个列出一{ -round }中{ -organisation }的已办事项和下一步。
cli-help-round-coverage = 列出本{ -term }已覆盖和尚未覆盖的单位。
cli-help-round-matrix = 列出各{ -organisation }对各项{ -requirement }的{ -answer }情况。
cli-help-round-sessions = 列出一{ -round }的{ -feedback-session }，以及无法同时进行的安排。
cli-help-package = 查看{ -feedback-package }的各稿和按内容生成的正文。
cli-help-package-versions = 由先至后列出{ -feedback-package }的各稿。
cli-help-package-written = 输出按{ -feedback-package }内容生成的正文，不作任何改动。
cli-argument-round_number = { -round }编号
cli-argument-package_number = { -feedback-package }编号
cli-argument-text_language = 正文语言；未指明的，用命令所用语言
cli-column-issued = 已印发
cli-column-session = 一对一反馈
cli-column-signed = 签收
cli-column-answered = 答复
cli-column-next = 下一步
cli-column-rounds = 轮数
cli-column-requirement = 整改要求
cli-column-place = 地点
cli-column-version = 稿次
cli-round-told = 两类对象均已反馈：{ $told }/{ $total }。
cli-round-covered = 已覆盖：{ $inspected }/{ $total }。
cli-round-clash = 第 { $first } 号与第 { $second } 号无法同时进行：{ $over }。请改期其中一场。
cli-clash-chair = 主持人为同一人
cli-clash-team = 同一{ -team }须同时到场
cli-clash-organisation = 同一{ -organisation }
