# The review of a plan and what follows: comments, signs, submissions, coverage, the way of a measure, personal acts,
# reports.

# The review
review-title = Review of { -plan } { $number }
review-submission = Submission { PLAIN($number) }
review-to-plan = The { -plan }
review-to-review = Review
review-to-submissions = What the last submission changed
review-views = Which { -finding(form: "many") } are shown
review-view-all = All
review-view-open = With open comments
review-view-signs = With signs
review-nothing = No { -finding } of the { -plan } is like this.
review-causes = { CAP(-root-cause(form: "many")) }
review-treats = Treats
review-treats-nothing = It names no { -root-cause } of this { -finding }.
review-elsewhere = Also treated by, with another { -finding }:
review-on-plan = On the { -plan } as a whole
review-open =
    { $count ->
        [0] No comment waits for an answer.
        [one] One comment in the { -plan } waits for an answer.
       *[other] { $count } comments in the { -plan } wait for an answer.
    }
review-comment = Comment
review-comment-on = Comment on { $item }
review-comment-on-plan = Comment on the { -plan } as a whole
review-comment-number = Comment { PLAIN($number) }
review-comment-faulty = The comment was not kept: it says nothing. Write what is to be answered.
review-answer = Answer
review-withdrawn = Taken back on
review-withdraw = Take comment { PLAIN($number) } back
web-state-comment-open = Open
web-state-comment-answered = Answered
web-state-comment-withdrawn = Taken back
review-organs = Signatures for its acceptance

# Signs
review-signs = Signs
review-sign = Sign
review-signs-are = A sign is found by a fixed rule from words, dates and numbers. It says what is there and nothing about why, accuses nobody, and bars no act. What the rules do not look for they do not find.
review-signs-none = No rule found a sign.
review-signs-uncaused_measure = { CAP(-measure(form: "many")) } that treat no { -root-cause }
review-signs-untreated_cause = { CAP(-root-cause(form: "many")) } that nothing treats
review-signs-documents_only = { CAP(-measure(form: "many")) } whose result is a document
review-signs-every_measure_a_document = { CAP(-finding(form: "many")) } with nothing but documents
review-signs-missing_item = { CAP(-finding(form: "many")) } that are in no { -plan }
review-signs-claimants_left = { CAP(-finding(form: "many")) } whose claimants have left
review-signs-claimed_without_lead = { CAP(-finding(form: "many")) } claimed by many and led by none
review-signs-softened_wording = { CAP(-finding(form: "many")) } in softer words
review-signs-other_figures = { CAP(-finding(form: "many")) } with other figures
review-signs-negations_differ = { CAP(-finding(form: "many")) } with more or fewer negations
review-signs-wording_added = { CAP(-finding(form: "many")) } with something added
review-signs-due_after_the_period = { CAP(-measure(form: "many")) } due after the period
review-signs-one_person_answers_for_all = One person answers for all
review-signs-detail_missing = { CAP(-measure(form: "many")) } that lack a detail
review-signs-detail_missing_throughout = A detail that no { -measure } has
review-sign-detail_missing = It says nothing under “{ SAY("field", $detail) }”.
review-sign-detail_missing_throughout = None of the { $measures } { -measure(form: "many") } says anything under “{ SAY("field", $detail) }”.
review-sign-uncaused_measure = It names no { -root-cause } of { $findings ->
        [one] one of its { -finding(form: "many") }
       *[other] { $findings } of its { -finding(form: "many") }
    }.
review-sign-untreated_cause = No { -measure } treats { -root-cause } { PLAIN($cause) } of { $causes }.
review-sign-documents_only = Its result is a document: it says “{ $word }”, and neither a figure nor a review shows an effect.
review-sign-every_measure_a_document =
    { $measures ->
        [one] The one { -measure } for it ends in a document.
       *[other] Each of the { $measures } { -measure(form: "many") } for it ends in a document.
    }
review-sign-missing_item = It was issued on { DATE($issued_date) } and is in no { -plan }.
review-sign-claimants_left = Nobody who claimed it ({ $claims }) is in the { -leadership-team } any more: it needs a new { -claim }.
review-sign-claimed_without_lead = { $claims } members claim it and none leads.
review-sign-softened_wording = The organisation's own wording keeps { $kept_percent } % of what was fed back; of { $manifestations } { -manifestation(form: "many") }, { $dropped } are left out; weaker words that were not there: { $words ->
        [0] none
       *[other] { $weaker }
    }.
review-sign-other_figures = The organisation's own wording holds { $figures ->
        [one] a figure that is
       *[other] { $figures } figures that are
    } not in what was fed back.
review-sign-negations_differ = The organisation's own wording says no { $own } times, what was fed back { $fed_back } times.
review-sign-wording_added = { $percent } % of the organisation's own wording is not in what was fed back.
review-sign-due_after_the_period = It is due on { DATE($due_date) }, after { DATE($until) }.
review-sign-one_person_answers_for_all = { $person } answers for all { $measures } { -measure(form: "many") }.

# Submissions
submissions-title = What changed in { -plan } { $number }
submissions-version = Submission { PLAIN($number) } · { $person } · { $at }
submissions-version-unnamed = Submission { PLAIN($number) } · { $at }
submissions-name = Submission { PLAIN($number) }
submissions-said = Added: { $added }. Removed: { $removed }. Changed: { $changed }.
submissions-one = The { -plan } was submitted once. There is nothing to compare it with.
submissions-same = The two say the same.
submissions-before = Before
submissions-after = After
submissions-somebody = (not named to your { -post })
submissions-added-finding = { CAP(-finding) } { $number } was added
submissions-removed-finding = { CAP(-finding) } { $number } was left out
submissions-changed-finding = { CAP(-finding) } { $number } was changed
submissions-added-measure = { CAP(-measure) } { $number } was added
submissions-removed-measure = { CAP(-measure) } { $number } was removed
submissions-changed-measure = { CAP(-measure) } { $number } was changed
web-state-item_change-added = Added
web-state-item_change-removed = Removed
web-state-item_change-changed = Changed
field-treats = Treats

# A leadership in a round
web-tab-leaders = Leadership
leaders-pages = Pages about the leadership
leaders-page-leaders = Who claims what
leaders-page-examinations = { CAP(-self-examination(form: "many")) }
leaders-page-personal = Personal acts
leaders-others = Another { -organisation }
leaders-heading = Claims by the { -leadership-team }
leaders-claimed = Claimed by somebody
leaders-led = Led by somebody
leaders-crowd = Claimed by many, led by none
leaders-view-all = All
leaders-view-unclaimed = Claimed by nobody
leaders-view-crowd = Claimed by all, and so by nobody
leaders-claimants-left = Whoever claimed it has left; it needs a new { -claim }
leaders-all-and-nobody = Claimed by all, and so by nobody
leaders-idle = Claim nothing: { $listed }.
leaders-nothing = No { -finding } of this { -round } was handed over to { -organisation(form: "a") } that your { -post } sees.
leaders-no-findings = No { -finding } of this { -round } was handed over to it yet.
leaders-none-fits = No { -finding } is like this.
leaders-table = { CAP(-finding) } by member
leaders-member = Claims { $claims }, leads { $leads }, answers for { -measure(form: "many") }: { $measures }
leaders-measures =
    { $count ->
        [one] one { -measure }
       *[other] { $count } { -measure(form: "many") }
    }
leaders-column-finding = { CAP(-finding) }
leaders-column-warning = Note
leaders-column-member = Member
leaders-column-post = { CAP(-post) }
leaders-column-state = State
leaders-column-findings = { CAP(-finding(form: "many")) } reported with it
leaders-column-on = Handed in on
leaders-column-deed = What was done
leaders-column-acts = How often
leaders-column-on_paper = Of these on paper
leaders-handed-in = Handed in
leaders-own-alone = What others have handed in is for their { -principal } and for those who check.
leaders-nobody = Nobody holds a { -post } of the leadership there.
leaders-without-examinations = The { -rules } of this { -round } has no { -self-examination(form: "many") }.
leaders-report-found = Report { -finding(form: "a") } found with it
leaders-examinations-table = { CAP(-self-examination(form: "many")) } by member, missing ones first
leaders-deeds-are = Counted from the { -journal }: what each signed themself on matters of this { -organisation } in this { -round }. What was signed on paper and entered by somebody else counts, and stands apart. What a stand-in signed counts for the stand-in; what was declined counts for nobody. Who has left keeps what they did. Of meetings, those of { -feedback-session(form: "many") } are counted. Of { -finding(form: "many") }, { -feedback-package(form: "many") } and { -feedback-session(form: "many") }, only those that your post may see are counted.
leaders-post-until = { $post }, until { DATE($date) }
leaders-deeds-total = { $acts } acts, { $on_paper } of them on paper
leaders-did = What they did
leaders-lies = What lies with them now
web-state-claim-leads = Leads
web-state-claim-claims = Claims
web-state-claim-answers = Answers for { -measure(form: "many") }
web-state-examination-missing = Missing
deed-received = Signed for a { -feedback-package }
deed-answered = Gave an { -answer }
deed-examined_themself = Examined themself
deed-judged_examinations = Judged { -self-examination(form: "many") }
deed-claimed = Claimed a { -finding }
deed-took_the_lead = Took the lead
deed-signed_plans = Signed a { -plan }
deed-worked_on_measures = Worked on { -measure(form: "many") }
deed-changed_measures = Changed { -measure(form: "many") }
deed-declared = Declared a { -finding } done
deed-signed_reports = Signed a { -report }
deed-countersigned = Signed second or later
deed-chaired = Chaired a { -feedback-session }
standing-claims = { CAP(-finding(form: "many")) } claimed
standing-leads = { CAP(-finding(form: "many")) } led
standing-measures = Open { -measure(form: "many") }
standing-done = { CAP(-measure(form: "many")) } accepted as done
standing-overdue = Open { -measure(form: "many") } past their date

# The way of a measure
measure-title = { CAP(-measure) } { $number }
measure-text = What is to be done
measure-treats = What it is for
measure-steps = Its way, step by step
measure-returns = Times returned
measure-nobody = Nobody, until a { -handover } is signed
measure-unowned = Nobody answers for this { -measure }: { $person } holds no { -post } of the { -leadership-team } here any more. Its dates run on. Two members sign a { -handover }, or the only one and a reviewer.
measure-extended = Extended { $extensions ->
        [one] once
       *[other] { $extensions } times
    }: due on { DATE($due) }, originally on { DATE($original) }.
measure-next-review = The next review is due on { DATE($date) }.
measure-step-replaces = It takes the place of a cancelled { -measure }, with its first date.
measure-step-left = The { -post } of its leader ended
measure-step-extended = The due date moved from { DATE($before) } to { DATE($after) }, for the { $count ->
        [1] first time
        [2] second time
       *[other] time number { PLAIN($count) }
    }; the original date is { DATE($original) }.
measure-step-due = It is due on { DATE($date) }.
measure-step-asked = Asked: from { DATE($before) } to { DATE($after) }.
measure-step-handed-over = { $after } answers for it now, and { $before } no more.
measure-step-to-hand-over = { $before } is to hand it over to { $after }.
measure-step-unowned = { $person } holds no { -post } of the { -leadership-team } here any more: nobody answers for it.
measure-step-state = It is now: { $state }.
measure-step-replaced = In its place stands
web-state-step-opened = Waits for signatures
web-state-step-declined = Declined

# Reports
report-title = { $kind } { $number }
report-compose-title = { $kind }: compose
report-figures = Figures
report-figures-now = As the { -ledger } counts them on { DATE($date) }, after { $size } acts. When you sign they are counted once more and frozen; nobody types them. Counted are the { -finding(form: "many") } that are open to the whole { -organisation }.
report-figures-frozen = As the { -ledger } counted them on { DATE($date) }, after { $size } acts, frozen when it was signed. Counted are the { -finding(form: "many") } that were open to the whole { -organisation }.
report-figures-again = Counted again from the { -journal }, they are the same.
report-counted = What the { -ledger } counts
report-counted-is = This is part of the report as it is printed. It is made from the figures, and nobody types it.
report-listing-more = { $rows } more stand in the lists of the { -plan }.
report-listing-nothing = nothing is in this list.
report-returned-for = What it was returned for
report-who-signs = The { -principal } signs it. What was signed on paper is entered in the form of the act:
report-on-paper = Enter a paper signature
report-write-again = Write it again
report-signed-on = Signed on
report-received-on = Received on
report-edition = Version
report-heading = { PLAIN($place) }. { $heading }
report-opening-progress = Report of { $organisation } on the progress of rectification, as of { DATE($date) }: { $count ->
        [one] one { -finding }
       *[other] { $count } { -finding(form: "many") }
    } to be rectified.
report-opening-principal = Report of the { -principal } of { $organisation } on leading the rectification, as of { DATE($date) }: { $count ->
        [one] one { -finding }
       *[other] { $count } { -finding(form: "many") }
    } to be rectified.
report-section-overall = Overall
report-section-measures_taken = What was done
report-section-own_duty = What I led, chaired and did myself
report-section-not_done = What is not done, and why
report-section-next = What comes next
report-says-declared_rate = Declared done: { $numerator } of { $denominator } ({ $share } %).
report-says-verified_rate = Verified: { $numerator } of { $denominator } ({ $share } %).
report-says-closed_rate = Closed: { $numerator } of { $denominator } ({ $share } %).
report-says-on_time_by_original = On time by the original dates: { $numerator } of { $denominator } ({ $share } %).
report-says-return_rate = Returned at least once: { $numerator } of { $denominator } ({ $share } %).
report-room-measures_taken = [What was done about the main { -finding(form: "many") }, and what effect can be shown …]
report-room-own_duty = [Meetings chaired, items led in person, checks made on the spot …]
report-room-not_done = [Each { -finding } that is late or extended, with its reason and its date …]
report-room-next = [What will be done, by whom, until when …]
plan-to-report = Compose: { $kind }

# At the desk
desk-mine = What lies with me
desk-mine-said = Open { -measure(form: "many") } of mine: { $open }. Past their date: { $late }.
desk-unclaimed =
    { $count ->
        [one] One { -finding } here is claimed by nobody.
       *[other] { $count } { -finding(form: "many") } here are claimed by nobody.
    }

# Commands
cli-help-review = Read how { -plan(form: "many") } are reviewed.
cli-help-review-plan = List the comments on { -plan(form: "a") }, the signs of its review sheet, and whose signatures it needs.
cli-help-review-submissions = List what one submission of { -plan(form: "a") } changed against another.
cli-help-leaders = Read who of a { -leadership-team } does what in a { -round }.
cli-help-leaders-claims = List who claims, leads and answers for which { -finding }, and what nobody has.
cli-help-leaders-examinations = List whose { -self-examination } was handed in, and whose is missing.
cli-help-leaders-personal = Count what each member signed themself; paper stands apart.
cli-help-measures = Read { -measure(form: "many") }.
cli-help-measures-way = List the way of { -measure(form: "a") } step by step, with its dates.
cli-help-reports = Read what { -report(form: "many") } rest on.
cli-help-reports-begin = Print the text that { -report(form: "a") } on an accepted { -plan } begins with.
cli-argument-organisation_number = the number of the { -organisation }, where your { -post } sees several
cli-argument-left = the submission that stands on the left, the one before the last unless named
cli-argument-right = the submission that stands on the right, the last one unless named
cli-argument-report_kind = which of the two reports
cli-column-on = On
cli-column-change = Change
cli-column-members = Members
cli-column-note = Note
cli-column-acts = How often
cli-column-on_paper = On paper
cli-leader = { $person } ({ $state })
cli-review-outstanding = Its acceptance needs a signature of: { $posts }.
cli-column-invariant = Rule
cli-column-link = Page

# The completeness invariants
invariants-head = What must always hold
invariants-number = Rule
invariants-says = What it says
invariants-gaps = Gaps
invariant-name-i1 = I1
invariant-name-i2 = I2
invariant-name-i3 = I3
invariant-name-i4 = I4
invariant-name-i5 = I5
invariant-name-i6 = I6
invariant-name-i7 = I7
invariant-name-i8 = I8
invariant-name-i9 = I9
invariant-name-i10 = I10
invariant-name-i11 = I11
invariant-name-owned = –
invariant-i1 = Every { -finding } of an accepted { -plan } is claimed and led, has causes, and each cause { -measure(form: "a") }; the three lists tell of one { -plan }.
invariant-i2 = Every { -manifestation } is answered before its { -verification }.
invariant-i3 = What was fed back is planned whole, in the text that was fed back.
invariant-i4 = Nothing is closed without evidence of effect dated after it was fed back.
invariant-i5 = Nothing is closed while { -objection(form: "a") } or { -concern(form: "a") } is open.
invariant-i6 = Whatever was asked, said or handed in has its answer, or is listed here.
invariant-i7 = Figures of a day are the same when they are counted again.
invariant-i8 = A public text says no name and nothing unreleased.
invariant-i9 = What is sustained has a date for its next review.
invariant-i10 = No date moves without an act.
invariant-i11 = The book balances: issued is open, sustained, closed, withdrawn and risk accepted together.
invariant-owned = Whatever is open has an owner who is there, and a date that has not passed.

# Facts of plans, measures, self-examinations and reports
fact-after = Afterwards
fact-before = Before
fact-cause = Treats
fact-changes = Changes
fact-handed_in_date = Handed in on
fact-other_causes = Treats too
fact-planned_text = Text that the { -plan } was made for
fact-received_date = Received on
fact-signed_by = Signed by
fact-signed_date = Signed on
fact-submission = Of which submission
fact-addressee = Addressed to
fact-words = Words of the approved document
