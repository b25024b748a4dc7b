# Work in the background and the inbox.

notices-kind-import = Store a list
notices-kind-check = Check the journal and all that hangs on it
notices-kind-sample = Build the sample site
notices-state-waiting = Waits
notices-state-running = Runs
notices-state-done = Done
notices-state-failed = Failed

notices-sample-built = The sample site stands: { $acts } acts, dates counted from { DATE($march) }, seed { $seed }.
notices-job-broke = The work broke off because of a fault in Huiyin, and nothing of its last step was kept. Tell the system administrator the number { $job }: the server's log says what happened.
notices-job-gave-up = The work was begun { $attempts } times and broken off each time, so it is not begun again. Ask the system administrator to look at the server's log.
refused-unknown_job = The work was not begun: no work is called { $job }. Check the spelling.

notices-import-stored = Stored as list { $number }: { $findings } findings; bodies founded: { $bodies }; rows left out: { $left_out }; in the book before: { $known }.
notices-import-unchanged = Nothing was changed: these files were taken in before, as list { $number }.
notices-import-nothing-new = Nothing was changed: all { $known } findings of this list are in the book already.
notices-check-sound = The check found nothing wrong: { $lines } lines of the journal say what the tables hold.
notices-check-unsound = { $faults ->
    [one] The check found one place where the tables and the journal differ. See the check page.
   *[other] The check found { $faults } places where the tables and the journal differ. See the check page.
}

# Taking a list in
refused-list_has_errors = The list was not stored: { $rows ->
    [one] one row has errors
   *[other] { $rows } rows have errors
}. Correct the list, or ask for the rest to be stored without them.
refused-rows_not_separable = The list was not stored: an error concerns the whole list, so no rows can be left out. Correct it as the check report says.
refused-list_without_findings = The list was not stored: { $rows ->
    [0] it has no rows
    [one] its one row is no { -finding }
   *[other] none of its { $rows } rows is { -finding(form: "a") }
}. Check that the right file and mapping were chosen.
refused-bodies_unknown = The list was not stored: { $bodies ->
    [one] one organisation is not known here (“{ $body }”)
   *[other] { $bodies } organisations are not known here (the first is “{ $body }”)
}. Found them first, or ask for them to be founded with the list.
refused-body_ambiguous = Nothing was done: { $bodies } bodies are called “{ $body }”. Tell them apart by code.
