# What the pages say. A page's own words only: refusals and acts have their sentences in kernel.ftl.

# The frame
web-frame-name = Huiyin
web-frame-skip = Skip to the content
web-frame-menu = Menu
web-frame-close-menu = Close the menu
web-frame-places = Places
web-frame-search = Search
web-frame-today = Today
web-frame-as-of = As of
web-frame-as-of-help = Every page then shows the book as it stood at the end of that day.
web-frame-as-of-show = Show that day
web-frame-past = You see the book as it stood on { DATE($date) }. Nothing can be done on a past day.
web-frame-past-leave = Back to today
web-frame-inbox =
    { $count ->
        [0] Inbox, nothing unread
       *[other] Inbox, { $count } unread
    }
web-frame-who = Change post, appearance, sign out
web-frame-posts = You act in one post at a time
web-frame-theme = Appearance
web-frame-sign-out = Sign out
web-frame-crumbs = Where you are
web-frame-sample = Sample site: everything here is made up.
web-frame-keys = Keys
web-theme-auto = As the system
web-theme-light = Light
web-theme-dark = Dark

# The rail
web-rail-desk = Desk
web-rail-ledger = Ledger
web-rail-mandate = { CAP(-mandate) }
web-rail-round = { CAP(-round) }
web-rail-plan = Plans
web-rail-import = Import
web-rail-check = Check
web-rail-figures = Figures
web-rail-journal = Journal
web-rail-bodies = Bodies
web-rail-people = People

# Dates due
web-due-left =
    { $days ->
        [one] { $days } day left
       *[other] { $days } days left
    }
web-due-today = due today
web-due-late =
    { $days ->
        [one] { $days } day overdue
       *[other] { $days } days overdue
    }
web-due-stopped = clock stopped
web-due-none = no date
web-due-provisional = provisional

# Who signed
web-signer-for = for { $person }
web-signer-entered = signed on paper, entered by { $person }
web-signer-scan = scan

# The name of a post where it stands alone
web-post-name = { CAP($post) }

# Texts and files
web-passage-hidden = This text is not open to your post.
web-passage-erased = This text was erased by an act. Its commitment remains in the journal.
web-passage-version = Version { PLAIN($version) }
web-passage-versions = All versions
web-file-hidden = File not open to your post
web-file-dated = dated { $date }

# Lists
web-pager-shown =
    { $shown ->
        [one] { $shown } shown
       *[other] { $shown } shown
    }
web-pager-counted = { $shown } of { $count }
web-pager-capped = { $shown } of { $count }+
web-pager-pages = Pages
web-pager-previous = Previous
web-pager-next = Next
web-gap-open = Open

# Desk
web-desk-title = Desk
web-desk-to-do = What to do now
web-desk-more =
    { $count ->
        [one] { $count } more thing waits for you
       *[other] { $count } more things wait for you
    }
web-desk-settled = All that waits for this post is settled.
web-desk-next = The next date comes on { DATE($date) }.
web-desk-no-date = No further date is set.
web-desk-changes = What changed
web-desk-since = since { $at }
web-desk-no-changes = Nothing has changed since your last visit.
web-desk-letters = Letters
web-desk-acknowledged = acknowledged
web-desk-shortcuts = Shortcuts

# Ledger
web-ledger-title = Ledger
web-ledger-views = Saved views
web-ledger-reads = Shown:
web-ledger-everything = all { -finding(form: "many") } open to this post
web-ledger-remove = Remove the condition "{ $condition }"
web-ledger-clear = Clear all
web-ledger-any = Any
web-ledger-filter = Filter
web-ledger-text = Words in the text
web-ledger-apply = Show
web-ledger-timeliness = Timeliness
web-ledger-origin = Origin
web-ledger-sort = Sort by
web-ledger-columns = Columns
web-ledger-columns-show = Show these columns
web-ledger-csv = csv
web-ledger-select = Select
web-ledger-select-one = Select { -finding } { $number }
web-ledger-number = No.
web-ledger-statement = { CAP(-finding) }
web-ledger-state = State
web-ledger-due = Due
web-ledger-organisation = { CAP(-organisation) }
web-ledger-category = { CAP(-category) }
web-ledger-severity = Severity
web-ledger-owner = Responsible
web-ledger-last_act = Last act
web-ledger-reported = Reported elsewhere
web-ledger-no-owner = nobody yet
web-ledger-export-selected = Export the selected as csv
web-ledger-selection-help = A selection can be exported. Closing is done one by one.
web-ledger-nothing = Nothing fits these conditions. Remove one of them to see more.

# Finding
web-finding-title = { CAP(-finding) } { $number }
web-finding-cycle = cycle { PLAIN($cycle) }
web-finding-statement = Text as fed back
web-finding-manifestations = { CAP(-manifestation(form: "many")) }
web-finding-answer = Answer
web-finding-unanswered = Not answered yet.
web-finding-thread = Cause, measure, evidence
web-finding-two-claims = Declared and verified
web-finding-declared = Declared by the { -organisation }
web-finding-verified = Verified by the { -supervisor }
web-finding-not-declared = Not declared.
web-finding-not-verified = Not verified.
web-finding-evidence = Evidence
web-finding-facts = Particulars
web-finding-past-cycle = Cycle { PLAIN($cycle) }, { $from } to { $to }
web-finding-neighbours = Neighbouring { -finding(form: "many") }
web-finding-proof = Proof of the last act
web-thread-cause = Cause
web-thread-untreated = No measure treats this cause yet.
web-thread-no-cause = Measures that name no cause
web-measure-name = Measure { $number }
web-measure-deliverable = Deliverable
web-reported-head = Reported elsewhere
web-reported-note = What the list claims is shown as it came. It is not verified and counts nowhere.
web-reported-measure = Measure as reported

# Acts, clocks, history
web-acts-head = What you can do now
web-acts-missing = Still missing
web-acts-none = No act is open to your post at this moment.
web-clocks-head = Dates
web-clocks-original = Original
web-clocks-current = Current
web-clocks-moved =
    { $extensions ->
        [one] Extended once, by { $days } days.
       *[other] Extended { $extensions } times, by { $days } days in all.
    }
web-history-head = History
web-history-awaits = Waits for the signature of:{" "}
web-history-basis = Basis:{" "}
web-history-countersigned = Countersigned: { SAY("doing", $act) }
web-history-declined = Signature declined: { SAY("doing", $act) }
web-history-line = Line { $number }
web-history-proof = Proof
web-history-entered-later =
    { $days ->
        [one] entered a day later
       *[other] entered { $days } days later
    }

# Forms
web-form-summary = This could not be done yet
web-form-optional = (optional)
web-form-choose = Choose …
web-form-find = Find
web-form-find-by = Search by name: { $what }
web-form-nothing-found = Nothing found. Try part of the name.
web-form-categories = Those of { $round }. If you choose what is of another { -round }, press “Find” there to see its own.
web-form-add-row = Add a row
web-form-remove = Remove
web-form-kept-files = Files already received
web-form-files-drop = Choose files, drop them here, or paste them.
web-form-files-most = Choose files, drop them here, or paste them. Up to { SIZE($bytes) } each.
web-form-evidence-kind = What it shows
web-form-evidence-dated = Date of the document
web-form-paper = Signed on paper by somebody else
web-form-paper-help = You enter what another person has signed. The act counts as theirs; your name stands beside it as the one who entered it.
web-form-paper-used = I enter a signature made on paper
web-form-signers = It takes effect once these have signed too:
web-form-cancel = Cancel

# Plan
web-plans-findings = { CAP(-finding(form: "many")) }
web-plans-measures = { CAP(-measure(form: "many")) }
web-plan-title = { CAP(-plan) } { $number }
web-plan-lists = The three lists
web-plan-edit = Change the plan
web-plan-claimed = Claimed by { $people }
web-plan-unclaimed = Claimed by nobody
web-plan-empty = No { -finding } is in this plan yet.
web-plan-completeness = Completeness
web-plan-complete = Every { -finding } has a claim, a cause and a measure.
web-plan-gaps =
    { $count ->
        [one] { $count } gap stands in the way.
       *[other] { $count } gaps stand in the way.
    }
web-plan-comments = Comments to be answered

# Round
web-round-stages = Stages
web-round-mandate = { CAP(-mandate) }
web-round-inspections = { CAP(-inspection(form: "many")) } of this { -round }
web-round-team = { CAP(-team) }
web-round-open = Open
web-round-overdue = Overdue
web-round-closed = Closed
web-round-links = Pages of this { -round }

# Figures and plots
web-figures-title = Figures
web-figures-scopes = Scope
web-figures-basis = as of { DATE($date) }, journal of { $size } lines
web-figures-balance = The book balances
web-figures-issued = issued
web-figures-balances = Both sides are equal.
web-figures-unbalanced = The two sides differ. Run the check to see which row is wrong.
web-figure-of = of
web-figure-suppressed = Not shown: so few that a person could be recognised.
web-plot-all =
    { $count ->
        [one] { $count } { -finding }
       *[other] All { $count } { -finding(form: "many") }
    }
web-plot-empty = There is nothing to draw yet.
web-plot-as-of = As of { DATE($date) }.
web-plot-table = The same as a table
web-plot-svg = Drawing (SVG)
web-plot-csv = Table (csv)

# Import
web-import-title = Import a list
web-import-lead = A list of findings from a table file. It is read and checked first; you see every row that does not fit before anything is stored.
web-import-mapping = Which column holds what
web-import-mapping-help = A mapping kept from an earlier list, or one proposed from the headers of this one.
web-import-read = Read the files
web-import-nothing-stored = Nothing is stored at this step.
web-import-earlier = Earlier imports
web-import-name = List
web-import-rows = Rows
web-import-on = On
web-import-mapping-title = Which column holds what
web-import-column = Column
web-import-samples = What stands in it
web-import-field = Becomes
web-import-why = Why
web-import-keep = Keep this mapping under the name
web-import-keep-help = The next list of this form then needs no mapping.
web-import-check = Check the rows
web-import-back = Back
web-import-report-title = Check report
web-import-xlsx = Report (xlsx)
web-import-csv = Faults (csv)
web-import-counts = What was read
web-import-faults = Rows that do not fit
web-import-row = Row
web-import-value = Value
web-import-fault = What is wrong
web-import-unknown =
    { $count ->
        [one] { $count } body is unknown here
       *[other] { $count } bodies are unknown here
    }
web-import-duplicates =
    { $count ->
        [one] { $count } row stands twice in the list
       *[other] { $count } rows stand twice in the list
    }
web-import-warnings =
    { $count ->
        [one] { $count } remark that stops nothing
       *[other] { $count } remarks that stop nothing
    }
web-import-sample = The first findings as they would be stored
web-import-reference = Reference
web-import-digests = Digests of the files
web-import-leave-out =
    { $count ->
        [one] Leave out { $count } row that does not fit and store the rest
       *[other] Leave out { $count } rows that do not fit and store the rest
    }
web-import-leave-out-note = The act lists each row left out, with the reason.
web-import-create-bodies =
    { $count ->
        [one] Create the unknown body
       *[other] Create the { $count } unknown bodies
    }
web-import-create-bodies-note = Each is created by an act of its own, under your name.
web-import-refused-whole = As it stands, the list is refused whole: nothing would be stored.
web-import-stored-title = Stored

# Work in the background
web-job-progress = { $done } of { $total } { $unit }
web-job-counted = { $done } { $unit }
web-job-left = About { $time } left.
web-job-may-close = You may close this page: the work goes on and reports to your inbox.
web-job-look-again = Look again
web-job-cancel = Stop this work

# Inbox
web-inbox-title = Inbox
web-inbox-message = Message
web-inbox-at = At
web-inbox-new = new
web-inbox-read-all = Mark all as read
web-inbox-empty = Your inbox is empty. What you have set going, such as an import or a check, reports here when it has ended.

# Journal
web-journal-title = Journal
web-journal-lead =
    { $size ->
        [one] { $size } line. Every act is one line; none can be changed or taken out unnoticed.
       *[other] { $size } lines. Every act is one line; none can be changed or taken out unnoticed.
    }
web-journal-export = Export the journal
web-journal-act = Act
web-journal-all-acts = All acts
web-journal-from = From
web-journal-to = To
web-journal-filter = Show
web-journal-number = Line
web-journal-words = Act
web-journal-at = Recorded
web-journal-digest = Digest
web-journal-proof = Download
web-journal-hidden = An act on a subject that is not open to your post.
web-journal-none = No line of the { -journal } fits. Choose another act or other days.
web-journal-gaps = Numbers are without gaps. A gap in this list is a line that your filter leaves out.
web-checkpoint-head = Checkpoint
web-checkpoint-says = Signed at { $at } over { $size } lines. Keep it outside this building: a journal rewritten later would contradict it.
web-checkpoint-root = Root
web-checkpoint-key = Key
web-checkpoint-note = Checkpoint
web-checkpoint-public-key = Public key
web-verify-head = Check it yourself
web-verify-how = A proof or an exported journal can be checked on any computer, without a network and without this installation.
web-verify-program = The checking program, one file
web-line-title = Line { $number }
web-line-touched =
    { $count ->
        [one] { $count } more subject that it touched
       *[other] { $count } more subjects that it touched
    }
web-line-parts = Parts
web-part-given = What the act was given
web-part-frozen = What the rules made of it
web-part-scan = Page signed on paper
web-part-placed = { $name } { PLAIN($place) }
web-part-within = { $outer } · { $inner }
web-line-commitment = Commitment
web-line-canonical = The line as it is hashed
web-line-envelope = Envelope
web-line-proof = Proof
web-line-proof-says = Shows that this line lies in the journal under the signed checkpoint.
web-line-digest = Digest
web-line-previous = Line before
web-line-download = Proof of line { $number }

# Check
web-check-title = Check
web-check-run = Run the check
web-check-ran = Run at { $at } over { $size } lines of the journal, in { $took }.
web-check-never = The check has not been run yet. It replays the journal, compares it with every row, counter and file, and lists what waits without an answer. It runs in the background.
web-check-faults = Is the book sound?
web-check-sound = Every row, counter and file equals what the journal says.
web-check-fault-count =
    { $count ->
        [one] { $count } place differs from the journal.
       *[other] { $count } places differ from the journal.
    }
web-check-gaps = Is everything settled?
web-check-settled = Nothing is without an owner, an answer or an outcome.
web-check-all =
    { $count ->
        [one] The one
       *[other] All { $count }
    }

# People and bodies
web-people-name = Name
web-people-no-post = no post
web-people-none = Nobody fits. Try part of the name.
web-person-posts = Posts
web-person-post = Post
web-person-body = Body
web-person-time = Time
web-person-still = today
web-person-delegations = Delegations
web-person-recusals = Recusals
web-body-links = Pages of this body
web-body-under = Bodies under it
web-posts-title = In which post do you act?
web-posts-lead = What you may see and do depends on the post you act in. Who holds several can change it at any time at the top of the page.

# Sign-in, search, keys
web-sign-in-title = Sign in
web-sign-in-motto = Every matter is settled, every matter has an echo.
web-sign-in-name = Name of the account
web-sign-in-password = Password
web-sign-in-button = Sign in
web-sign-in-samples = Sample site: look at it from any post
web-sign-in-samples-note = Names and matters are made up. One click signs in; the password of every sample account is { $password }.
web-sign-in-sample-comes = The sample site is being built, which takes about a minute. Its sign-ins appear here: load this page again.
web-search-title = Search
web-search-kinds = Kinds
web-search-none = Nothing was found for "{ $query }". Try fewer or other words.
web-search-empty = Type words of a text, a number or a name.
web-keys-title = Keys
web-keys-search = Go to the search
web-keys-next = Next row
web-keys-previous = Previous row
web-keys-open = Open the row
web-keys-select = Select the row
web-keys-help = Show these keys

# When a page cannot be shown
web-error-back = Back to the desk
web-error-403-title = This is not open to your post
web-error-403 = Your post may not do this. Change to another of your posts, or ask the office which post may.
web-error-404-title = There is nothing here
web-error-404 = The page does not exist, or it is not open to your post. Check the address, or search for what you need.
web-error-405-title = This address takes a form
web-error-405 = This address changes something and can only be reached by its button. Go back and use the button.
web-error-409-title = This has changed meanwhile
web-error-409 = Somebody else has acted on it since you opened it. Go back, read what is there now, and decide again.
web-error-413-title = This is too much at once
web-error-413 = What was sent is larger than a page takes, so nothing of it was stored. Go back and send it in parts.
web-error-429-title = Too many attempts
web-error-429 = The account is locked for a while because of wrong passwords. Wait fifteen minutes, or ask the security administrator.
web-error-500-title = Something broke
web-error-500 = The fault is ours and has been noted. Nothing half-done was stored. Try again; if it stays, tell the system administrator the time.

# Names of facts
web-fact-issuer = Issued by
web-fact-document_number = Document
web-fact-issued_date = Issued on
web-fact-profile = { CAP(-rules) }
web-fact-term = { CAP(-term) }
web-fact-team = { CAP(-team) }
web-fact-round = { CAP(-round) }
web-fact-inspection = { CAP(-inspection) }
web-fact-package = Feedback package
web-fact-plan = { CAP(-plan) }
web-fact-origin = Origin
web-fact-category = { CAP(-category) }
web-fact-severity = Severity
web-fact-amount = Amount
web-fact-found_date = Found on
web-fact-handed_over_date = Handed over on
web-fact-reference_date = Evidence must be later than
web-fact-source_key = Reference in the list
web-fact-claimed_by = Claimed by
web-fact-label = Handling label
web-fact-started_at = Begun
web-fact-ended_at = Ended
web-fact-file = File
web-fact-encoding = Encoding
web-fact-sheet = Sheet
web-fact-header_row = Header in row
web-fact-rows = Rows
web-fact-findings = { CAP(-finding(form: "many")) }
web-fact-clean_rows = Rows without a finding
web-fact-faults = Rows that do not fit
web-fact-duplicates = Duplicates
web-fact-left_out = Left out
web-fact-bodies = Bodies
web-fact-digest = Digest
web-fact-code = Code
web-fact-act = Act
web-fact-act_id = Number of the act
web-fact-site = Site
web-fact-performed_at = Performed
web-fact-recorded_at = Recorded
web-fact-clock = Time given by
web-fact-signed_by = Signed by
web-fact-entered_by = Entered by
web-fact-on_behalf_of = On behalf of
web-fact-post = Post
web-fact-rules = Digest of the { -rules }
web-fact-taxonomy = Digest of the categories
web-fact-based_on = Decided on version
web-fact-effect = Effect

# What to do, as sentences; the button is the act's own name
web-todo-claim = { CAP(-finding) } { $number } has been fed back and is claimed by nobody.
web-todo-submit_plan = The { -plan } for { $count } { $count ->
        [one] { -finding }
       *[other] { -finding(form: "many") }
    } has not been submitted.
web-todo-review_plan = { CAP(-plan) } { $number } waits for your review.
web-todo-answer_return = { CAP(-finding) } { $number } was returned on { DATE($date) }; a further requirement waits for your answer.
web-todo-declare = { CAP(-finding) } { $number } is being rectified and is not declared.
web-todo-sign = “{ $act }” waits for your signature.
web-todo-begin_verification = { CAP(-finding) } { $number } was declared done on { DATE($date) } and waits for verification.
web-todo-of_another-start = { CAP(-measure) } { $number } lies with others, who have not begun it.
web-todo-of_another-declare_done = { CAP(-measure) } { $number } lies with others, who have not declared it done.
web-todo-look = Look at { -measure } { $number }
web-todo-by_another = Somebody else is verifying { -finding } { $number }, and may be waited for.
web-todo-verify = You are verifying { -finding } { $number }; the judgement is outstanding.
web-todo-close = { CAP(-finding) } { $number } is verified and waits for the decision to close it.
web-todo-review_sustained = { CAP(-finding) } { $number } is sustained; its review is due.
web-todo-decide_objection = An objection to { -finding } { $number } waits for a decision.
web-todo-determine_concern = A concern about { -finding } { $number } waits for your determination.
web-todo-sign_for = A feedback package waits for your receipt.
web-todo-issue = The use of the results for { $organisation } is decided; { $count } { $count ->
        [one] { -finding } is
       *[other] { -finding(form: "many") } are
    } not issued.
web-todo-hear_report = The inspection report on { $organisation } has not been heard.
web-todo-approve = The draft { -finding } { $number } waits for your approval.
web-todo-record_reply = The facts of { -finding } { $number } were put to { $organisation }; its reply is not recorded.
web-todo-resubmit_plan = { CAP(-plan) } { $number } was returned and waits to be submitted again.
web-todo-plan-further = { $count } { $count ->
        [one] { -finding }
       *[other] { -finding(form: "many") }
    } of { -round } { $round } stand beside its { -plan } and are in none: they need a further one.
web-todo-plan-draft = { $count } { $count ->
        [one] { -finding } waits
       *[other] { -finding(form: "many") } wait
    } for a { -plan } in { -round } { $round }: nothing of it is written yet.
web-todo-plan-complete = { $count ->
        [0] The draft of the { -plan } for { -round } { $round } has a { -measure } for each { -finding }. See what is still lacking; then the { -principal } signs.
        [one] One { -finding } has no { -measure } yet in the draft of the { -plan } for { -round } { $round }.
       *[other] { $count } { -finding(form: "many") } have no { -measure } yet in the draft of the { -plan } for { -round } { $round }.
    }
web-todo-plan-mend = { CAP(-plan) } { $number } was returned: { $count ->
        [one] one comment waits
       *[other] { $count } comments wait
    } for an answer.
web-todo-plan-resubmit = { CAP(-plan) } { $number } was returned and its comments are answered in the draft. See what is still lacking; then the { -principal } submits it again.
web-todo-start_measure = { CAP(-measure) } { $number } is accepted and has not begun.
web-todo-declare_measure = { CAP(-measure) } { $number } is under way and not declared done.
web-todo-accept_measure = { CAP(-measure) } { $number } was declared done and waits for your judgement.
web-todo-approve_package = { CAP(-feedback-package) } { $number } for { $organisation } waits for your approval.
web-todo-issue_package = { CAP(-feedback-package) } { $number } for { $organisation } is approved and not issued.
web-todo-submit_report = The inspection report on { $organisation } has not been submitted.
web-todo-decide_use = The report on { $organisation } has been heard; the use of its results is not decided.
web-todo-take_owner = { CAP(-finding) } { $number } has no owner.

# Conditions of the list, as they are read back
web-filter-open = open
web-filter-mine = mine
web-filter-overdue = overdue
web-filter-near = due within { $days } days
web-filter-on_time = on time
web-filter-query = contains "{ $query }"
web-filter-category = category { $category }
web-filter-origin = origin: { $origin }
web-filter-severity = severity: { $severity }
web-view-all = All
web-view-open = Open
web-view-mine = Mine
web-view-overdue = Overdue
web-view-awaiting = Awaiting signature
web-sort-due = date due
web-sort-number = number
web-sort-last_act = last act
web-origin-inspection = inspection
web-origin-immediate_fix = immediate fix
web-origin-screening = risk screening
web-origin-self_examination = self-examination
web-origin-self_check = self-check
web-origin-look_back = look-back
web-origin-imported = imported list

# Steps of an import
web-step-files = Files
web-step-columns = Columns
web-step-report = Check report
web-step-stored = Stored

# Figures: name and what is counted
web-figure-declared = Declared
web-figure-declared-means = Declared done by the { -organisation } in the current cycle, of all issued.
web-figure-verified = Verified
web-figure-verified-means = Verified or closed in the current cycle, of all issued. Sustained ones are not counted as done.
web-figure-closed = Closed
web-figure-closed-means = Closed in the current cycle, of all issued.
web-figure-on_time = On time
web-figure-on_time-means = Verified by the original date, of all verified.
web-figure-on_time-beside = By the current date: { $value }. Mean slip: { $days } days.
web-figure-overdue = Overdue
web-figure-overdue-means = Open, with a current date that has passed.
web-figure-returned = Returned
web-figure-returned-means = Returned at least once in the current cycle, of all declared.
web-figure-reopened = Reopened
web-figure-reopened-means = Reopened after a closure, of all closed at any time.
web-figure-first_pass = First pass
web-figure-first_pass-means = Verified without a return, of all verified.
web-unit-findings = { -finding(form: "many") }
web-unit-rows = rows
web-unit-lines = lines
web-plot-by-state = { CAP(-finding(form: "many")) } by state
web-plot-ageing =
    { $count ->
        [one] { $count } open { -finding } is older than half a year
       *[other] { $count } open { -finding(form: "many") } are older than half a year
    }
web-plot-ageing-means = Open { -finding(form: "many") } by the days since they were issued.
web-plot-ageing-heading = Age
web-plot-days = { $days } days
web-plot-closure = { CAP(-finding(form: "many")) } that reached each state
web-plot-closure-lag =
    { $count ->
        [one] Verified lags declared by { $count } { -finding }
       *[other] Verified lags declared by { $count } { -finding(form: "many") }
    }
web-plot-closure-means = { CAP(-finding(form: "many")) } that had reached each state by that day.
web-plot-closure-heading = Day

# The states, as chips
web-state-annulled = Annulled
web-state-finding-draft = Draft
web-state-finding-facts_put = Facts put
web-state-finding-approved = Approved
web-state-finding-issued = Issued
web-state-finding-claimed = Claimed
web-state-finding-rectifying = Rectifying
web-state-finding-declared = Declared
web-state-finding-verifying = Verifying
web-state-finding-verified = Verified
web-state-finding-closed = Closed
web-state-finding-sustained = Sustained
web-state-finding-withdrawn = Withdrawn
web-state-finding-risk_accepted = Risk accepted
web-state-plan-submitted = Submitted
web-state-plan-returned = Returned
web-state-plan-accepted = Accepted
web-state-measure-proposed = Proposed
web-state-measure-accepted = Accepted
web-state-measure-in_progress = In progress
web-state-measure-done_declared = Declared done
web-state-measure-accepted_done = Accepted as done
web-state-measure-cancelled = Cancelled
web-state-measure-dropped = Dropped
web-state-mandate-in_force = In force
web-state-round-planned = Planned
web-state-round-on_site = On site
web-state-round-reporting = Reporting
web-state-round-feedback = Feedback
web-state-round-rectification = Rectification
web-state-round-evaluated = Evaluated
web-state-round-archived = Archived
web-state-inspection-assigned = Assigned
web-state-inspection-reported = Reported
web-state-inspection-heard = Heard
web-state-inspection-use_decided = Use decided
web-state-package-composed = Composed
web-state-package-approved = Approved
web-state-package-issued = Issued
web-state-imported_list-taken_in = Taken in
web-state-body-standing = Standing
web-state-body-abolished = Abolished
web-state-person-known = Known
web-state-person-merged = Merged
web-state-post-held = Held
web-state-post-relieved = Relieved
web-state-delegation-granted = Granted
web-state-delegation-withdrawn = Withdrawn
web-state-recusal-declared = Declared
web-state-recusal-lifted = Lifted
web-state-job-waiting = Waiting
web-state-job-running = Running
web-state-job-done = Done
web-state-job-failed = Failed
web-state-evidence-action = Shows the action
web-state-evidence-effect = Shows the effect
web-state-part-shown = Shown
web-state-part-erased = Erased
web-state-part-hidden = Not open to your post
web-state-side-objection = Objection open
web-state-side-concern = Concern open
web-state-side-awaiting_signature = Awaits signature
web-state-side-unowned = Unowned
web-state-side-reopened = Reopened
web-state-side-on_paper = On paper
web-state-side-stated = Time as stated
web-state-side-reported_elsewhere = Reported elsewhere
web-state-side-provisional = Provisional

# Words that the views put together
web-yes = yes
web-no = no
web-listed = { $listed }
web-subject-title = { CAP($kind) } { $number }
web-kinds-body = { CAP(-body(form: "many")) }
web-kinds-person = { CAP(-person(form: "many")) }
web-kinds-post = { CAP(-post(form: "many")) }
web-kinds-delegation = { CAP(-delegation(form: "many")) }
web-kinds-recusal = { CAP(-recusal(form: "many")) }
web-kinds-mandate = { CAP(-mandate(form: "many")) }
web-kinds-round = { CAP(-round(form: "many")) }
web-kinds-inspection = { CAP(-inspection(form: "many")) }
web-kinds-package = { CAP(-feedback-package(form: "many")) }
web-kinds-finding = { CAP(-finding(form: "many")) }
web-kinds-plan = { CAP(-plan(form: "many")) }
web-kinds-measure = { CAP(-measure(form: "many")) }
web-kinds-imported_list = Imported lists
web-subjects-none = There is nothing here that your post may see.
web-subjects-begin = There is nothing here yet. Begin with “{ $act }”; what you begin is listed here.
web-subject-name = Name
web-subject-links = What belongs to it
web-subject-findings = Its { -finding(form: "many") } in the { -ledger }
web-act-name = { CAP(SAY("doing", $act)) }
web-acts-waiting = “{ CAP(SAY("doing", $act)) }” waits for signatures. Nothing else can be done until then.
web-waiting-head = What is asked
web-post-at = { $post }, { $body }
web-post-held = { $post }, { $person }, { $body }
web-notice-done = Done. The act is a line of the { -journal } now.
web-notice-opened = Your signature is a line of the { -journal } now. The act takes effect when the others have signed.
web-rail-package = Packages
web-rail-accounts = Accounts
web-rail-trace = Trace of reading
web-form-pledge = I make this pledge
web-form-one-per-line = One on each line.
web-form-or = { $one } or { $other }
web-form-text = { $name }: { $text }
web-form-problem = { $field }: { $fault }
web-form-part = Line { PLAIN($line) }, { $name }: { $text }
web-form-signer = Who signed
web-form-signed-date = Day of the signature
web-form-scan = Scan of the signed page
web-todo-compose_package = { $count } { $count ->
        [one] { -finding } waits
       *[other] { -finding(form: "many") } wait
    } for a { -feedback-package }.
web-filter-organisation = { -organisation }: { $name }
web-side-objection_open = objection open
web-side-concern_open = concern open
web-side-unowned = without an owner
web-side-waits_for_signatures = awaiting signatures
web-side-unclaimed = claimed by nobody
web-side-returned = returned
web-side-reopened = reopened
web-finding-declared-on = Declared done on { DATE($date) }.
web-finding-verified-on = Verified on { DATE($date) } ({ $depth }).
web-fact-finding-issued_date = Issued on
web-fact-finding-handed_over_date = Handed over on
web-fact-finding-reference_date = Evidence of effect must be later than
web-fact-cause = Cause that it treats
web-fact-imported_list = Imported list
web-reported-source = From an imported list.
web-password-title = Change the password
web-password-must = The password you were given is for once. Choose your own before you go on.
web-password-old = Present password
web-password-new = New password, twelve characters or more
web-password-button = Change the password
refused-changed_meanwhile = The act was refused: { SAY("kind", $kind) } { $number } has changed since you opened this form. Open it, read what is there now, and decide again.
refused-bad_cursor = The page was not shown: the address does not lead to a page of this list. Begin again with its first page.
refused-unknown_order = The list was not shown: “{ $order }” is no order of it. Choose one of those offered.
web-form-keep = Keep as a draft
web-form-check = Check for names
web-notice-kept-beside = Kept as a draft. Some cells said something else there: both are shown, choose one.
web-notice-kept = Kept as a draft. Others of your organisation can go on with it; nothing is signed yet.
refused-draft_changed = The draft was not kept: somebody else has changed it since you opened it. Open it in another window and put the two together.
web-fact-submissions = Submitted so many times
web-fact-accepted_date = Accepted on
web-fact-returns = Returned so many times
web-fact-unowned = Without an owner
web-fact-same_as = The same person as
