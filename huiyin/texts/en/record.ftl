# What the book says when it refuses: about the act itself, about files, about rule sets.

refused-above_the_ceiling = The act was refused: its handling label is { $label }, and this installation holds nothing above { $ceiling }. Keep it outside this system, or choose a lower label if it is too high.
refused-act_id_reused = The act was refused: its id (act_id) was used before for something else. On a page, open it again and fill in a new form; a program gives each act an id of its own.
refused-database_not_utf8 = Nothing was started: the PostgreSQL database is encoded in { $encoding }, and only UTF8 holds every name. Make a new one (CREATE DATABASE huiyin TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8') and name it in HUIYIN_DATABASE.
refused-database_without_letters = Nothing was started: the PostgreSQL database was made with lc_ctype C and can't tell upper from lower case, so names would not be found. Make a new one (CREATE DATABASE huiyin TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8') and name it in HUIYIN_DATABASE.
refused-busy = “{ SAY("doing", $act) }” was refused: others are working on the same subjects at this moment. Wait a few seconds and send it again.
refused-mastered_elsewhere = The act was refused: { SAY("kind", $kind) } { $number } belongs to another site, which alone decides about it. Send that site a proposal.
refused-not_an_act_id = The act was refused: “{ $act_id }” is no identifier of an act. Open the page again, or send a new UUID in lower case.
refused-part_not_of_subject = Erasing was refused: { $parts ->
    [one] one of the parts named is
   *[other] { $parts } of the parts named are
} not a text or file of this subject. Choose from the texts and files on its page.
refused-profile_unknown = The act was refused: no rule set with the name “{ $rules }” is installed here. Choose one of the installed rule sets, or ask the system administrator to install it.
refused-rules_unknown = The act was refused: the version of the rule set that it names ({ $rules }) is not installed here. Ask the system administrator to install it.

## Files

refused-files_of_body_full = The file was refused: the files of your body already take { SIZE($used_bytes) } of the { SIZE($limit_bytes) } that it may have here. Reduce the file, or ask the system administrator for more room.
refused-database_damaged = Nothing was done: the database is damaged and can’t be read ({ $reason }). Let “huiyin check” name what is damaged, as far as it can still be read, and restore the newest backup that passes the check.
refused-database_not_reached = Nothing was done: the database server was not reached ({ $reason }). See that it runs, and that HUIYIN_DATABASE names it.
refused-storage_fails = Nothing was done: the database file can’t be written ({ $reason }). See that the disk of the installation has free room and that its folder belongs to whoever runs the command; then do it again.
refused-tables_missing = Nothing was done: the database of this folder has no tables yet, or those of an older version. Go to the folder where the program was set up, or make them here with huiyin migrate.
refused-storage_full = Nothing was stored: there is no room left on the disk of the installation. Tell the system administrator, and send it again when there is room.

refused-file_changed = The file was not handed out: its content on disk is no longer what was stored. Tell the system administrator, who can restore it from the backup.
refused-file_empty = The file was refused: it is empty. Choose the file again.
refused-file_missing = The file was not handed out: it is missing on disk. Tell the system administrator, who can restore it from the backup.
refused-file_unreadable = The file was not handed out: the disk would not give it. Tell the system administrator, who looks after the disk and the rights of the folder.
refused-file_not_stored = The act was refused: the file “{ $file_name }” does not lie here as it is described. Upload it again.
refused-file_too_large = The file was refused: it is larger than { SIZE($limit_bytes) }. Split it, or reduce the resolution of its pictures.
