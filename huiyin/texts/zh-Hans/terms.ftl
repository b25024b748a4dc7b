# docs/words.md 中的用词。规则集的文件可以整条替换。

# 轮次与人员
-mandate = 部署
-rules = 规则集
-term = 届
-round = 轮次
-team = 巡视组
-team-head = 巡视组组长
-office = 巡视办
-leading-group = 领导小组
-body = 单位
-organisation = 被巡视单位
-functional-department = 职能部门
-person = 人员
-account = 账号
-post = 职务
-delegation = 授权代行
-principal = 主要负责人
-leadership-member = 班子成员
-leadership-team = 领导班子
-handler = 经办人
-supervisor = 整改监督单位
-recusal = 回避

# 巡视与反馈
-inspection = 巡视任务
-inspection-report = 巡视报告
-working-paper = 问题底稿
-fact-confirmation = 事实确认
-feedback = 反馈
-feedback-meeting = 集中反馈会
-feedback-session = 一对一反馈
-feedback-package = 反馈意见
-receipt = 签收
-achievement = 成绩
-finding = 问题
-manifestation = 具体表现
-category = 问题类别
-root-cause = 原因
-requirement = 整改要求
-answer = 答复
-register = 发文簿
-immediate-fix = 立行立改
-objection = 异议
-directive = 传达事项
-copy-notice = 抄告

# 整改
-rectification = 整改
-claim = 认领
-plan = 整改方案
-problem-list = 问题清单
-task-list = 任务清单
-responsibility-list = 责任清单
-measure = 整改措施
-handover = 责任交接
-evidence = 佐证材料
-progress-report = 整改进展报告
-principal-report = 组织落实报告
-declaration = 完成申报
-extension = 延期
-report = 整改报告
-self-examination = 自查剖析
-screening = 风险排查
-campaign = 专项整治

# 核验与销号
-verification = 核验
-on-site-check = 现场检查
-closure = 销号
-sustained = 长期坚持事项
-cycle = 整改周期
-reopening = 重启
-look-back = 回头看
-sign-answer = 疑点答复
-watch = 关注事项
-watchlist = 重点关注清单
-warning-sign = 疑点提示
-concern = 敷衍、虚假整改疑点
-hearing = 听取说明
-accountability-referral = 问责建议移送

# 成果运用
-lead = 问题线索
-referral = 移交
-common-problem = 共性问题
-systemic-recommendation = 制度建议
-self-check = 举一反三自查
-important-report = 重要情况报告
-instruction = 批示
-evaluation = 整改评估
-assessment-extract = 年度考核材料
-public-notice = 通报
-letter = 督办函
-consultation = 会商
-consultation-item = 会商事项

# 账册
-handling-label = 知悉范围
-act = 办理事项
-entry = 记录
-journal = 流水
-ledger = 台账
-site = 站点
-installation = 装机
-sealed-package = 密封包
-proposal = 待定事项
-checkpoint = 检查点
-commitment = 承诺
-part = 分件
-proof = 证明
