# 整改方案会审及其后：审核意见、提示、历次报送、认领覆盖、措施进程、履职记录、报告。

# 会审
review-title = { -plan } { $number } 会审
review-submission = 第 { PLAIN($number) } 次报送
review-to-plan = { -plan }
review-to-review = 会审
review-to-submissions = 本次报送改动了什么
review-views = 显示哪些{ -finding }
review-view-all = 全部
review-view-open = 有待答复意见的
review-view-signs = 有提示的
review-nothing = 方案中没有这样的{ -finding }。
review-causes = { -root-cause }
review-treats = 针对的原因
review-treats-nothing = 未对应本{ -finding }的任何原因。
review-elsewhere = 另有与其他{ -finding }共用的措施：
review-on-plan = 对方案整体的意见
review-open =
    { $count ->
        [0] 没有待答复的意见。
       *[other] 方案中尚有 { $count } 条意见待答复。
    }
review-comment = 提出意见
review-comment-on = 对{ $item }提出意见
review-comment-on-plan = 对方案整体提出意见
review-comment-number = 意见 { PLAIN($number) }
review-comment-faulty = 意见未保存：内容为空。请写明需要答复的内容。
review-answer = 答复
review-withdrawn = 撤回日期
review-withdraw = 撤回意见 { PLAIN($number) }
web-state-comment-open = 待答复
web-state-comment-answered = 已答复
web-state-comment-withdrawn = 已撤回
review-organs = 通过所需签署

# 提示
review-signs = 审核提示
review-sign = 提示
review-signs-are = 提示由固定规则从用词、日期和数字中得出，只说明有什么，不说明为什么，不指责任何人，也不阻止任何办理。规则不查的，不会提示。
review-signs-none = 各项规则均未得出提示。
review-signs-uncaused_measure = 未对应原因的措施
review-signs-untreated_cause = 没有措施对应的原因
review-signs-documents_only = 成果仅为文件的措施
review-signs-every_measure_a_document = 措施全是文件的{ -finding }
review-signs-missing_item = 未列入任何方案的{ -finding }
review-signs-claimants_left = 认领人均已离任的{ -finding }
review-signs-claimed_without_lead = 多人认领而无人牵头的{ -finding }
review-signs-softened_wording = 表述弱化的{ -finding }
review-signs-other_figures = 出现其他数字的{ -finding }
review-signs-negations_differ = 否定词增减的{ -finding }
review-signs-wording_added = 另有添加内容的{ -finding }
review-signs-due_after_the_period = 期限晚于整改期的措施
review-signs-one_person_answers_for_all = 一人负责全部措施
review-signs-detail_missing = 有缺项的措施
review-signs-detail_missing_throughout = 全部措施均缺的项目
review-sign-detail_missing = 未填写“{ SAY("field", $detail) }”。
review-sign-detail_missing_throughout = 全部 { $measures } 条措施均未填写“{ SAY("field", $detail) }”。
review-sign-uncaused_measure = 对其中 { $findings } 个{ -finding }未指明针对的原因。
review-sign-untreated_cause = 第 { PLAIN($cause) } 条原因（共 { $causes } 条）没有措施对应。
review-sign-documents_only = 成果为文件（含“{ $word }”字样），没有量化目标或复查来体现效果。
review-sign-every_measure_a_document = 针对它的 { $measures } 条措施成果均为文件。
review-sign-missing_item = 已于{ DATE($issued_date) }反馈，未列入任何方案。
review-sign-claimants_left = 认领人（{ $claims } 名）均已离开{ -leadership-team }，须重新认领。
review-sign-claimed_without_lead = { $claims } 名{ -leadership-member }认领，无人牵头。
review-sign-softened_wording = 单位自己的表述保留了反馈内容的 { $kept_percent }%；{ $manifestations } 条{ -manifestation }中略去 { $dropped } 条；新出现的弱化用词：{ $words ->
        [0] 无
       *[other] { $weaker }
    }。
review-sign-other_figures = 单位自己的表述中有 { $figures } 个数字未见于反馈内容。
review-sign-negations_differ = 单位自己的表述中否定词 { $own } 处，反馈内容中 { $fed_back } 处。
review-sign-wording_added = 单位自己的表述中有 { $percent }% 未见于反馈内容。
review-sign-due_after_the_period = 期限为{ DATE($due_date) }，晚于{ DATE($until) }。
review-sign-one_person_answers_for_all = 全部 { $measures } 条措施均由 { $person } 负责。

# 历次报送
submissions-title = { -plan } { $number } 的改动
submissions-version = 第 { PLAIN($number) } 次报送 · { $person } · { $at }
submissions-version-unnamed = 第 { PLAIN($number) } 次报送 · { $at }
submissions-name = 第 { PLAIN($number) } 次报送
submissions-said = 新增 { $added } 项，删除 { $removed } 项，修改 { $changed } 项。
submissions-one = 方案只报送过一次，没有可比对的版本。
submissions-same = 两次内容相同。
submissions-before = 原为
submissions-after = 改为
submissions-somebody = （不向本职务显示姓名）
submissions-added-finding = 新增{ -finding } { $number }
submissions-removed-finding = 未再列入{ -finding } { $number }
submissions-changed-finding = { -finding } { $number } 有修改
submissions-added-measure = 新增{ -measure } { $number }
submissions-removed-measure = 删除{ -measure } { $number }
submissions-changed-measure = { -measure } { $number } 有修改
web-state-item_change-added = 新增
web-state-item_change-removed = 删除
web-state-item_change-changed = 修改
field-treats = 针对的原因

# 一轮中的领导班子
web-tab-leaders = { -leadership-team }履责
leaders-pages = { -leadership-team }履责各页
leaders-page-leaders = 认领情况
leaders-page-examinations = { -self-examination }
leaders-page-personal = 履职记录
leaders-others = 选择其他{ -organisation }
leaders-heading = { -leadership-team }认领情况
leaders-claimed = 已有人认领
leaders-led = 已有人牵头
leaders-crowd = 多人认领、无人牵头
leaders-view-all = 全部
leaders-view-unclaimed = 无人认领
leaders-view-crowd = 人人认领等于无人认领
leaders-claimants-left = 认领人均已离任，须重新认领
leaders-all-and-nobody = 人人认领，等于无人认领
leaders-idle = 尚未认领任何{ -finding }：{ $listed }。
leaders-nothing = 本轮尚无本职务可见的单位收到移交的{ -finding }。
leaders-no-findings = 本轮尚未向其移交{ -finding }。
leaders-none-fits = 没有这样的{ -finding }。
leaders-table = { -finding }与{ -leadership-member }对照
leaders-member = 认领 { $claims } 个，牵头 { $leads } 个，负责措施 { $measures } 条
leaders-measures = 措施 { $count } 条
leaders-column-finding = { -finding }
leaders-column-warning = 提示
leaders-column-member = { -leadership-member }
leaders-column-post = { -post }
leaders-column-state = 状态
leaders-column-findings = 随附自查问题
leaders-column-on = 提交日期
leaders-column-deed = 事项
leaders-column-acts = 次数
leaders-column-on_paper = 其中纸质签署
leaders-handed-in = 已提交
leaders-own-alone = 他人提交的内容只供主要负责人和监督人员查看。
leaders-nobody = 该单位没有在任的{ -leadership-member }。
leaders-without-examinations = 本轮的{ -rules }没有{ -self-examination }环节。
leaders-report-found = 报告随之发现的{ -finding }
leaders-examinations-table = { -leadership-member }{ -self-examination }情况，缺交在前
leaders-deeds-are = 依据{ -journal }计数：各人在本轮就本单位事项亲自签署的办理。纸质签署由他人录入的，计入并单列；代行人签署的，计在代行人名下；被拒签的不计。已离任的，其履职记录保留。会议仅计{ -feedback-session }。{ -finding }、{ -feedback-package }和{ -feedback-session }，仅计本岗位可查看的。
leaders-post-until = { $post }（至 { DATE($date) }）
leaders-deeds-total = 共 { $acts } 次，其中纸质 { $on_paper } 次
leaders-did = 办理情况
leaders-lies = 目前在手
web-state-claim-leads = 牵头
web-state-claim-claims = 认领
web-state-claim-answers = 负责措施
web-state-examination-missing = 缺交
deed-received = 签收{ -feedback-package }
deed-answered = 作出{ -answer }
deed-examined_themself = 本人自查剖析
deed-judged_examinations = 审阅{ -self-examination }
deed-claimed = 认领{ -finding }
deed-took_the_lead = 承担牵头
deed-signed_plans = 签署{ -plan }
deed-worked_on_measures = 推进{ -measure }
deed-changed_measures = 变更{ -measure }
deed-declared = 申报完成
deed-signed_reports = 签署{ -report }
deed-countersigned = 会签
deed-chaired = 主持{ -feedback-session }
standing-claims = 认领的{ -finding }
standing-leads = 牵头的{ -finding }
standing-measures = 未完成的{ -measure }
standing-done = 已通过的{ -measure }
standing-overdue = 逾期的{ -measure }

# 措施进程
measure-title = { -measure } { $number }
measure-text = 措施内容
measure-treats = 对应的{ -finding }和原因
measure-steps = 执行进程
measure-returns = 退回次数
measure-nobody = 无人负责，待签署{ -handover }
measure-unowned = 本措施目前无人负责：{ $person } 已不在本单位{ -leadership-team }任职，期限照常计算。需由两名{ -leadership-member }签署{ -handover }；在任成员仅一名的，由其与审核单位签署。
measure-extended = 已延期 { $extensions } 次：现期限{ DATE($due) }，原期限{ DATE($original) }。
measure-next-review = 下次复核日期为{ DATE($date) }。
measure-step-replaces = 承接已取消的{ -measure }及其最初期限。
measure-step-left = 负责人任职结束
measure-step-extended = 期限由{ DATE($before) }改为{ DATE($after) }，第 { PLAIN($count) } 次延期；原期限为{ DATE($original) }。
measure-step-due = 期限为{ DATE($date) }。
measure-step-asked = 申请由{ DATE($before) }延至{ DATE($after) }。
measure-step-handed-over = 现由 { $after } 负责，{ $before } 不再负责。
measure-step-to-hand-over = 拟由 { $before } 移交 { $after }。
measure-step-unowned = { $person } 已不在本单位{ -leadership-team }任职，目前无人负责。
measure-step-state = 现状态：{ $state }。
measure-step-replaced = 替代措施：
web-state-step-opened = 待签署
web-state-step-declined = 已谢绝签署

# 报告
report-title = { $kind } { $number }
report-compose-title = 起草{ $kind }
report-figures = 数据
report-figures-now = { -ledger }截至{ DATE($date) }（第 { $size } 条流水后）的计数。签署时重新计数并固定，任何人不得手填。仅计已向全单位开放的{ -finding }。
report-figures-frozen = { -ledger }截至{ DATE($date) }（第 { $size } 条流水后）的计数，签署时固定。仅计当时已向全单位开放的{ -finding }。
report-figures-again = 依据{ -journal }重新计数，结果一致。
report-counted = { -ledger }统计情况
report-counted-is = 本部分依据数据自动生成，随报告一并打印，任何人不得手填。
report-listing-more = 其余 { $rows } 条见整改方案清单。
report-listing-nothing = 无。
report-returned-for = 退回意见
report-who-signs = 由{ -principal }签署。纸质签署在办理表单中录入：
report-on-paper = 录入纸质签署
report-write-again = 重新起草
report-signed-on = 签署日期
report-received-on = 接收日期
report-edition = 版次
report-heading = { $place ->
        [1] 一
        [2] 二
        [3] 三
       *[other] 四
    }、{ $heading }
report-opening-progress = { $organisation }整改进展报告。截至{ DATE($date) }，应整改{ -finding } { $count } 个。
report-opening-principal = { $organisation }{ -principal }组织落实整改情况报告。截至{ DATE($date) }，应整改{ -finding } { $count } 个。
report-section-overall = 总体情况
report-section-measures_taken = 主要做法和成效
report-section-own_duty = 本人履行第一责任人职责情况
report-section-not_done = 未完成事项及原因
report-section-next = 下一步安排
report-says-declared_rate = 已申报完成 { $numerator } 个，共 { $denominator } 个，占 { $share }%。
report-says-verified_rate = 已核验 { $numerator } 个，共 { $denominator } 个，占 { $share }%。
report-says-closed_rate = 已销号 { $numerator } 个，共 { $denominator } 个，占 { $share }%。
report-says-on_time_by_original = 按原期限完成 { $numerator } 个，共 { $denominator } 个，占 { $share }%。
report-says-return_rate = 曾被退回 { $numerator } 个，共 { $denominator } 个，占 { $share }%。
report-room-measures_taken = 【主要{ -finding }的整改做法，以及能够说明的成效……】
report-room-own_duty = 【主持会议、亲自牵头事项、现场督查情况……】
report-room-not_done = 【逾期或延期的{ -finding }，逐项写明原因和期限……】
report-room-next = 【下一步做什么、谁负责、何时完成……】
plan-to-report = 起草{ $kind }

# 工作台
desk-mine = 在我手上的事项
desk-mine-said = 未完成的措施 { $open } 条，其中逾期 { $late } 条。
desk-unclaimed = 本单位有 { $count } 个{ -finding }无人认领。

# 命令
cli-help-review = 查看{ -plan }的会审情况。
cli-help-review-plan = 列出对{ -plan }的审核意见、审核提示以及尚需的签署。
cli-help-review-submissions = 列出两次报送之间的改动。
cli-help-leaders = 查看一轮中{ -leadership-team }的履责情况。
cli-help-leaders-claims = 列出各{ -finding }由谁认领、牵头、负责，以及无人认领的。
cli-help-leaders-examinations = 列出{ -self-examination }的提交和缺交情况。
cli-help-leaders-personal = 统计各成员亲自签署的办理，纸质签署单列。
cli-help-measures = 查看{ -measure }。
cli-help-measures-way = 逐步列出一条{ -measure }的执行进程和期限。
cli-help-reports = 查看报告所依据的数据。
cli-help-reports-begin = 输出就已通过的{ -plan }起草报告的初稿。
cli-argument-organisation_number = { -organisation }的编号（本职务可见多个单位时）
cli-argument-left = 左侧的报送次数，默认为倒数第二次
cli-argument-right = 右侧的报送次数，默认为最近一次
cli-argument-report_kind = 哪一类报告
cli-column-on = 对象
cli-column-change = 改动
cli-column-members = { -leadership-member }
cli-column-note = 提示
cli-column-acts = 次数
cli-column-on_paper = 其中纸质
cli-leader = { $person }（{ $state }）
cli-review-outstanding = 通过尚需签署：{ $posts }。
cli-column-invariant = 规则
cli-column-link = 页面

# 完整性规则
invariants-head = 始终应当成立的规则
invariants-number = 规则
invariants-says = 内容
invariants-gaps = 缺项
invariant-name-i1 = I1
invariant-name-i2 = I2
invariant-name-i3 = I3
invariant-name-i4 = I4
invariant-name-i5 = I5
invariant-name-i6 = I6
invariant-name-i7 = I7
invariant-name-i8 = I8
invariant-name-i9 = I9
invariant-name-i10 = I10
invariant-name-i11 = I11
invariant-name-owned = –
invariant-i1 = 已通过方案中的每个{ -finding }都有人认领、有人牵头、有原因，每条原因都有措施；三个清单同属一个方案。
invariant-i2 = 每条{ -manifestation }在核验前都有答复。
invariant-i3 = 反馈的内容全部列入方案，且文字与反馈一致。
invariant-i4 = 没有反馈之后的成效佐证，不得销号。
invariant-i5 = { -objection }或{ -concern }未了结的，不得销号。
invariant-i6 = 凡提出、报送的事项都有回应，否则在此列出。
invariant-i7 = 某日的数据重新计数结果一致。
invariant-i8 = 公开文字不含姓名，也不含未公开的内容。
invariant-i9 = 长期坚持事项都有下次复核日期。
invariant-i10 = 没有办理就没有期限变动。
invariant-i11 = 账目平衡：反馈数等于未完成、长期坚持、销号、撤回、接受风险之和。
invariant-owned = 未完成事项都有在任的责任人，且未过期限。

# 方案、措施、自查剖析和报告的事实项
fact-after = 改为
fact-before = 原为
fact-cause = 针对的原因
fact-changes = 变更
fact-handed_in_date = 提交日期
fact-other_causes = 另针对的原因
fact-planned_text = 方案所依据的问题文字
fact-received_date = 接收日期
fact-signed_by = 签署人
fact-signed_date = 签署日期
fact-submission = 第几次报送
fact-addressee = 主送
fact-words = 审定文稿的文字
