# 监察长与审计机关的用词（与通用词不同者）。

# 轮次与人员
-mandate = 立项依据
-term = 审计周期
-round = 年度计划
-team = 审计组
-team-head = 主审
-office = 监察长办公室
-leading-group = 报告审定委员会
-organisation = 被审计单位
-functional-department = 政策主管部门
-principal = 机构负责人
-leadership-member = 高级官员
-leadership-team = 管理层
-handler = 整改经办人
-supervisor = 审计跟踪官
-recusal = 独立性受损

# 巡视与反馈
-inspection = 审计项目
-inspection-report = 审计报告
-working-paper = 审计底稿
-fact-confirmation = 事实陈述
-feedback = 报告
-feedback-meeting = 离场会
-feedback-session = 单独通报会
-feedback-package = 最终报告
-receipt = 签收
-achievement = 突出成效
-finding = 审计发现
-manifestation = 具体情况
-root-cause = 原因
-requirement = 审计建议
-immediate-fix = 审中整改
-objection = 不同意见
-copy-notice = 报告分送

# 整改
-rectification = 纠正行动
-claim = 接受
-plan = 纠正行动计划
-problem-list = 发现清单
-task-list = 里程碑清单
-responsibility-list = 责任官员清单
-measure = 纠正措施
-progress-report = 进展报告
-principal-report = 管理层回复
-declaration = 最终行动声明
-extension = 目标日期变更
-report = 管理层报告
-self-examination = 管理层自评
-screening = 风险评估
-campaign = 专项审查

# 核验与销号
-verification = 纠正行动核实
-on-site-check = 现场查证
-closure = 最终行动
-sustained = 持续监测事项
-cycle = 跟踪周期
-look-back = 后续审计
-concern = 可靠性疑点
-accountability-referral = 处理建议移送

# 成果运用
-lead = 举报线索
-common-problem = 跨机构问题
-systemic-recommendation = 制度性建议
-self-check = 管理警示
-important-report = 七日函
-evaluation = 跟踪评估
-assessment-extract = 绩效考核材料
-public-notice = 公开报告
-letter = 跟踪函
-handling-label = 分发控制
