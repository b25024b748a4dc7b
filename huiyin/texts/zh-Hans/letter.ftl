# 督办函：名称、状态、行为、字段、缺口；函文；逐级督办。

kind-letter = { -letter }
web-kinds-letter = { -letter }
state-letter-issued = 已发出
web-state-letter-issued = 已发出
state-letter-acknowledged = 已签收
web-state-letter-acknowledged = 已签收
state-letter-answered = 已答复
web-state-letter-answered = 已答复
state-letter-annulled = 已作废
act-letter-issue = 发出{ -letter } {$subject}
act-letter-issue-consequence = 按本年度顺序编号，立即送达所列人员。已发出的文字不能更改。
doing-letter-issue = 发出{ -letter }
who-letter-issue = { post-office_clerk }、{ post-office_head }、{ post-system }
act-letter-acknowledge = 签收{ -letter } {$subject}
act-letter-acknowledge-consequence = 表示您已收到并阅读；所督办的事项仍须办理。
doing-letter-acknowledge = 签收{ -letter }
who-letter-acknowledge = { post-office_clerk }、{ post-office_head }、{ post-leading_group_member }、{ post-principal }、{ post-leadership_member }、{ post-coordinator }、{ post-handler }、{ post-discipline_supervisor }、{ post-organisation_supervisor }、{ post-look_back_checker }、{ post-decider }、{ post-superior }、{ post-department_contact }
act-letter-answer = 答复{ -letter } {$subject}
act-letter-answer-consequence = { -office }将看到答复。期限继续计算：只有事项办结或依程序延期，才不再发{ -letter }。
doing-letter-answer = 答复{ -letter }
who-letter-answer = { post-office_clerk }、{ post-office_head }、{ post-principal }、{ post-leadership_member }、{ post-coordinator }、{ post-handler }、{ post-discipline_supervisor }、{ post-organisation_supervisor }、{ post-look_back_checker }、{ post-decider }、{ post-superior }、{ post-department_contact }
act-letter-countersign = 签署{ -letter } {$subject}
act-letter-countersign-consequence = 签署后不能收回；最后一方签署时，该事项生效。
doing-letter-countersign = 会签{ -letter }
act-letter-decline = 不予签署{ -letter } {$subject}
act-letter-decline-consequence = 待签事项连同已有签署一并终止，可以重新发起。
doing-letter-decline = 不予签署{ -letter }
act-letter-annul = 撤销{ -letter } {$subject} 的最近一次办理
act-letter-annul-consequence = 经第二人签署后恢复到该次办理之前的状态；该次办理及其撤销均保留在{ -journal }中。
doing-letter-annul = 撤销{ -letter }的办理
act-letter-expunge = 清除{ -letter } {$subject} 的内容
act-letter-expunge-consequence = 经第二人签署后，所列文字或文件永久清除，清除的事实仍然可见。
doing-letter-expunge = 清除{ -letter }的内容
who-letter-annul = { post-office_clerk }、{ post-office_head }、{ post-leading_group_member }
who-letter-expunge = { post-office_head }、{ post-records_officer }
web-fact-due_clock = { field-clock }
field-clock = 督办期限
fact-due_clock = 督办期限
fact-matter = 督办对象
fact-matter_kind = 督办对象类别
fact-replied_date = 答复日期
field-step = 距期限天数
field-extra = 加发次数
field-skipped = 一并代替的档次
field-addressees = 送达人员
field-text_en = 英文文本
field-report = { -report }
choice-clock-feedback = { clock-feedback }
choice-clock-plan = { clock-plan }
choice-clock-immediate_fix = { clock-immediate_fix }
choice-clock-rectification = { clock-rectification }
choice-clock-measure = { clock-measure }
choice-clock-plan_resubmission = { clock-plan_resubmission }
choice-clock-progress_report = { clock-progress_report }
choice-clock-principal_report = { clock-principal_report }
choice-clock-answer = { clock-answer }
choice-clock-screening = { clock-screening }
choice-clock-report = { clock-report }
choice-due_clock-feedback = { clock-feedback }
choice-due_clock-plan = { clock-plan }
choice-due_clock-immediate_fix = { clock-immediate_fix }
choice-due_clock-rectification = { clock-rectification }
choice-due_clock-measure = { clock-measure }
choice-due_clock-plan_resubmission = { clock-plan_resubmission }
choice-due_clock-progress_report = { clock-progress_report }
choice-due_clock-principal_report = { clock-principal_report }
choice-due_clock-answer = { clock-answer }
choice-due_clock-screening = { clock-screening }
choice-due_clock-report = { clock-report }
choice-matter_kind-finding = { field-finding }
choice-matter_kind-measure = { field-measure }
choice-matter_kind-plan = { field-plan }
choice-matter_kind-answer = { -answer }
choice-matter_kind-screening = { field-screening }
choice-matter_kind-report = { field-report }
field-key = { -letter }标识
field-letter-issue-due_date = 所督办的期限
field-letter-answer-reply = 答复内容
web-fact-replied_date = 答复日期
web-fact-matter_kind = 督办对象
refused-is_addressed = “{ SAY("doing", $act) }”未予办理：该函送达他人。请由所列人员或{ -principal }办理。
refused-matter_is_due_then = “{ SAY("doing", $act) }”未予办理：所列事项没有于{ DATE($due_date) }到期的“{ SAY("clock", $clock) }”，可能已办结、已延期，或属于另一{ -round }。请刷新页面查看到期事项。
refused-step_is_due = “{ SAY("doing", $act) }”未予办理：对{ DATE($due_date) }这一期限，没有已到时间的这一档次。请填写已到的档次或加发次数，且只填其一。
refused-addressees_are_in_post = “{ SAY("doing", $act) }”未予办理：{ $people }当日不任所列职务，或不应知悉此事。请改送现任人员。
refused-is_not_sent_twice = “{ SAY("doing", $act) }”未予办理：所带标识属于另一份函。请由系统命名，以免重复发送。
refused-not_acknowledged_yet = “{ SAY("doing", $act) }”未予办理：您已签收。如需答复，请办理答复。
gap-letter_not_acknowledged = 已于{ DATE($on) }发出，被督办单位尚无人签收。
gap-letter_unanswered = 已于{ DATE($on) }发出，要求答复的事项尚未答复。
work-gaps-letter_not_acknowledged = 无人签收的{ -letter }
work-gaps-letter_unanswered = 未答复的{ -letter }
web-todo-acknowledge_letter = { -letter } { $number } 待签收。
web-todo-answer_letter = { -letter } { $number } 待答复。

# 函文
letter-text-before = { $organisation }：现就{ SAY("kind", $kind) } { PLAIN($number) }（“{ SAY("clock", $clock) }”）予以督办。该事项应于{ DATE($due_date) }前办结，尚余 { PLAIN($days) } 天。请按期办结；确需延期的，应提前依程序申请。意见交流和进展报告不影响继续督办。
letter-text-today = { $organisation }：现就{ SAY("kind", $kind) } { PLAIN($number) }（“{ SAY("clock", $clock) }”）予以督办。该事项今日（{ DATE($due_date) }）到期。意见交流和进展报告不影响继续督办。
letter-text-overdue = { $organisation }：现就{ SAY("kind", $kind) } { PLAIN($number) }（“{ SAY("clock", $clock) }”）予以督办。该事项应于{ DATE($due_date) }前办结，已逾期 { PLAIN($days) } 天。请立即办理，并书面答复逾期原因和办结时间。意见交流和进展报告不影响继续督办。
letter-text-skipped = 本函一并代替未按时发出的以下各档：{ $steps }。
letter-step-before = 期限前 { PLAIN($days) } 天
letter-step-after = 期限后 { PLAIN($days) } 天

# 逐级督办的运行
notices-letter = { -letter } { $number } 送达您，请签收。
refused-no_office_for_letters = { $site } 未发出函件：无人担任发函的巡视（巡察）办职务。请先任命办公室负责人或经办人，再运行一次。
refused-nothing_is_owed = 未发出{ -letter }：{ SAY("kind", $kind) } { PLAIN($number) } 没有应按期办理的事项。请刷新页面查看其状态。
cli-help-remind = 发出今日到期的督办函，并补发以前漏发的。后台程序每日自动运行；重复运行不会重复发送。
cli-argument-dry_run = 只列出将发的函，不发送
cli-remind-sent = { $site }：发出督办函 { $letters } 份；收件箱消息 { $messages } 条。
cli-remind-refused = 未就{ SAY("kind", $kind) } { PLAIN($number) } 发函（{ $reason }）：该事项已有变动，下次运行时再查。
cli-column-about = 督办对象
cli-column-step = 档次

# 办公室督办台
web-rail-supervision = 督办台
web-rail-letter = { -letter }
web-supervision-title = 督办台
web-supervision-by-organisation = 按{ -organisation }
web-supervision-by-team = 按{ -team }
web-supervision-team = { -team }
web-supervision-about = 事项
web-supervision-overdue_measures = 逾期{ -measure }
web-supervision-overdue_findings = 逾期{ -finding }
web-supervision-overdue_papers = 逾期文书
web-supervision-missing = 未报方案的{ -finding }
web-supervision-returned = 已退回
web-supervision-stalled = 30 天无进展
web-supervision-unanswered = 未答复
web-supervision-nothing = 此处没有待办事项。
web-supervision-due = 今日应发{ -letter }：{ $count } 份
web-supervision-due-help = 下次运行时自动发出，每份只发一次。现在点发的，以您的名义发出，自动运行不再重发。
web-supervision-due-left = 另有 { $count } 份随下次运行发出。
web-supervision-press = 发{ -letter }
web-supervision-pressed = { -letter }已发出。
letter-to = { $name ->
    [none] { $post }
   *[other] { $post } { $name }
}
letter-to-received = { $name ->
    [none] { $post }
   *[other] { $post } { $name }
}（{ DATE($on) }签收）

# 邮件
mail-subject = 有 { PLAIN($count) } 份{ -letter }待您签收
mail-lead = 有 { PLAIN($count) } 份{ -letter }待您签收，请登录查阅：
mail-more = 其余的请见收件箱：
refused-mail_address_unfit = 未保存：这不是邮件地址。请按“名称@主机”填写，或留空。
refused-time_zone_unknown = 未保存：没有这个时区。请按 Asia/Shanghai 的格式填写。
work-mail-title = 邮件
work-mail-lead = 每天一次，在免打扰时段之外，告知您有哪些{ -letter }待签收：只有编号和链接，没有内容。地址留空则不发。
work-mail-address = 邮件地址
work-mail-zone = 时区
work-mail-save = 保存
work-mail-saved = 已保存。

# 函件文书
choice-paper-supervision_letter = { -letter }
paper-name-supervision_letter = { -letter }
printed-title-supervision_letter = { -letter }
printed-field-goes_to = 送达人员
printed-section-goes_to = 送达人员
