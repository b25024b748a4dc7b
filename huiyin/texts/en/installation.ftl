# Why this installation does not start. Read by the operator in a terminal, before any page exists.

configuration-unknown_name = The setting { $name } is not known, so nothing was started. Take it out of the environment, or correct its spelling by the list in docs/reference/settings.md.
configuration-unknown_key = The settings file { $path } holds “{ $name }”, which is not known, so nothing was started. Take it out, or correct its spelling by the list in docs/reference/settings.md.
configuration-file_unreadable = The settings file { $path } can't be read ({ $reason }). Check the path in HUIYIN_SETTINGS and that this user may read it.
configuration-file_not_toml = The settings file { $path } is not valid TOML: { $reason }. Correct that line.
configuration-bad_value = The setting { $name } can't be “{ $value }”. { $rule ->
    [var] It must be the path of a folder.
    [database] It must be empty for the embedded SQLite file, or an address such as postgres://user:password@host:5432/name; after “?” only host, port, sslmode and sslrootcert may follow.
    [database_connections] It must be a whole number from 1 to 200.
    [address] It must begin with https://, or with http:// where the host is this machine itself (127.0.0.1 or localhost), and hold no path.
    [ceiling] It must be a whole number from 0 (open) to 3 (the highest handling label).
    [time_zone] It must be a name from the IANA list, such as Asia/Shanghai.
    [language] It must be zh-Hans or en.
    [file_bytes] It must be a whole number of bytes, at least 1.
   *[other] It must be a text or a whole number.
}
configuration-keys_open = The file { $path } can be read by other users of this machine, so nothing was started. Make it private with: chmod 600 { $path }
