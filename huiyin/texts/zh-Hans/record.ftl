# 账簿不予受理时的说明：行为本身、文件、规则集。

refused-above_the_ceiling = 未予办理：所标知悉范围为 { $label } 级，本装机最高只存放 { $ceiling } 级内容。请在本系统之外保管；如系误标，请改选较低等级。
refused-act_id_reused = 未予办理：该次办理的编号（act_id）已经用于办理其他事项。在页面上请重新打开并另行填写；程序应为每次办理另给编号。
refused-database_not_utf8 = 未能启动：PostgreSQL 数据库的编码是 { $encoding }，只有 UTF8 能存放全部姓名。请新建数据库（CREATE DATABASE huiyin TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'），并在 HUIYIN_DATABASE 中填写其地址。
refused-database_without_letters = 未能启动：PostgreSQL 数据库的 lc_ctype 是 C，不能区分大小写，名称将无法查到。请新建数据库（CREATE DATABASE huiyin TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'），并在 HUIYIN_DATABASE 中填写其地址。
refused-busy = “{ SAY("doing", $act) }”未予办理：他人正在办理相同事项。请稍候数秒再提交。
refused-mastered_elsewhere = 未予办理：{ SAY("kind", $kind) } { $number } 号由其他站点主管，应由该站点决定。请向该站点提交待定事项。
refused-not_an_act_id = 未予办理：“{ $act_id }”不是有效的行为标识。请重新打开页面，或者改用新的小写 UUID。
refused-part_not_of_subject = 未予清除：所列分件中有 { $parts } 件不是该事项的文本或者文件。请在该事项页面的文本和文件中选择。
refused-profile_unknown = 未予办理：此处未安装名为“{ $rules }”的规则集。请选用已安装的规则集，或者请系统管理员安装。
refused-rules_unknown = 未予办理：所引用的规则集版本（{ $rules }）未在此处安装。请系统管理员安装该版本。

## 文件

refused-files_of_body_full = 文件未予接收：本单位的文件已占用 { SIZE($used_bytes) }，此处最多可存 { SIZE($limit_bytes) }。请缩小文件，或者请系统管理员增加空间。
refused-database_damaged = 未予办理：数据库已损坏，无法读取（{ $reason }）。可运行“huiyin check”查明尚可读取部分的损坏之处，并以最近一份通过核对的备份恢复。
refused-database_not_reached = 未予办理：无法连接数据库服务器（{ $reason }）。请确认其正在运行，并核对 HUIYIN_DATABASE。
refused-storage_fails = 未予办理：数据库文件无法写入（{ $reason }）。请确认安装所在磁盘有可用空间、数据目录归运行命令的用户所有，然后重试。
refused-tables_missing = 未予办理：该目录的数据库尚无数据表，或数据表版本较旧。请到程序安装所在的目录中运行，或用 huiyin migrate 在此建立。
refused-storage_full = 未存入任何内容：本装机的磁盘已无剩余空间。请告知系统管理员，腾出空间后再提交。

refused-file_changed = 未能提供文件：磁盘上的内容与存入时不一致。请告知系统管理员从备份中恢复。
refused-file_empty = 文件未予接收：文件为空。请重新选择文件。
refused-file_missing = 未能提供文件：磁盘上找不到该文件。请告知系统管理员从备份中恢复。
refused-file_unreadable = 未能提供文件：磁盘读取失败。请告知系统管理员检查磁盘和文件夹权限。
refused-file_not_stored = 未予办理：文件“{ $file_name }”未按所述内容存入。请重新上传。
refused-file_too_large = 文件未予接收：大小超过 { SIZE($limit_bytes) }。请拆分文件，或者降低图片分辨率。
