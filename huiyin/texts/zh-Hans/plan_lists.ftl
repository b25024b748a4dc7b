# 整改方案的三个清单：页面、导出、再导入；改动之处，以及不能采用的内容。

## 页面

web-lists-title = { -plan } { $number } 的三个清单
web-lists-lists = 三个清单
web-lists-csv = CSV
web-lists-whole = 三单合一（Excel）
web-lists-bring = 导入改过的清单
web-lists-empty = 该{ -plan }在此清单中没有内容。

## 再导入

web-lists-bring-title = 导入{ -plan } { $number } 的清单
web-lists-bring-lead = 请选择从本页导出、改过之后的 Excel 或 CSV 文件。随后逐格显示改动之处，此时不作任何处理。
web-lists-compare = 比对
web-lists-changes-title = { -plan } { $number } 清单的改动
web-lists-known = 已对上 { $rows } 行。
web-lists-same = 没有任何改动。
web-lists-not-accepted = 该{ -plan }尚未通过，您的职务不能在此采用清单的改动。审核期间任何人都不能修改；退回后，由编制单位在此导入清单。
web-lists-open = 打开
web-lists-not-yours = 由其他职务采用。
web-lists-before = 改前
web-lists-after = 清单所填
web-lists-nothing = 空白
web-lists-place = { $sheet } 第 { PLAIN($row) } 行
web-lists-changed-here = 清单导出后，此处在系统中也改过；左侧为系统现有内容。
web-lists-reason = 理由
web-lists-reason-help = 随每一项需要理由或交接说明的办理一并记录。
web-lists-take = 采用所选
web-lists-take-all = 全部采用
web-lists-nothing-yet = 目前未作任何处理。每一项都由您签署办理，其中有的还需第二人签署。
web-lists-into-draft = 该{ -plan }已退回：采用的改动写入修改用的草稿。草稿不是正式办理，{ -principal }签署之前不产生效力。
web-lists-nothing-yet-draft = 目前未写入任何内容。每一项都写入{ -plan }的草稿。
web-lists-draft-finding = { -finding } { PLAIN($number) }，写入草稿
web-lists-draft-cause = { -finding } { PLAIN($number) } 的{ -root-cause }，写入草稿
web-lists-draft-measure = { -measure } { PLAIN($number) }，写入草稿
web-lists-draft-added = { -finding } { PLAIN($number) } 的新{ -measure }，写入草稿
web-lists-refused-in-draft = 已采用，但有单元格的内容不能接受：已在草稿中标出并说明原因，请在草稿中更正。
web-lists-barred = 不能采用的内容
web-lists-notes = 其他情况
web-notice-taken = 已采用。
refused-list_not_ours = 未作比对：这些文件中没有从本系统导出的{ -plan }清单，或其最后一列（隐藏列）已被删除。请重新导出{ -plan } { PLAIN($number) } 的清单，将改动填入后再导入。
refused-list_nothing_chosen = 未采用任何内容：没有勾选您的职务可以采用的项目。请先勾选。
refused-list_reason_missing = 未采用任何内容：所选项目需要写明理由。请先填写。

## 行与列的情况

import-list_column_not_read = “{ $value }”列不属于本清单，未予读取。
import-list_column_missing = 导出时有的一列已不在，该列视为未改。
import-list_of_another_plan = 这是另一个{ -plan }的清单，未予读取。请到该{ -plan }中导入。
import-list_sheet_not_known = “{ $value }”未读取：未能认出它是本系统导出的清单。如果是，则其首行或隐藏的最后一列被改动，请重新导出清单，再作修改。
import-list_sheet_missing = 同一工作簿导出的“{ SAY("paper-name", $list) }”不在已读取的内容中，其内容视为未改，也未删去。
import-list_row_damaged = 第 { PLAIN($row) } 行未读取：隐藏的最后一列中的标记被改动。请重新导出清单，再作修改。
import-list_row_of_another_mark = 第 { PLAIN($row) } 行未读取：行内编号与隐藏的最后一列中的标记不符，标记属于{ -finding } { PLAIN($finding) }{ $measure ->
    [0] { "" }
   *[other] 、{ -measure } { PLAIN($measure) }
  }。排序或移动单元格时未连同标记一起。请重新导出清单，排序时包括所有列。
import-list_row_of_no_finding = 第 { PLAIN($row) } 行未写明本{ -plan }的{ -finding }。请填写{ -finding }编号。
import-list_row_foreign = 第 { PLAIN($row) } 行来自另一个{ -plan }的清单，未予读取。
import-list_row_twice = 第 { PLAIN($row) } 行是第 { PLAIN($first) } 行的副本，未予读取。如需增加{ -measure }，请在空行中填写。
import-list_row_gone = 第 { PLAIN($row) } 行在现有清单中已不存在：{ -finding } { PLAIN($finding) }、{ -measure } { PLAIN($measure) }。未予采用。
import-list_row_missing = 文件中缺少{ -finding } { PLAIN($finding) }{ $measure ->
    [0] { "" }
   *[other] 、{ -measure } { PLAIN($measure) }
  }这一行。系统中未作删除；取消{ -measure }须另行办理。
import-list_row_moved = 第 { PLAIN($row) } 行的位置有变动，内容不受影响。
import-list_cell_cut = 第 { PLAIN($row) } 行：原文超过单元格容量，导出时已截短，其改动不能采用。请在页面上或用 CSV 修改。
import-list_cells_differ = 第 { PLAIN($row) } 行与第 { PLAIN($first) } 行对同一{ -measure }填写不一，均未采用。请填写一致。

## 不能采用的内容

import-list_cell_fixed = 第 { PLAIN($row) } 行：该列不能通过清单修改，只反映系统记录。
import-list_state_forbids = 第 { PLAIN($row) } 行：{ -measure }处于“{ SAY("web-state", $state) }”状态，不能办理。
import-list_waits_for_signature = 第 { PLAIN($row) } 行：该{ -measure }正等待签署。请在签署或退签后再导入。
import-list_state_forbids_rows = 第 { PLAIN($row) } 行为新增，而{ -measure }只能增加到已通过的{ -plan }中。
import-list_cause_unknown = 第 { PLAIN($row) } 行：“{ $value }”不是该{ -finding }的原因。请填写原因的原文，或其序号。
import-list_cause_second = 第 { PLAIN($row) } 行与第 { PLAIN($first) } 行是同一{ -finding }的同一{ -measure }，但所列{ -root-cause }不同，“{ $value }”未予采用。一项{ -measure }对每个{ -finding }只对应一个{ -root-cause }：请为该{ -root-cause }另写一项文字不同的{ -measure }，或将两个{ -root-cause }合写为一个。
import-list_cause_in_part = 第 { PLAIN($row) } 行：同一{ -root-cause }也列在该{ -finding }的其他{ -measure }旁，那里没有改。请在这些行中都写上新的文字。
import-list_cell_needed = 第 { PLAIN($row) } 行的该单元格必须填写。
import-list_cell_emptied = 第 { PLAIN($row) } 行：单元格被清空，而清单不能删去内容。请填写应有的内容。
import-list_kind_unknown = 第 { PLAIN($row) } 行：“{ $value }”不是整改类型。请按清单原有的写法填写。
import-list_not_whole = 第 { PLAIN($row) } 行：“{ $value }”不是整数。请只填数字，单位填在单位栏。
import-list_cell_not_one_line = 第 { PLAIN($row) } 行：该单元格只能填写一行。请去掉换行。
import-list_person_unknown = 第 { PLAIN($row) } 行：该单位任职人员中没有“{ $value }”。请按系统中的姓名填写。
import-list_person_ambiguous = 第 { PLAIN($row) } 行：该单位有多人名为“{ $value }”。请在{ -measure }页面选定人员后办理。

## 任何格式的清单放入草稿

web-lists-own-title = 导入本单位已有的清单
web-lists-own-lead = 任何格式的清单均可（xlsx、xls、ods、csv）。先确认各列内容，再核对每行所属的{ -finding }，之后才放入{ -plan }草稿。
web-lists-report-title = 检查报告
web-lists-report-rows = 各行及其所属的{ -finding }
web-lists-report-faults = 有 { $count } 处不符合要求，相应单元格留空
web-lists-finding = { -finding }
web-lists-measure = { -measure }
web-lists-found-days = 文中的日期
web-lists-no-day = 暂不填时限
web-lists-confirm = 确认是此问题
web-lists-how-key = 按来源清单的编号
web-lists-how-number = 按编号
web-lists-how-reference = 按对方编号
web-lists-how-words = 文字相同
web-lists-how-alike = 文字相似 { $share }%：请确认，否则不采用
web-lists-how-none = 未找到，不采用
web-lists-sure = 问题明确
web-lists-alike = 待确认
web-lists-unfound = 未对上问题
web-lists-left = 有 { $count } 个{ -finding }没有对应的行
web-lists-keep = 放入草稿
web-lists-over = 草稿内容与清单不一致时，以清单为准。不勾选则两种内容并存，由您在编辑页选择。
web-lists-keep-note = 草稿不是正式办理，{ -principal }签署之前不产生效力。
refused-list_no_findings = 未读取：{ -round } { PLAIN($number) } 中没有本单位待制定{ -plan }的{ -finding }。请选择其他{ -round }。
refused-list_day_not_found = 未放入草稿：第 { $row } 行文字中没有找到 { $day } 这个日期。请从报告列出的日期中选择。
refused-list_nothing_to_keep = 未放入草稿：没有一行明确属于某个{ -finding }，也没有经确认的行。请确认各行，或改选列。
import-list_finding_not_found = 第 { PLAIN($row) } 行：本{ -round }没有该编号或文字的{ -finding }，该行不采用。请在该行填写{ -finding }编号。
import-list_prose_dates_unclear = { -measure }正文中的日期分不清日、月先后：{ $value }。此类写法一律不作提议，时限请人工选定。
import-list_finding_unclear = 第 { PLAIN($row) } 行与多个{ -finding }相符：{ $several }，该行不采用。请填写所指{ -finding }的编号。
web-lists-elsewhere = 已有{ -measure }清单？可直接导入
refused-mapping_too_many = 对应关系未保存：已保存 { $limit } 个，达到上限。请用其中一个的名称保存，以替换原有内容。

## 命令

cli-help-lists = 将一个{ -plan }的三个清单写成一个 Excel 文件，或将其中一个写成 CSV。改过之后可再比对。
cli-help-compare = 逐格列出{ -plan }清单的改动及相应的办理事项。加 --take 或 --take-all 则予以办理。
cli-help-bring = 将本单位已有的清单与{ -finding }核对；加 --keep 则放入{ -plan }草稿。
cli-argument-plan_number = { -plan }的编号
cli-argument-plan_list = 只要一个清单（CSV）；不写则三个清单合为一个 Excel 文件
cli-argument-plan_mapping = 其他格式的清单所用的对应关系：已保存的名称，或其文件
cli-argument-take = 办理这一项，名称见第一列；可重复
cli-argument-take_all = 办理全部事项
cli-argument-take_reason = 理由，用于需要理由的事项
cli-argument-confirm_row = 经确认的行号：其{ -finding }仅文字相似但确属该{ -finding }；可重复
cli-argument-due_row = 将文件某行文字中找到的日期作为整改时限：12=2031-05-01；可重复
cli-argument-keep_draft = 将清单放入草稿
cli-column-before = 改前
cli-column-after = 改后
cli-column-how = 对上的依据
cli-column-days = 文中日期
cli-compare-known = 已对上的行：{ $rows }。
cli-compare-drafted = 已写入草稿：{ $act }。
cli-compare-taken = 已采用：{ $act }。
cli-bring-beside = 有 { $cells } 个单元格草稿另有内容，两种内容均已保留。请选择其一，或加 --over 重新导入清单。
cli-bring-kept = 已放入草稿；本清单的{ -measure }：{ $measures } 条。
