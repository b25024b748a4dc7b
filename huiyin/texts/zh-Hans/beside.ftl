# 通报、公开表述、抄告、专项整治、风险排查各页面自身的用语。

web-rail-screening = { CAP(-screening) }
web-rail-campaign = { CAP(-campaign) }
web-rail-copy = { CAP(-copy-notice) }
web-rail-notice = { CAP(-public-notice) }

# 版本对照

# 步骤
web-state-chain-done = 已办
web-state-chain-next = 待办
web-state-chain-later = 尚未到

# 通报
web-notice-page-title = { -public-notice } { PLAIN($number) }
web-notice-numbered = { PLAIN($year) } 年第 { PLAIN($ordinal) } 号
web-notice-numbered-by = 编号单位
web-notice-named = 公开点名
web-notice-leaks-head = 泄露检查
web-notice-leaks =
    { $leaks ->
        [0] 文稿未泄露本站点已知的任何信息，可以按现文审定、公开。
       *[other] 文稿有 { $leaks } 处泄露信息。全部改正或由审定人说明理由判定不属泄露之前，不予审定，也不能公开。
    }
web-notice-leaks-help = 检索范围：全部人员和单位的名称（含曾用名、颠倒次序、去除组织形式的简称），姓加职务（如“某书记”），以行业称呼的单位，繁体字与简体字，外文名称中首字母大写的单个显著词（位于句首的，仅检索名称只剩该词的），会议和反馈会上录入的姓名，底稿编号，以及未放行{ -finding }的成段文字。不检索：绰号和缩略语。
web-leak-what = 类别
web-leak-line = 行
web-leak-excerpt = 位置
web-leak-mend = 如何改正
web-leak-mend-person = 删去姓名。
web-leak-mend-body = 删去名称，或将该{ -body }列为可公开点名的{ -body }。
web-leak-mend-working_paper = 删去底稿编号。
web-leak-mend-finding = 改换说法，或先核准该{ -finding }的公开表述，再予写入。
web-notice-editions = 各稿对照
web-notice-edition = 第 { PLAIN($edition) } 稿
web-notice-items = 涉及{ -finding } { $count } 个
web-notice-released = 核准日期
web-notice-unreleased = 未核准
web-notice-unworded = 尚无公开表述。
web-notice-chain = 审定与公开
web-notice-step-text = 第 { PLAIN($edition) } 稿成文
web-notice-step-publish = 公开并编号
web-notices-own = 拟稿与办结
web-notices-none = 尚无{ -public-notice }。请从已核准的公开表述起草。
web-notices-published = 已公开
web-notices-unpublished = 尚未公开任何{ -public-notice }。公开后在此供全体人员阅读。
web-notice-begin = 起草{ -public-notice }
web-notice-begin-title = 起草{ -public-notice }
web-notice-begin-help = 请选择所涉及的已核准公开表述，系统据此生成文稿，供您修改。
web-notice-begin-all = 整个{ -round }
web-notice-begin-show = 显示
web-notice-begin-draft = 按所选内容起草
web-notice-begin-next = 此时尚未存入，下一步填写表单。
web-notice-begin-waiting = 有 { $count } 条公开表述已拟好，待核准。
web-notice-begin-none = 此处没有已核准的公开表述。请在{ -finding }页面拟写，并报{ -office }主任核准。

# 问题文本
web-texts-title = { -finding } { PLAIN($number) } 的文本
web-texts-help = 每段文本的历次版本，由新到旧，逐一与上一版对照。
web-texts-manifestation = { -manifestation } { PLAIN($place) }
web-texts-current = 现行
web-texts-reason = 理由
web-state-wording-written = 待核准
web-state-wording-released = 已核准
web-wording-writers = 拟写人
web-wording-released = 核准人
web-wording-unreleased = 尚未核准，须由未参与拟写的人核准。
web-state-objection-open = 待裁定
web-state-objection-rejected = 不予采纳
web-state-objection-amended = 修改表述
web-state-objection-sustained = 予以采纳
web-objection-head = { -objection }
web-objection-decision = 裁定
web-objection-undecided = 尚未裁定，其间不停止任何计时。

# 抄告
web-copy-title = { -copy-notice } { PLAIN($number) }
web-copy-chain = 接收与运用
web-copy-unseen = 有 { $count } 个{ -finding }不在您的知悉范围内，可告知的内容见上文。
web-copy-unused = 尚未说明。
web-copies-by-body = 各{ -body }的收发与运用情况
web-copies-matrix = { -finding }与受告{ -body }对照
web-copies-recipient = 受告{ -body }
web-copies-sent = 已发
web-copies-received = 已接收
web-copies-used = 已反馈运用
web-copies-late = 逾期
web-copies-number = { PLAIN($number) } 号
web-copies-common-text = 共同内容，不涉及单个{ -finding }
web-copies-unseen-finding = 不在您知悉范围内的{ -finding }
web-copies-not-sent = 未发
web-copies-all-rounds = 全部
web-copies-more = 另有 { $count } 个{ -finding }见下载的表格。
web-copies-none = 尚无{ -copy-notice }。{ -office }将可公开的结果抄告须运用结果的{ -body }，接收和运用情况在此显示。

# 专项整治与风险排查
web-campaign-progress = 纳入{ -finding } { $findings } 个：已核验 { $verified } 个，其中已销号 { $closed } 个{ $measures ->
        [0] { "" }
       *[other] ；{ -measure } { $measures } 项，已完成 { $done } 项
    }
web-campaign-standing = 各{ -organisation }进展
web-campaign-gathered = { -finding }
web-campaign-measure = { -measure }
web-campaign-measures = { -measure }：显示 { $shown } 项，共 { $count } 项
web-campaign-measures-gathered = { -measure }
web-campaign-done = 已完成
web-campaign-verified = 已核验
web-campaign-last-report = 最近报告
web-campaign-unreported = 无
web-campaign-none-gathered = 未纳入{ -finding }
web-campaign-state = { $state } { $count }
web-campaign-findings = { -finding }：显示 { $shown } 个，共 { $count } 个
web-campaign-nothing = 此处没有纳入的{ -finding }。{ -office }可办理{ -campaign }的“纳入”，将已反馈的{ -finding }和已通过的{ -measure }纳入其中。
web-campaign-reports = 进展报告
web-campaign-no-reports = 尚无{ -organisation }报告进展，由各{ -organisation }主要负责人在{ -campaign }中报告。
web-screening-title = { -screening } { PLAIN($number) }
web-screening-report = 排查报告
web-screening-further = 进一步要求
web-screening-unreported = 尚未报告。由主要负责人报告排查了哪些领域、发现多少风险，或未发现风险。
web-screening-counted = { $said ->
        [0] 报告称未发现风险。
       *[other] 报告列明风险 { $said } 项，随之计入{ -ledger } { $findings } 项。
    }
web-screening-findings = 排查发现：{ $count } 项
web-screening-nothing = 尚无随本次排查报告的{ -finding }。发现的每项风险均作为自查发现的{ -finding }报告，并注明本次排查。

# 问题类别表
web-rail-taxonomy = 类别表
web-state-change-added = 新增
web-state-change-renamed = 改名
web-state-change-moved = 移动
web-state-change-closed = 本次停用
web-taxonomy-shipped = { -rules }“{ $rules }”所附类别表
web-taxonomy-version = { $name } 第 { PLAIN($edition) } 版
web-taxonomy-first = 首版，没有可对照的上一版。
web-taxonomy-unchanged = 与现用版本相同。
web-taxonomy-changes = 与现用版本相比：新增 { $added } 个，改名 { $renamed } 个，移动 { $moved } 个，停用 { $closed } 个。
web-taxonomy-before = 原为：{ $names }
web-taxonomy-edit = 编辑类别表
web-taxonomy-own = 采用本单位自己的类别表
web-taxonomy-versions = 本站点采用过的版本
web-taxonomy-none = 本站点尚未采用自己的类别表，使用{ -rules }所附的类别表。
web-taxonomy-code = 代码
web-taxonomy-change = 变动
web-taxonomy-open = 在用
web-taxonomy-digest = 摘要值
web-taxonomy-left = 有 { $count } 个{ -finding }所属类别在本{ -round }已停用，须重新归类
web-taxonomy-nowhere = 未指明
web-taxonomy-classify = 归类
web-taxonomy-add = 增加类别
web-taxonomy-compare = 显示变动
web-taxonomy-import = 从表格导入
web-taxonomy-import-help = csv 表格，列名为 code、under、zh、en、closed。导入后替换上面各行；表中未列的原有代码保留不变。
web-taxonomy-import-read = 读取表格
refused-table_not_read = 表格未能读取：须为不超过 1 MB 的 csv，首行含列名 { $columns }，且至少有一个代码。

# 批量导出
web-export-two = 此次导出须经两人
web-export-too-many = 导出内容不少于 { $rows } 行；一人一次最多可导出 { $most } 行。
web-export-restricted = 其中有标注“{ $label }”的内容，一人不得单独带出本站点。
web-export-way = 请缩小范围，或申请批量导出：经他人批准后，由您领取一次，文件上载明双方姓名。
web-export-print-way = 请按单位分别打印，或申请批量导出：经他人批准后由您领取，并在领取当日打印，每页载明双方姓名。
web-export-print-back = 返回文书
web-export-print = 打印文书
web-export-print-there = 今日之内您可打印这些文书，每次打印和下载均留有记录。
web-export-papers = { -feedback-package }（文书）
web-export-packages = { -feedback-package }
web-export-everything = 未设条件：您可见的全部{ -finding }。
web-export-request = 申请批量导出
web-export-back = 返回列表
web-export-title = 批量导出 { PLAIN($number) }
web-export-chain = 两人经手
web-export-file = 下载文件
web-export-there = 文件在今日之内可供您下载，每次下载均留有记录。
web-export-take = 已批准：{ DATE($date) }前您可领取一次。
web-export-waits = 已批准，{ DATE($date) }前待申请人领取。
web-export-requested = 待申请人以外的人批准或拒绝。
web-export-taken = 已领取；文件仅在领取当日可下载，再次需要须重新申请。
web-export-refused = 已拒绝，理由见办理经过。
web-export-near = 临近到期
web-todo-approve_export = 批量导出 { $number } 由他人申请，待您批准。
web-todo-take_export = 批量导出 { $number } 已批准，您可领取一次。

# 命令行
cli-help-notices = 检查{ -public-notice }是否泄露信息。
cli-help-notices-leaks = 列出{ -public-notice }文稿中泄露信息之处；有则退出码为 1。
cli-help-notices-check = 列出文件中的文字在保存前会泄露的内容；如有，退出代码为 1。
cli-help-copies = 列出{ -copy-notice }的发出、接收和运用情况。
cli-help-campaigns = 查看{ -campaign }进展。
cli-help-campaigns-progress = 按{ -organisation }统计{ -campaign }所纳入的{ -finding }和{ -measure }。
cli-help-texts = 查看{ -finding }的文本。
cli-help-texts-versions = 列出{ -finding }文本的历次版本，由旧到新。
cli-help-taxonomy = 将本站点的类别表导出为表格。
cli-help-taxonomy-categories = 列出某{ -round }{ -finding }所用的类别表及其代码。
cli-help-taxonomy-export = 将本站点类别表的一个版本写为 csv，编辑页面可再读入。
cli-argument-subject_number = 编号。
cli-argument-table_file = 写入的文件。
cli-argument-text_file = 文字文件，UTF-8 编码。
cli-argument-told_finding = 文字所述{ -finding }的编号，可多次给出。
cli-argument-in_notice = 文字拟用于哪一件{ -public-notice }（编号），其中已判定不属泄露之处予以放过。
cli-argument-named_body = 文字可以点名的{ -body }的编号，可多次给出。
cli-taxonomy-written = 已将 { $count } 个类别写入 { $file }。
cli-column-body = 单位
cli-column-category = 类别
cli-column-under = 上级
cli-column-verified = 已核验
cli-column-closed = 已销号
cli-column-measures = 措施数
cli-column-measures_done = 已完成
