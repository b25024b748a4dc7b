# 规则集：名称、内容，以及不予采用时的原因。

profile-cn-inspection = 巡视工作规则（中国）
profile-ig-audit = 监察长与审计规则（美国）
profile-calendar-cn-mainland = 中国内地工作日历
profile-calendar-us-federal = 美国联邦政府工作日历
profile-version = { $name }（第{ PLAIN($version) }版）
profile-period =
    { $unit ->
        [months] { $count }个月
        [working_days] { $count }个工作日
       *[days] { $count }日
    }

# 知悉范围，由公开到最严。
label-public = 公开
label-internal = 内部
label-restricted = 限定范围
label-named_persons = 限指定人员
label-controlled = 受控
label-limited_dissemination = 限制分发

severity-minor = 轻微
severity-moderate = 一般
severity-serious = 较重
severity-grave = 严重

# 时限：到期日所指的事项。
clock-feedback = { -feedback }后的{ -plan }
clock-plan = 自查{ -finding }的{ -plan }
clock-immediate_fix = { -immediate-fix }
clock-facts_reply = 事实答复
clock-objection = { -objection }处理决定
clock-plan_review = 方案审核
clock-plan_resubmission = 方案重新报送
clock-verification = { -verification }
clock-closure = { -closure }
clock-concern = 疑点认定
clock-look_back = { -look-back }
clock-measure = { -measure }
clock-rectification = { -rectification }
clock-review = { -sustained }复查
clock-risk_expiry = 风险接受期满

# 督办函件的发送对象。
recipient-handler = { -handler }
recipient-responsible_leader = 责任领导
recipient-coordinator = 联络员
recipient-principal = { -principal }
recipient-supervisors = { -supervisor }
recipient-office = { -office }
recipient-leading_group = { -leading-group }
recipient-superior = 分管领导

# cn-inspection 的问题类别。
category-high_quality_development = 推动高质量发展
category-main_business = 主责主业
category-innovation = 科技创新
category-subordinate_control = 所属单位管控
category-risk_prevention = 防范化解重大风险
category-strict_governance = 全面从严治党
category-key_position_integrity = 重点岗位廉洁风险
category-key_area_integrity = 重点领域廉洁风险
category-conduct_rules = 落实中央八项规定精神
category-supervision_duty = 监督责任
category-leadership_and_talent = 领导班子和人才队伍建设
category-leadership_team = 领导班子建设
category-cadre_selection = 选人用人
category-talent_development = 人才队伍建设
category-grass_roots_organisation = 基层党组织建设
category-party_branch_life = 党支部组织生活
category-party_building_duty = 基层党建责任

# ig-audit 的问题类别。
category-internal_control = 内部控制
category-control_environment = 控制环境
category-risk_assessment = 风险评估
category-control_activities = 控制活动
category-information_and_communication = 信息与沟通
category-monitoring = 监督
category-information_systems = 信息系统
category-security_management = 安全管理
category-access_controls = 访问控制
category-configuration_management = 配置管理
category-segregation_of_duties = 职责分离
category-contingency_planning = 应急计划
category-business_process_controls = 业务流程控制
category-financial_reporting = 财务报告
category-misstatement = 错报
category-reconciliation = 对账
category-schedule_of_expenditures = 联邦资助支出明细表
category-compliance = 合规
category-allowable_activities = 允许与不允许的活动
category-allowable_costs = 允许成本与成本原则
category-cash_management = 现金管理
category-eligibility = 资格条件
category-equipment = 设备与不动产
category-matching = 配套、投入水平与专款专用
category-period_of_performance = 执行期间
category-procurement = 采购、暂停与禁止交易
category-program_income = 项目收入
category-reporting = 报告
category-subrecipient_monitoring = 次级受款方监督
category-special_tests = 专项测试与规定
category-performance = 绩效
category-economy = 经济性
category-efficiency = 效率性
category-effectiveness = 效果性
category-fraud_waste_abuse = 舞弊、浪费与滥用
category-fraud = 舞弊
category-waste = 浪费
category-abuse = 滥用

# 规则集或日历不予采用的原因。$path 为文件中的位置（空表示整个文件）。
profile-fault-too_large = 文件未采用：大小超过 { SIZE($limit_bytes) }。规则集通常只有几页文字，请确认所选文件是否正确。
profile-fault-not_utf8 = 文件未采用：第 { PLAIN($position) } 字节起不是 UTF-8 编码。请另存为 UTF-8 后重试。
profile-fault-not_toml = 文件未采用：不是有效的 TOML（{ $reason }）。请改正该处。
profile-fault-unknown_key = 未知条目 { $path }，整个文件未采用。请删除，或对照 docs/reference/profiles.md 改正写法。
profile-fault-missing_key = 缺少条目 { $path }。请补上；其内容见 docs/reference/profiles.md。
profile-fault-wrong_type =
    条目 { $path } 必须是{ $expected ->
        [table] 一个表
        [list] 一个列表
        [text] 加引号的文字
        [integer] 整数
        [flag] true 或 false
       *[date] 不加引号的日期，如 2026-03-25
    }，请改正。
profile-fault-empty_list = 列表 { $path } 为空，请至少写一项。
profile-fault-wrong_form = 条目 { $path } 不能写作“{ $value }”。名称和代码应简短，只用小写字母和数字；文字不得换行，最多 200 个字符。
profile-fault-not_one_of = 条目 { $path } 不能是“{ $value }”，只能是：{ $known }。
profile-fault-named_twice = 条目 { $path } 重复写了“{ $value }”，请只写一次。
profile-fault-out_of_range = 条目 { $path } 不能是 { PLAIN($value) }，必须是 { PLAIN($least) } 至 { PLAIN($most) } 之间的整数。
profile-fault-unknown_zone = 未知时区“{ $value }”。请使用 IANA 名称，如 Asia/Shanghai。
profile-fault-wrong_labels = 条目 { $path } 必须写出 { $ranks } 个互不相同的知悉范围代码，由公开到最严排列。
profile-fault-anchors_differ = 条目 { $path } 必须写全启动该时限的操作：{ $acts }。由哪些操作启动，规则集无权更改。
profile-fault-touches_invariant = 条目 { $path } 被拒绝：状态、权限和职责分离适用于所有规则集，不能在规则集中设定。请删除。
profile-fault-evidence_switched_off = 条目 { $path } 不能为 0：没有整改行动和整改成效的佐证材料，任何问题不得申报完成或销号。请至少要求一份。
profile-fault-granted_by_the_inspected = 条目 { $path } 写有被巡视单位的职务：任何人不得为自己批准延期。请改为巡视办、监督单位或领导小组的职务。
profile-fault-signature_missing = { $path } 的签署不足：必须有一组只由 { $posts } 组成，使这一签署不能被绕过。请增加该组。
profile-fault-ladder_not_rising = 条目 { $path } 必须晚于前一级。请按先后排列，同一天只写一次。
profile-fault-ladder_spares_the_principal = 到期后督办必须告知主要负责人。请在到期日之后的某一级加入“principal”。
profile-fault-too_many = 列表 { $path } 项数过多，最多 { $most } 项。
profile-fault-too_deep = 条目 { $path } 层级过深：问题类别最多 { $most } 级。
profile-fault-not_above = 条目 { $path } 写了“{ $value }”，但前面没有该上级类别。请把类别写在其上级之后。
profile-fault-notices_not_in_line = 条目 { $path } 与前一通知之间有空档或重叠：每份通知应从前一份结束的次日开始。请改正起止日期。
profile-fault-free_and_worked = { DATE($day) } 同时被写为放假和上班，请只写一处。
profile-fault-wrong_weekend = 条目 { $path } 必须是列表，最多四个星期几，1（星期一）至 7（星期日）。
profile-fault-outside_the_notice = 条目 { $path } 不在该通知的期间（{ DATE($first_date) }至{ DATE($last_date) }）内。请改正日期，或写入相应的通知。
