# 整轮起草反馈意见。

compose-round = 起草尚缺的{ -feedback-package }
compose-round-note = 凡有已审定{ -finding }而尚无{ -feedback-package }的{ -organisation }和对象，各起草一份。面向{ -principal }的一份列突出问题：涉及重点岗位、重点领域的，程度较重和严重的，仅向{ -principal }反馈的；均未标明的，全部列入。送审前请逐份审读修改。
compose-look = 查看{ -feedback }进展
compose-unit = 份{ -feedback-package }
compose-left-head = 未起草的
compose-left-of = { $organisation }：{ $audience }
compose-left-used_otherwise = 结果不作反馈。
compose-left-under_way = { -feedback-package } { PLAIN($number) } 正在办理。
compose-left-issued = { -feedback-package } { PLAIN($number) } 已发出。
compose-left-draft = 有人正在起草。
compose-left-no_findings = 没有您可见的已审定{ -finding }。
compose-left-kept_apart = 有 { $findings } 个{ -finding }只向{ -principal }反馈，未列入。
compose-left-told_to_both = 所列 { $findings } 个{ -finding }无从区分，两份文稿均全部列入。不宜告知{ -leadership-team }的，请人工移出。
compose-left-too_many = 可列入的超过 { $items } 项，请人工起草。
notices-kind-compose = 起草一个{ -round }的{ -feedback-package }
notices-compose-done = { -round } { PLAIN($number) } 已起草 { $composed } 份{ -feedback-package }。{ $left_out ->
    [0] 没有遗漏。
   *[other] 另有 { $left_out } 项未起草或未列入，均已说明原因。
  }
refused-nothing_to_compose = 未起草：{ -round } { PLAIN($number) } 没有您可见的{ -inspection }。请先安排。
refused-round_was_fed_back = 未起草：{ -round } { PLAIN($number) } 的反馈阶段已结束。如需补充，请从{ -inspection }逐份起草。
refused-job_not_done = 任务 { $job } 尚未完成起草。请用“huiyin jobs”查看是否已结束。
cli-help-compose = 在后台起草一个{ -round }尚缺的{ -feedback-package }。完成后收件箱会通知。
cli-help-composed = 说明一项任务起草了哪些、哪些未起草及其原因。
cli-compose-started = 正在起草，任务为 { $job }。完成后收件箱会通知；用“huiyin composed { $job }”查看未起草的及原因。
cli-column-audience = 对象
