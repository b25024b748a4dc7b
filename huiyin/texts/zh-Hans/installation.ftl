# 本装机为何不能启动。由运行维护人员在终端阅读，此时尚无任何页面。

configuration-unknown_name = 设置项 { $name } 不存在，程序未启动。请从环境变量中删去，或对照 docs/reference/settings.md 更正拼写。
configuration-unknown_key = 设置文件 { $path } 中的“{ $name }”不存在，程序未启动。请删去该项，或对照 docs/reference/settings.md 更正拼写。
configuration-file_unreadable = 无法读取设置文件 { $path }（{ $reason }）。请核对 HUIYIN_SETTINGS 所指路径，并确认当前用户有读取权限。
configuration-file_not_toml = 设置文件 { $path } 不是有效的 TOML：{ $reason }。请更正该行。
configuration-bad_value = 设置项 { $name } 不能为“{ $value }”。{ $rule ->
    [var] 应为一个文件夹的路径。
    [database] 留空表示使用内置 SQLite 文件；否则应为 postgres://用户:口令@主机:5432/库名 形式的地址，“?”之后只能有 host、port、sslmode、sslrootcert。
    [database_connections] 应为 1 至 200 的整数。
    [address] 应以 https:// 开头；仅当主机为本机（127.0.0.1 或 localhost）时可用 http://；不得带路径。
    [ceiling] 应为 0（公开）至 3（最高知悉范围）的整数。
    [time_zone] 应为 IANA 时区名，如 Asia/Shanghai。
    [language] 应为 zh-Hans 或 en。
    [file_bytes] 应为不小于 1 的整数字节数。
    [body_bytes] 应为一个单位全部文件的字节数，为不小于 1 的整数。
    [bulk_rows] 应为 0 至 1000 的整数行数：超过此数的导出须经两人。
    [mail_server] 应为 smtps://…、smtp://…，或仅限本机的 smtp+plain://…，并写明主机。
    [mail_from] 应为邮件地址，如 huiyin@office.example。
    [mail_quiet] 应为 0 至 23 的两个整点，中间用连字符，如 20-7。
    [bulk_restricted] 应为 0 至 1000 的整数件数：一日内取出的限定范围内容超过此数的，须经两人。
    [settings] 应为一个文件的路径。
   *[other] 应为文字或整数。
}
configuration-keys_open = 文件 { $path } 可被本机其他用户读取，程序未启动。请执行 chmod 600 { $path } 收回权限。

## 各设置项的作用

installation-setting = { $name ->
    [HUIYIN_SETTINGS] 存放设置项的 TOML 文件。只从环境变量读取；与文件不一致时，以环境变量为准。
    [HUIYIN_VAR] 本装机在数据库服务器之外存放一切内容的文件夹：内嵌数据库、文件、密钥、静态文件。相对路径从程序启动处算起。
    [HUIYIN_DATABASE] 为空：使用 var 文件夹中的内嵌 SQLite 文件。否则填写 `postgres://user:password@host:port/name`；`?` 之后可以写 `host`（也可以是套接字所在文件夹）、`port`、`sslmode`、`sslrootcert`。数据库编码必须是 UTF-8，`lc_ctype` 不得为 `C`。
    [HUIYIN_DATABASE_CONNECTIONS] 每个进程最多保持的 PostgreSQL 连接数，1 至 200。
    [HUIYIN_ADDRESS] 用户访问本装机时输入的网址。使用 `https://` 时 Cookie 仅经加密传送，并要求浏览器坚持加密；主机不是本机的，不接受 `http://`。
    [HUIYIN_CEILING] 此处可以存放的最高知悉范围等级，0 至 3。高于此级的文本或者文件一律不予接收，而不是隐藏。
    [HUIYIN_TIME_ZONE] 显示时间所用的时区。期限按照规则集的时区计算。
    [HUIYIN_LANGUAGE] 未选择语言的用户所看页面的语言：`zh-Hans` 或者 `en`。
    [HUIYIN_FILE_BYTES] 作为佐证材料或者扫描件接收的单个文件的最大字节数。
    [HUIYIN_BODY_BYTES] 一个单位的全部文件最多占用的字节数。超出的文件不予接收；相同文件只计一次。
    [HUIYIN_MAIL_SERVER] 邮件服务器：`smtps://用户:口令@主机:端口`、`smtp://…`（一律以 STARTTLS 加密），或本机的 `smtp+plain://127.0.0.1:25`。留空则不发邮件。邮件只含督办函的编号和链接，不含内容。
    [HUIYIN_MAIL_FROM] 发件地址。留空则为 `huiyin@` 加 HUIYIN_ADDRESS 的主机名。
    [HUIYIN_MAIL_QUIET] 免打扰时段（起止整点），按各人所在时区计算。两数相同表示不设免打扰。
    [HUIYIN_BULK_RESTRICTED] 一人在 24 小时内经接口、命令和打印逐件取出限定范围内容的最多件数。超过此数的，须经他人批准批量导出。
   *[HUIYIN_BULK_ROWS] 一人在 24 小时内经表格、接口和命令合计可取出的行数。超过此数，或表格含限定范围的文字的，须经他人批准批量导出。
}
