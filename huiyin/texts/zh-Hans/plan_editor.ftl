# 整改方案编辑页：被巡视单位编写方案的页面，以及对单元格的说明。

web-editor-title = 编写{ -plan }
web-editor-again = 重新编写{ -plan } { $number }
web-editor-rounds = 有待编写{ -plan }的{ -round }
web-editor-autosave = 输入内容随时保存，尚未签署。
web-editor-saving = 正在保存……
web-editor-saved = 已保存。
web-editor-least-label = 所列{ -finding }的最高知悉范围为“{ $label }”，{ -plan }、原因和{ -measure }不得低于此范围。
web-editor-offline = 未能保存：服务器没有应答。输入内容仍在单元格中，请再次离开该单元格重试。
web-editor-not-taken = 已保留并标记：输入内容无法采用。
web-editor-added = 已添加一行。
web-editor-removed = 该行已移出。
web-editor-restored = 该行已放回。
web-editor-undo = 放回
web-editor-pasted =
    { $refused ->
        [0] 已采用 { $taken } 个单元格，新增 { $added } 行。
       *[other] 已采用 { $taken } 个单元格；{ $refused } 个无法采用，已标记。新增 { $added } 行。
    }
web-editor-filled = 已填充 { $count } 行。
web-editor-to-sign = 阅读并签署
web-editor-to-read = 阅读待签署内容
web-editor-begin = 接续{ -plan } { $number }
web-editor-begin-why = { -plan } { $number } 已被退回。接续后按提交时的内容继续编写，意见列在相应条目旁。
web-editor-tools = 查找、粘贴、填充
web-editor-find = 编号或文字
web-editor-find-go = 查找
web-editor-all = 显示全部
web-editor-paste = 从电子表格粘贴
web-editor-paste-help = 在电子表格中复制单元格，粘贴到下面。每行成为该{ -finding }下的一项{ -measure }；无法采用的内容保留在单元格中并标记。
web-editor-paste-into = { -finding }
web-editor-paste-from = 起始列
web-editor-paste-table = 表格内容
web-editor-paste-go = 粘贴
web-editor-fill = 批量填充一列
web-editor-fill-help = 在行首勾选（本页任何{ -finding }下均可），再选择要统一填写的内容。
web-editor-fill-column = 列
web-editor-fill-with = 内容
web-editor-fill-go = 填充
web-editor-keys = 快捷键
web-editor-keys-help = 方向键和 Tab 在单元格间移动；Enter 编辑并下移，Shift+Enter 换行，Esc 放弃编辑；Shift+↓ 选择下方单元格，Ctrl+D 向下填充；Ctrl+V 粘贴单元格；Ctrl+Enter 在下方加行，Ctrl+Delete 移出该行，Ctrl+Z 放回。
web-editor-nothing = 这里没有待编入{ -plan }的{ -finding }。
web-editor-manifestations = { -manifestation } { $count } 条
web-editor-leads = { $person }牵头
web-editor-reread = 自开始编写以来，该{ -finding }的文字已有变化。请阅读上文，看方案是否仍然适用。
web-editor-reread-done = 已阅读
web-editor-left-out = 暂不编入：另行编写{ -plan }。
web-editor-put-in = 编入
web-editor-leave-out = 暂不编入
web-editor-causes-of = { -finding } { $number } 的{ -root-cause }
web-editor-measures-of = { -finding } { $number } 的{ -measure }
web-editor-add-cause = 添加{ -root-cause }
web-editor-add-measure = 添加{ -measure }
web-editor-to-finding = { -finding } { $number }
web-editor-row = 行
web-editor-needed = 必填
web-editor-pick = 选择
web-editor-edit = 用表单编辑：
web-editor-remove = 移出：
web-editor-restore = 放回
web-editor-removed-rows = 已移出 { $count } 行
web-editor-take = 用我的
web-editor-keep-theirs = 保留现有内容
web-editor-changed-by-oneself = 您在此处阅读之后，又在别处改过这个单元格。两种内容都已列出，请选择其一。
web-editor-let-go = 不再保留
web-editor-cause = { -root-cause }
web-editor-cause-number = { -root-cause } { $number }
web-editor-measure-number = { $number }
web-editor-own = 本单位表述
web-editor-answer = 答复
web-editor-answer-to = 对意见 { $number } 的答复
web-editor-comment = 意见 { $number }
web-editor-about-finding = 针对该{ -finding }
web-editor-about-measure = 针对{ -measure } { $number }
web-editor-remarks = 对{ -plan }的意见
web-editor-content = 待签署内容
web-editor-answers = 意见与答复
web-editor-unanswered = 尚未答复。
web-editor-somebody = 有人
web-editor-column-text = { -measure }
web-editor-column-cause = 原因序号
web-editor-column-also = 同时针对
web-editor-counts = { -finding } { $findings } · { -root-cause } { $causes } · { -measure } { $measures }
web-editor-complete = 没有缺项，{ -principal }可以签署。
web-editor-complete-seen = 您可见的内容没有缺项。尚未认领的{ -finding }仅班子成员可见，由{ -principal }核对全部内容后签署。
web-editor-show-all = 显示全部
web-editor-writing = { $person }也在编写，最近一次
web-editor-looks = 审核时会关注的事项（{ $count }）
web-editor-principal-signs = 由{ -principal }签署并提交。这里可以阅读待签署内容。
web-editor-back = 返回编写
web-editor-place = { -finding } { $finding }
web-editor-place-measure = { -finding } { $finding } { -measure } { $measure }
web-editor-place-cell = { -finding } { $finding } { -measure } { $measure }：{ $column }

# 缺项：先说数量，再列位置
web-editor-lacks-every_finding_is_claimed = { $count } 个{ -finding }无人认领：
web-editor-lacks-finding_text_is_unchanged = { $count } 个{ -finding }的文字与编写时不同：
web-editor-lacks-every_issued_finding_is_planned = 一并反馈的{ -finding }中有 { $count } 个未编入：
web-editor-lacks-cause_missing = { $count } 个{ -finding }没有{ -root-cause }：
web-editor-lacks-every_finding_has_a_measure = { $count } 个{ -finding }没有{ -measure }：
web-editor-lacks-every_measure_treats_a_cause = { $count } 条{ -root-cause }没有对应{ -measure }：
web-editor-lacks-cell_missing = { $count } 个必填单元格为空：
web-editor-lacks-cell_refused = { $count } 个单元格的内容无法采用：
web-editor-lacks-no_due_date_is_past = { $count } 项{ -measure }的期限已过：
web-editor-lacks-every_measure_begins_before_it_is_due = { $count } 项{ -measure }的开始时间晚于期限：
web-editor-lacks-every_target_has_a_unit = { $count } 项{ -measure }的目标数值和单位不全：
web-editor-lacks-every_comment_is_answered = { $count } 条意见尚未答复：

# 只显示某一类缺项
web-editor-only-every_finding_is_claimed = 当前显示：无人认领的。
web-editor-only-finding_text_is_unchanged = 当前显示：文字与编写时不同的。
web-editor-only-every_issued_finding_is_planned = 当前显示：未编入的。
web-editor-only-cause_missing = 当前显示：没有{ -root-cause }的。
web-editor-only-every_finding_has_a_measure = 当前显示：没有{ -measure }的。
web-editor-only-every_measure_treats_a_cause = 当前显示：有{ -root-cause }没有对应{ -measure }的。
web-editor-only-cell_missing = 当前显示：有必填单元格为空的。
web-editor-only-cell_refused = 当前显示：有内容无法采用的。
web-editor-only-no_due_date_is_past = 当前显示：期限已过的。
web-editor-only-every_measure_begins_before_it_is_due = 当前显示：开始时间晚于期限的。
web-editor-only-every_target_has_a_unit = 当前显示：目标数值和单位不全的。
web-editor-only-every_comment_is_answered = 当前显示：有意见尚未答复的。

# 审核时会关注的事项
web-editor-looks-detail_missing = { $count } 项{ -measure }未填写整改成果或牵头单位：
web-editor-looks-detail_missing_throughout = 全部{ -measure }均未填写整改成果，或均未填写牵头单位。
web-editor-looks-documents_only = { $count } 项{ -measure }只形成文件：
web-editor-looks-every_measure_a_document = { $count } 个{ -finding }只以文件整改：
web-editor-looks-other_figures = { $count } 个{ -finding }的本单位表述出现其他数字：
web-editor-looks-negations_differ = { $count } 个{ -finding }的本单位表述否定词有增减：
web-editor-looks-wording_added = { $count } 个{ -finding }的本单位表述另有添加内容：
web-editor-looks-claimants_left = { $count } 个{ -finding }的认领人均已离任，须重新认领：
web-editor-looks-claimed_without_lead = { $count } 个{ -finding }多人认领而无人牵头：
web-editor-looks-softened_wording = { $count } 个{ -finding }的本单位表述有所弱化：
web-editor-looks-due_after_the_period = { $count } 项{ -measure }的期限超出整改期：
web-editor-looks-one_person_answers_for_all = 全部{ -measure }由一人负责。

# 单元格为何无法采用
fault-not_a_kind_of_measure = “{ $value }”不是{ -measure }类型。可用的有：{ $known }。
fault-nobody_of_that_name = 本单位任职人员中没有“{ $value }”。请核对姓名。
fault-not_of_the_leadership = “{ $value }”不是{ -leadership-member }。{ -measure }由{ -leadership-member }或{ -principal }负责。
fault-several_of_that_name = 有多人名为“{ $value }”：{ $people }。请在姓名后写明编号。
fault-no_such_cause = 这里没有序号为“{ $value }”的{ -root-cause }。该{ -finding }有 { $causes } 条。
fault-no_such_finding = “{ $value }”不是本方案的{ -finding }。请写编号，斜线后写{ -root-cause }序号，如 12/2。
fault-finding_named_twice = { -finding } { $number } 出现两次。每个只写一次；该行所属的{ -finding }不必再写。
fault-cell_changed_meanwhile = { $person }在您阅读之后改过这个单元格。两种内容都已列出，请选择其一。
fault-cell_holds_another = 此处已有其他内容。两种内容都已列出，请选择其一。
fault-text_changed_meanwhile = 文字在您阅读之后又有变化。请阅读现在的文字。

# 整体为何没有办理
refused-paste_too_large = 没有粘贴：表格过大。一次最多 { $rows } 行、{ $characters } 个字符，请分次粘贴。
refused-paste_too_wide = 没有粘贴：内容有 { $columns } 列，从该列起只有 { $room } 列。请选更靠前的列，或少复制几列。
refused-no_such_column = 没有写入：该行没有名为“{ $column }”的列。请从表中选择。
refused-draft_full = 没有添加：{ -plan }最多 { $most } 行。请先移出不需要的行。
refused-draft_read_before_change = { -plan }没有提交：在您阅读之后有人改过。请重新阅读后签署。
refused-draft_signed_meanwhile = 没有保存：{ -plan }已在此期间签署提交。请先复制所输入的内容，待{ -plan }退回或补充时，商请{ -principal }一并填写。
refused-draft_holds_refused = { -plan }没有提交：{ $cells } 个单元格的内容无法采用。请更正，或不再保留所输入的内容。

web-notice-nothing-to-plan = 目前没有待编入{ -plan }的{ -finding }。{ -finding }反馈并认领后编入方案。
web-notice-pasted = 全部单元格已采用。
web-notice-pasted-in-part = 已粘贴。部分单元格无法采用，已标记。
web-notice-filled = 已填充所选各行。

# 命令行
cli-help-plan = 本单位正在编写的{ -plan }
cli-help-plan-show = 显示各行，每个单元格一行
cli-help-plan-gaps = 列出缺项；有缺项时退出码为 1
cli-help-plan-set = 写一个单元格
cli-help-plan-add = 在{ -finding }下添加一行
cli-help-plan-paste = 在{ -finding }下粘贴表格，单元格以制表符分隔
cli-argument-draft_row = 行的标识，如显示；写本单位表述时用{ -finding }的标识
cli-argument-draft_cell = 列
cli-argument-draft_version = 您读到的该行版本；此后改过的单元格两种内容并存
cli-argument-draft_over = 直接覆盖现有内容
cli-argument-draft_value = 要写的内容，与页面相同；留空则清除
cli-argument-draft_finding = { -finding }编号
cli-argument-draft_sort = 添加{ -root-cause }或{ -measure }
cli-argument-draft_file = 表格文件；- 表示标准输入
cli-argument-draft_column = 表格的起始列
cli-column-refusal = 未采用
cli-column-finding = { -finding }
cli-sort-finding = { -finding }
cli-sort-cause = { -root-cause }
cli-sort-measure = { -measure }
cli-sort-answer = 答复
