# 网页自身的用语。拒绝理由和行为名称在 kernel.ftl。

# 页面框架
web-frame-name = 回音
web-frame-skip = 跳到正文
web-frame-menu = 菜单
web-frame-close-menu = 收起菜单
web-frame-places = 功能导航
web-frame-search = 搜索
web-frame-today = 今日
web-frame-as-of = 截至日期
web-frame-as-of-help = 选定后，所有页面均按该日终了时的台账显示。
web-frame-as-of-show = 按该日显示
web-frame-past = 当前显示的是{ DATE($date) }终了时的台账。历史日期下不能办理任何事项。
web-frame-past-leave = 返回今日
web-frame-inbox =
    { $count ->
        [0] 收件箱，无未读消息
       *[other] 收件箱，{ $count } 条未读
    }
web-frame-who = 切换职务、外观、退出
web-frame-posts = 同一时间只能以一个职务办理
web-frame-theme = 外观
web-frame-sign-out = 退出
web-frame-crumbs = 当前位置
web-frame-sample = 示例站点，内容均为虚构。
web-frame-keys = 快捷键
web-theme-auto = 跟随系统
web-theme-light = 浅色
web-theme-dark = 深色

# 导航
web-rail-desk = 工作台
web-rail-ledger = 台账
web-rail-round = { CAP(-round) }
web-rail-plan = 整改方案
web-rail-import = 导入
web-rail-check = 核查
web-rail-figures = 统计
web-rail-journal = 流水
web-rail-bodies = 单位
web-rail-people = 人员

# 期限
web-due-left = 剩 { $days } 天
web-due-today = 今日到期
web-due-late = 逾期 { $days } 天
web-due-stopped = 已停止计时
web-due-none = 未设期限
web-due-provisional = 暂定

# 签署
web-signer-for = 代{ $person }
web-signer-entered = 纸质签署，由{ $person }录入
web-signer-scan = 扫描件

# 单独列出的职务名称
web-post-name = { $post }

# 文本与文件
web-passage-hidden = 该内容不在您的知悉范围内。
web-passage-erased = 该内容已依规清除，其承诺值仍保留在流水中。
web-passage-version = 第 { PLAIN($version) } 版
web-passage-versions = 历次版本
web-file-hidden = 该文件不在您的知悉范围内
web-file-dated = 形成于 { $date }

# 列表
web-pager-shown = 显示 { $shown } 条
web-pager-counted = 显示 { $shown } 条，共 { $count } 条
web-pager-capped = 显示 { $shown } 条，共 { $count } 条以上
web-pager-pages = 翻页
web-pager-previous = 上一页
web-pager-next = 下一页
web-gap-open = 查看

# 工作台
web-desk-title = 工作台
web-desk-to-do = 待办事项
web-desk-more = 另有 { $count } 件待办
web-desk-settled = 本职务的待办事项均已办结。
web-desk-next = 下一个期限为{ DATE($date) }。
web-desk-no-date = 暂无后续期限。
web-desk-changes = 最新动态
web-desk-since = 自 { $at } 起
web-desk-no-changes = 自上次登录以来无新动态。
web-desk-letters = 督办函
web-desk-acknowledged = 已签收
web-desk-shortcuts = 常用入口

# 台账
web-ledger-title = 台账
web-ledger-views = 常用视图
web-ledger-reads = 当前显示：
web-ledger-everything = 本职务可见的全部{ -finding }
web-ledger-remove = 去掉条件“{ $condition }”
web-ledger-clear = 清除全部条件
web-ledger-filter = 筛选
web-ledger-text = 正文包含
web-ledger-apply = 显示
web-ledger-timeliness = 时限情况
web-ledger-origin = 来源
web-ledger-sort = 排序
web-ledger-columns = 显示列
web-ledger-columns-show = 应用
web-ledger-csv = 导出 csv
web-ledger-select = 选择
web-ledger-select-one = 选择{ -finding } { $number }
web-ledger-number = 编号
web-ledger-statement = { CAP(-finding) }
web-ledger-state = 状态
web-ledger-due = 期限
web-ledger-organisation = { CAP(-organisation) }
web-ledger-category = { CAP(-category) }
web-ledger-severity = 程度
web-ledger-owner = 责任人
web-ledger-last_act = 最近办理
web-ledger-reported = 外部填报
web-ledger-no-owner = 尚未明确
web-ledger-export-selected = 导出所选（csv）
web-ledger-selection-help = 所选条目可以导出；销号须逐件办理。
web-ledger-nothing = 没有符合条件的{ -finding }。去掉部分条件后再试。

# 问题
web-finding-title = { CAP(-finding) } { $number }
web-finding-cycle = 第 { PLAIN($cycle) } 个整改周期
web-finding-statement = 反馈原文
web-finding-manifestations = { CAP(-manifestation) }
web-finding-answer = 核验答复
web-finding-unanswered = 尚未答复。
web-finding-thread = 原因、措施与佐证
web-finding-two-claims = 申报与核验
web-finding-declared = { -organisation }申报
web-finding-verified = { -supervisor }核验
web-finding-not-declared = 尚未申报。
web-finding-not-verified = 尚未核验。
web-finding-evidence = 佐证材料
web-finding-facts = 基本情况
web-finding-past-cycle = 第 { PLAIN($cycle) } 个整改周期（{ $from } 至 { $to }）
web-finding-neighbours = 相邻{ -finding }
web-finding-proof = 最近一次办理的证明
web-thread-cause = 原因
web-thread-untreated = 该原因尚无对应措施。
web-thread-no-cause = 未对应原因的措施
web-measure-name = 措施 { $number }
web-measure-deliverable = 成果形式
web-reported-head = 外部填报情况
web-reported-note = 以下为原清单所载，照录供参考，未经核验，不计入任何统计。
web-reported-measure = 原清单所载措施

# 办理、期限、历史
web-acts-head = 可办理事项
web-acts-missing = 尚缺
web-acts-none = 本职务目前没有可办理的事项。
web-clocks-head = 期限
web-clocks-original = 原定
web-clocks-current = 现行
web-clocks-moved = 已延期 { $extensions } 次，共 { $days } 天。
web-history-head = 办理经过
web-history-awaits = 待签署：
web-history-basis = 依据：
web-history-line = 流水第 { $number } 号
web-history-proof = 证明
web-history-entered-later = { $days } 天后补录

# 表单
web-form-summary = 暂不能办理
web-form-optional = （选填）
web-form-choose = 请选择
web-form-find = 查找
web-form-find-by = 按名称查找：{ $what }
web-form-nothing-found = 未找到。请输入名称的一部分再试。
web-form-add-row = 增加一行
web-form-remove = 移除
web-form-kept-files = 已收到的文件
web-form-files-drop = 选择文件，也可拖入或粘贴。
web-form-files-most = 选择文件，也可拖入或粘贴，单个不超过 { SIZE($bytes) }。
web-form-evidence-kind = 证明内容
web-form-evidence-dated = 材料形成日期
web-form-paper = 他人已在纸质件上签署
web-form-paper-help = 您代为录入他人的纸质签署。该行为视为签署人本人所为，同时注明由您录入。
web-form-paper-used = 我录入的是纸质签署
web-form-signers = 以下人员签署后生效：
web-form-cancel = 取消

# 整改方案
web-plans-findings = { CAP(-finding) }
web-plans-measures = { CAP(-measure) }
web-plan-title = { CAP(-plan) } { $number }
web-plan-lists = 三个清单
web-plan-edit = 修改方案
web-plan-claimed = 认领人：{ $people }
web-plan-unclaimed = 无人认领
web-plan-empty = 方案中尚无{ -finding }。
web-plan-completeness = 完整性
web-plan-complete = 每个{ -finding }均已认领，并有原因、有措施。
web-plan-gaps = 尚有 { $count } 处缺项。
web-plan-comments = 待答复的审核意见

# 轮次
web-round-stages = 阶段
web-round-mandate = { CAP(-mandate) }
web-round-inspections = 本{ -round }的{ -inspection }
web-round-team = { CAP(-team) }
web-round-open = 未办结
web-round-overdue = 逾期
web-round-closed = 已销号
web-round-links = 本{ -round }相关页面

# 统计与图
web-figures-title = 统计
web-figures-scopes = 范围
web-figures-basis = 截至{ DATE($date) }，流水 { $size } 条
web-figures-balance = 台账平衡
web-figures-issued = 反馈
web-figures-balances = 两边相等。
web-figures-unbalanced = 两边不等。请运行核查，查明是哪一行有误。
web-figure-of = /
web-figure-suppressed = 数量过少，可能识别到个人，不予显示。
web-plot-all = 全部 { $count } 个{ -finding }
web-plot-empty = 暂无数据可绘。
web-plot-as-of = 截至{ DATE($date) }。
web-plot-table = 以表格显示
web-plot-svg = 图（SVG）
web-plot-csv = 表（csv）

# 导入
web-import-title = 导入清单
web-import-lead = 从表格文件导入问题清单。系统先读取并检查，逐行列明不符合要求之处，确认后才入库。
web-import-mapping = 各列对应关系
web-import-mapping-help = 可沿用以前保存的对应关系，也可由系统根据表头提出。
web-import-read = 读取文件
web-import-nothing-stored = 本步骤不入库。
web-import-earlier = 以往导入
web-import-name = 清单
web-import-rows = 行数
web-import-on = 日期
web-import-mapping-title = 核对各列对应关系
web-import-column = 列
web-import-samples = 内容示例
web-import-field = 对应为
web-import-why = 理由
web-import-keep = 保存对应关系，名称
web-import-keep-help = 以后导入同样格式的清单时可直接沿用。
web-import-check = 检查各行
web-import-back = 返回
web-import-report-title = 检查报告
web-import-xlsx = 检查报告（xlsx）
web-import-counts = 读取情况
web-import-faults = 不符合要求的行
web-import-row = 行
web-import-value = 内容
web-import-fault = 问题所在
web-import-unknown = { $count } 个单位尚未登记
web-import-duplicates = 清单内重复 { $count } 行
web-import-warnings = { $count } 条提示，不影响入库
web-import-sample = 入库后的样式（前几条）
web-import-reference = 编号
web-import-digests = 文件摘要值
web-import-leave-out = 剔除不符合要求的 { $count } 行，其余入库
web-import-leave-out-note = 剔除的每一行及其理由均记入流水。
web-import-create-bodies = 登记 { $count } 个新单位
web-import-create-bodies-note = 每个单位单独记一条流水，以您的名义登记。
web-import-refused-whole = 按目前情况，该清单整体不予入库。
web-import-stored-title = 已入库

# 后台办理
web-job-progress = 已处理 { $done } / { $total } { $unit }
web-job-counted = 已处理 { $done } { $unit }
web-job-left = 预计还需{ $time }。
web-job-may-close = 可以关闭本页，办理不会中断，完成后通知到收件箱。
web-job-look-again = 刷新进度
web-job-cancel = 停止办理

# 收件箱
web-inbox-title = 收件箱
web-inbox-message = 消息
web-inbox-at = 时间
web-inbox-new = 未读
web-inbox-read-all = 全部标为已读
web-inbox-empty = 收件箱为空。

# 流水
web-journal-title = 流水
web-journal-lead = 共 { $size } 条。一事一记，任何一条都不能被悄然更改或抽走。
web-journal-export = 导出流水
web-journal-act = 行为
web-journal-all-acts = 全部行为
web-journal-from = 自
web-journal-to = 至
web-journal-filter = 显示
web-journal-number = 号
web-journal-words = 行为
web-journal-at = 记录时间
web-journal-digest = 摘要值
web-journal-proof = 下载
web-journal-hidden = 该行为涉及的事项不在您的知悉范围内。
web-journal-gaps = 流水号连续无缺。列表中的缺号，是筛选条件未包含的记录。
web-checkpoint-head = 检查点
web-checkpoint-says = 于 { $at } 对 { $size } 条流水签名。请在本单位之外留存：日后若有人改写流水，必与之矛盾。
web-checkpoint-root = 根值
web-checkpoint-key = 密钥
web-checkpoint-note = 检查点
web-checkpoint-public-key = 公钥
web-verify-head = 自行验证
web-verify-how = 证明文件和导出的流水可以在任何一台计算机上验证，无须联网，也无须本系统。
web-verify-program = 验证程序（单个文件）
web-line-title = 流水第 { $number } 号
web-line-parts = 分件
web-part-given = 行为所载要素
web-part-frozen = 按规则得出的结果
web-part-scan = 纸质签字页
web-part-placed = { $name } { PLAIN($place) }
web-part-within = { $outer } · { $inner }
web-line-commitment = 承诺值
web-line-canonical = 计算摘要所用原文
web-line-envelope = 封面要素
web-line-proof = 证明
web-line-proof-says = 证明本条记录已列入检查点签名所覆盖的流水。
web-line-digest = 摘要值
web-line-previous = 上一条
web-line-download = 流水第 { $number } 号证明

# 核查
web-check-title = 核查
web-check-run = 运行核查
web-check-ran = { $at } 核查流水 { $size } 条，用时{ $took }。
web-check-never = 尚未运行过核查。
web-check-faults = 账实是否相符
web-check-sound = 各行记录、计数和文件均与流水一致。
web-check-fault-count = 有 { $count } 处与流水不符。
web-check-gaps = 是否件件有着落
web-check-settled = 事事有人负责、有答复、有结果。
web-check-all = 全部 { $count } 处

# 人员与单位
web-people-name = 姓名
web-people-no-post = 无职务
web-people-none = 未找到。请输入姓名的一部分再试。
web-person-posts = 任职情况
web-person-post = 职务
web-person-body = 单位
web-person-time = 起止时间
web-person-still = 至今
web-person-delegations = 授权代行
web-person-recusals = 回避
web-body-links = 本单位相关页面
web-body-under = 下属单位
web-posts-title = 以哪个职务办理
web-posts-lead = 您担任多个职务。可见内容和可办事项由当前职务决定，可随时在页面右上方切换。

# 登录、搜索、快捷键
web-sign-in-title = 登录
web-sign-in-motto = 件件有着落，事事有回音。
web-sign-in-name = 账号
web-sign-in-password = 密码
web-sign-in-button = 登录
web-sign-in-samples = 示例站点：选择一个职务进入
web-sign-in-samples-note = 单位、人员和事项均为虚构。点击即可登录，示例账号密码均为 { $password }。
web-search-title = 搜索
web-search-kinds = 类别
web-search-none = 未找到与“{ $query }”相关的内容。请减少或更换关键词。
web-search-empty = 请输入正文关键词、编号或名称。
web-keys-title = 快捷键
web-keys-search = 转到搜索框
web-keys-next = 下一行
web-keys-previous = 上一行
web-keys-open = 打开当前行
web-keys-select = 选择当前行
web-keys-help = 显示快捷键

# 页面无法显示时
web-error-back = 返回工作台
web-error-403-title = 本职务无权办理
web-error-403 = 您当前的职务不能办理此事项。请切换到其他职务，或向巡视办询问应由哪个职务办理。
web-error-404-title = 未找到
web-error-404 = 页面不存在，或不在您的知悉范围内。请核对网址，或通过搜索查找。
web-error-405-title = 此网址须通过按钮提交
web-error-405 = 此网址会改变内容，只能通过页面上的按钮进入。请返回后点击按钮办理。
web-error-409-title = 内容已有变化
web-error-409 = 您打开页面之后，已有他人办理。请返回查看最新情况，再作决定。
web-error-429-title = 尝试次数过多
web-error-429 = 因多次输入错误密码，账号已暂时锁定。请十五分钟后再试，或联系安全管理员。
web-error-500-title = 系统出错
web-error-500 = 这是系统自身的故障，已记录在案，未留下半途的内容。请重试；如仍出错，请将时间告知系统管理员。

# 要素名称
web-fact-issuer = 发文单位
web-fact-document_number = 文号
web-fact-issued_date = 发文日期
web-fact-profile = { CAP(-rules) }
web-fact-term = 届次
web-fact-team = { CAP(-team) }
web-fact-round = { CAP(-round) }
web-fact-inspection = { CAP(-inspection) }
web-fact-package = 反馈意见
web-fact-plan = { CAP(-plan) }
web-fact-origin = 来源
web-fact-category = { CAP(-category) }
web-fact-severity = 程度
web-fact-amount = 涉及金额
web-fact-found_date = 发现日期
web-fact-handed_over_date = 移交日期
web-fact-reference_date = 成效佐证须晚于
web-fact-source_key = 原清单编号
web-fact-claimed_by = 认领人
web-fact-label = 知悉范围
web-fact-started_at = 开始时间
web-fact-ended_at = 结束时间
web-fact-file = 文件
web-fact-encoding = 编码
web-fact-sheet = 工作表
web-fact-header_row = 表头所在行
web-fact-rows = 行数
web-fact-findings = { CAP(-finding) }
web-fact-clean_rows = 无问题的行
web-fact-faults = 不符合要求的行
web-fact-duplicates = 重复
web-fact-left_out = 已剔除
web-fact-bodies = 单位
web-fact-digest = 摘要值
web-fact-code = 代码
web-fact-act = 行为
web-fact-act_id = 行为标识
web-fact-site = 站点
web-fact-performed_at = 办理时间
web-fact-recorded_at = 记录时间
web-fact-clock = 时间来源
web-fact-signed_by = 签署人
web-fact-entered_by = 录入人
web-fact-on_behalf_of = 代行对象
web-fact-post = 职务
web-fact-rules = { -rules }摘要值
web-fact-taxonomy = 问题类别摘要值
web-fact-based_on = 依据版本
web-fact-effect = 效力

# 待办事项；按钮为行为名称
web-todo-claim = { -finding } { $number } 已反馈，尚无人认领。
web-todo-submit_plan = { $count } 个{ -finding }的{ -plan }尚未报送。
web-todo-review_plan = { -plan } { $number } 待您审核。
web-todo-answer_return = { -finding } { $number } 于{ DATE($date) }被退回，进一步整改要求待答复。
web-todo-declare = { -finding } { $number } 正在整改，尚未申报完成。
web-todo-sign = “{ $act }”待您签署。
web-todo-begin_verification = { -finding } { $number } 已于{ DATE($date) }申报完成，待核验。
web-todo-verify = { -finding } { $number } 正由您核验，尚未作出结论。
web-todo-close = { -finding } { $number } 核验通过，待作出销号决定。
web-todo-review_sustained = { -finding } { $number } 列为长期坚持，复查到期。
web-todo-decide_objection = 对{ -finding } { $number } 的异议待决定。
web-todo-determine_concern = { -finding } { $number } 的疑点待认定。
web-todo-sign_for = 有反馈意见待您签收。
web-todo-issue = 对{ $organisation }的成果运用已决定，尚有 { $count } 个{ -finding }未反馈。
web-todo-hear_report = 对{ $organisation }的巡视报告尚未听取。
web-todo-take_owner = { -finding } { $number } 无人负责。

# 列表条件
web-filter-open = 未办结
web-filter-mine = 由我负责
web-filter-overdue = 逾期
web-filter-near = { $days } 天内到期
web-filter-on_time = 按期
web-filter-query = 正文包含“{ $query }”
web-filter-category = 类别 { $category }
web-filter-origin = 来源：{ $origin }
web-filter-severity = 程度：{ $severity }
web-view-all = 全部
web-view-open = 未办结
web-view-mine = 由我负责
web-view-overdue = 逾期
web-view-awaiting = 待签署
web-sort-due = 期限
web-sort-number = 编号
web-sort-last_act = 最近办理
web-origin-inspection = 巡视发现
web-origin-immediate_fix = 立行立改
web-origin-screening = 风险排查
web-origin-self_examination = 自查自纠
web-origin-self_check = 举一反三自查
web-origin-look_back = 回头看
web-origin-imported = 清单导入

# 导入步骤
web-step-files = 选择文件
web-step-columns = 核对各列
web-step-report = 检查报告
web-step-stored = 入库

# 统计指标及口径
web-figure-declared = 申报完成率
web-figure-declared-means = 本周期内{ -organisation }申报完成数，占反馈总数。
web-figure-verified = 核验通过率
web-figure-verified-means = 本周期内核验通过和已销号数，占反馈总数。长期坚持的不计入完成。
web-figure-closed = 销号率
web-figure-closed-means = 本周期内已销号数，占反馈总数。
web-figure-on_time = 按期率
web-figure-on_time-means = 按原定期限核验通过数，占核验通过总数。
web-figure-on_time-beside = 按现行期限为 { $value }，平均推迟 { $days } 天。
web-figure-overdue = 逾期
web-figure-overdue-means = 未办结且现行期限已过。
web-figure-returned = 退回率
web-figure-returned-means = 本周期内曾被退回数，占申报总数。
web-figure-reopened = 重启率
web-figure-reopened-means = 销号后重启数，占历次销号总数。
web-figure-first_pass = 一次通过率
web-figure-first_pass-means = 未经退回即核验通过数，占核验通过总数。
web-unit-findings = 个{ -finding }
web-unit-rows = 行
web-unit-lines = 条
web-plot-by-state = { -finding }状态分布
web-plot-ageing = { $count } 个未办结{ -finding }已超过半年
web-plot-ageing-means = 未办结{ -finding }按反馈以来天数划分。
web-plot-ageing-heading = 时长
web-plot-days = { $days } 天
web-plot-closure = 各状态累计{ -finding }数
web-plot-closure-lag = 核验比申报少 { $count } 个{ -finding }
web-plot-closure-means = 截至该日达到各状态的累计{ -finding }数。
web-plot-closure-heading = 日期

# 状态标签
web-state-annulled = 已作废
web-state-finding-draft = 草拟
web-state-finding-facts_put = 事实确认中
web-state-finding-approved = 已审定
web-state-finding-issued = 已反馈
web-state-finding-claimed = 已认领
web-state-finding-rectifying = 整改中
web-state-finding-declared = 已申报
web-state-finding-verifying = 核验中
web-state-finding-verified = 核验通过
web-state-finding-closed = 已销号
web-state-finding-sustained = 长期坚持
web-state-finding-withdrawn = 已撤回
web-state-finding-risk_accepted = 接受风险
web-state-plan-submitted = 已报送
web-state-plan-returned = 已退回
web-state-plan-accepted = 审核通过
web-state-measure-proposed = 拟定
web-state-measure-accepted = 已确认
web-state-measure-in_progress = 进行中
web-state-measure-done_declared = 已申报完成
web-state-measure-accepted_done = 确认完成
web-state-measure-cancelled = 已取消
web-state-measure-dropped = 已撤下
web-state-mandate-in_force = 有效
web-state-round-planned = 已部署
web-state-round-on_site = 驻点巡视
web-state-round-reporting = 汇报
web-state-round-feedback = 反馈
web-state-round-rectification = 整改
web-state-round-evaluated = 已评估
web-state-round-archived = 已归档
web-state-inspection-assigned = 已分派
web-state-inspection-reported = 已报告
web-state-inspection-heard = 已听取
web-state-inspection-use_decided = 已决定运用
web-state-package-composed = 已起草
web-state-package-approved = 已审定
web-state-package-issued = 已反馈
web-state-imported_list-taken_in = 已入库
web-state-body-standing = 在册
web-state-body-abolished = 已撤销
web-state-person-known = 在册
web-state-person-merged = 已合并
web-state-post-held = 在任
web-state-post-relieved = 已免任
web-state-delegation-granted = 有效
web-state-delegation-withdrawn = 已收回
web-state-recusal-declared = 回避中
web-state-recusal-lifted = 已解除
web-state-job-waiting = 等待
web-state-job-running = 办理中
web-state-job-done = 已完成
web-state-job-failed = 未成功
web-state-evidence-action = 证明已做
web-state-evidence-effect = 证明有效
web-state-part-shown = 可见
web-state-part-erased = 已清除
web-state-part-hidden = 不在知悉范围
web-state-side-objection = 异议待决
web-state-side-concern = 疑点待定
web-state-side-awaiting_signature = 待签署
web-state-side-unowned = 无人负责
web-state-side-reopened = 重启
web-state-side-on_paper = 纸质签署
web-state-side-reported_elsewhere = 外部填报
web-state-side-provisional = 暂定

# 由页面组合的用语
web-yes = 是
web-listed = { $listed }
web-subject-title = { $kind } { $number }
web-subjects-title = { $kind }列表
web-subjects-none = 这里没有您的职务可以查看的内容。
web-subject-name = 名称
web-subject-links = 相关内容
web-subject-findings = 台账中的相关{ -finding }
web-act-name = { SAY("doing", $act) }
web-acts-waiting = “{ SAY("doing", $act) }”正等待会签，完成之前不能办理其他事项。
web-post-at = { $post }，{ $body }
web-post-held = { $post }，{ $person }，{ $body }
web-notice-done = 已办理，并已记入{ -journal }。
web-notice-opened = 您的签字已记入{ -journal }。其他人员签字后，本事项生效。
web-rail-package = 反馈意见
web-rail-accounts = 账号
web-rail-trace = 查阅记录
web-form-pledge = 本人作出以上承诺
web-form-one-per-line = 每行填写一项。
web-form-one-of = { SAY("post", $posts) }
web-form-part = 第 { PLAIN($line) } 条，{ $name }：{ $text }
web-form-signer = 签字人
web-form-signed-date = 签字日期
web-form-scan = 签字页扫描件
web-todo-other = { $subject }等待您办理。
web-todo-compose_package = { $count } 个{ -finding }等待纳入{ -feedback-package }。
web-filter-organisation = { -organisation }：{ $name }
web-side-objection_open = 异议未决
web-side-concern_open = 疑点未决
web-side-unowned = 无责任人
web-side-waits_for_signatures = 等待会签
web-side-unclaimed = 无人认领
web-side-returned = 曾被退回
web-side-reopened = 重新启动
web-finding-declared-on = 已于{ DATE($date) }申报完成。
web-finding-verified-on = 已于{ DATE($date) }核验（{ $depth }）。
web-fact-finding-issued_date = 下发日期
web-fact-finding-handed_over_date = 移交日期
web-fact-finding-reference_date = 成效证据须晚于
web-fact-imported_list = 导入清单
web-reported-source = 来自导入清单。
web-password-title = 修改密码
web-password-must = 您收到的密码只能使用一次，请先设置自己的密码。
web-password-old = 当前密码
web-password-new = 新密码（不少于十二个字符）
web-password-button = 修改密码
refused-changed_meanwhile = 未能办理：{ SAY("kind", $kind) } { $number } 在您打开表单后已有变化。请打开查看最新内容后再作决定。
refused-bad_cursor = 未能显示：该地址不是此列表的有效页。请从第一页重新开始。
refused-unknown_order = 未能显示：“{ $order }”不是此列表的排序方式。请从所列方式中选择。
web-form-keep = 存为草稿
web-notice-kept = 已存为草稿，本单位其他人员可以继续填写；尚未签字。
refused-draft_changed = 草稿未能保存：您打开后已有他人修改。请在另一窗口打开并合并两份内容。
web-fact-submissions = 报送次数
web-fact-accepted_date = 审核通过日期
web-fact-returns = 退回次数
web-fact-unowned = 无责任人
web-fact-same_as = 同一人员
