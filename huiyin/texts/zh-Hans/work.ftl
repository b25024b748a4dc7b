# 关于全账的页面：流水、导入、后台任务、核对、检索、统计、账号、阅览与登录记录。

## 流水
work-journal-act-on = { $act }：{ $subject }
work-effect-taken = 已生效
work-effect-opened = 已发起，待会签

## 后台任务
work-jobs-title = 后台任务
work-jobs-what = 任务
work-jobs-at = 发起时间
work-jobs-none = 您尚未发起后台任务。导入清单和核查在后台进行。
work-job-stored = 查看入库结果
work-job-checked = 查看核对结果

## 导入
work-line-verifier = 验证程序，一个 Python 文件（verifier.py）
work-line-key = 本站公钥（site.key）
work-expunge-source = 该内容随清单导入，清单文件中仍有同样的文字，不会随之清除。请一并清除该清单的文件：
work-import-files = 表格文件
work-import-recognise = 按表头识别；未能识别的，由系统提出对应关系
work-import-propose = 由系统提出，本人逐列核定
work-import-new-round = 新设一轮，名称填于下方
work-import-new-round-called = 新设{ -round }
work-import-new-round-help = 未选定已有{ -round }时填写：随清单一并登记{ -mandate }、设立此名称的{ -round }。
work-import-all-known = 该清单可导入的 { $stored } 个{ -finding }均已在库，再次导入不会有任何变化。
work-import-called = 清单名称
work-import-called-help = 不填写的，以第一个文件名为名称。
work-import-organisation = 本清单所属的{ -organisation }
work-import-organisation-help = 仅在没有记载{ -organisation }名称的列时填写：填写已登记的名称，或将新建的名称。
work-import-keep = 作为原报内容保留
work-import-drop = 不导入
work-import-missing-statement = 未找到记载{ -finding }内容的列，请选定。
work-import-missing-organisation_name = 未找到记载{ -organisation }名称的列，请选定。
work-import-mapping = 列对应方案
work-import-store = 将 { $findings } 个{ -finding }入库
work-import-known = 上述文件此前已作为第 { PLAIN($number) } 号清单导入，再次入库不产生任何变动。
work-import-partly-known = 其中 { $stored } 行此前已入账，不再重复入库。

## 核对
work-check-under-way = 核对正在进行。
work-check-said = { $sentence }
work-check-gap = { $name }：{ $sentence }
work-check-book = 全账
work-gaps-finding_without_claim = 无人认领的{ -finding }
work-gaps-finding_without_cause = 未写明原因的{ -finding }
work-gaps-finding_without_measure = 尚无措施的{ -finding }
work-gaps-finding_without_date = 未设期限的{ -finding }
work-gaps-finding_not_handed_over = 未移交的{ -finding }
work-gaps-manifestation_unanswered = 未逐条答复的{ -manifestation }
work-gaps-fed_back_finding_unplanned = 已反馈但未列入任何方案
work-gaps-document_differs_from_digest = 文件与摘要值不符
work-gaps-text_differs_from_fed_back = 文本与反馈原文不一致
work-gaps-closed_without_effect_evidence = 无成效证据而销号
work-gaps-closed_with_open_objection = 异议未决而销号
work-gaps-closed_with_open_concern = 存疑未决而销号
work-gaps-closed_by_declarer_or_verifier = 申报人或核验人自行销号
work-gaps-objection_unanswered = 未作决定的异议
work-gaps-concern_unanswered = 未作认定的存疑
work-gaps-plan_unanswered = 待审核的方案
work-gaps-comments_unanswered = 退回后未再报送的方案
work-gaps-package_not_received = 无人签收的反馈件
work-gaps-signature_outstanding = 待会签的事项
work-gaps-clock_overdue = 已逾期限
work-gaps-sustained_without_review_date = 长期坚持而未定复查日期
work-gaps-organisation_abolished = 单位已撤销的{ -finding }
work-gaps-measure_unowned = 无人负责的措施
work-gaps-responsible_not_leading = 责任领导不是{ -leadership-member }的措施
work-gaps-responsible_left = 责任领导已离任的措施
work-gaps-claimants_left = 认领人均已离任的{ -finding }
work-gaps-date_moved_without_act = 未经办理而变动的期限
work-gaps-book_does_not_balance = 账目平衡

## 检索与统计
work-kind = { SAY("kind", $kind) }
work-figures-slip = { $count } 项整改，共 { $days } 天
work-search-all = 全部
work-figures-both = { $round }，{ $organisation }
work-figures-all = 本职务可见的全部{ -finding }
work-figures-name = 指标
work-figures-numerator = 分子
work-figures-denominator = 分母
work-figures-unit = 单位
work-figures-as-of = 截至
work-figures-lines = 流水行数
work-reached-issued = 反馈
work-reached-declared = 申报
work-reached-verified = 核验
work-reached-closed = 销号
work-reached-definition = 按本周期内达到各状态的日期，于每月1日累计的{ -finding }数；退回或重新启动的，不计为达到。

## 站点账号
doing-account-keep = 管理账号
who-account-keep = 其他安全管理员
work-accounts-title = 账号
work-accounts-lead = 可登录人员名册。账号本身不带任何权限，权限随所任{ -post }而定。
work-accounts-open = 开立账号
work-accounts-person = 人员
work-accounts-name = 账号名
work-accounts-name-help = 字母、数字及符号，不含空格，不超过 80 个字符。
work-accounts-language = 页面语言
work-accounts-since = 开立时间
work-accounts-deeds = 可办事项
work-accounts-own = 本人账号由其他安全管理员管理。
work-accounts-closed = 已停用
work-accounts-temporary = 使用临时口令
work-accounts-reset = 重置口令
work-accounts-unlock = 解除锁定
work-accounts-close = 停用 { $name }
work-accounts-reopen = 恢复 { $name }
work-accounts-password = { $name } 的临时口令仅显示这一次，请当面交付；下次登录时须更改。
work-accounts-done-close = 账号已停用，其会话已终止，程序密钥已吊销。
work-accounts-done-open = 账号已恢复，沿用原口令。
work-accounts-done-unlock = 锁定已解除。
work-language-en = English
work-language-zh-Hans = 中文

## 本人账号
work-account-title = 我的账号
work-account-lead = 当前账号：{ $name }。
work-account-password = 修改口令
work-account-revoked = 密钥已吊销，此后使用该密钥的程序一律拒绝。
work-tokens-title = 程序密钥
work-tokens-lead = 程序凭密钥以您的某一{ -post }通过接口办理，至期满为止。持有密钥者即可办理该{ -post }可办的事项。
work-token-name = 密钥用途
work-token-post = 办理{ -post }
work-token-days = 有效期
work-token-period = { $days } 天
work-token-until = 有效至
work-token-used = 最近使用
work-token-unused = 未使用
work-token-issue = 签发密钥
work-token-revoke = 吊销 { $name }
work-token-once = 密钥仅显示这一次，请立即复制，并按口令妥善保管。
work-token-text = 密钥文本

## 审计查阅
work-trace-title = 受限内容阅览记录
work-trace-logs = 记录
work-trace-lead = 阅览受限标识文本的人员，由近及远排列；不含文本内容。
work-trace-number = 仅看{ -finding }编号
work-trace-who = 人员
work-trace-what = 事项
work-trace-at = 时间
work-trace-none = 尚无人阅览受限文本。
work-door-web = 通过页面
work-door-api = 通过程序接口
work-door-cli = 在服务器上
work-access-title = 登录记录
work-access-lead = 登录及登录权限变动情况，由近及远排列。
work-access-refused = 被拒登录 { $count } 次
work-access-name = 账号名
work-access-address = 地址
work-access-locked = 已锁定
work-access-event = 事项
work-access-by = 办理人：{ $person }
work-access-none = 尚无人登录。
work-access-signed_in = 登录
work-access-signed_out = 退出
work-access-account_opened = 开立账号
work-access-account_closed = 停用账号
work-access-account_opened_again = 恢复账号
work-access-password_changed = 修改口令
work-access-password_reset = 发放临时口令
work-access-lock_lifted = 解除锁定
work-access-token_issued = 签发程序密钥
work-access-token_revoked = 吊销程序密钥
