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
    [body_bytes] It must be a whole number of bytes, at least 1, for all files of one body together.
    [bulk_rows] It must be a whole number of rows from 0 to 1000: an export of more needs two persons.
    [mail_server] It must be smtps://…, smtp://… or, on this machine alone, smtp+plain://…, with a host.
    [mail_from] It must be a mail address such as huiyin@office.example.
    [mail_quiet] It must be two hours from 0 to 23 with a hyphen between them, such as 20-7.
    [bulk_restricted] It must be a whole number of restricted records from 0 to 1000: more in one day need two persons.
    [settings] It must be the path of a file.
   *[other] It must be a text or a whole number.
}
configuration-keys_open = The file { $path } can be read by other users of this machine, so nothing was started. Make it private with: chmod 600 { $path }

## What each setting settles

installation-setting = { $name ->
    [HUIYIN_SETTINGS] The one TOML file that holds settings. Read from the environment only; the environment wins over what the file says.
    [HUIYIN_VAR] Folder of everything this installation keeps beside the database server: the embedded database, blobs, keys, gathered static files. Relative to where the program starts.
    [HUIYIN_DATABASE] Empty: the embedded SQLite file in the var folder. Otherwise `postgres://user:password@host:port/name`; after `?` may follow `host` (also a folder holding the socket), `port`, `sslmode`, `sslrootcert`. The database must be UTF-8 and its `lc_ctype` not `C`.
    [HUIYIN_DATABASE_CONNECTIONS] Connections to PostgreSQL that one process keeps at most, 1 to 200.
    [HUIYIN_ADDRESS] What people type to come here. With `https://` cookies are secure and browsers told to insist; plain `http://` is refused unless the host is this machine.
    [HUIYIN_CEILING] Highest handling label that may be stored here, 0 to 3. A text or file above it is refused, never hidden.
    [HUIYIN_TIME_ZONE] Zone in which times are shown. Deadlines use the zone of their profile.
    [HUIYIN_LANGUAGE] Language of a page for somebody who has chosen none: `zh-Hans` or `en`.
    [HUIYIN_FILE_BYTES] Largest file that is taken as evidence or scan, in bytes.
    [HUIYIN_BODY_BYTES] How much the files of one body may take in all, in bytes. An upload beyond it is refused; the same file counts once.
    [HUIYIN_MAIL_SERVER] Where mail is handed over: `smtps://user:password@host:port`, `smtp://…` (encrypted by STARTTLS, always), or `smtp+plain://127.0.0.1:25` on this machine. Empty: no mail is sent. A mail holds numbers and links of letters, never their text.
    [HUIYIN_MAIL_FROM] The address that mail comes from. Empty: `huiyin@` and the host of HUIYIN_ADDRESS.
    [HUIYIN_MAIL_QUIET] From which hour until which nobody is mailed, in the zone of each person. The same hour twice: never quiet.
    [HUIYIN_BULK_RESTRICTED] How many restricted records one person may take out in 24 hours through the API, the commands and as papers, one by one. More need a bulk export that another person lets go.
   *[HUIYIN_BULK_ROWS] How many rows one person may take out in 24 hours, through tables, the API and the commands together. More, or a table with any restricted text, needs a bulk export that another person lets go.
}
