# The plan editor: the page on which an organisation writes its plan, and what is said of cells.

web-editor-title = Write the { -plan }
web-editor-again = Write { -plan } { $number } again
web-editor-rounds = { CAP(-round(form: "many")) } with { -plan(form: "a") } to write
web-editor-autosave = What you type is kept as you go. Nothing is signed yet.
web-editor-saving = Saving …
web-editor-saved = Saved.
web-editor-least-label = Its narrowest { -finding } is “{ $label }”: the { -plan }, its causes and its { -measure(form: "many") } are no easier to see.
web-editor-offline = Not saved: the server did not answer. What you typed is still in the cell; leave it again to try once more.
web-editor-not-taken = Kept and marked: what was typed could not be taken.
web-editor-added = A row was added.
web-editor-removed = The row was taken out.
web-editor-restored = The row is back.
web-editor-undo = Put it back
web-editor-pasted =
    { $refused ->
        [0] { $taken } cells taken, rows added: { $added }.
       *[other] { $taken } cells taken; { $refused } could not be and are marked. Rows added: { $added }.
    }
web-editor-filled =
    { $count ->
        [one] Filled in { $count } row.
       *[other] Filled in { $count } rows.
    }
web-editor-to-sign = Read and sign
web-editor-to-read = Read what will be signed
web-editor-begin = Take up { -plan } { $number }
web-editor-begin-why = { CAP(-plan) } { $number } was returned. Take it up as it was submitted, with the comments beside their items.
web-editor-tools = Find, paste, fill
web-editor-find = Number or words
web-editor-find-go = Find
web-editor-all = Show all
web-editor-paste = Paste rows from a spreadsheet
web-editor-paste-help = Copy the cells there and paste them below. Each line becomes { -measure(form: "a") } under the { -finding }; what can't be taken is kept in its cell and marked.
web-editor-paste-into = { CAP(-finding) }
web-editor-paste-from = First column
web-editor-paste-table = Rows
web-editor-paste-go = Paste
web-editor-fill = Fill a column of chosen rows
web-editor-fill-help = Tick rows at their beginning, on any { -finding } of this page, and choose what they shall all have.
web-editor-fill-column = Column
web-editor-fill-with = Value
web-editor-fill-go = Fill
web-editor-keys = Keys
web-editor-keys-help = Arrows and Tab go from cell to cell. Enter edits and goes down, Shift+Enter breaks the line, Esc lets the edit go. Shift+↓ chooses cells below, Ctrl+D fills them. Ctrl+V pastes cells. Ctrl+Enter adds a row below, Ctrl+Delete takes the row out, Ctrl+Z puts it back.
web-editor-nothing = No { -finding } waits for { -plan(form: "a") } here.
web-editor-manifestations =
    { $count ->
        [one] { $count } { -manifestation }
       *[other] { $count } { -manifestation(form: "many") }
    }
web-editor-leads = { $person } leads
web-editor-reread = The text of this { -finding } has changed since the first word was written for it. Read it above, and see whether the { -plan } still fits.
web-editor-reread-done = I have read it
web-editor-left-out = Left out: it waits for { -plan(form: "a") } of its own.
web-editor-put-in = Put it in
web-editor-leave-out = Leave out for now
web-editor-causes-of = { CAP(-root-cause(form: "many")) } of { -finding } { $number }
web-editor-measures-of = { CAP(-measure(form: "many")) } for { -finding } { $number }
web-editor-add-cause = Add { -root-cause(form: "a") }
web-editor-add-measure = Add { -measure(form: "a") }
web-editor-to-finding = { -finding } { $number }
web-editor-row = Row
web-editor-needed = needed
web-editor-pick = Choose
web-editor-edit = Edit as a form:
web-editor-remove = Take out:
web-editor-restore = Put back
web-editor-removed-rows =
    { $count ->
        [one] { $count } row was taken out
       *[other] { $count } rows were taken out
    }
web-editor-take = Take mine
web-editor-keep-theirs = Keep what stands
web-editor-changed-by-oneself = You have changed this cell elsewhere since you read it here. Both are shown; choose one.
web-editor-let-go = Forget it
web-editor-cause = { CAP(-root-cause) }
web-editor-cause-number = { CAP(-root-cause) } { $number }
web-editor-measure-number = { $number }
web-editor-own = Own wording
web-editor-answer = Answer
web-editor-answer-to = Answer to comment { $number }
web-editor-comment = Comment { $number }
web-editor-about-finding = on the { -finding }
web-editor-about-measure = on { -measure } { $number }
web-editor-remarks = Comments on the { -plan }
web-editor-content = What will be signed
web-editor-answers = Comments and answers
web-editor-unanswered = Not answered yet.
web-editor-somebody = somebody
web-editor-column-text = { CAP(-measure) }
web-editor-column-cause = Cause no.
web-editor-column-also = Also for
web-editor-counts = { CAP(-finding(form: "many")) }: { $findings } · { -root-cause(form: "many") }: { $causes } · { -measure(form: "many") }: { $measures }
web-editor-complete = Nothing is missing. The { -principal } can sign.
web-editor-complete-seen = Nothing is missing in what your post sees. What nobody has claimed yet is open to the leadership alone; the { -principal } looks over all of it, and signs.
web-editor-show-all = show all
web-editor-writing = { $person } is writing too, last at
web-editor-looks = What a reviewer will look at ({ $count })
web-editor-principal-signs = The { -principal } signs and submits. Here you can read what will be signed.
web-editor-back = Back to writing
web-editor-place = { -finding } { $finding }
web-editor-place-measure = { -finding } { $finding }, { -measure } { $measure }
web-editor-place-cell = { -finding } { $finding }, { -measure } { $measure }: { $column }

# What is lacking: the number, then the places
web-editor-lacks-every_finding_is_claimed =
    { $count ->
        [one] { $count } { -finding } is claimed by nobody:
       *[other] { $count } { -finding(form: "many") } are claimed by nobody:
    }
web-editor-lacks-finding_text_is_unchanged =
    { $count ->
        [one] { $count } { -finding } has another text than the one written for:
       *[other] { $count } { -finding(form: "many") } have other texts than those written for:
    }
web-editor-lacks-every_issued_finding_is_planned =
    { $count ->
        [one] { $count } { -finding } is left out of what was handed over together:
       *[other] { $count } { -finding(form: "many") } are left out of what was handed over together:
    }
web-editor-lacks-cause_missing =
    { $count ->
        [one] { $count } { -finding } has no { -root-cause }:
       *[other] { $count } { -finding(form: "many") } have no { -root-cause }:
    }
web-editor-lacks-every_finding_has_a_measure =
    { $count ->
        [one] { $count } { -finding } has no { -measure }:
       *[other] { $count } { -finding(form: "many") } have no { -measure }:
    }
web-editor-lacks-every_measure_treats_a_cause =
    { $count ->
        [one] { $count } { -root-cause } is untreated:
       *[other] { $count } { -root-cause(form: "many") } are untreated:
    }
web-editor-lacks-cell_missing =
    { $count ->
        [one] { $count } cell is empty that is needed:
       *[other] { $count } cells are empty that are needed:
    }
web-editor-lacks-cell_refused =
    { $count ->
        [one] { $count } cell holds what could not be taken:
       *[other] { $count } cells hold what could not be taken:
    }
web-editor-lacks-no_due_date_is_past =
    { $count ->
        [one] { $count } { -measure } is due in the past:
       *[other] { $count } { -measure(form: "many") } are due in the past:
    }
web-editor-lacks-every_measure_begins_before_it_is_due =
    { $count ->
        [one] { $count } { -measure } begins after it is due:
       *[other] { $count } { -measure(form: "many") } begin after they are due:
    }
web-editor-lacks-every_target_has_a_unit =
    { $count ->
        [one] { $count } { -measure } has a figure without a unit, or a unit without a figure:
       *[other] { $count } { -measure(form: "many") } have a figure without a unit, or a unit without a figure:
    }
web-editor-lacks-every_comment_is_answered =
    { $count ->
        [one] { $count } comment is not answered:
       *[other] { $count } comments are not answered:
    }

# The list narrowed to what lacks one thing
web-editor-only-every_finding_is_claimed = Shown: what is claimed by nobody.
web-editor-only-finding_text_is_unchanged = Shown: what has another text than the one written for.
web-editor-only-every_issued_finding_is_planned = Shown: what is left out.
web-editor-only-cause_missing = Shown: what has no { -root-cause }.
web-editor-only-every_finding_has_a_measure = Shown: what has no { -measure }.
web-editor-only-every_measure_treats_a_cause = Shown: what has untreated { -root-cause(form: "many") }.
web-editor-only-cell_missing = Shown: what has empty cells that are needed.
web-editor-only-cell_refused = Shown: what holds cells that could not be taken.
web-editor-only-no_due_date_is_past = Shown: what is due in the past.
web-editor-only-every_measure_begins_before_it_is_due = Shown: what begins after it is due.
web-editor-only-every_target_has_a_unit = Shown: what has a figure without a unit, or a unit without a figure.
web-editor-only-every_comment_is_answered = Shown: what has unanswered comments.

# What a reviewer will look at: the number, then the places
web-editor-looks-detail_missing =
    { $count ->
        [one] One { -measure } names no deliverable or no lead unit:
       *[other] { $count } { -measure(form: "many") } name no deliverable or no lead unit:
    }
web-editor-looks-detail_missing_throughout = No { -measure } at all names its deliverable, or its lead unit.
web-editor-looks-documents_only =
    { $count ->
        [one] { $count } { -measure } ends in a document and nothing else:
       *[other] { $count } { -measure(form: "many") } end in a document and nothing else:
    }
web-editor-looks-every_measure_a_document =
    { $count ->
        [one] { $count } { -finding } is met by documents alone:
       *[other] { $count } { -finding(form: "many") } are met by documents alone:
    }
web-editor-looks-other_figures =
    { $count ->
        [one] { $count } { -finding } is worded with other figures:
       *[other] { $count } { -finding(form: "many") } are worded with other figures:
    }
web-editor-looks-negations_differ =
    { $count ->
        [one] { $count } { -finding } is worded with more or fewer negations:
       *[other] { $count } { -finding(form: "many") } are worded with more or fewer negations:
    }
web-editor-looks-wording_added =
    { $count ->
        [one] { $count } { -finding } is worded with something added:
       *[other] { $count } { -finding(form: "many") } are worded with something added:
    }
web-editor-looks-claimants_left =
    { $count ->
        [one] { $count } { -finding } needs a new { -claim }, since whoever claimed it has left:
       *[other] { $count } { -finding(form: "many") } need new claims, since whoever claimed them has left:
    }
web-editor-looks-claimed_without_lead =
    { $count ->
        [one] { $count } { -finding } is claimed by many and led by none:
       *[other] { $count } { -finding(form: "many") } are claimed by many and led by none:
    }
web-editor-looks-softened_wording =
    { $count ->
        [one] { $count } { -finding } is told more softly in your own words:
       *[other] { $count } { -finding(form: "many") } are told more softly in your own words:
    }
web-editor-looks-due_after_the_period =
    { $count ->
        [one] { $count } { -measure } is due after the period:
       *[other] { $count } { -measure(form: "many") } are due after the period:
    }
web-editor-looks-one_person_answers_for_all = One person answers for every { -measure }.

# Why a cell was not taken
fault-not_a_kind_of_measure = “{ $value }” is no kind of { -measure }. One of these is: { $known }.
fault-nobody_of_that_name = Nobody called “{ $value }” holds a { -post } at your { -organisation }. Check the name.
fault-not_of_the_leadership = “{ $value }” is not of the { -leadership-team }. A { -leadership-member } or the { -principal } answers for { -measure(form: "a") }.
fault-several_of_that_name = Several people are called “{ $value }”: { $people }. Write the name with its number.
fault-no_such_cause = “{ $value }” is the number of no { -root-cause } here. The { -finding } has { $causes }.
fault-no_such_finding = “{ $value }” is no { -finding } of this { -plan }. Write its number, and after a slash that of its { -root-cause }: 12/2.
fault-finding_named_twice = { CAP(-finding) } { $number } is named twice. Name each once; the one that the row lies under is meant already.
fault-cell_changed_meanwhile = { $person } has changed this cell since you read it. Both are shown; choose one.
fault-cell_holds_another = Something else stands here already. Both are shown; choose one.
fault-text_changed_meanwhile = The text has changed again since you read it. Read the one that stands now.

# Why the whole was not done
refused-paste_too_large = Nothing was pasted: the table is too large. At most { $rows } rows and { $characters } characters are taken at once. Paste it in parts.
refused-paste_too_wide = Nothing was pasted: it has { $columns } columns, and from there on there are { $room }. Choose an earlier column, or copy fewer.
refused-no_such_column = Nothing was written: there is no column “{ $column }” in that row. Choose one of the table's.
refused-draft_full = Nothing was added: { -plan(form: "a") } has at most { $most } rows. Take out those that are not needed.
refused-draft_read_before_change = The { -plan } was not submitted: somebody has changed it since you read it. Read it again, then sign.
refused-draft_signed_meanwhile = This was not kept: the { -plan } has been signed meanwhile. Copy what you typed, and ask the { -principal } for it when the { -plan } comes back or is added to.
refused-draft_holds_refused = The { -plan } was not submitted: { $cells } cells hold what could not be taken. Correct them, or forget what was typed there.

web-notice-nothing-to-plan = Nothing waits for { -plan(form: "a") } now. { CAP(-finding(form: "many")) } are planned once they are handed over and claimed.
web-notice-pasted = Every cell was taken.
web-notice-pasted-in-part = Pasted. Some cells could not be taken; they are marked.
web-notice-filled = The rows are filled.

# By command
cli-help-plan = The { -plan } that your { -organisation } is writing
cli-help-plan-show = Show its rows, a line for each cell
cli-help-plan-gaps = Say what it lacks; exit code 1 where anything is missing
cli-help-plan-set = Write one cell
cli-help-plan-add = Add a row under { -finding(form: "a") }
cli-help-plan-paste = Take a table in under { -finding(form: "a") }, cells apart by tabs
cli-argument-draft_row = row, as shown; the id of { -finding(form: "a") } for its own wording
cli-argument-draft_cell = column
cli-argument-draft_version = the version of the row that you have read; a cell changed since keeps both
cli-argument-draft_over = write over whatever stands there
cli-argument-draft_value = what to write, as on the page; empty to clear the cell
cli-argument-draft_finding = number of the { -finding }
cli-argument-draft_sort = what to add: { -root-cause } or { -measure }
cli-argument-draft_file = file with the table; - for the standard input
cli-argument-draft_column = column that the table begins in
cli-column-refusal = Not taken
cli-column-finding = { CAP(-finding) }
cli-sort-finding = { CAP(-finding) }
cli-sort-cause = { CAP(-root-cause) }
cli-sort-measure = { CAP(-measure) }
cli-sort-answer = Answer
