# 后台工作与消息。

notices-kind-import = 导入清单
notices-kind-check = 全面校验
notices-kind-sample = 建立示例站点
notices-state-waiting = 排队中
notices-state-running = 进行中
notices-state-done = 已完成
notices-state-failed = 未完成

notices-sample-built = 示例站点已建成：共 { NUMBER($acts) } 项办理记录，日期自{ DATE($march) }推算，种子数 { $seed }。
notices-job-broke = 因程序故障，该项工作中断，最后一步未保存任何内容。请将编号 { $job } 告知系统管理员，服务器日志载有详情。
notices-job-gave-up = 该项工作已启动 { $attempts } 次，均中途中断，不再自动启动。请提请系统管理员查看服务器日志。
refused-unknown_job = 未予启动：没有名为“{ $job }”的后台工作。请核对名称。
