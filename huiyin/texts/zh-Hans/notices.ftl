# 后台工作与消息。

notices-kind-import = 导入清单
notices-kind-check = 全面校验
notices-kind-sample = 建立示例站点
notices-state-waiting = 排队中
notices-state-running = 进行中
notices-state-done = 已完成
notices-state-failed = 未完成

notices-sample-built = 示例站点已建成：共 { $acts } 项办理记录，日期自{ DATE($march) }推算，种子数 { $seed }。
notices-job-broke = 因程序故障，该项工作中断，最后一步未保存任何内容。请将编号 { $job } 告知系统管理员，服务器日志载有详情。
notices-job-gave-up = 该项工作已启动 { $attempts } 次，均中途中断，不再自动启动。请提请系统管理员查看服务器日志。
refused-unknown_job = 未予启动：没有名为“{ $job }”的后台工作。请核对名称。

notices-import-stored = 已导入为第 { $number } 号清单：问题 { $findings } 个，新登记单位 { $bodies } 个，未导入 { $left_out } 行，此前已有 { $known } 个。
notices-import-unchanged = 未作任何改动：这些文件此前已导入，为第 { $number } 号清单。
notices-import-nothing-new = 未作任何改动：该清单的 { $known } 个问题均已导入。
notices-check-sound = 全面校验未发现问题：{ $lines } 条办理记录与数据表一致。
notices-check-unsound = 全面校验发现 { $faults } 处数据表与办理记录不一致，详见校验页面。

# 导入清单
refused-list_has_errors = 清单未导入：有 { $rows } 行存在错误。请更正清单，或要求略去这些行、导入其余各行。
refused-rows_not_separable = 清单未导入：有错误涉及整份清单，无法略去个别行。请按检查报告更正。
refused-list_without_findings = 清单未导入：{ $rows ->
    [0] 其中没有任何行
   *[other] 其 { $rows } 行中没有{ -finding }
}。请核对所选文件和对应关系。
refused-bodies_unknown = 清单未导入：有 { $bodies } 个单位尚未登记（其中有“{ $body }”）。请先行登记，或要求随清单一并登记。
refused-body_ambiguous = 未予办理：有 { $bodies } 个单位同为“{ $body }”。请以代码区分。
