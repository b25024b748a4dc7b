# The letter: its name, states, acts, fields, gaps; what it says; the ladder's run.

kind-letter = { -letter }
web-kinds-letter = { CAP(-letter(form: "many")) }
state-letter-issued = Issued
web-state-letter-issued = Issued
state-letter-acknowledged = Acknowledged
web-state-letter-acknowledged = Acknowledged
state-letter-answered = Answered
web-state-letter-answered = Answered
state-letter-annulled = Annulled
act-letter-issue = Issue { -letter } {$subject}
act-letter-issue-consequence = It gets the next number of the year and goes to the people named at once. A text that has gone out can't be changed.
doing-letter-issue = issue { -letter(form: "a") }
who-letter-issue = { post-office_clerk }, { post-office_head }, { post-system }
act-letter-acknowledge = Acknowledge { -letter } {$subject}
act-letter-acknowledge-consequence = You have received and read it; what it asks for is still to be done.
doing-letter-acknowledge = acknowledge the { -letter }
who-letter-acknowledge = { post-office_clerk }, { post-office_head }, { post-leading_group_member }, { post-principal }, { post-leadership_member }, { post-coordinator }, { post-handler }, { post-discipline_supervisor }, { post-organisation_supervisor }, { post-look_back_checker }, { post-decider }, { post-superior }, { post-department_contact }
act-letter-answer = Answer { -letter } {$subject}
act-letter-answer-consequence = The { -office } reads what you answer. The date runs on: only the thing itself, done or put off by its own act, stops further { -letter(form: "many") }.
doing-letter-answer = answer the { -letter }
who-letter-answer = { post-office_clerk }, { post-office_head }, { post-principal }, { post-leadership_member }, { post-coordinator }, { post-handler }, { post-discipline_supervisor }, { post-organisation_supervisor }, { post-look_back_checker }, { post-decider }, { post-superior }, { post-department_contact }
act-letter-countersign = Sign for { -letter } {$subject}
act-letter-countersign-consequence = Your signature can't be taken back. With the last one outstanding the act takes effect.
doing-letter-countersign = countersign on the { -letter }
act-letter-decline = Decline to sign for { -letter } {$subject}
act-letter-decline-consequence = The act that waits is dropped with all its signatures; it can be opened again.
doing-letter-decline = decline to sign for the { -letter }
act-letter-annul = Annul the last act on { -letter } {$subject}
act-letter-annul-consequence = With a second person's signature everything is as it was before that act. The act and its undoing stay in the { -journal }.
doing-letter-annul = annul an act on the { -letter }
act-letter-expunge = Expunge parts of { -letter } {$subject}
act-letter-expunge-consequence = With a second person's signature the texts or files named are erased for good. That something was erased stays visible.
doing-letter-expunge = expunge parts of the { -letter }
who-letter-annul = { post-office_clerk }, { post-office_head }, { post-leading_group_member }
who-letter-expunge = { post-office_head }, { post-records_officer }
web-fact-due_clock = { field-clock }
field-clock = What is due
fact-due_clock = What is due
fact-matter = About
fact-matter_kind = Kind of what it is about
fact-replied_date = Answered
field-step = Days from the date
field-extra = Further { -letter }
field-skipped = Steps that it stands for too
field-addressees = Goes to
field-text_en = Text in English
field-report = { CAP(-report) }
choice-clock-feedback = { clock-feedback }
choice-clock-plan = { clock-plan }
choice-clock-immediate_fix = { clock-immediate_fix }
choice-clock-rectification = { clock-rectification }
choice-clock-measure = { clock-measure }
choice-clock-plan_resubmission = { clock-plan_resubmission }
choice-clock-progress_report = { clock-progress_report }
choice-clock-principal_report = { clock-principal_report }
choice-clock-answer = { clock-answer }
choice-clock-screening = { clock-screening }
choice-clock-report = { clock-report }
choice-due_clock-feedback = { clock-feedback }
choice-due_clock-plan = { clock-plan }
choice-due_clock-immediate_fix = { clock-immediate_fix }
choice-due_clock-rectification = { clock-rectification }
choice-due_clock-measure = { clock-measure }
choice-due_clock-plan_resubmission = { clock-plan_resubmission }
choice-due_clock-progress_report = { clock-progress_report }
choice-due_clock-principal_report = { clock-principal_report }
choice-due_clock-answer = { clock-answer }
choice-due_clock-screening = { clock-screening }
choice-due_clock-report = { clock-report }
choice-matter_kind-finding = { field-finding }
choice-matter_kind-measure = { field-measure }
choice-matter_kind-plan = { field-plan }
choice-matter_kind-answer = { CAP(-answer) }
choice-matter_kind-screening = { field-screening }
choice-matter_kind-report = { field-report }
field-key = Mark of the { -letter }
field-letter-issue-due_date = Date that it is about
field-letter-answer-reply = { CAP(-answer) }
web-fact-replied_date = Answered on
web-fact-matter_kind = About
refused-is_addressed = You cannot { SAY("doing", $act) }: it goes to others. Ask those whom it names, or the { -principal }.
refused-matter_is_due_then = You cannot { SAY("doing", $act) }: nothing named there is owed by { DATE($due_date) } (“{ SAY("clock", $clock) }”). It was done or put off, or is of another { -round }. Load the page again and see what is due.
refused-step_is_due = You cannot { SAY("doing", $act) }: the ladder has no such step for { DATE($due_date) } whose day has come. Name a step that is due, or the number of the further { -letter }, and only one of both.
refused-addressees_are_in_post = You cannot { SAY("doing", $act) }: { $people } don't hold the posts named on that day, or may not know of it. Address those who hold them.
refused-is_not_sent_twice = You cannot { SAY("doing", $act) }: it bears the mark of another one. Leave its name to the program, so that nothing is ever sent twice.
refused-not_acknowledged_yet = You cannot { SAY("doing", $act) }: you did so before. Answer it, if more is asked.
gap-letter_not_acknowledged = It was sent on { DATE($on) }, and nobody of the { -organisation } has acknowledged it.
gap-letter_unanswered = It was sent on { DATE($on) }, and what it asks has no answer.
work-gaps-letter_not_acknowledged = { CAP(-letter(form: "many")) } that nobody has acknowledged
work-gaps-letter_unanswered = { CAP(-letter(form: "many")) } without an answer
web-todo-acknowledge_letter = { CAP(-letter) } { $number } waits to be acknowledged.
web-todo-answer_letter = { CAP(-letter) } { $number } waits for an { -answer }.

# What a letter says
letter-text-before = { $organisation }: this { -letter } is about { SAY("kind", $kind) } { PLAIN($number) } (“{ SAY("clock", $clock) }”). It is due on { DATE($due_date) }, in { $days ->
        [one] { PLAIN($days) } day
       *[other] { PLAIN($days) } days
    }. Do it by that day, or ask in good time to have the date moved. Comments and reports of progress don't stop these { -letter(form: "many") }.
letter-text-today = { $organisation }: this { -letter } is about { SAY("kind", $kind) } { PLAIN($number) } (“{ SAY("clock", $clock) }”). It is due today, { DATE($due_date) }. Comments and reports of progress don't stop these { -letter(form: "many") }.
letter-text-overdue = { $organisation }: this { -letter } is about { SAY("kind", $kind) } { PLAIN($number) } (“{ SAY("clock", $clock) }”). It was due on { DATE($due_date) } and is overdue by { $days ->
        [one] { PLAIN($days) } day
       *[other] { PLAIN($days) } days
    }. Do it now, and answer what stood in the way and by when it is done. Comments and reports of progress don't stop these { -letter(form: "many") }.
letter-text-skipped = It stands also for the steps of the ladder that were not sent on their days: { $steps }.
letter-step-before =
    { $days ->
        [one] { PLAIN($days) } day
       *[other] { PLAIN($days) } days
    } before the date
letter-step-after =
    { $days ->
        [one] { PLAIN($days) } day
       *[other] { PLAIN($days) } days
    } after the date

# The run of the ladder
notices-letter = { CAP(-letter) } { $number } is for you. Acknowledge it.
refused-no_office_for_letters = No letter was sent at { $site }: nobody holds a post of the office in whose name it would go out. Appoint a head or a clerk of the office, then run it again.
refused-nothing_is_owed = No { -letter } was sent: nothing about { SAY("kind", $kind) } { PLAIN($number) } is owed by a date. Load the page again and see how it stands.
cli-help-remind = Send the letters of the ladder that are due today, with those that an earlier run missed. The worker does it by itself each day; run twice, nothing is sent twice.
cli-argument-dry_run = list what would be sent, and send nothing
cli-remind-sent = { $site }: letters sent: { $letters }; messages in inboxes: { $messages }.
cli-remind-refused = No letter about { SAY("kind", $kind) } { PLAIN($number) } was sent ({ $reason }). It changed meanwhile; the next run looks again.
cli-column-about = About
cli-column-step = Step

# The office's desk over the organisations
web-rail-supervision = Supervision
web-rail-letter = { CAP(-letter(form: "many")) }
web-supervision-title = Supervision
web-supervision-by-organisation = By { -organisation }
web-supervision-by-team = By { -team }
web-supervision-team = { CAP(-team) }
web-supervision-about = What
web-supervision-overdue_measures = { CAP(-measure(form: "many")) } overdue
web-supervision-overdue_findings = { CAP(-finding(form: "many")) } overdue
web-supervision-overdue_papers = Papers overdue
web-supervision-missing = { CAP(-finding(form: "many")) } without a plan
web-supervision-returned = Returned
web-supervision-stalled = Nothing done for 30 days
web-supervision-unanswered = Unanswered
web-supervision-nothing = Nothing waits here.
web-supervision-due = { CAP(-letter(form: "many")) } due today: { $count }
web-supervision-due-help = The next run sends them, each once. One that you send now goes out in your name, and the run leaves it out.
web-supervision-due-left = { $count } more go out with the next run.
web-supervision-press = Send { -letter(form: "a") }
web-supervision-pressed = The { -letter } has gone out.
letter-to = { $name ->
    [none] { $post }
   *[other] { $name }, { $post }
}
letter-to-received = { $name ->
    [none] { $post }
   *[other] { $name }, { $post }
} (acknowledged on { DATE($on) })

# Mail
mail-subject = { $count ->
    [one] A { -letter } is for you
   *[other] { PLAIN($count) } { -letter(form: "many") } are for you
}
mail-lead = { $count ->
    [one] A { -letter } waits for you. Sign in to read and acknowledge it:
   *[other] { PLAIN($count) } { -letter(form: "many") } wait for you. Sign in to read and acknowledge them:
}
mail-more = The others lie in your inbox:
refused-mail_address_unfit = Your choice was not saved: this is no mail address. Write it as name@host, without accents, or leave it empty.
refused-time_zone_unknown = Your choice was not saved: no time zone is called that. Write it as in Asia/Shanghai.
work-mail-title = Mail
work-mail-lead = Once a day, outside the quiet hours, you are told which { -letter(form: "many") } wait: number and link, no text. Leave the address empty for none.
work-mail-address = Mail address
work-mail-zone = Time zone
work-mail-save = Save
work-mail-saved = Saved.

# The letter as a paper
choice-paper-supervision_letter = { CAP(-letter) }
paper-name-supervision_letter = { CAP(-letter) }
printed-title-supervision_letter = { CAP(-letter) } on what is owed
printed-field-goes_to = Goes to
printed-section-goes_to = Goes to
