# 清单的读取与检查报告。整个文件无法读取的为 refused-…；具体行的差错为 import-…。

## 文件无法读取

refused-no_files = 未提供文件，无可读取内容。请至少选择一个表格文件。
refused-table_empty = 文件“{ $file }”为空，未读取任何内容。请核对所选文件是否正确、保存是否完整。
refused-file_not_a_table = 文件“{ $file }”未予读取：{ $found ->
    [pdf] 该文件为 PDF。请索取表格原件，或将表格复制到电子表格中另存为 xlsx。
    [gzip] 该文件为压缩文件。请解压后提供其中的表格。
    [archive] 该文件为压缩包，系统不解压任何压缩包。请自行解压后提供其中的表格。
    [picture] 该文件为图片。请索取表格原件。
    [text_document] 该文件为文字文档。请将其中的表格复制到电子表格中另存为 xlsx。
    [program] 该文件为可执行程序。请向发送单位核实。
    [database] 该文件为数据库文件。请将表格导出为 csv。
    [html] 该文件实为网页。请用电子表格软件打开后另存为 xlsx。
    [xml] 该文件实为 XML 文件。请用电子表格软件打开后另存为 xlsx。
    [json] 该文件为 JSON 文件。请将表格导出为 csv。
    [xlsb] 该文件为二进制工作簿（xlsb）。请另存为 xlsx。
   *[unknown] 该文件不是 csv、xlsx、xls 或 ods。请用原软件打开后另存为 xlsx 或 csv。
}
refused-file_twice = 文件“{ $file }”与“{ $other }”内容完全相同，未予读取。请去掉其中一个。
refused-files_changed = 所提供文件与检查时的文件不一致，未予入库。请重新检查。

## 压缩结构与工作簿

refused-archive_broken = 工作簿“{ $file }”的压缩结构已损坏（{ $reason }），无法打开。请用原软件重新保存，或重新索取。
refused-archive_encrypted = 工作簿“{ $file }”已加密（“{ $member }”），未予读取。请取消密码后保存。
refused-archive_path = 工作簿“{ $file }”不予接收：其成员“{ $member }”会写到自身目录之外，属攻击手法。请勿打开，并向发送单位核实来源。
refused-archive_twice = 工作簿“{ $file }”不予接收：成员“{ $member }”出现两次，不同软件可能读出不同内容。请用电子表格软件重新保存。
refused-archive_link = 工作簿“{ $file }”不予接收：成员“{ $member }”是指向其他文件的链接。请用电子表格软件重新保存。
refused-archive_nested = 工作簿“{ $file }”不予接收：成员“{ $member }”本身是压缩包。请将工作表复制到新工作簿后保存。
refused-archive_too_many = 工作簿“{ $file }”不予接收：含有 { $members } 个成员，最多读取 { $limit } 个。请将工作表复制到新工作簿后保存。
refused-archive_too_large = 工作簿“{ $file }”不予接收：解压后超过 { SIZE($limit_bytes) }。请将工作表另存为 csv，csv 逐行读取，不受大小限制。
refused-archive_ratio = 工作簿“{ $file }”不予接收：成员“{ $member }”解压后为原大小的 { $ratio } 倍，疑似压缩炸弹（最多读取 { $limit } 倍）。请将有内容的行复制到新工作簿，或另存为 csv。
refused-workbook_broken = 工作簿“{ $file }”已损坏（{ $reason }），无法读取。请用电子表格软件打开后重新另存为 xlsx。
refused-workbook_encrypted = 工作簿“{ $file }”设有密码，未予读取。请取消密码后保存。
refused-workbook_macros = 工作簿“{ $file }”含有宏（“{ $member }”），一律不予接收。请另存为 xlsx，表格内容保留，宏自动去除。
refused-workbook_external = 工作簿“{ $file }”引用了外部内容（“{ $member }”），其数值不可靠。请在电子表格软件中断开链接、保留数值后重新保存。
refused-workbook_dtd = 工作簿“{ $file }”不予接收：“{ $member }”声明了文档类型，正常电子表格软件不会写入，多见于攻击。请向发送单位核实来源。
refused-workbook_too_large = 工作簿“{ $file }”大小为 { SIZE($size_bytes) }，xls 最多读取 { SIZE($limit_bytes) }。请将工作表另存为 csv，csv 逐行读取，不受大小限制。
refused-sheet_missing = 工作簿“{ $file }”中没有工作表“{ $sheet }”。请从以下工作表中选择：{ $sheets }。
refused-sheet_too_large = “{ $file }”的工作表“{ $sheet }”未予读取：内容延伸至第 { PLAIN($last_row) } 行、共 { $columns } 列，工作簿最多读取 { $limit } 个单元格。常见原因是表格下方很远处有多余的单元格：请删除表格下方各行后重新保存。如表格确有如此之大，请另存为 csv。
refused-sheet_text_too_large = “{ $file }”的工作表“{ $sheet }”未予读取：文字总量超过 { SIZE($limit_bytes) }。请将工作表另存为 csv，csv 逐行读取，不受大小限制。

## csv 的编码与行

refused-utf8_broken = 文件“{ $file }”为 UTF-8 编码，但第 { PLAIN($line) } 行已损坏：内容被截断或混入其他编码。请重新索取，或修正该行。
refused-encoding_unknown = 文件“{ $file }”未予读取：第 { PLAIN($line) } 行的文字编码无法识别。请另存为“CSV UTF-8”，或在对应关系中注明编码。
refused-encoding_unreadable = 文件“{ $file }”未予读取：其编码似为 { $encoding }。可读取的编码为 UTF-8、UTF-16、GB18030 和 Windows-1252。请另存为“CSV UTF-8”。
refused-encoding_not_readable = 编码 { $encoding } 不在可读取范围内。请注明以下编码之一：{ $readable }。
refused-encoding_not_this = 文件“{ $file }”不是 { $encoding } 编码：第 { PLAIN($line) } 行无法按此读取。请注明其他编码，或由系统识别。
refused-row_too_long = 文件“{ $file }”未予读取：自第 { PLAIN($line) } 行起的一行超过 { $limit } 个字符，多为引号未闭合所致。请补全引号，或缩短该单元格。
refused-too_many_columns = 文件“{ $file }”未予读取：第 { PLAIN($row) } 行有 { $columns } 列，最多读取 { $limit } 列。请删除清单不需要的列；如行列颠倒，请转置后重新保存。
refused-too_many_rows = 文件“{ $file }”超过 { $limit } 行，即一次导入的上限。请拆分后分次导入。

## 清单应具备的内容

refused-header_not_found = 在“{ $file }”中未找到标题行。请在清单上方用一行写明各列标题，或在对应关系中指明标题行。
refused-list_without_rows = 未予读取：“{ $file }”第 { PLAIN($header_row) } 行为表头（{ $found }），其下没有内容。请核对是否选对文件，以及保存时是否带有各行。
refused-mapping_incomplete = 未予读取：表头未能说明{ SAY("import-field", $fields) }在哪一列。表头为：{ $found }。请用 --column 表头=字段 指明；全部属于同一单位的，用 --organisation 写明该单位；也可在导入页面选择各列。
refused-column_unknown = 未予读取：没有“{ $column }”一列。表头为：{ $found }。
refused-field_unknown = 未予读取：没有名为“{ $field }”的字段。可用字段：{ $fields }。
refused-too_many_organisations = 未予读取：文件“{ $file }”至第 { PLAIN($row) } 行已出现 { $organisations } 个单位，超出一份清单的容量。请核对单位列是否选对，或拆分清单。
refused-columns_missing = 文件“{ $file }”与对应关系不符：{ $sheet ->
    [none] 缺少列
   *[other] 工作表“{ $sheet }”缺少列
}{ $columns }。现有标题为：{ $found }。请选择其他对应关系，或修改本对应关系。
refused-table_missing = 所提供文件中没有清单本身，清单应有以下列：{ $columns }。请补充该文件。
refused-join_table_missing = 缺少关联表“{ $table }”：没有文件含有其列 { $columns }。缺少该表无法读懂清单，请补充。
refused-joined_too_large = 文件“{ $file }”作为关联表超过 { $limit } 行或文字过多，无法与清单同时处理。请去掉清单不需要的行。
refused-too_many_errors = 检查已停止：截至“{ $file }”第 { PLAIN($row) } 行已发现 { $limit } 处错误，多为对应关系不符。请先核对日期顺序和各列。
refused-mapping_not_toml = 对应关系无法读取：{ $reason }。请修正该行。
refused-mapping_faulty = 对应关系无法使用：“{ $place }”{ $reason ->
    [bad_name] 须为由文字、数字、空格、点和短横组成的名称，最多 80 个字符
    [unknown_field] 不是问题的字段
    [twice] 重复出现
    [missing] 缺失
    [columns_missing] 未指明列
    [unknown_table] 所指的表未作关联
    [bad_pattern] 须含一处 { "{date}" }，其前后均有文字
    [bad_text] 指明列时须含一处 { "{}" }，未指明列时不得含有
    [unknown_severity] 所给严重程度不是 minor、moderate、serious、grave 之一
    [bad_code] 须给出由小写字母、数字、点、短横和下划线组成的代码
    [values_wrong] 仅在“is”和“is_not”时给出取值，其他情况不得给出
    [on_missing] 未说明两表按哪些列关联
    [out_of_range] 超出范围：行号为 1 至 50，标题为一行或两行
    [unknown_encoding] 不是 utf-8、utf-16、gb18030、cp1252 之一
    [unknown_key] 无法识别
    [not_a_choice] 不在可选值之内
   *[wrong_type] 类型不符
}。{ $others ->
    [0] { "" }
   *[other] 另有 { $others } 处差错。
}

## 不能成为问题的行

import-row_short = 第 { PLAIN($row) } 行只有 { $cells } 个单元格，应有 { $columns } 个，该行已被截断。请重新索取清单，或补全该行。
import-row_long = 第 { PLAIN($row) } 行有 { $cells } 个单元格，而清单只有 { $columns } 列。含有分隔符的单元格请加引号。
import-row_quote_open = 第 { PLAIN($row) } 行的引号直到文件结束仍未闭合。请补全引号，或重新索取清单。
import-row_quote_stray = 第 { PLAIN($row) } 行在引号闭合后仍有文字，无法区分单元格。单元格内的引号请写两遍。
import-row_wide = 第 { PLAIN($row) } 行有 { $cells } 个单元格，而清单只有 { $columns } 列。请为末尾各列加上标题，或清除表格右侧多余的单元格。
import-cell_too_long = 第 { PLAIN($row) } 行有单元格超过 { $limit } 个字符。请缩短，全文可在日后作为附件提交。
import-statement_missing = 第 { PLAIN($row) } 行没有问题内容。请补填，或在对应关系中说明哪些行是问题。
import-organisation_missing = 第 { PLAIN($row) } 行未写明单位。请补填；如该单元格原与上一行合并，请将清单另存为 xlsx 再导入（csv 不保留合并单元格）。
import-organisation_too_long = 第 { PLAIN($row) } 行的“{ $value }”作为单位名称过长（最多 { $limit } 个字符）。请在对应关系中另选一列，或予以缩短。
import-key_missing = 第 { PLAIN($row) } 行的“{ $column }”为空，而该列用于区分各行。请补填，或在对应关系中另选区分依据。
import-key_twice = 第 { PLAIN($row) } 行与“{ $first_file }”第 { PLAIN($first) } 行的编号相同：{ $value }。请分别编号，或在对应关系中允许重复。
import-joined_missing = 第 { PLAIN($row) } 行的“{ $value }”在关联表中没有对应内容。请在该表中补充，或更正本行。
import-clock_time = 第 { PLAIN($row) } 行应为日期处写的是钟点“{ $value }”（{ SAY("import-field", $field) }）。请填写日期。
import-not_a_date = 第 { PLAIN($row) } 行应为日期处写的是“{ $value }”（{ SAY("import-field", $field) }）。请写成 2026-03-31 的形式。
import-no_such_day = 第 { PLAIN($row) } 行的“{ $value }”不存在这一天（{ SAY("import-field", $field) }）。请更正。
import-date_short_year = 第 { PLAIN($row) } 行的“{ $value }”年份只有两位（{ SAY("import-field", $field) }）。请写全四位。
import-date_without_day = 第 { PLAIN($row) } 行的“{ $value }”没有写明哪一日（{ SAY("import-field", $field) }）。请写全日期，或将该列按文字保留。
import-date_is_number = 第 { PLAIN($row) } 行应为日期处是数字“{ $value }”（{ SAY("import-field", $field) }）。请在电子表格中将该列设为日期格式。
import-date_out_of_range = 第 { PLAIN($row) } 行“{ $value }”的年份不合常理（{ SAY("import-field", $field) }）。请更正。
import-date_other_order = 第 { PLAIN($row) } 行“{ $value }”的日月顺序与本列相反（{ SAY("import-field", $field) }）。请更正，或在对应关系中更改顺序。
import-date_year_last = 第 { PLAIN($row) } 行“{ $value }”的年份在后，而本列年份在前（{ SAY("import-field", $field) }）。请更正，或在对应关系中选定顺序。
import-found_in_future = 第 { PLAIN($row) } 行的问题日期为 { $value }，尚未到来。请更正。

## 需由导入人确定

import-date_order_open = “{ $column }”列看不出日在前还是月在前：“{ $value }”两种读法都可以（{ SAY("import-field", $field) }）。请在对应关系中选择“日在前”或“月在前”。
import-date_order_mixed = “{ $column }”列两种顺序并存：“{ $day_first }”日在前，“{ $month_first }”月在前（{ SAY("import-field", $field) }）。请在对应关系中选定一种，其余将逐行列出。

## 没有问题的清单

import-no_rows = “{ $given }”第 { PLAIN($header_row) } 行为表头，其下没有清单内容，没有可导入的行。请核对文件和工作表是否选对，以及保存时是否带有各行。
import-no_row_is_a_finding = { $rows } 行中没有一行是问题：按对应关系，由“{ $column }”列判断哪些行是问题，而没有一行符合。请核对该列，或更改对应关系中的条件。

## 提醒：按原样接收

import-same_as_before = 第 { PLAIN($row) } 行与前面的行相同（同类第 { $count } 次出现）：{ $value }。清单没有编号可供区分，仍作为单独的问题保留。
import-joined_none = 第 { PLAIN($row) } 行的“{ $value }”在关联表中没有对应内容。
import-joined_unused = 关联表第 { PLAIN($row) } 行不对应清单中的任何一行：{ $value }。
import-joined_twice = 关联表第 { PLAIN($row) } 行与前面的行编号相同：{ $value }。以前面的行为准。
import-join_table_not_given = 未提供关联表“{ $table }”，清单不经关联直接读取。
import-corrected_before_found = 第 { PLAIN($row) } 行：清单称 { $date } 已整改，早于发现日期 { $found_date }。按对方报告原样保留。
import-reported_in_future = 第 { PLAIN($row) } 行：清单称 { $value } 已完成，但该日期尚未到来。按对方报告原样保留。
import-not_an_amount = 第 { PLAIN($row) } 行：“{ $value }”不是金额。按对方报告原样保留。
import-due_in_words = 第 { PLAIN($row) } 行的整改时限不是日期（“{ $value }”），按原文留存为“对方报告”，不据以计算期限。
import-row_goes_on = 第 { PLAIN($row) } 行与第 { PLAIN($first) } 行的问题为合并单元格，视为同一{ -finding }；本行的整改措施等内容已并入该{ -finding }。
import-hidden_rows_read = 该工作表有 { $count } 行被隐藏（第一个为第 { PLAIN($first) } 行），已一并读取。如不属于清单，请删除后再导入。
import-footer_left_out = 第 { PLAIN($row) } 行疑为表尾（“{ $value }”），未予读取。
import-controls_removed = 第 { PLAIN($row) } 行含有文字不需要的控制字符，已去除。
import-formulas_taken = 有 { $count } 个单元格含公式，第一个为 { $cell }。只取上次保存的数值，不作计算。
import-formulas_without_value = 有 { $count } 个单元格的公式没有保存数值，第一个为 { $cell }，按空白处理。请用电子表格软件打开并保存，使数值写入文件。
import-formula_errors = 有 { $count } 个单元格显示错误值，第一个为 { $cell }，按空白处理。
import-dates_not_read = “{ $column }”列填的是日期（“{ $value }”），但未按日期读取。如为问题的发现、到期、完成或销号日期，请为其选择该字段（命令：--column "{ $column }=found_date"）；否则无需处理。
import-date_title_not_read = 标题“{ $column }”应为日期，但其下内容（“{ $value }”）未按日期读取。如确为日期，请选择字段（命令：--column "{ $column }=due_date"），并写作 2026-03-31；否则无需处理。
import-sheet_not_read = 该工作表与对应关系不符，或不在其指定范围内，未予读取。

## 列与字段的对应理由

import-reason-exact = 标题即为“{ $word }”。
import-reason-contained = 标题中含有“{ $word }”。
import-reason-none = 标题无法识别，该列按对方报告原样保留。
import-reason-chosen = 由导入人选定。
import-reason-mapping = 按对应关系。

## 各列如何处理

import-becomes-field = { SAY("import-field", $fields) }
import-becomes-kept = 按对方报告原样保留
import-becomes-joins = 用于关联各表
import-becomes-tells_apart = 用于区分各行
import-becomes-not_read = 不读取

## 问题的字段

import-field-reference = 编号
import-field-organisation_key = 单位代码
import-field-organisation_name = 单位名称
import-field-statement = 问题
import-field-manifestations = 具体表现
import-field-category = 问题类别
import-field-severity = 严重程度
import-field-found_date = 发现日期
import-field-start_date = 开始时间
import-field-due_date = 对方报告的整改时限
import-field-reported_status = 对方报告的状态
import-field-reported_corrected_date = 对方报告的整改日期
import-field-reported_closed_date = 对方报告的办结日期
import-field-measure = 对方报告的整改措施
import-field-responsible = 对方报告的责任人
import-field-amount = 涉及金额
import-field-title = 问题标题
import-field-serial = 序号

## 检查报告工作簿

import-sheet-summary = 汇总
import-sheet-errors = 错误
import-sheet-warnings = 提醒
import-sheet-duplicates = 重复行
import-sheet-unknown_organisations = 未登记单位
import-sheet-what = 项目
import-sheet-how_many = 数量
import-sheet-file = 文件
import-sheet-sheet = 工作表
import-sheet-row = 行
import-sheet-column = 列
import-sheet-value = 内容
import-sheet-sentence = 差错与处理办法
import-sheet-code = 代码
import-sheet-organisation_key = 单位代码
import-sheet-organisation_name = 单位名称
import-sheet-content_digest = 本次导入摘要（SHA-256）
import-sheet-count-rows = 有内容的行
import-sheet-count-findings = 问题
import-sheet-count-not_findings = 不属于问题的行
import-sheet-count-faulty_rows = 有差错的行
import-sheet-count-blank_rows = 空行
import-sheet-count-footers = 未读取的表尾
import-sheet-count-duplicate_count = 重复行
import-sheet-count-measures = 对方报告的措施
