# What the pages of notices, wordings, copies, campaigns and screenings say of their own.

web-rail-screening = Screenings
web-rail-campaign = { CAP(-campaign(form: "many")) }
web-rail-copy = { CAP(-copy-notice(form: "many")) }
web-rail-notice = Notices

# Versions side by side

# Steps
web-state-chain-done = Done
web-state-chain-next = Next
web-state-chain-later = Later

# Notices
web-notice-page-title = { CAP(-public-notice) } { PLAIN($number) }
web-notice-numbered = No. { PLAIN($ordinal) } of { PLAIN($year) }
web-notice-numbered-by = Numbered by
web-notice-named = Named openly
web-notice-leaks-head = What the text gives away
web-notice-leaks =
    { $leaks ->
        [0] Nothing that the site knows is given away. The text can be approved and published as it stands.
        [one] The text gives something away in one place. Until it is mended, or overruled by an approver with a reason, the text is neither approved nor published.
       *[other] The text gives something away in { $leaks } places. Until all are mended, or overruled by an approver with a reason, the text is neither approved nor published.
    }
web-notice-leaks-help = Searched for: names of all people and bodies, former ones, in another order, without legal form; in Chinese a surname with a post, and a body by its trade; traditional characters as well as simplified ones; a single telling word of a name in letters where it is written with a capital (at the beginning of a sentence only if nothing else is left of the name); names typed at meetings and sessions; numbers of working papers; runs of { -finding(form: "many") } that are not released. Not searched for: nicknames and abbreviations.
web-leak-what = What
web-leak-line = Line
web-leak-excerpt = Where
web-leak-mend = What to do
web-leak-mend-person = Take the name out.
web-leak-mend-body = Take the name out, or name the { -body } among those that the text may name.
web-leak-mend-working_paper = Take the number of the paper out.
web-leak-mend-finding = Say it in other words, or have the { -finding }'s public wording released and tell of it.
web-notice-editions = Editions side by side
web-notice-edition = Edition { PLAIN($edition) }
web-notice-items =
    { $count ->
        [one] One { -finding } that it tells of
       *[other] { $count } { -finding(form: "many") } that it tells of
    }
web-notice-released = Released
web-notice-unreleased = not released
web-notice-unworded = No public wording is written.
web-notice-chain = On the way to publication
web-notice-step-text = Edition { PLAIN($edition) } of the text
web-notice-step-publish = Publish and number
web-notices-own = In the making and done
web-notices-none = There is no { -public-notice } yet. Begin one from released wordings.
web-notices-published = Published
web-notices-unpublished = Nothing has been published yet. What is published stands here for every post to read.
web-notice-begin = Begin { -public-notice(form: "a") }
web-notice-begin-title = Begin { -public-notice(form: "a") }
web-notice-begin-help = Choose the released wordings that it tells of. A text is made of them, for you to edit.
web-notice-begin-all = The whole { -round }
web-notice-begin-show = Show
web-notice-begin-draft = Draft from those chosen
web-notice-begin-next = Nothing is stored yet: the form comes next.
web-notice-begin-waiting =
    { $count ->
        [one] One public wording is written and waits for release.
       *[other] { $count } public wordings are written and wait for release.
    }
web-notice-begin-none = No public wording is released here. Write one on the page of { -finding(form: "a") }, and have the head of the { -office } release it.

# The texts of a finding
web-texts-title = Texts of { -finding } { PLAIN($number) }
web-texts-help = Every version of each text, newest first, held against the one before.
web-texts-manifestation = { CAP(-manifestation) } { PLAIN($place) }
web-texts-current = stands now
web-texts-reason = Why
web-state-wording-written = Waits for release
web-state-wording-released = Released
web-wording-writers = Written by
web-wording-released = Released by
web-wording-unreleased = Not released yet; somebody who wrote none of it releases it.
web-state-objection-open = Open
web-state-objection-rejected = Rejected
web-state-objection-amended = Text amended
web-state-objection-sustained = Sustained
web-objection-head = { CAP(-objection) }
web-objection-decision = Decision
web-objection-undecided = Not decided yet. No clock stops meanwhile.

# Copies
web-copy-title = { CAP(-copy-notice) } { PLAIN($number) }
web-copy-chain = Receipt and use
web-copy-unseen =
    { $count ->
        [one] One { -finding } is not open to your post; the text above says what is released of it.
       *[other] { $count } { -finding(form: "many") } are not open to your post; the text above says what is released of them.
    }
web-copy-unused = Not stated yet.
web-copies-by-body = What each { -body } was sent, received and used
web-copies-matrix = { CAP(-finding(form: "many")) } against those who were told
web-copies-recipient = Goes to
web-copies-sent = Sent
web-copies-received = Received
web-copies-used = Use stated
web-copies-late = Late
web-copies-number = No. { PLAIN($number) }
web-copies-common-text = A common text, without single { -finding(form: "many") }
web-copies-unseen-finding = { CAP(-finding(form: "a")) } that is not open to your post
web-copies-not-sent = not sent
web-copies-all-rounds = All
web-copies-more =
    { $count ->
        [one] One more { -finding } is in the table to download.
       *[other] { $count } more { -finding(form: "many") } are in the table to download.
    }
web-copies-none = Nothing has been copied yet. The { -office } sends released results to those who must use them; what comes of it stands here.

# Campaigns and screenings
web-campaign-progress = { $findings ->
        [one] One { -finding }
       *[other] { $findings } { -finding(form: "many") }
    } gathered: { $verified } verified, of those { $closed } closed{ $measures ->
        [0] { "" }
        [one] ; one { -measure }, done: { $done }
       *[other] ; { $measures } { -measure(form: "many") }, done: { $done }
    }
web-campaign-standing = How each { -organisation } stands
web-campaign-gathered = { CAP(-finding(form: "many")) }
web-campaign-measure = { CAP(-measure) }
web-campaign-measures = { CAP(-measure(form: "many")) }: { $shown } of { $count }
web-campaign-measures-gathered = { CAP(-measure(form: "many")) }
web-campaign-done = Done
web-campaign-verified = Verified
web-campaign-last-report = Last report
web-campaign-unreported = none
web-campaign-none-gathered = nothing gathered
web-campaign-state = { $state } { $count }
web-campaign-findings = { CAP(-finding(form: "many")) }: { $shown } of { $count }
web-campaign-nothing = Nothing is gathered here. The { -office } gathers issued { -finding(form: "many") } and accepted { -measure(form: "many") } by an act of the { -campaign }.
web-campaign-reports = Progress reports
web-campaign-no-reports = No { -organisation } has reported yet; each { -principal } reports by an act of the { -campaign }.
web-screening-title = { CAP(-screening) } { PLAIN($number) }
web-screening-report = Report
web-screening-further = Further requirement
web-screening-unreported = Not reported yet. The { -principal } reports what was looked at and how many risks were found, or that there were none.
web-screening-counted = { $said ->
        [0] The report says that nothing was found.
        [one] The report names one risk; { $findings } on the { -ledger } came with it.
       *[other] The report names { $said } risks; { $findings } on the { -ledger } came with it.
    }
web-screening-findings = What it found: { $count }
web-screening-nothing = Nothing has come with it. Each risk that is found is reported as a self-found { -finding } naming this { -screening }.

# Taxonomies
web-rail-taxonomy = Taxonomy
web-state-change-added = New
web-state-change-renamed = Renamed
web-state-change-moved = Moved
web-state-change-closed = Closed by this
web-taxonomy-shipped = The tree of the { -rules } “{ $rules }”
web-taxonomy-version = { $name }, edition { PLAIN($edition) }
web-taxonomy-first = The first version; there is none before it to hold it against.
web-taxonomy-unchanged = Nothing is changed against the version in use.
web-taxonomy-changes = Against the version in use: { $added } new, { $renamed } renamed, { $moved } moved, { $closed } closed.
web-taxonomy-before = was: { $names }
web-taxonomy-edit = Edit the tree
web-taxonomy-own = Adopt a tree of our own
web-taxonomy-versions = Versions adopted here
web-taxonomy-none = The site has adopted none of its own; that of the { -rules } is used.
web-taxonomy-code = Code
web-taxonomy-change = Change
web-taxonomy-open = Open
web-taxonomy-digest = Digest
web-taxonomy-left =
    { $count ->
        [one] One { -finding } stands under a category that its { -round } offers no more
       *[other] { $count } { -finding(form: "many") } stand under categories that their { -round } offers no more
    }
web-taxonomy-nowhere = not said
web-taxonomy-classify = Classify
web-taxonomy-add = Add a category
web-taxonomy-compare = Show what changes
web-taxonomy-import = Take the tree from a table
web-taxonomy-import-help = A csv with the columns code, under, zh, en, closed. It takes the place of the rows above; codes of before that it leaves out stay.
web-taxonomy-import-read = Read the table
refused-table_not_read = The table could not be read: it needs a head with the columns { $columns } and at least one code, in a csv of at most 1 MB.

# Bulk exports
web-export-two = This export takes two persons
web-export-too-many = It holds { $rows } rows or more; one person may take { $most } at a time.
web-export-restricted = It holds texts marked “{ $label }”, which no single person takes out of the site.
web-export-way = Narrow the list down, or request a bulk export: another person lets it go, you take it once, and the file names both of you.
web-export-print-way = Print the papers of each organisation by themselves, or request a bulk export: another person lets it go, you take it, and print on that day; every sheet names both of you.
web-export-print-back = Back to the papers
web-export-print = Print the papers
web-export-print-there = You may print the papers until the end of today; each printing and each fetching leaves a trace.
web-export-papers = { CAP(-feedback-package(form: "many")) }, as papers
web-export-packages = { CAP(-feedback-package(form: "many")) }
web-export-everything = No conditions: all { -finding(form: "many") } that you see.
web-export-request = Request a bulk export
web-export-back = Back to the list
web-export-title = Bulk export { PLAIN($number) }
web-export-chain = Two persons
web-export-file = Fetch the file
web-export-there = The file is there for you until the end of today; each fetching leaves a trace.
web-export-take = It is approved: you may take it once, until { DATE($date) }.
web-export-waits = It is approved, and waits for the one who asked for it, until { DATE($date) }.
web-export-requested = It waits for somebody who did not ask for it, to let it go or to refuse it.
web-export-taken = It was taken; the file was there on that day only. Whoever needs it again requests it anew.
web-export-refused = It was refused; the reason stands in its history.
web-export-near = Near its date
web-todo-approve_export = Bulk export { $number } waits for your word: somebody else asked for it.
web-todo-take_export = Bulk export { $number } is approved; you may take it once.

# By command
cli-help-notices = Tell what { -public-notice(form: "a") } would give away.
cli-help-notices-leaks = List the places where the text of { -public-notice(form: "a") } gives something away; exit code 1 where there is one.
cli-help-notices-check = List the places where a text in a file would give something away, before it is stored; exit code 1 where there is one.
cli-help-copies = List what was copied to whom, received and used.
cli-help-campaigns = Tell how { -campaign(form: "a") } stands.
cli-help-campaigns-progress = Count the { -finding(form: "many") } and { -measure(form: "many") } of { -campaign(form: "a") } by { -organisation }.
cli-help-texts = Tell the texts of { -finding(form: "a") }.
cli-help-texts-versions = List every version of the texts of { -finding(form: "a") }, oldest first.
cli-help-taxonomy = Take the site's own taxonomy out as a table.
cli-help-taxonomy-categories = List the taxonomy that the { -finding(form: "many") } of { -round(form: "a") } are classed by, with its codes.
cli-help-taxonomy-export = Write a version of the site's own taxonomy as csv, which the editor reads again.
cli-argument-subject_number = its number.
cli-argument-table_file = the file to write.
cli-argument-text_file = the text, in UTF-8.
cli-argument-told_finding = number of { -finding(form: "a") } that the text tells of; can be given several times.
cli-argument-in_notice = number of the { -public-notice } that the text is to stand in; what was ruled to be no leak there is passed over.
cli-argument-named_body = number of { -body(form: "a") } that the text may name; can be given several times.
cli-taxonomy-written = { $count } categories were written to { $file }.
cli-column-body = Body
cli-column-category = Category
cli-column-under = Under
cli-column-verified = Verified
cli-column-closed = Closed
cli-column-measures = Measures
cli-column-measures_done = Done
