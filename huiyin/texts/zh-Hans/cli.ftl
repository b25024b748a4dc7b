# 命令 huiyin 对本机运维人员所说的话。

# 说明
cli-help-huiyin = 回音：问题整改从移交到核验销号的全程留痕。配置项以 HUIYIN_ 开头，详见 docs/reference/settings.md。
cli-help-command = 命令
cli-help-usage = 用法：
cli-help-arguments = 参数
cli-help-options = 选项
cli-help-run = 在本机提供服务：先更新数据表，再启动网页服务和后台处理，直至人工停止。
cli-help-migrate = 将数据表更新至本版本。
cli-help-settings = 列出全部设置项及其取值、默认值和作用；不显示口令。
cli-help-worker = 处理排队等候的后台工作。
cli-help-sample = 建立虚构的示例站点；上次未建完的，接着建完。

# 未能识别的命令
cli-misused-needed = 缺少以下必填参数：{ $arguments }。
cli-misused-unknown = 本命令不识别 { $arguments }。
cli-misused-together = { $argument } 与 { $other } 不能同时使用，请去掉其中一个。
cli-misused-no_value = { $argument } 不带值，却给出了 { $value }，请去掉该值。
cli-misused-value = { $argument } 后面须给出值。
cli-misused-choice = { $argument } 不能是 { $value }。可选：{ $choices }。
cli-misused-ambiguous = { $option } 可能指 { $options }，请写全。
cli-misused-argument = { $argument }：{ $said }
cli-misused-other = 未能识别该命令（{ $said }）。
cli-misused-no_number = { $value } 不是整数。
cli-misused-no_id = { $value } 不是标识，标识形如 01890a5d-ac96-774b-bcce-b302099a8057。
cli-misused-no_date = { $value } 不是日期，请按 YYYY-MM-DD 填写。
cli-misused-no_moment = { $value } 不是时间，请按 YYYY-MM-DDTHH:MM:SS+08:00 填写。
cli-misused-no_line = { $value } 不是流水行号，行号应为 0 或正整数。
cli-misused-no_limit = { $value } 不是每页可取的行数，应为正整数，且不超过一页的上限。
cli-misused-no_column = { $value } 未说明哪一列对应哪个字段，请按“列名=字段”填写。

# 参数
cli-argument-help = 显示本帮助后退出
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
cli-progress = 共 { $total } 项，已完成 { $done } 项
cli-run-prepares = 正在更新数据表、整理页面文件……
cli-run-serves = 服务已就绪：{ $address }。按 Ctrl+C 停止。
cli-run-sample = 正在建立示例站点；建成后，登录页即列出示例账号。
cli-run-broke = 有一部分程序自行退出（代码 { $status }），已全部停止。请查看上方输出。
cli-sample-built = 示例站点已建成：共 { $acts } 项办理记录，日期自{ DATE($march) }推算，种子数 { $seed }。
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
refused-no_terminal = 未予办理：没有可供输入密码的终端。请用 --password-file 指定密码文件，或用 --token-file 指定令牌文件。
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
cli-argument-column = 推荐有误时指明某一列的内容：字段名；“-”为不读取该列；“=”后留空为按“对方报告”留存
cli-argument-organisation = 清单没有单位列时，全部问题所属的单位
cli-argument-save_mapping = 以此名称保存对应关系
cli-argument-report = 将检查报告写入此文件：文件名以 .csv 结尾的为 csv，其余为工作簿
cli-argument-store = 检查后即导入
cli-argument-background = 在后台导入，结果见消息
cli-argument-leave_out = 有错误行时导入其余各行；导入记录逐行列明未导入的行
cli-argument-create_bodies = 一并登记尚未登记的单位
cli-argument-created_kind = 新登记单位的类别
cli-argument-list_title = 清单标题
cli-argument-round = { -finding }所属{ -round }的编号
cli-argument-new_round = 以此标题为该清单登记{ -mandate }、设立{ -round }
cli-argument-found_on = 清单未载明日期的{ -finding }，其发现日期（YYYY-MM-DD）；不填则为今日
cli-argument-label = { -finding }的密级标识（0 至 3）
cli-mapping-saved = 对应关系已保存为 { $name }。
cli-import-mapping = 按对应关系“{ $mapping }”读取。
cli-import-count = { $what }：{ $count }
cli-import-known = 此前已导入的问题
cli-import-errors = 有 { $count } 处错误；须明确要求（--leave-out），方可略去这些行导入其余各行。
cli-import-errors-whole = 有 { $count } 处错误，其中涉及整份清单的，更正前不能导入任何内容。
cli-import-warnings = 有 { $count } 处提示，不影响导入。
cli-import-unknown = 清单中有 { $count } 个单位尚未登记；须明确要求（--create-bodies），方可一并登记。
cli-import-earlier = 这些文件此前已导入，为第 { $number } 号清单。
cli-import-dry = 未作任何改动。加 --store 即导入。
cli-import-stored = 已导入为第 { $number } 号清单：问题 { $findings } 个，新登记单位 { $bodies } 个，未导入 { $left_out } 行，此前已有 { $known } 个。
cli-import-started = 清单正在后台导入，结果见消息（huiyin inbox）。
cli-import-unchanged = 未作任何改动：这些文件此前已导入，为第 { $number } 号清单。
cli-import-nothing-new = 未作任何改动：该清单的 { $known } 个问题均已导入。
cli-import-at-row = 所涉为“{ $file }”第 { PLAIN($row) } 行。该清单未导入任何内容。
refused-round_missing = 未予导入：未说明清单所属{ -round }。请选定已有的一轮，或者填写新设{ -round }的名称（命令行用 --round 或 --new-round）。
refused-list_known = 未予导入：该清单可导入的内容均已在库（{ $stored } 个）。无需再办理。
refused-round_twice = 未予导入：既选定了已有{ -round }，又填写了新设{ -round }的名称。请只取其一。
refused-mapping_unknown = 未予读取：没有名为“{ $mapping }”的对应关系或文件。现有：{ $known }。

# 列名
cli-column-setting = 设置项
cli-column-value = 取值
cli-column-default = 默认值
cli-column-meaning = 作用
cli-column-site = 站点
cli-column-name = 名称
cli-column-profile = 规则集
cli-column-founded = 设立日期
cli-column-code = 代码
cli-column-kind = 类别
cli-column-id = 编号
cli-column-findings = 问题数
cli-column-encoding = 编码
cli-column-delimiter = 分隔符
cli-column-sheet = 工作表
cli-column-row_of_titles = 表头所在行
cli-column-column = 列
cli-column-becomes = 处理方式
cli-column-why = 理由
cli-delimiter-tab = 制表符
cli-column-file = 文件
cli-column-row = 行
cli-column-fault = 错误
cli-column-number = 编号
cli-column-state = 状态
cli-column-due = 期限
cli-column-organisation = 单位
cli-column-statement = 问题
cli-column-field = 栏目
cli-column-waiting = 待办
cli-column-text = 内容
cli-column-line = 记录号
cli-column-when = 时间
cli-column-act = 事项
cli-column-what_it_does = 含义
cli-column-states = 办理前状态
cli-column-posts = 可办理的职务
cli-column-needed = 必填

# 各类事项
cli-help-list = 列出该{ -post }可查看的某类事项，最近变动的在前。
cli-help-show = 查看任一事项的内容、办理经过和当前可办事项。
cli-argument-list_kind = 事项种类
cli-argument-number_or_id = 编号或标识
cli-argument-limit = 每次显示数量，最多 200
cli-argument-after = 续列位置：上次所示的流水行号
cli-argument-as_of = 该日（YYYY-MM-DD）终了时的情况，按今天的权限查看
cli-list-following = 还有更多：--after { PLAIN($after) }
cli-subject = { $kind } { PLAIN($number) }：{ $state }
cli-subject-history = 办理经过（由近及远）：
cli-subject-open = 该职务当前可办事项：

# 问题
cli-help-findings = 列出{ -finding }、查看单个{ -finding }。
cli-help-findings-list = 台账：按条件列出{ -finding }，以期限为序。
cli-help-findings-show = 查看单个{ -finding }，与“huiyin show finding”相同。
cli-help-search = 按词句查找{ -finding }。
cli-argument-state = 仅列此状态；可重复填写
cli-argument-severity = 仅列此严重程度；可重复填写
cli-argument-timeliness = 仅列逾期、临期、按期或未设期限的
cli-argument-in_round = 仅列该编号{ -round }的
cli-argument-text = 仅列含有这些词句的
cli-argument-search_text = 要查找的词句
cli-argument-order = 排列次序
cli-argument-after_cursor = 续列位置，按上次所示填写
cli-findings-counted = { $more ->
    [yes] 超过 { $count } 个问题。
   *[no] 共 { $count } 个问题。
}
cli-findings-following = 还有下一页：--after "{ $cursor }"
cli-text-hidden = （该职务不可查看）
cli-text-erased = （已清除）

# 办理
cli-help-acts = 列出某类对象的事项：从何种状态、由何种职务办理，以及某一事项须提供的内容。
cli-needed-yes = 是
cli-needed-no = 否
cli-given-text = 文字
cli-given-line = 单行文字
cli-given-code = 代码
cli-given-category = 代码；`huiyin taxonomy categories` 可列出{ -round }的类别
cli-given-date = 日期，如 2026-03-04
cli-given-time = 时间，如 09:30
cli-given-integer = 整数
cli-given-flag = 是或否
cli-given-pledge = 是（承诺）
cli-given-files = 文件，用 --file 提供
cli-given-subject = 编号：{ $of }
cli-given-act = 行为标识
cli-given-digest = SHA-256 摘要
cli-given-rows = 多行内容，由 JSON 文件提供
cli-help-act = 以某账号的名义办理事项，权限与要求同其{ -post }。
cli-argument-act_kind = 事项所涉类别
cli-argument-act_name = 事项名称，如 close
cli-argument-act_number = 所涉对象的编号；新登记的不填
cli-argument-given = 一项内容，或载有各项内容的 JSON 文件；所涉对象填编号
cli-argument-file = 文件；佐证材料须在路径后注明类别和日期
cli-argument-act_id = 事项标识；标识相同即为同一事项，只办理一次
cli-argument-performed_at = 非即时办理的，填写办理时间（ISO 格式）
cli-argument-signed_by = 纸质签字人的{ -post }；账号仅代为录入
cli-argument-scan = 纸质签字件的扫描件
cli-act-taken = 已办理：{ $kind } { PLAIN($number) }，办理记录第 { PLAIN($line) } 号。
cli-act-opened = 已发起：{ $kind } { PLAIN($number) }，办理记录第 { PLAIN($line) } 号；待其余人员签署后生效。
refused-number_missing = 未予办理：该事项须指明对象编号。请在事项名称后填写。
refused-value_unreadable = 未予办理：“{ $file }”中没有 JSON 对象（第 { PLAIN($line) } 行）。请更正该文件。
refused-act_takes_no_files = 未予办理：该事项不收取文件。请去掉 --file。

# 后台工作
cli-help-jobs = 列出某账号发起的后台工作。
cli-help-inbox = 查看发给某账号的消息。
cli-argument-mark_read = 全部标为已读

# 自证
cli-help-check = 按办理记录重演，与全部数据行、计数和文件比对，并列出待答复事项。
cli-help-journal = 导出、签署、举证和验证办理记录。
cli-help-journal-export = 将办理记录写入文件夹或 .tar 文件，脱离数据库亦可验证。
cli-help-journal-checkpoint = 对当前办理记录签署检查点并输出。
cli-help-journal-proof = 为单项办理出具证明，可离线验证。
cli-help-journal-verify = 脱离数据库验证导出的办理记录或证明（.json）。
cli-argument-against = 此前已送出、至今仍须相符的检查点或证明
cli-argument-site = 站点代码；不填则为全部站点或唯一站点
cli-argument-export_path = 要写入的文件夹或 .tar 文件
cli-argument-up_to_label = 不导出高于此密级标识的内容
cli-argument-without_files = 不含文件
cli-argument-proof_line = 记录号或事项标识
cli-argument-out = 要写入的文件；不填则直接输出
cli-argument-verified_path = 导出的办理记录或证明
cli-argument-key = 站点的验证公钥，或载有该公钥的文件
cli-check-sound = { $site }：未发现问题。已重演 { $lines } 条记录、{ $subjects } 个对象。
cli-check-orphan = 站点 { $site } 的流水仍在数据表中，但站点本身的记录已不存在：其内容未经核对。请用备份恢复。
cli-check-nothing = 这里没有站点，未作任何核对。请用“huiyin site create”建立站点。
cli-check-unsound = { $site }：办理记录与数据表有 { $faults } 处不一致。已重演 { $lines } 条记录、{ $subjects } 个对象。
cli-check-overruled = { -public-notice } { PLAIN($number) } 公开时，检查所指有 { $rulings } 处经判定不属泄露。
cli-check-gaps = 待答复事项：{ $count } 项
cli-check-more = 另有 { $count } 项未在此列出；输出到文件、使用 --json 或在“核查”页面可见全部。
cli-exported = 已写入 { $path }：{ $lines } 条记录、{ $files } 个文件。
cli-proof-written = 证明已写入 { $path }。
refused-not_a_note = “{ $file }”不是本站点签署的检查点或证明。请核对文件和站点。
refused-site_unclear = 未予办理：未指明站点。请用 --site 指明其一：{ $sites }

# 备份
cli-help-backup = 将全部站点及文件写入文件夹或 .tar 文件；不含密钥，密钥须另行保管。
cli-help-restore = 备份经逐项校验无误的，恢复至空的安装环境。
cli-argument-backup_path = 备份所在的文件夹或 .tar 文件
cli-backed-up = 已写入 { $path }：站点 { $sites } 个，数据 { $rows } 行，文件 { $files } 个。
cli-broken = 命令中断（{ $reason }）：程序遇到了未曾预见的情况。未提示办结的事项均未办理。详情存于 { $path }，其中可能含有台账内容，只宜交给维护本程序的人员。可运行“huiyin check”核对所存内容有无损坏。
cli-restored = 已由 { $path } 恢复：站点 { $sites } 个，数据 { $rows } 行，文件 { $files } 个；全部办理记录重演无误。
