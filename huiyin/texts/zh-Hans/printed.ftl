# 纸面文书：标题、栏目、固定语句，以及本单位自定模板的检查结果。值的占位符由程序填入。

## 标题

printed-title-feedback_principal =
    关于{ $organisation }的
    { -feedback-package }（{ -principal }）
printed-title-feedback_leadership =
    关于{ $organisation }的
    { -feedback-package }（{ -leadership-team }）
printed-title-fact_sheet = { -fact-confirmation }单
printed-title-meeting_minutes = 会议纪要
printed-title-receipt_sheet = { -receipt }单
printed-title-requirement_matrix = { -requirement }落实情况对照表
printed-title-public_notice = 关于{ -feedback }情况的通报
printed-title-attendance_sheet = 会议签到表
printed-title-problem_list = { -problem-list }
printed-title-task_list = { -task-list }
printed-title-responsibility_list = { -responsibility-list }

## 分节

printed-section-requirements = { -requirement }
printed-section-agenda = 会议议程
printed-section-minutes = 会议纪要
printed-section-decisions = 议定事项
printed-section-present = 出席人员
printed-section-answers = 各单位落实情况
printed-section-matrix = 对照表
printed-section-rows = 清单

## 栏目

printed-field-number = 发文字号
printed-field-label = { -handling-label }
printed-field-issuer = 发文机关
printed-field-date = 成文日期
printed-field-attachments = 附件
printed-field-name = 姓名
printed-field-organisation = 单位
printed-field-round = { -round }
printed-field-addressee = 主送
printed-field-opening = 开头
printed-field-statement = 事实
printed-field-requirements = { -requirement }
printed-field-digest = 文本摘要值
printed-field-corrects = 更正
printed-field-later = 后续变更
printed-field-text = 内容
printed-field-team = { -team }
printed-field-handlers = { -handler }
printed-field-put_on = 提交日期
printed-field-reply_by = 答复期限
printed-field-facts = 事实
printed-field-period = 发生时间
printed-field-amount = 金额
printed-field-working_paper = 底稿编号
printed-field-reply = 单位意见
printed-field-signature_organisation = 单位负责人签字
printed-field-signature_handlers = { -handler }签字
printed-field-meeting = 会议
printed-field-held_at = 时间
printed-field-place = 地点
printed-field-chair = 主持
printed-field-recorder = 记录
printed-field-agenda = 议程
printed-field-title = 题目
printed-field-minutes = 纪要
printed-field-decisions = 议定事项
printed-field-present = 出席
printed-field-body = 单位
printed-field-post = { -post }
printed-field-note = 备注
printed-field-text_title = 文本
printed-field-session_at = 反馈时间
printed-field-receipts = { -receipt }
printed-field-received_at = 时间
printed-field-outcome = 结果
printed-field-signature = 签字
printed-field-as_of = 截至
printed-field-answered = 已答复
printed-field-all = 应答复
printed-field-code = 编号
printed-field-answers = 落实情况
printed-field-requirement = 要求
printed-field-state = 状态
printed-field-due = 期限
printed-field-answered_on = 答复日期
printed-field-answer = 答复内容
printed-field-contact = 联系方式
printed-field-serial = 序号
printed-field-rows = 清单各行
printed-field-finding_no = { -finding }编号
printed-field-category = { -category }
printed-field-manifestations = { -manifestation }
printed-field-problem = 反馈问题
printed-field-own_wording = 本单位表述
printed-field-cause = 原因分析
printed-field-claimed_by = 认领人
printed-field-measure_no = 措施编号
printed-field-measure = { -measure }
printed-field-goal = 整改目标
printed-field-target = 目标数值
printed-field-unit = 数值单位
printed-field-deliverable = 整改成果
printed-field-measure_kind = 整改类型
printed-field-responsible = 责任领导
printed-field-lead_unit = 牵头单位
printed-field-co_units = 配合单位
printed-field-handler = { -handler }
printed-field-start = 开始时间
printed-field-original_due = 原定时限
printed-field-extensions = 延期次数
printed-field-progress = 进展情况
printed-field-evidence_files = 佐证材料数
printed-field-declared_on = 申报日期
printed-field-verified_on = 核验日期
printed-field-closed_on = 销号日期
printed-field-reopened = 重启次数
printed-field-severity = 严重程度
printed-field-lead = 牵头领导
printed-field-extension_reason = 延期理由
printed-field-progress_on = 填报日期
printed-field-progress_by = 填报人
printed-field-declared_by = 申报人
printed-field-verified_by = 核验人
printed-field-closed_by = 销号审批人
printed-field-stage_goal = 阶段目标
printed-field-next_review = 下次复核日期
printed-field-public_wording = 公开表述

## 固定语句

printed-address = { $addressee }：
printed-none = 无。
printed-attachments = 附件：
printed-attachment = 附件{ PLAIN($number) }：
printed-note-digest = 本文本摘要值（SHA-256）：{ $digest }
printed-note-corrects = { $corrects }
printed-note-later = { $later }
printed-note-fact_sheet = 请逐条核对以上事实，写明认可或不认可及理由，并附依据。逾期未答复的，如实记录为未答复。签字只表示已核对事实。
printed-note-receipt_sheet = 签字只表示收到上述文本，不表示同意其内容。不愿签字的，如实记录，不得强求。
printed-mark = { $person }　{ $at }　打印
printed-mark-leave = { $mark }　{ $leave }

printed-kind-text = 一行文字
printed-kind-prose = 若干段文字
printed-kind-date = 日期
printed-kind-moment = 日期和时间
printed-kind-count = 数目
printed-kind-list = 列表

printed-place-body = 正文
printed-place-head = 页眉
printed-place-foot = 页脚
# 句中所用：本单位自定模板中某物所在之处。
printed-where = { $at ->
    [in] { $place ->
        [part] 文件的部分“{ $member }”第 { PLAIN($paragraph) } 段
       *[other] { SAY("printed-place", $place) }第 { PLAIN($paragraph) } 段
    }
    [after] { SAY("printed-place", $place) }第 { PLAIN($paragraph) } 段之后
    [begin] { SAY("printed-place", $place) }开头
    [cell] 工作表“{ $sheet }”的单元格 { $cell }
    [sheet] 工作表“{ $sheet }”
   *[part] 文件的部分“{ $member }”
}

## 不能制作的文书

refused-paper_unknown = 没有名为“{ $paper }”的文书，未制作任何文件。请从文书列表中选择。
refused-paper_form = 这种文书没有 { $form } 格式，未制作任何文件。请选择其他格式。
refused-paper_language = 这种文书没有所要的语言（{ $asked }），未制作任何文件。请选择中文或英文。
refused-paper_field_missing = 文书未制作：缺少“{ $field }”的值。请先补齐。
refused-paper_field_unknown = 文书未制作：它没有名为“{ $field }”的栏目。请删去这个值。
refused-paper_field_kind = 文书未制作：“{ $field }”的值应为{ SAY("printed-kind", $kind) }。请改正后再制作。
refused-paper_too_long = 文书未制作：内容超过一份文书可容纳的上限（{ $limit }）。请分成几份制作。
refused-paper_no_glyph = 文书未制作：本机字体缺少的字太多（{ $characters }）。请安装含有这些字的字体，再行制作。
refused-paper_own_blank_pdf = 未生成 PDF：该文书使用本单位自定模板，其 PDF 须由 LibreOffice（“{ $program }”）生成，而本机未安装。请安装，或打开 docx 后用文字处理软件另存为 PDF。
refused-paper_not_converted = 未生成 PDF：“{ $program }”未能将本单位自定模板转成 PDF。请打开 docx 后用文字处理软件另存为 PDF；如能另存，请运维人员检查本机的 LibreOffice。
refused-paper_too_costly = 文书未制作：制作所需的时间或内存超过上限，已中止。请减少内容，或检查自定模板中的重复部分。

## 本单位自定的模板

refused-blank_too_large = 模板未保存：文件有 { SIZE($size_bytes) }，上限为 { SIZE($limit_bytes) }。请缩小其中的图片后再上传。
refused-blank_not_docx = 模板未保存：它不是完好的 docx 文件（{ $reason }）。请用文字处理软件另存为 docx 后再上传。
refused-blank_member = 模板未保存：其中含有普通文档不该有的部分“{ $member }”，如宏、嵌入对象或控件。请删除后再上传。
refused-blank_external = 模板未保存：{ printed-where }链接到外部的“{ $target }”。请删除这个链接后再上传。
refused-blank_part_missing = 模板未保存：{ printed-where }引用了文件中没有的部分“{ $target }”。请删除该处的图片或内容，另存为 docx 后再上传。
refused-blank_broken = 模板未保存：它不是 docx 文件，或已损坏。请用文字处理软件另存为 docx 后再上传。
refused-blank_encrypted = 模板未保存：文件已加密（“{ $member }”）。请取消密码，另存为 docx 后再上传。
refused-blank_path = 模板未保存：其中的部分“{ $member }”会写到自身目录之外，属攻击手法。请勿打开，并向发送人核实来源。
refused-blank_twice = 模板未保存：其中的部分“{ $member }”出现两次，不同软件可能读出不同的文档。请用文字处理软件另存为 docx 后再上传。
refused-blank_link = 模板未保存：其中的部分“{ $member }”是指向其他文件的链接。请用文字处理软件另存为 docx 后再上传。
refused-blank_nested = 模板未保存：其中的部分“{ $member }”本身是压缩包。请从文档中删除嵌入的文件后再上传。
refused-blank_members = 模板未保存：文件含有 { $members } 个部分，最多读取 { $limit } 个。请将内容复制到新文档，另存为 docx。
refused-blank_unpacked = 模板未保存：解压后超过 { SIZE($limit_bytes) }。请缩小其中的图片后再上传。
refused-blank_bomb = 模板未保存：其中的部分“{ $member }”解压后为原大小的 { $ratio } 倍，疑似压缩炸弹（最多读取 { $limit } 倍）。请将内容复制到新文档，另存为 docx。
refused-blank_macros = 模板未保存：其中的部分“{ $member }”含有宏。请另存为 docx，去除宏后再上传。
refused-blank_dtd = 模板未保存：其中的部分“{ $member }”声明了文档类型，正常的文字处理软件不会写入，多见于攻击。请勿打开，并向发送人核实来源。
refused-blank_active = 模板未保存：{ printed-where }含有会自行动作的内容“{ $what }”。请删除后再上传。
refused-blank_field_code = 模板未保存：{ printed-where }的域“{ $what }”不在允许之列。请删除这个域，只保留页码等域。
refused-blank_tag_elsewhere = 模板未保存：{ printed-where }的“{ $tag }”所在之处（说明文字、域、批注或文件的其他部分）不会填入任何值。请移到正文、页眉或页脚后再上传。
refused-blank_tag_unknown = 模板未保存：{ SAY("printed-place", $place) }第 { PLAIN($paragraph) } 段的“{ $tag }”不是可用的标记。请对照文书的占位符列表改正。
refused-blank_placeholder_unknown = 模板未保存：{ SAY("printed-place", $place) }第 { PLAIN($paragraph) } 段的占位符“{ $tag }”在这里不可用。请对照文书的占位符列表改正。
refused-blank_tag_alone = 模板未保存：{ SAY("printed-place", $place) }第 { PLAIN($paragraph) } 段的“{ $tag }”必须独占一段（表格中独占一行）。请改正后再上传。
refused-blank_tag_open = 模板未保存：{ SAY("printed-place", $place) }第 { PLAIN($paragraph) } 段的“{ $tag }”没有结束标记。请补上后再上传。
refused-blank_tag_unopened = 模板未保存：{ SAY("printed-place", $place) }第 { PLAIN($paragraph) } 段的“{ $tag }”没有对应的开始标记。请改正后再上传。
refused-blank_too_many = 模板未保存：段落或占位符超过 { $limit } 个。请精简后再上传。
refused-blank_not_xlsx = 模板未保存：它不是完好的 xlsx 文件（{ $reason }）。请用电子表格软件另存为 xlsx 后再上传。
refused-blank_row_missing = 模板未保存：其中没有一行含有“{ $tag }”之类的标记。请在标题下的一行中，逐格写入要填的栏目标记。
refused-blank_rows_several = 模板未保存：含有行标记的行不止一行（还有第 { PLAIN($row) } 行）。请只留一行，程序会按清单逐行重复。
refused-blank_title_missing = 模板未保存：{ $cell } 的“{ $tag }”上方没有标题。请写上标题，以便清单再导入时辨认该列。
refused-blank_column_unknown = 模板未保存：{ $cell } 的“{ $tag }”在此不可用。请对照文书的占位符列表改正，每个单元格只写一个标记。
refused-blank_tag_near = 模板未予保存：{ SAY("printed-place", $place) }第 { PLAIN($paragraph) } 段的“{ $tag }”书写有误。应写作 { $right }。
refused-blank_no_placeholder = 模板未予保存：其中没有任何占位符，所填文书将千篇一律。请加入该文书的占位符后再提交。
refused-blank_lacks = 模板未予保存：缺少 { $tag }，即文书正文本身。请在正文处加入后再提交。
printed-replaced-by = 已取消，由第 { $number } 项措施替代
