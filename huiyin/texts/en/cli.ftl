# What the command `huiyin` says to the operator of the machine.

# Help
cli-help-huiyin = Huiyin: from an inspection finding to its verified closure. Settings are read from HUIYIN_…; see docs/reference/settings.md.
cli-help-command = COMMAND
cli-help-usage = Usage:
cli-help-arguments = Arguments
cli-help-options = Options
cli-help-run = Serve this installation on this machine: bring the tables up to date, then start server and worker until you stop it.
cli-help-migrate = Bring the tables to this version.
cli-help-settings = List every setting with its value, its default and what it settles; passwords are left out.
cli-help-worker = Run the work that waits in the background.
cli-help-sample = Build the made-up sample site, or finish one that was begun.

# A command that was not understood
cli-misused-needed = These are needed: { $arguments }.
cli-misused-unknown = This command does not know { $arguments }.
cli-misused-together = { $argument } and { $other } can't be given together; leave one of them out.
cli-misused-no_value = { $argument } takes no value, and { $value } was given; leave the value out.
cli-misused-value = { $argument } needs a value after it.
cli-misused-choice = { $argument } can't be { $value }. Choose from { $choices }.
cli-misused-ambiguous = { $option } may mean { $options }; write it out.
cli-misused-argument = { $argument }: { $said }
cli-misused-other = The command was not understood ({ $said }).
cli-misused-no_number = { $value } is no whole number.
cli-misused-no_id = { $value } is no id, such as 01890a5d-ac96-774b-bcce-b302099a8057.
cli-misused-no_date = { $value } is no date; write it as YYYY-MM-DD.
cli-misused-no_moment = { $value } is no time; write it as YYYY-MM-DDTHH:MM:SS+08:00.
cli-misused-no_line = { $value } is no number of a line; it is 0 or more.
cli-misused-no_limit = { $value } is no number of rows that a page may have; it is 1 or more, and not above what one page gives.
cli-misused-no_column = { $value } does not say which column holds which field; write it as TITLE=FIELD.

# Arguments
cli-argument-help = show this help and end
cli-argument-json = answer in JSON, for a program
cli-argument-language = the language to answer in
cli-argument-port = the port on 127.0.0.1 to serve at
cli-argument-with_sample = also build the sample site, where there is none yet
cli-argument-until_empty = stop when nothing waits any more
cli-argument-scale = about how many { -finding(form: "many") } the sample has
cli-argument-seed = the number from which everything in the sample is made; the same number makes the same sample
cli-argument-at = the day that the sample takes for today, as YYYY-MM-DD; its dates hang on the last March before

# Serving
cli-migrated = The tables are those of this version.
cli-progress = { $done } of { $total }
cli-run-prepares = Huiyin brings its tables up to date and gathers its files…
cli-run-serves = Huiyin answers at { $address }. Stop it with Ctrl+C.
cli-run-sample = The sample site is being built. Its sign-ins appear on the sign-in page as soon as it stands.
cli-run-broke = A part of Huiyin ended by itself (code { $status }), so everything was stopped. Read what it said above.
cli-sample-built = The sample site stands: { $acts } acts, dates counted from { DATE($march) }, seed { $seed }.
refused-port_taken = Huiyin was not started: something else answers on port { $port } already, or this user may not use it. Stop that program, or choose another port with --port.

# Sites and accounts
cli-help-site = Found sites and list them.
cli-help-site-create = Found a site: its office, its first security administrator, and a password that is shown once.
cli-help-site-list = List the sites of this installation.
cli-help-account = Open accounts, change passwords, issue tokens.
cli-help-account-create = Register a person, appoint them to a { -post } and open their account.
cli-help-account-password = Change your own password, or give another account a temporary one.
cli-help-account-token = Issue a token for the { -post } that an account works in; it is shown once.
cli-help-bodies = List the bodies of a site.
cli-argument-site_code = the code of the site: small letters, digits and hyphens
cli-argument-site_name = the name of the office, in the language of its documents
cli-argument-name_en = its name in English
cli-argument-profile = the { -rules } that the site works by
cli-argument-site_language = the language of the site
cli-argument-administrator = the sign-in name of the first security administrator
cli-argument-administrator_name = the name of the first security administrator
cli-argument-person_name = the name of the person
cli-argument-person_en = the name of the person in Latin letters
cli-argument-sign_in_name = the name to sign in with
cli-argument-post = the { -post } that the person holds from today on
cli-argument-body = the { -body } where the { -post } is: its id, code or name
cli-argument-body_kind = found the { -body } with this kind, where it is not known yet
cli-argument-clearance = the highest handling label that the { -post } may see, 0 to 3
cli-argument-new_password_file = a file whose first line is the new password; - reads it from the input
cli-argument-reset = give the account a temporary password (as security administrator)
cli-argument-token_name = what the token is for
cli-argument-days = for how many days the token works
cli-argument-as = the account in whose name this is done, and in which of its { -post(form: "many") } (kind or id)
cli-argument-password_file = a file whose first line is the password of that account; - reads it from the input
cli-argument-token_file = a file whose first line is a token, in place of account and password
cli-site-created = The site { $site } stands. Its security administrator signs in as { $sign_in_name } with the password { $password }, which is shown only now and must be changed first.
cli-account-created = The account { $sign_in_name } is open. Its password must be changed first.
cli-account-created-with-password = The account { $sign_in_name } is open. Its password is { $password }; it is shown only now and must be changed first.
cli-password-reset = The temporary password of { $sign_in_name } is { $password }. It is shown only now.
cli-password-changed = The password of { $sign_in_name } has been changed.
cli-new-password = New password:{" "}
cli-token-issued = { $token }
    It works until { $until } and is shown only now.
refused-no_terminal = Nothing was done: there is no terminal at which to ask for the password. Name a file that holds it with --password-file, or a token with --token-file.
refused-nobody_named = Nothing was done: it is not said in whose name. Name an account with --as, or give a token with --token-file.
refused-password_must_change = Nothing was done: the password of { $sign_in_name } is a temporary one. Change it first, with: huiyin account password { $sign_in_name }
refused-post_unclear = Nothing was done: this account may work in several { -post(form: "many") }. Name one of them behind the sign-in name, as in name:post: { $posts }
refused-body_unknown = Nothing was done: no { -body } is called “{ $body }”. Check the spelling, or found it with --body-kind.
refused-file_not_readable = Nothing was done: “{ $file }” can't be read as a file. Check the path and that this user may read it.
refused-file_not_writable = “{ $file }” can't be written. Check the path and that this user may write there.

# Import
cli-help-import = Check a list of { -finding(form: "many") } and, with --store, take it into the book. Without --store nothing is changed.
cli-argument-list_files = the files of the list (csv, xlsx, xls, ods), with the tables that are joined to it
cli-argument-mapping = the name of a mapping, or a TOML file that holds one; without it the list is recognised or a mapping proposed
cli-argument-column = what a column holds, where the proposal is wrong: a field, “-” to leave the column out, nothing after “=” to keep it as reported
cli-argument-organisation = the one organisation that a list without a column for it is about
cli-argument-save_mapping = keep the mapping under this name
cli-argument-report = write the check report to this file: as csv where its name ends so, else as a workbook
cli-argument-store = store the list once it has been checked
cli-argument-background = store in the background; the inbox tells how it ended
cli-argument-leave_out = store the rest when rows are faulty; the act lists each row that is left out
cli-argument-create_bodies = found the bodies that are not known yet
cli-argument-created_kind = the kind of the bodies that are founded
cli-argument-list_title = the title of the list in the book
cli-argument-round = the number of the { -round } that the { -finding(form: "many") } belong to
cli-argument-new_round = issue a { -mandate } and plan a { -round } with this title for the list
cli-argument-found_on = the day of those { -finding(form: "many") } for which the list has no date of its own (YYYY-MM-DD); without it, today
cli-argument-label = the handling label of the { -finding(form: "many") }, 0 to 3
cli-mapping-saved = The mapping is kept as { $name }.
cli-import-mapping = Read with the mapping “{ $mapping }”.
cli-import-count = { $what }: { $count }
cli-import-known = Findings that are in the book already
cli-import-errors = { $count ->
    [one] One error; the list is stored without that row only if you ask for it (--leave-out).
   *[other] { $count } errors; the list is stored without those rows only if you ask for it (--leave-out).
}
cli-import-errors-whole = { $count ->
    [one] One error. It concerns the whole list, and nothing is stored before it is mended.
   *[other] { $count } errors. Some concern the whole list, and nothing is stored before they are mended.
}
cli-import-warnings = { $count ->
    [one] One warning; it keeps nothing from being stored.
   *[other] { $count } warnings; they keep nothing from being stored.
}
cli-import-unknown = { $count ->
    [one] One body of the list is not known here; it is founded only if you ask for it (--create-bodies).
   *[other] { $count } bodies of the list are not known here; they are founded only if you ask for it (--create-bodies).
}
cli-import-earlier = These files were taken in before, as list { $number }.
cli-import-dry = Nothing was changed. Add --store to take the list in.
cli-import-stored = Stored as list { $number }: { $findings } findings; bodies founded: { $bodies }; rows left out: { $left_out }; in the book before: { $known }.
cli-import-started = The list is being stored in the background. The inbox tells how it ended (huiyin inbox).
cli-import-unchanged = Nothing was changed: these files were taken in before, as list { $number }.
cli-import-nothing-new = Nothing was changed: all { $known } findings of this list are in the book already.
cli-import-at-row = This concerns row { PLAIN($row) } of “{ $file }”. Nothing of the list was stored.
refused-round_missing = Nothing was stored: it is not said to which { -round } the list belongs. Choose one that is there, or name a new one (by command: --round or --new-round).
refused-list_known = Nothing was stored: everything of this list that can be stored is here already ({ $stored }). Nothing is left to do.
refused-round_twice = Nothing was stored: one { -round } is chosen and a new one is named. Give one of the two.
refused-mapping_unknown = The list was not read: no mapping is called “{ $mapping }”, and no file either. Known are: { $known }.

# Columns
cli-column-setting = Setting
cli-column-value = Value
cli-column-default = Default
cli-column-meaning = What it settles
cli-column-site = Site
cli-column-name = Name
cli-column-profile = Rules
cli-column-founded = Founded
cli-column-code = Code
cli-column-kind = Kind
cli-column-id = Id
cli-column-findings = Findings
cli-column-encoding = Encoding
cli-column-delimiter = Cut at
cli-column-sheet = Sheet
cli-column-row_of_titles = Titles in row
cli-column-column = Column
cli-column-becomes = Becomes
cli-column-why = Why
cli-delimiter-tab = tab
cli-column-file = File
cli-column-row = Row
cli-column-fault = What is wrong
cli-column-number = Number
cli-column-state = State
cli-column-due = Due
cli-column-organisation = Organisation
cli-column-statement = Finding
cli-column-field = Field
cli-column-text = Text
cli-column-waiting = Waiting
cli-column-line = Line
cli-column-when = When
cli-column-act = Act
cli-column-what_it_does = What it does
cli-column-states = From state
cli-column-posts = Open to
cli-column-needed = Needed

# What there is of every kind
cli-help-list = List the subjects of one kind that the { -post } may see, those that changed last first.
cli-help-show = Show one subject of any kind: its facts, what was done, what can be done now.
cli-argument-list_kind = the kind
cli-argument-number_or_id = its number, or its id
cli-argument-limit = how many are shown at once, 200 at most
cli-argument-after = where the list goes on: the line that the list before said
cli-argument-as_of = as it was at the end of this day (YYYY-MM-DD), by the rights of today
cli-list-following = More follow: --after { PLAIN($after) }
cli-subject = { CAP($kind) } { PLAIN($number) }: { $state }
cli-subject-history = What was done, newest first:
cli-subject-open = What this post can do now:

# Findings
cli-help-findings = List { -finding(form: "many") } and show one.
cli-help-findings-list = The ledger: { -finding(form: "many") } by what they are, in the order of their dates.
cli-help-findings-show = Show one { -finding }, as “huiyin show finding” does.
cli-help-search = Find { -finding(form: "many") } by words.
cli-argument-state = only those in this state; give it again for several
cli-argument-severity = only those of this severity; give it again for several
cli-argument-timeliness = only those that are late, near their date, on time, or without a date
cli-argument-in_round = only those of the { -round } with this number
cli-argument-text = only those that hold these words
cli-argument-search_text = the words to look for
cli-argument-order = the order of the list
cli-argument-after_cursor = where the list goes on, as the list before said
cli-findings-counted = { $more ->
    [yes] More than { $count } findings.
   *[no] { $count ->
        [one] One finding.
       *[other] { $count } findings.
    }
}
cli-findings-following = More follow: --after "{ $cursor }"
cli-text-hidden = (not for this post)
cli-text-erased = (erased)

# Acts
cli-help-acts = Tell the acts of a kind: from which state and by whom, and what one of them must be given.
cli-needed-yes = yes
cli-needed-no = no
cli-given-text = text
cli-given-line = one line of text
cli-given-code = code
cli-given-category = code; `huiyin taxonomy categories` lists those of { -round(form: "a") }
cli-given-date = date, as 2026-03-04
cli-given-time = time of day, as 09:30
cli-given-integer = whole number
cli-given-flag = yes or no
cli-given-pledge = yes, as a pledge
cli-given-files = files, by --file
cli-given-subject = number: { $of }
cli-given-act = id of an act
cli-given-digest = SHA-256 digest
cli-given-rows = rows, from a JSON file
cli-help-act = Perform an act in the name of an account, with all that its { -post } may and must.
cli-argument-act_kind = what the act is about
cli-argument-act_name = the name of the act, such as close
cli-argument-act_number = the number of the subject; none where the act brings it into the book
cli-argument-given = a value, or a JSON file of values; a subject is named by its number or id
cli-argument-file = a file; evidence with its kind and day behind the path
cli-argument-act_id = the id of the act; the same id again is the same act, done once
cli-argument-performed_at = when it was done, as an ISO time, where that is not now
cli-argument-signed_by = the { -post } of the person who signed on paper, where the account only enters it
cli-argument-scan = the scan of that paper
cli-act-taken = Done: { $kind } { PLAIN($number) }, line { PLAIN($line) } of the journal.
cli-act-opened = Opened: { $kind } { PLAIN($number) }, line { PLAIN($line) } of the journal. It takes effect when the others have signed.
refused-number_missing = Nothing was done: this act needs the number of its subject. Write it behind the act.
refused-value_unreadable = Nothing was done: “{ $file }” holds no JSON object (line { PLAIN($line) }). Correct the file.
refused-act_takes_no_files = Nothing was done: this act takes no files. Leave --file out.

# Work in the background
cli-help-jobs = List the work in the background that an account asked for.
cli-help-inbox = Show what an account was told.
cli-argument-mark_read = note that everything has been read

# What proves itself
cli-help-check = Replay the journal and compare it with every row, counter and file; list what waits without an answer.
cli-help-journal = Export, sign, prove and verify a journal.
cli-help-journal-export = Write the journal into a folder or a .tar that needs no database.
cli-help-journal-checkpoint = Sign the journal as it stands and print the note.
cli-help-journal-proof = Make the proof of one act, to be checked without this installation.
cli-help-journal-verify = Check an export, or a proof (.json), without the database.
cli-argument-against = a checkpoint or proof that left earlier and must still fit
cli-argument-site = the code of the site; without it every site, or the only one
cli-argument-export_path = the folder or .tar file to write
cli-argument-up_to_label = withhold parts with a higher handling label
cli-argument-without_files = leave the files out
cli-argument-proof_line = the number of the line, or the id of the act
cli-argument-out = the file to write; without it the proof is printed
cli-argument-verified_path = the export or the proof
cli-argument-key = the site's verifier key, or a file that holds it
cli-check-sound = { $site }: nothing is wrong. { $lines } lines and { $subjects } subjects were replayed.
cli-check-orphan = The journal of site { $site } lies in the tables, but the site itself is gone: nothing of it was checked. Restore a backup.
cli-check-nothing = There is no site here, so nothing was checked. Found one with “huiyin site create”.
cli-check-unsound = { $site }: journal and tables differ in { $faults } places. { $lines } lines and { $subjects } subjects were replayed.
cli-check-overruled = { CAP(-public-notice) } { PLAIN($number) } is published with { $rulings } { $rulings ->
        [one] finding
       *[other] findings
    } of its check overruled.
cli-check-gaps = Waiting without an answer: { $count }
cli-check-more = { $count } more are not shown here; to a file, with --json and on the page “Check” all of them stand.
cli-exported = Written to { $path }: { $lines } lines, { $files } files.
cli-proof-written = The proof is in { $path }.
refused-not_a_note = “{ $file }” is no checkpoint or proof that this site signed. Check the file and the site.
refused-site_unclear = Nothing was done: it is not said for which site. Name one with --site: { $sites }

# Backups
cli-help-backup = Write all sites with their files into a folder or a .tar. Keys are not in it: keep them apart.
cli-help-restore = Fill an empty installation from a backup, if every check of it holds.
cli-argument-backup_path = the folder or .tar file of the backup
cli-backed-up = Written to { $path }: sites: { $sites }, rows: { $rows }, files: { $files }.
cli-broken = The command broke off ({ $reason }): the program met something that it was not made for. What was not said to be done was not done. The details lie in { $path }; they may hold what stands in the book, so give them only to whoever looks after the program. “huiyin check” tells whether anything stored is damaged.
cli-restored = Restored from { $path }: sites: { $sites }, rows: { $rows }, files: { $files }. Every line was replayed and fits.
