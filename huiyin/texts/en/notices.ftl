# Work in the background and the inbox.

notices-kind-import = Store a list
notices-kind-check = Check the journal and all that hangs on it
notices-kind-sample = Build the sample site
notices-state-waiting = Waits
notices-state-running = Runs
notices-state-done = Done
notices-state-failed = Failed

notices-sample-built = The sample site stands: { NUMBER($acts) } acts, dates counted from { DATE($march) }, seed { $seed }.
notices-job-broke = The work broke off because of a fault in Huiyin, and nothing of its last step was kept. Tell the system administrator the number { $job }: the server's log says what happened.
notices-job-gave-up = The work was begun { $attempts } times and broken off each time, so it is not begun again. Ask the system administrator to look at the server's log.
refused-unknown_job = The work was not begun: no work is called { $job }. Check the spelling.
