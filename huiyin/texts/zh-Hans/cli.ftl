# 命令 huiyin 对本机运维人员所说的话。

# 说明
cli-help-huiyin = 回音：问题整改从移交到核验销号的全程留痕。配置项以 HUIYIN_ 开头，详见 docs/reference/settings.md。
cli-help-command = 命令
cli-help-run = 在本机提供服务：先更新数据表，再启动网页服务和后台处理，直至人工停止。
cli-help-migrate = 将数据表更新至本版本。
cli-help-worker = 处理排队等候的后台工作。
cli-help-sample = 建立虚构的示例站点；上次未建完的，接着建完。

# 参数
cli-argument-json = 以 JSON 格式输出，供程序读取
cli-argument-language = 输出所用语言
cli-argument-port = 在 127.0.0.1 上提供服务的端口
cli-argument-with_sample = 尚无示例站点的，一并建立
cli-argument-until_empty = 没有排队的工作后即停止
cli-argument-scale = 示例站点中{ -finding }的大致数量
cli-argument-seed = 生成示例内容的种子数；种子相同，内容相同
cli-argument-at = 示例站点视为“今日”的日期（YYYY-MM-DD）；各项日期以此前最近的三月推算

# 服务
cli-migrated = 数据表已更新至本版本。
cli-progress = 共 { NUMBER($total) } 项，已完成 { NUMBER($done) } 项
cli-run-prepares = 正在更新数据表、整理页面文件……
cli-run-serves = 服务已就绪：{ $address }。按 Ctrl+C 停止。
cli-run-sample = 正在建立示例站点；建成后，登录页即列出示例账号。
cli-run-broke = 有一部分程序自行退出（代码 { $status }），已全部停止。请查看上方输出。
cli-sample-built = 示例站点已建成：共 { NUMBER($acts) } 项办理记录，日期自{ DATE($march) }推算，种子数 { $seed }。
refused-port_taken = 未能启动：端口 { $port } 已被占用，或当前用户无权使用。请停止占用该端口的程序，或用 --port 另选端口。
