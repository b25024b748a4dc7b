# 整改阶段文书：方案会审表、延期审批单、责任交接单、两类报告。

paper-name-plan_review_sheet = { -plan }会审表
paper-name-extension_sheet = { -extension }审批单
paper-name-handover_sheet = { -handover }单
paper-name-progress_report = { -progress-report }
paper-name-principal_report = { -principal-report }

printed-title-plan_review_sheet = { $organisation }{ -plan }会审表
printed-title-extension_sheet = { -measure }{ -extension }审批单
printed-title-handover_sheet = { -handover }单
printed-title-progress_report = { $organisation }{ -progress-report }
printed-title-principal_report =
    { $organisation }主要负责人
    { -principal-report }

printed-section-comments = 审核意见与答复
printed-section-signs = 审核提示
printed-section-organs = 签署
printed-section-reason = 理由
printed-section-progress = 进展情况
printed-section-handed_over = 交接内容
printed-section-findings = { -finding }
printed-section-figures = 数据

printed-field-submission = 报送次数
printed-field-comments = 审核意见
printed-field-subject = 对象
printed-field-said = 意见
printed-field-said_on = 日期
printed-field-organ = 签署职务
printed-field-organs = 签署
printed-field-signs = 审核提示
printed-field-sign = 提示
printed-field-says = 具体情况
printed-field-successor = 接任责任人
printed-field-before_due = 延期前期限
printed-field-asked_due = 申请延至
printed-field-reason = 理由
printed-field-signed_on = 签署日期
printed-field-findings = { -finding }
printed-field-handover = 交接内容
printed-field-signature_from = 移交人签字
printed-field-signature_to = 接收人签字
printed-field-signature_witness = 监交人签字
printed-field-signature_principal = 签字
printed-field-journal_size = 计入流水条数
printed-field-signer = 签署人
printed-field-capacity = 签署职务
printed-field-figures = 数据
printed-field-figure = 指标
printed-field-numerator = 计数
printed-field-denominator = 总数
printed-field-share = 占比

printed-note-signs_are = { review-signs-are }
printed-note-extension_sheet = 原定期限予以保留，并与其后各次期限一并列明；{ -extension }不得追溯。
printed-note-handover_sheet = 接收人自第二个签署起对该{ -measure }负责，期限不变；此前无人负责。
printed-note-figures_frozen = { $round }。依据{ -ledger }截至{ $as_of }（第 { $journal_size } 条流水后）计数，签署时固定。
printed-note-pledge = 本人（{ $signer }）已审阅本报告，对其内容的真实性负责。

drawn-has-signed = 已签署
drawn-measure-number = { -measure } { PLAIN($number) }
drawn-days = { $days } 天
drawn-standing-in = { $post }（代{ $person }签署）

# 报告正文之外的清单。
printed-annex = 附表{ $number }：
printed-section-findings_listed = { -finding }清单（以数据截止日为准）
printed-section-not_done = 未完成措施
printed-section-done = 已完成措施
printed-section-deeds = 本人履职情况（依据{ -journal }统计）
printed-field-findings_listed = { -finding }清单
printed-field-not_done = 未完成措施
printed-field-done = 已完成措施
printed-field-counted = { -ledger }统计情况
printed-field-deeds = 本人履职情况
printed-field-deed = 事项
printed-field-acts = 次数
printed-field-on_paper = 其中纸质
