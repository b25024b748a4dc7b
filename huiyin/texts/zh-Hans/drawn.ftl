# 文书中除库中文本以外的语句：文号、主送、签收情况、不能显示的内容。

drawn-erased = 【此文本已删除】
drawn-label = { -handling-label }：{ $label }
drawn-number = { $issuer }〔{ PLAIN($year) }〕{ PLAIN($serial) }号
drawn-number-principal = { $issuer }（{ -principal }）〔{ PLAIN($year) }〕{ PLAIN($serial) }号
drawn-number-leadership = { $issuer }（{ -leadership-team }）〔{ PLAIN($year) }〕{ PLAIN($serial) }号
drawn-draft = 草稿（第{ PLAIN($edition) }版），未发出
drawn-notice-draft = 第{ PLAIN($edition) }版，已批准，未公开
drawn-addressee-principal = { $organisation }{ -principal }
drawn-addressee-leadership = { $organisation }{ -leadership-team }
drawn-corrects = 本件更正{ DATE($on) }印发的{ $number }，其中{ -finding } { $findings } 此后已作修改。
drawn-amended = { -finding } { PLAIN($number) } 已于{ DATE($on) }经{ -objection }裁定修改；本文件所载为印发时的文字。
drawn-renamed = 收件单位现名为“{ $name }”；本文件所载为印发时的名称。
drawn-text-title = { $title }（第{ PLAIN($edition) }版）
drawn-receipt-signed = 已签收
drawn-receipt-on_paper = 已签收（纸质签署）
drawn-receipt-by_delegate = 已由他人代签收
drawn-receipt-by_delegate_on_paper = 已由他人代签收（纸质签署）
drawn-receipt-for = 代{ $person }签收
drawn-receipt-entered = 由{ $person }录入
drawn-refused = 不愿签字
drawn-unnamed = （姓名不显示）
drawn-finding-number = 问题{ PLAIN($number) }
drawn-period = { $which ->
        [from] { DATE($from_date) }起
        [until] 截至{ DATE($until_date) }
       *[both] { DATE($from_date) }至{ DATE($until_date) }
    }
drawn-requirement = 要求{ PLAIN($place) }
drawn-leave = 批量导出 { PLAIN($number) }，{ $approver }批准
drawn-meeting = 集中反馈会（{ $round }）
drawn-agenda-item = { $heading }（{ $speaker }）
drawn-session = 一对一反馈：{ $organisation }
drawn-calendar = 反馈日程（{ $round }）
