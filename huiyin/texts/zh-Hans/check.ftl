# 签署、出具证明、备份和恢复时不予办理的情形。站点密钥以站点标识指称。

refused-backup_changed = 未予恢复：备份中的文件 { $file } 在生成后被改动。请使用其他备份。
refused-backup_of_other_version = 未予恢复：该备份由其他版本的程序生成。请安装该版本后恢复，再升级程序。
refused-backup_unreadable = 未予恢复：{ $file } 无法作为备份读取。请指定备份命令所写的文件夹或 .tar 文件。
refused-backup_unsound = 未予恢复：备份中站点 { $site } 的内容与其流水不符（{ $faults } 处问题，首处为 { $first }）。请使用其他备份。
refused-installation_not_empty = 未予恢复：本系统已有站点。请恢复到空的系统中。
refused-journal_rewritten = 未予签署：现有流水与此前所签的 { $size } 行不一致。请运行核对，并与存于别处的检查点比对。
refused-path_taken = 未写入：{ $path } 已存在。请另选名称。
refused-rows_damaged = 未写入：数据表 { $table } 中有记录被绕过程序改动，已无法读取。请运行“huiyin check”查明，并用此前的备份恢复。
refused-site_key_differs = 站点 { $site } 的密钥不是该站点一直使用的密钥。请用妥善保存的副本恢复其密钥文件。
refused-site_key_missing = 站点 { $site } 的密钥缺失。请用妥善保存的副本恢复其密钥文件；密钥遗失后不会另行生成。
refused-size_out_of_range = 无法出具从 { $first } 行到 { $second } 行的证明：流水共有 { $lines } 行。请在 1 至 { $lines } 之间选择两个行数，小者在前。

## 问题所在。$key 为编号、摘要或标识。

check-place-checkpoints = 检查点 { $key }
check-place-counters = 单位 { $key } 的计数
check-place-files = 文件 { $key }
check-place-head = 流水末端
check-place-line_subjects = 第 { $key } 行所涉对象
check-place-lines = 第 { $key } 行
check-place-parts = 分件 { $key }
check-place-search = { $key } 的检索记录
check-place-sections = { $key ->
    [book] 台账平衡
    [chain] 流水衔接
    [checkpoints] 检查点
    [counters] 计数
    [figures] 报告所用数字
    [files] 文件
    [gaps] 待办未复事项
    [head] 流水末端
    [lines] 流水各行
    [notices] 公示文本
    [places] 流水之外的记录
    [search] 检索记录
    [self_examinations] 自查剖析
    [states] 最新状态记录
    [subject_heads] 编号和版本
    [tags] 其他类别
    [tree] 流水树
    [triggers] 数据库触发器
   *[other] 核对的一部分
}
check-place-subject = { SAY("kind", $kind) } { $key }
check-place-subject_heads = { $key } 的编号和版本
check-place-tags = { -finding } { $key } 的其他类别
check-place-tree = 流水树节点 { $key }
check-place-triggers = 数据库触发器 { $key }
check-subject = { SAY("kind", $kind) } { PLAIN($number) }
check-subjects = { $said }该行涉及{ $subjects }。

## 问题内容。应以通过本项核对的备份恢复。

check-based_on_other_version = { $place }：办理时所依据的对象版本与此前各行不符，有行缺失或绕过程序写入。
check-check_broke_off = { $place }：遇到未曾预见的损坏，本部分核对中断（{ $reason }），此处可能还有未列出的问题；其余部分均已核对。请以通过核对的备份恢复，并将本行报告开发者。
check-checkpoint_changed = { $place } 被改动：现有内容并非站点密钥所签。
check-checkpoint_missing = { $place } 缺失：曾经存入，其后存入的内容仍指明它。
check-commitment_differs = { $place } 被改动：其承诺与第 { $line } 行所载不符。
check-counter_differs = { $place } 被改动：“{ $state }”计为 { $found } 项，按流水应为 { $expected } 项。
check-erased_without_act = { $place } 已不存在，但没有清除记录提及（第 { $line } 行）。
check-file_changed = { $place } 在磁盘上被改动：内容与摘要不符。
check-file_missing = { $place } 在磁盘上缺失。
check-file_unreadable = { $place } 无法读取：磁盘读取失败，或文件夹不归运行核对的用户所有。
check-file_unknown = 第 { $line } 行提及{ $place }，但没有其入库记录。
check-first_line_missing = { $place } 之前另有一行：流水开头缺失。
check-line_before_the_first = { $place } 位于首行之前，任何办理都不会写在此处：系绕过本程序写入。
check-line_changed = { $place } 或第 { $next } 行被改动：第 { $next } 行与其不相衔接。
check-line_contradicts = { $place } 与此前各行矛盾，无法推演。
check-line_malformed = { $place } 被改动：不是流水行的格式。
check-line_of_other_site = { $place } 属于另一站点 { $site }。
check-line_out_of_place = { $place } 所在之处应为第 { $expected } 行。
check-line_version_unknown = { $place } 采用第 { $version } 版格式，本程序不识别。请安装较新版本。
check-lines_missing = { $place } 起至第 { $last } 行缺失。
check-lines_swapped = { $place } 与第 { $next } 行次序颠倒。
check-number_changed = { $place } 被改动：现编号为 { $found }。
check-part_changed = { $place } 被改动：与第 { $line } 行的承诺不符。
check-part_half_erased = { $place } 只清除了一半：盐值与内容缺其一。
check-part_malformed = { $place } 内容无效。
check-part_missing = { $place } 缺失：第 { $line } 行载有其承诺。
check-part_twice = { $place } 重复出现。
check-part_unknown = { $place } 不属于第 { $line } 行。
check-parts_unordered = { $place } 被改动：分件次序有误。
check-root_differs = { $place }：至此各行与检查点签名时不符，有行被改动，或流水被重写。
check-row_differs = { $place }：“{ $column }”与按流水推演的结果不符{ $line ->
    [0] { "" }
   *[other] （第 { $line } 行）
}。
check-row_missing = { $place }：第 { $line } 行形成的记录缺失。
check-row_unexpected = { $place }：存在第 { $line } 行的记录，但该行并未形成此记录。
check-row_without_line = { $place }：有 { $rows } 条记录不属于流水的任何一行。
check-search_differs = { $place }：检索所用词语与其文字不符。请用核对无误的备份恢复。
check-index_incomplete = { $place }：检索索引缺少其中 { $rows } 条文本，无法检索到。请用备份重建索引。
check-signer_had_no_permit = { $place } 的签署职务无权办理此事：系绕过本程序写入。
check-signer_held_no_post = { $place } 的签署人当日并不担任所载职务，或该职务从未任命：系绕过本程序写入。
check-site_key_differs = { $place }：站点密钥不是一直使用的密钥，检查点均未能比对。
check-site_key_missing = { $place }：站点密钥缺失，检查点均未能比对。
check-tail_missing = { $place }：流水在此之前中断，而检查点涵盖 { $last } 行。
check-trigger_missing = { $place } 缺失或已停用：它用于阻止改动或删除只增不减的内容。请查明由谁移除，并将备份恢复到空的系统中，触发器随之重建。
