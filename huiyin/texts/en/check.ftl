# What the site refuses when it signs, proves, backs up or restores. A site's key is named by its id.

refused-backup_changed = Nothing was restored: the file { $file } of the backup was changed after it was made. Use another backup.
refused-backup_of_other_version = Nothing was restored: the backup was made by another version of the program. Install that version, restore, and bring the program up to date afterwards.
refused-backup_unreadable = Nothing was restored: { $file } could not be read as part of a backup. Name the folder or the .tar file that the backup command wrote.
refused-backup_unsound = Nothing was restored: what the backup holds of site { $site } does not follow from its journal ({ $faults } faults, the first: { $first }). Use another backup.
refused-installation_not_empty = Nothing was restored: this installation holds a site already. Restore into an empty one.
refused-journal_rewritten = Nothing was signed: the journal is no longer the one of which { $size } lines were signed earlier. Run the check, and compare with a checkpoint that was kept elsewhere.
refused-path_taken = Nothing was written: { $path } is there already. Choose another name.
refused-rows_damaged = Nothing was written: a row of the table { $table } was changed behind the program’s back and can’t be read. Run “huiyin check”, which names it, and restore a backup from before.
refused-site_key_differs = The key of site { $site } is not the one that the site has used so far. Put the files of its key back from the safe copy.
refused-site_key_missing = The key of site { $site } is missing. Put the files of its key back from the safe copy; a new key is never made in place of a lost one.
refused-size_out_of_range = There is no proof from { $first } to { $second } lines: the journal has { $lines } lines. Choose two sizes from 1 to { $lines }, the smaller one first.

## Where a fault lies. $key is a number, a digest or an id.

check-place-checkpoints = Checkpoint { $key }
check-place-counters = The counters of organisation { $key }
check-place-files = File { $key }
check-place-head = The end of the journal
check-place-line_subjects = The subjects of line { $key }
check-place-lines = Line { $key }
check-place-parts = Part { $key }
check-place-search = The search rows of { $key }
check-place-sections = { $key ->
    [book] The balance of the book
    [chain] The chain of lines
    [checkpoints] The checkpoints
    [counters] The counters
    [figures] The figures of reports
    [files] The files
    [gaps] What waits without an answer
    [head] The end of the journal
    [lines] The lines of the journal
    [notices] The texts of public notices
    [places] The rows beyond the journal
    [search] The search rows
    [self_examinations] The self-examinations
    [states] The newest rows
    [subject_heads] The numbers and versions
    [tags] The further categories
    [tree] The tree over the lines
    [triggers] The triggers of the database
   *[other] A part of the check
}
check-place-subject = { CAP(SAY("kind", $kind)) } { $key }
check-place-subject_heads = The number and version of { $key }
check-place-tags = A further category of { -finding } { $key }
check-place-tree = Node { $key } of the tree over the lines
check-place-triggers = The trigger { $key } of the database
check-subject = { SAY("kind", $kind) } { PLAIN($number) }
check-subjects = { $said } That line is about { $subjects }.

## What is wrong with it. Restore it from a backup that passes this check.

check-based_on_other_version = { $place }: it was decided on another version of its subject than the lines before it make. A line is missing or was written past the program.
check-check_broke_off = { $place }: damage that was not foreseen ended this part of the check ({ $reason }), so more may be wrong here than is named. The other parts were checked. Restore a backup that passes the check, and report this line.
check-checkpoint_changed = { $place } was changed: the site’s key did not sign it as it stands.
check-checkpoint_missing = { $place } is missing: it was stored, and what was stored after it still names it.
check-commitment_differs = { $place } was changed: its commitment is not the one that line { $line } holds.
check-counter_differs = { $place } were changed: { $found } findings are counted as “{ $state }”, by the journal there are { $expected }.
check-erased_without_act = { $place } is gone, and no act of erasing names it (line { $line }).
check-file_changed = { $place } was changed on disk: its content no longer has this digest.
check-file_missing = { $place } is missing on disk.
check-file_unreadable = { $place } could not be read: the disk would not give it, or the folder does not belong to whoever runs the check.
check-file_unknown = { $place } is spoken of by line { $line }, but was never noted as stored.
check-first_line_missing = { $place } follows another line: the beginning of the journal is missing.
check-line_before_the_first = { $place } stands before the first line, where no act ever writes: it was written past the program.
check-line_changed = { $place } or line { $next } was changed: line { $next } does not follow from it.
check-line_contradicts = { $place } contradicts the lines before it and can’t be followed.
check-line_malformed = { $place } was changed: its bytes are no line of the journal.
check-line_of_other_site = { $place } belongs to another site, { $site }.
check-line_out_of_place = { $place } stands where line { $expected } must stand.
check-line_version_unknown = { $place } is written in version { $version } of the format, which this program does not know. Install a newer one.
check-lines_missing = { $place }: lines are missing from here to { $last }.
check-lines_swapped = { $place } and line { $next } have been swapped.
check-number_changed = { $place } was changed: it now has the number { $found }.
check-part_changed = { $place } was changed: it no longer opens its commitment in line { $line }.
check-part_half_erased = { $place } is half erased: of salt and content one is missing.
check-part_malformed = { $place } has no valid content.
check-part_missing = { $place } is missing: line { $line } holds its commitment.
check-part_twice = { $place } stands there twice.
check-part_unknown = { $place } is not part of line { $line }.
check-parts_unordered = { $place } was changed: its parts are not in order.
check-root_differs = { $place }: the lines up to here are not those that a checkpoint was signed over. A line was changed, or the journal was rewritten.
check-row_differs = { $place }: “{ $column }” is not what the journal makes of it{ $line ->
    [0] { "" }
   *[other] { " " }(line { $line })
}.
check-row_missing = { $place }: the row that line { $line } made is missing.
check-row_unexpected = { $place }: there is a row for line { $line } that this line does not make.
check-row_without_line = { $place }: { $rows ->
    [one] a row belongs
   *[other] { $rows } rows belong
} to no line of the journal.
check-search_differs = { $place }: search finds it by other words than those of its texts. Restore a backup that checks out.
check-index_incomplete = { $place }: the search index lacks { $rows } of its texts, so that nobody finds them. Make the index anew from a backup.
check-signer_had_no_permit = { $place } was signed in a post that has no permit for this act: it was written past the program.
check-signer_held_no_post = { $place } was signed by somebody who did not hold the post that it names on that day, or nobody ever gave that post out: it was written past the program.
check-site_key_differs = { $place }: the site’s key is not the one that it has used so far, so no checkpoint could be compared.
check-site_key_missing = { $place }: the site’s key is missing, so no checkpoint could be compared.
check-tail_missing = { $place }: the journal ends before it, but a checkpoint covers { $last } lines.
check-trigger_missing = { $place } is gone or switched off: it refuses to change or delete what only grows. Find out who took it away, and restore a backup into an empty installation, which makes it anew.
