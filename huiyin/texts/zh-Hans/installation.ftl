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
   *[other] 应为文字或整数。
}
configuration-keys_open = 文件 { $path } 可被本机其他用户读取，程序未启动。请执行 chmod 600 { $path } 收回权限。
