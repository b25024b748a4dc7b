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

# 站点与账号
cli-help-site = 设立站点、列出站点。
cli-help-site-create = 设立站点：登记办公室和首任安全管理员，并给出仅显示一次的初始密码。
cli-help-site-list = 列出本机的站点。
cli-help-account = 开立账号、修改密码、签发令牌。
cli-help-account-create = 登记人员、办理任职并开立账号。
cli-help-account-password = 修改本人密码，或为他人账号设置临时密码。
cli-help-account-token = 为账号当前所用{ -post }签发令牌，仅显示一次。
cli-help-bodies = 列出站点内的单位。
cli-argument-site_code = 站点代码：小写字母、数字和连字符
cli-argument-site_name = 办公室名称，用其公文所用语言
cli-argument-name_en = 英文名称
cli-argument-profile = 站点适用的{ -rules }
cli-argument-site_language = 站点使用的语言
cli-argument-administrator = 首任安全管理员的登录名
cli-argument-administrator_name = 首任安全管理员的姓名
cli-argument-person_name = 人员姓名
cli-argument-person_en = 人员姓名的拉丁字母写法
cli-argument-sign_in_name = 登录名
cli-argument-post = 自今日起担任的{ -post }
cli-argument-body = { -post }所在{ -body }的编号、代码或名称
cli-argument-body_kind = { -body }尚未登记的，按此类别登记
cli-argument-clearance = 该{ -post }可查看的最高密级标识（0 至 3）
cli-argument-new_password_file = 首行为新密码的文件；填 - 则从标准输入读取
cli-argument-reset = 为该账号设置临时密码（限安全管理员）
cli-argument-token_name = 令牌用途
cli-argument-days = 令牌有效天数
cli-argument-as = 以哪个账号、其中哪一{ -post }（类别或编号）办理
cli-argument-password_file = 首行为该账号密码的文件；填 - 则从标准输入读取
cli-argument-token_file = 首行为令牌的文件，用以代替账号和密码
cli-site-created = 站点 { $site } 已设立。安全管理员登录名为 { $sign_in_name }，初始密码为 { $password }；密码仅显示这一次，首次登录须先修改。
cli-account-created = 账号 { $sign_in_name } 已开立，首次登录须先修改密码。
cli-account-created-with-password = 账号 { $sign_in_name } 已开立，初始密码为 { $password }；密码仅显示这一次，首次登录须先修改。
cli-password-reset = { $sign_in_name } 的临时密码为 { $password }，仅显示这一次。
cli-password-changed = { $sign_in_name } 的密码已修改。
cli-new-password = 新密码：
cli-token-issued = { $token }
    有效期至 { $until }，仅显示这一次。
refused-nobody_named = 未予办理：未说明以谁的名义办理。请用 --as 指明账号，或用 --token-file 提供令牌。
refused-password_must_change = 未予办理：{ $sign_in_name } 的密码为临时密码。请先修改：huiyin account password { $sign_in_name }
refused-post_unclear = 未予办理：该账号有多项{ -post }。请在登录名后注明其一，如“登录名:{ -post }”：{ $posts }
refused-body_unknown = 未予办理：没有名为“{ $body }”的{ -body }。请核对名称，或用 --body-kind 一并登记。
refused-file_not_readable = 未予办理：无法读取文件“{ $file }”。请核对路径和读取权限。
refused-file_not_writable = 无法写入文件“{ $file }”。请核对路径和写入权限。

# 导入
cli-help-import = 检查{ -finding }清单；加 --store 即导入。不加 --store 不作任何改动。
cli-argument-list_files = 清单文件（csv、xlsx、xls、ods），以及与其关联的表
cli-argument-mapping = 对应关系的名称，或载有对应关系的 TOML 文件；不填则自动识别或推荐
cli-argument-save_mapping = 以此名称保存对应关系
cli-argument-report = 将检查报告写入该文件（电子表格）
cli-argument-store = 检查后即导入
cli-argument-leave_out = 有错误行时导入其余各行；导入记录逐行列明未导入的行
cli-argument-create_bodies = 一并登记尚未登记的单位
cli-argument-created_kind = 新登记单位的类别
cli-argument-list_title = 清单标题
cli-argument-round = { -finding }所属{ -round }的编号
cli-argument-new_round = 以此标题为该清单登记{ -mandate }、设立{ -round }
cli-argument-label = { -finding }的密级标识（0 至 3）
cli-mapping-saved = 对应关系已保存为 { $name }。
cli-import-mapping = 按对应关系“{ $mapping }”读取。
cli-import-count = { $what }：{ NUMBER($count) }
cli-import-known = 此前已导入的问题
cli-import-errors = 有 { NUMBER($count) } 处错误；须明确要求（--leave-out），方可略去这些行导入其余各行。
cli-import-warnings = 有 { NUMBER($count) } 处提示，不影响导入。
cli-import-unknown = 清单中有 { NUMBER($count) } 个单位尚未登记；须明确要求（--create-bodies），方可一并登记。
cli-import-earlier = 这些文件此前已导入，为第 { $number } 号清单。
cli-import-dry = 未作任何改动。加 --store 即导入。
cli-import-stored = 已导入为第 { $number } 号清单：问题 { NUMBER($findings) } 个，新登记单位 { NUMBER($bodies) } 个，未导入 { NUMBER($left_out) } 行，此前已有 { NUMBER($known) } 个。
cli-import-unchanged = 未作任何改动：这些文件此前已导入，为第 { $number } 号清单。
cli-import-nothing-new = 未作任何改动：该清单的 { NUMBER($known) } 个问题均已导入。
cli-import-at-row = 所涉为“{ $file }”第 { PLAIN($row) } 行。该清单未导入任何内容。
refused-round_missing = 未予导入：未说明清单所属{ -round }。请用 --round 指明，或用 --new-round 新设。
refused-mapping_unknown = 未予读取：没有名为“{ $mapping }”的对应关系或文件。现有：{ $known }。
refused-mapping_incomplete = 未予读取：表头未能说明 { $fields } 在哪一列。请编写对应关系予以指明，并用 --mapping 提供。

# 列名
cli-column-site = 站点
cli-column-name = 名称
cli-column-profile = 规则集
cli-column-founded = 设立日期
cli-column-code = 代码
cli-column-kind = 类别
cli-column-id = 编号
cli-column-findings = 问题数
cli-column-file = 文件
cli-column-row = 行
cli-column-fault = 错误
