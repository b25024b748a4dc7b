# 页面上的文书：名称与格式、所用字体、整轮打印。

paper-name-feedback_principal = { -feedback-package }
paper-name-feedback_leadership = { -feedback-package }
paper-name-receipt_sheet = { -receipt }单
paper-name-fact_sheet = { -fact-confirmation }单
paper-name-attendance_sheet = 会议签到表
paper-name-meeting_minutes = 会议纪要
paper-name-requirement_matrix = { -requirement }落实情况对照表
paper-name-public_notice = { -public-notice }
paper-name-problem_list = { -problem-list }
paper-name-task_list = { -task-list }
paper-name-responsibility_list = { -responsibility-list }

paper-form-docx = Word
paper-form-pdf = PDF
paper-form-xlsx = Excel

paper-language-zh-Hans = 中文
paper-language-en = English

paper-face-title = 标题
paper-face-body = 正文
paper-face-heading = 一级标题
paper-face-item = 二级标题
paper-face-foot = 页码

paper-block = 文书
paper-more = 其他语言和所用字体
paper-heading = { $name }的文书
paper-languages = 文书语言
paper-paper = 文书
paper-forms = 下载
paper-type = 字体
paper-look = PDF 用什么字体？
paper-looked = 所用字体：
paper-all-shown = 所有字都能显示。
paper-unshown = 本机字体缺少以下字符，PDF 中以其编号代替：
paper-mark-note = 每页页脚都有您的姓名和时间；限定范围的文书还横贯每页。打印限定范围的文本，与阅读一样留下记录。
paper-own-blank = { $name }使用本单位自定模板，只能制作 Word；模板的 SHA-256：{ $digest }
paper-own-blank-set = { $name }：使用本单位自定模板，PDF 由本机文字处理软件生成。模板的 SHA-256：{ $digest }
paper-set-elsewhere = 使用本单位自定模板，字体由本机文字处理软件选用，请直接查看 PDF。
paper-calendar = 会议和一对一反馈日程（日历文件）
paper-print-all = 将 { $count } 份{ -feedback-package }印成 Word 和 PDF，合成一个文件。可以离开本页，完成后收件箱会通知。
paper-print-button = 全部打印

## 命令

cli-help-paper = 制作一份文书：{ -feedback-package }、签收单、事实确认单、会议纪要等。不写文书代码时，列出可制作的文书。
cli-help-calendar = 将一个{ -round }的会议和一对一反馈写成日历文件，以该账号可见的为限。
cli-argument-paper_kind = 文书所属的对象
cli-argument-paper_number = 对象的编号
cli-argument-paper_code = 哪一种文书；不写则列出可制作的文书
cli-help-blank = 写出程序自带的文书模板及其占位符，供制作本单位模板。
cli-argument-blank_in = 模板的语言
cli-argument-form = 格式：docx、pdf，表格还可用 xlsx
cli-argument-paper_to = 写入的文件；不写则在当前目录以文书命名
cli-column-paper = 文书
cli-column-forms = 格式
cli-paper-written = 已写入 { $file }。页脚有您的姓名和时间。
cli-file-written = 已写入 { $file }。
cli-paper-blank = 使用本单位自定模板，其 SHA-256 为 { $digest }。
cli-paper-faces = 所用字体：{ $faces }。
cli-paper-unshown = 本机字体缺少以下字符，已用编号代替：{ $characters }。

## 整轮打印

notices-kind-print = 打印一个{ -round }的全部{ -feedback-package }
notices-print-done = { -round } { PLAIN($number) } 的 { $packages } 份{ -feedback-package }已全部打印，共 { $files } 个文件。{ $refused ->
    [0] { "" }
   *[other] 有 { $refused } 个文件无法制作。
  }{ $unshown ->
    [0] { "" }
   *[other] 有 { $unshown } 个字符本机字体缺少，已用编号代替。
  }
paper-unit = 份文书
paper-fetch = 下载文件
refused-nothing_to_print = 未打印：{ -round } { PLAIN($number) } 没有您可见的{ -feedback-package }。请先起草。
refused-print_restricted_many = 未打印：{ $organisations } 个单位的限定范围文本将一次带出，任何一人不得单独决定。请就{ -round } { PLAIN($number) } 的{ -feedback-package }申请批量导出，并请以下人员之一批准：{ SAY("who", "bulk_export.approve") }。
refused-print_export_waits = 未打印：{ $organisations } 个单位的限定范围文本将一次带出，而批量导出 { PLAIN($export) } 尚无人批准。请申请人以外的以下人员之一批准：{ SAY("who", "bulk_export.approve") }。
refused-print_export_not_taken = 未打印：{ $organisations } 个单位的限定范围文本将一次带出。批量导出 { PLAIN($export) } 已批准，请先领取，并在领取当日打印。
refused-print_outgrown = 未打印：有的文本现在的知悉范围比批量导出 { PLAIN($export) } 批准的更小。请重新申请。
cli-help-print = 在后台打印一个{ -round }的全部{ -feedback-package }，Word 和 PDF 合成一个文件。完成后收件箱会通知。
cli-help-printed = 下载一项任务打印出的文件。
cli-argument-job = 任务的编号
cli-print-started = 正在打印，任务为 { $job }。完成后收件箱会通知；用“huiyin printed { $job }”下载。
refused-notice_wordings_unreleased = { -public-notice } { PLAIN($number) } 未打印：其中 { $findings } 个{ -finding }的公开表述尚未核准。请先核准，或修改文稿。
