# 疑点提示：每条规则说明什么、不说明什么、有哪些正常原因。提示不是指控。

signs-title = 疑点提示
signs-says = 说明什么
signs-says-not = 不说明什么
signs-innocent = 正常原因
signs-beside = 对照
signs-base-rate =
    { $matters ->
        [0] 本处尚无申报或销号的{ -finding }。
       *[other] 本处申报或销号的 { $matters } 个{ -finding }中，有 { $carrying } 个带此提示。
    }
signs-answered =
    { $answered ->
        [0] 尚无人对此提示作出答复。
       *[other] 已答复 { $answered } 条，其中 { $not_signs } 条认定不是疑点。
    }
signs-person = 提示由固定规则生成，由人查看并作出判断；仅凭提示不产生任何后果。

sign-copied_text = 文字与他处雷同
sign-copied_text-says =
    此处的申报或答复与另外 { $findings } 个{ -finding }几乎相同，{ $bodies ->
        [0] 均属同一单位
       *[other] 涉及 { $bodies } 个其他单位
    }。最接近的一处，除本处通用语外有 { $percent }% 的文字相同。
sign-copied_text-says-not = 不说明谁先写，也不说明所述工作没有做。
sign-copied_text-innocent = 一项工作解决了几个问题、统一下发的格式、几个部门由同一人执笔。仅数字、地点或否定词不同的文字，能分辨的已排除。

sign-same_file = 同一文件用于多处
sign-same_file-says = 有 { $files } 份佐证材料同时用于另外 { $findings } 个{ -finding }，内容逐字节相同；其中涉及其他单位 { $bodies } 个。
sign-same_file-says-not = 不说明该文件在此不能作证。
sign-same_file-innocent = 会议记录、新制度或照片确实涉及几个问题。

sign-like_document = 文件与他处几乎相同
sign-like_document-says = 有一份佐证文件与另外 { $findings } 个{ -finding }的文件几乎相同；其中涉及其他单位 { $bodies } 个。最接近的一处，除本处通用语外有 { $percent }% 的文字相同。
sign-like_document-says-not = 不说明哪份在先，也不说明任何一份不实。没有文字的图片和扫描件不作比较。
sign-like_document-innocent = 统一表格、照转上级制度、同一项工作在几处的报告。

sign-evidence_before = 佐证早于反馈
sign-evidence_before-says = 有 { $files } 份文件的日期早于{ DATE($handed_over_date) }（问题移交之日），最早的早 { $days } 天。
sign-evidence_before-says-not = 不说明该日期属实，也不说明反馈之后没有行动。
sign-evidence_before-innocent = 巡视期间立行立改；用作对照的旧合同或旧制度；相机或模板时钟不准。

sign-metadata_differs = 元数据日期不符
sign-metadata_differs-says = 有 { $files } 份文件的元数据日期晚于其自称日期，或晚于申报之日{ DATE($declared_date) }；最多相差 { $days } 天。
sign-metadata_differs-says-not = 不说明两个日期哪个正确。元数据人人可改，许多文件没有元数据。
sign-metadata_differs-innocent = 事后扫描、另存副本、时钟不准。相差一天视为时区所致。

sign-documents_only = 没有成效佐证
sign-documents_only-says =
    { $files ->
        [0] 未附任何佐证材料。
       *[other] 所附 { $files } 份材料均为行动佐证，没有成效佐证。
    }
sign-documents_only-says-not = 不说明没有成效，只说明所附材料未标明成效。
sign-documents_only-innocent = 成效材料归错了类别，或成效只能在现场看到。

sign-unanswered = 具体表现未答复
sign-unanswered-says = 反馈的 { $manifestations } 条{ -manifestation }中，有 { $silent } 条没有答复。
sign-unanswered-says-not = 不说明这些表现未处理，只说明没有逐条答复。
sign-unanswered-innocent = 一条答复同时针对几条表现。

sign-closing_burst = 临期集中
sign-closing_burst-says =
    { $way ->
        [closed] 该单位 { $of } 次销号中，有 { $crowded } 次集中在截至{ DATE($until_date) }的最后 { $days } 天。
        [due] 该单位 { $of } 个{ -finding }中，有 { $crowded } 个恰在到期当日完成。
       *[declared] 该单位 { $of } 次申报中，有 { $crowded } 次集中在截至{ DATE($until_date) }的最后 { $days } 天。
    }远高于均匀分布和本处通常水平。
sign-closing_burst-says-not = 不单独说明此{ -finding }。多数单位都临期集中时，只有明显更集中的才有此提示。
sign-closing_burst-innocent = 工作同时结束、材料等待同一人签字、期限本来就定在同一天。

sign-hard_left = 轻的已办，重的未办
sign-hard_left-says =
    { $way ->
        [last] 该单位 { $grave } 个严重{ -finding }都在 { $slight } 个轻微{ -finding }之后才申报。
       *[open] 该单位 { $slight } 个轻微{ -finding }中已销号 { $slight_closed } 个；{ $grave } 个严重{ -finding }中未销号 { $grave_open } 个。
    }
sign-hard_left-says-not = 不说明严重问题被搁置。
sign-hard_left-innocent = 严重问题耗时更长，核验也更久。

sign-slipping = 一再推迟
sign-slipping-says = 有 { $measures } 项{ -measure }被推迟：最多改期 { $moved } 次，最多比最初期限晚 { $days } 天。
sign-slipping-says-not = 不说明延期未经批准或没有正当理由。
sign-slipping-innocent = 工程建设、诉讼、依法采购；最初期限本就无法做到。

sign-softened = 表述弱于反馈
sign-softened-says = 该单位自己的表述与反馈相比少了：强烈措辞 { $words } 类、数字 { $figures } 个、事项 { $items } 项。
sign-softened-says-not = 不说明原意已失：此处只数词语，并不理解含义。
sign-softened-innocent = 全文之外的摘要、数字另见附件、异议成立后的更正。

sign-orphaned = 责任人已离任
sign-orphaned-says = 有 { $measures } 项{ -measure }没有在职责任人，也无人签收交接；其中尚未完成 { $undone } 项。
sign-orphaned-says-not = 不说明无人在做。
sign-orphaned-innocent = 已交接但未登记，或责任人离任前已经完成。

sign-relapse = 再次发现
sign-relapse-says = 该单位在以前轮次已发现几乎相同的问题，并于{ DATE($closed_date) }销号；类似的以往{ -finding }有 { $findings } 个。最接近的一个有 { $percent }% 的文字相同。
sign-relapse-says-not = 不说明以前的销号不实：改好的也可能复发。
sign-relapse-innocent = 同类的另一处、报告的固定标题、同一事项有了新规定。
