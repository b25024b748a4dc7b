# The pages of a round's feedback: progress, coverage, sessions, answers; the composer, the opinion, the meeting.

web-rail-feedback = { CAP(-feedback) }
web-rail-answers = { CAP(-answer(form: "many")) }
web-tab-round = Overview
web-tab-feedback = Progress of the { -feedback }
web-tab-sessions = { CAP(-feedback-session(form: "many")) }
web-tab-answers = { CAP(-requirement(form: "many")) } and { -answer(form: "many") }
web-tab-coverage = Coverage of the { -term }

web-share = { $done } of { $total }
web-share-what = What is counted
web-share-count = How many
web-round-phases = Phases and what completes them
web-phase-done = over
web-phase-current = now
web-phase-later = still to come
web-phase-reported = { CAP(-inspection-report(form: "many")) } handed in
web-phase-closed = { CAP(-finding(form: "many")) } closed

web-feedback-no-round = There is no { -round } yet that your post has to do with. Once one is planned, its { -feedback } is shown here.
web-feedback-none = No { -inspection } of this { -round } is assigned yet. Assign the { -team(form: "many") } first; each { -organisation } then gets a row here.
web-feedback-told = { CAP(-organisation(form: "many")) } told, both audiences
web-feedback-grid = Each { -organisation } with what has been done, and what is next
web-feedback-begin = What can be begun for the { -round }
web-feedback-heard = Report heard
web-feedback-decided = Use decided
web-feedback-principal = Issued to the { -principal }
web-feedback-leadership = Issued to the leadership
web-feedback-session = { CAP(-feedback-session) } held
web-feedback-receipts = { CAP(-receipt(form: "many")) }
web-feedback-answers = { CAP(-requirement(form: "many")) } answered
web-feedback-next = Next
web-feedback-settled = All done
web-feedback-on = { $date }, { $time }
web-feedback-signed = { $done } of { $total } signed{ $refused ->
        [0] {""}
       *[other] , { $refused } refused
    }
web-feedback-meeting = { CAP(-feedback-meeting) } { $number }, { DATE($date) } ({ $state })
web-state-delivery-open = Not yet
web-state-delivery-begun = Under way
web-state-delivery-done = Done
web-state-delivery-refused = Refused
web-state-delivery-otherwise = Used otherwise

web-coverage-heading = Coverage of { -term } { $term }
web-coverage-inspected = Inspected
web-coverage-means = Counted are all standing bodies that can be inspected, each once, however many { -round(form: "many") } reached it.
web-coverage-table = The tree of bodies
web-coverage-kind = Kind
web-coverage-state = In this { -term }
web-coverage-rounds = In which { -round }
web-coverage-not-yet = Not yet inspected
web-coverage-none = There is no body yet that can be inspected. Found the { -organisation(form: "many") } first.

web-board-told = { CAP(-feedback-session(form: "many")) } closed
web-board-clashes = These can't both take place
web-board-chair = led by { $person }
web-board-moved = { $count ->
        [one] rescheduled once
       *[other] rescheduled { $count } times
    }
web-board-principal = { CAP(-principal) } told
web-board-leadership = Leadership told
web-board-closed = Closed
web-board-done = done
web-board-open = not yet
web-board-none = No { -feedback-session } is scheduled that your post may see. The { -office } schedules one for each { -organisation } whose results are fed back.
web-board-without = Without { -feedback-session(form: "a") } yet: { $count }
web-clash-with-chair = At the same time the chair leads the one with { $organisation } ({ $time }).
web-clash-with-team = At the same time the { -team } meets { $organisation } ({ $time }).
web-clash-with-organisation = This { -organisation } has another one at { $time }.
web-clash-over-chair = { $one } and { $other }, { DATE($date) }: the same person leads both. Reschedule one, or let another lead it.
web-clash-over-team = { $one } and { $other }, { DATE($date) }: the same { -team } is needed in both. Reschedule one.
web-clash-over-organisation = { $one }, { DATE($date) }: two at the same time with the same { -organisation }. Cancel or reschedule one.

web-matrix-heading = How the { -requirement(form: "many") } are answered
web-matrix-table = { CAP(-requirement) } by { -organisation }
web-matrix-views = Which rows
web-matrix-view-all = All
web-matrix-view-waiting = Waiting for { -answer(form: "a") }
web-matrix-view-late = Late
web-matrix-view-to_judge = To be judged
web-matrix-answered = Answered
web-matrix-accepted = Accepted
web-matrix-late = Late
web-matrix-is-late = Late
web-matrix-on = on { $date }
web-matrix-until = due { $date }
web-matrix-not-owed = not asked
web-matrix-unasked = Not asked
unasked-undecided = { $organisation }: the use of its results is not decided yet. Ask it once they are to be fed back.
unasked-used_otherwise = { $organisation }: its results are used otherwise and are not fed back.
unasked-decided_since = { $organisation }: its results are to be fed back since. Ask it by { -requirement } { $requirements } (“Ask the others”).
web-matrix-none = No { -requirement } has been issued in this { -round }. Issue one, and every { -organisation } of the { -round } whose results are fed back owes { -answer(form: "a") }.
web-matrix-none-fits = No row fits. Choose “All” to see every { -organisation }.
web-matrix-column-requirement = { CAP(-requirement) }
web-matrix-column-heading = Heading
web-matrix-column-organisation = { CAP(-organisation) }
web-matrix-column-state = State
web-matrix-column-due = Due
web-matrix-column-answered = Answered on
web-matrix-column-returns = Times returned
web-own-heading = What you must answer
web-own-answer = Your { -answer }
web-own-none = You owe no { -answer } in this { -round }. A { -requirement } that is issued to you stands here at once.
web-own-awaited = The { -principal } gives the { -answer }.
web-own-returned = It was returned; the { -principal } answers again.
web-own-answered = It was given and waits for its judgement. There is nothing to do now.
web-own-accepted = It was accepted. There is nothing more to do.
web-own-withdrawn = The { -requirement } was withdrawn. There is nothing more to do.
web-own-annulled = The { -answer } was annulled. There is nothing more to do.

web-composer-new = Compose the { -feedback-package } for { $organisation } ({ $audience })
web-composer-for = Compose a { -feedback-package }: { $audience }
web-composer-save = Save this version
web-composer-shelves = What can go in
web-composer-put-all = Put in all
web-composer-put = Put in
web-composer-inside = In the document
web-composer-details = { $count ->
        [one] One text beneath it
       *[other] { $count } texts beneath it
    }
web-composer-shelf-achievement = Approved { -achievement(form: "many") }
web-composer-shelf-problem = { CAP(-finding(form: "many")) } with their { -manifestation(form: "many") }
web-composer-shelf-requirement = { CAP(-requirement(form: "many")) } of the { -round }
web-composer-none-achievement = No { -achievement } is approved. The { -team } records them and its head approves.
web-composer-none-problem = No { -finding } is approved. The head of the { -team } and the { -office } approve them.
web-composer-none-requirement = No { -requirement } is issued in this { -round }. The { -office } issues them at the { -feedback-meeting }.
web-composer-items = The document, in order
web-composer-empty = Nothing is in the document yet. Put something in from what can go in, or add a heading.
web-composer-up = Up
web-composer-down = Down
web-composer-add-heading = Add a heading
web-composer-add-achievement = Write { -achievement(form: "a") }
web-composer-add-requirement = Write { -requirement(form: "a") }
web-composer-text-head = The text as it is read
web-composer-text = Text of the { -feedback-package }
web-composer-text-help = Let it be written from the items, then edit it. This text, with the items, is what is approved, issued and signed for.
web-composer-write-en = Write it in English
web-composer-write-zh-Hans = Write it in Chinese
web-composer-proposed = You have edited the text, so it was not overwritten. This is what the items give, beside yours:
web-composer-typed = Your text
web-composer-made = From the items
web-composer-take = Take the text from the items
web-composer-stale = Somebody has saved a newer version
web-composer-stale-help = Nothing that you typed is lost: it stands below as you left it. Compare the two, take over what should stay, then save.
web-composer-theirs = Version { PLAIN($edition) }, saved meanwhile
web-composer-mine = Yours, begun from version { PLAIN($edition) }
web-composer-differs-items = The items
web-composer-differs-text = The text
web-composer-read = I have read version { PLAIN($edition) } and put mine in its place.
web-composer-draft-stale = Somebody has kept another draft
web-composer-draft-theirs = Draft { PLAIN($edition) }, kept meanwhile
web-composer-draft-mine = Yours, begun from draft { PLAIN($edition) }
web-composer-draft-read = I have read draft { PLAIN($edition) } and put mine in its place.
web-composer-kept = A draft, kept by { $person }. It is no version yet.
web-composer-not-kept = The draft was not kept: { $person } has kept another. Press “{ web-form-keep }” to see both.
web-composer-notice-kept = Kept as a draft. Others of the { -office } can go on with it; it is no version yet.
web-composer-drop = Throw the draft away
web-compare-changes = { $count ->
        [0] No line differs.
        [one] One line differs.
       *[other] { $count } lines differ.
    }
web-compare-changed = Changed
web-compare-gone = Only on the left
web-compare-new = Only on the right
web-versions-heading = Versions of { -feedback-package } { $number }
web-versions-left = On the left
web-versions-right = On the right
web-versions-show = Compare
web-versions-one = Version { PLAIN($number) } · { $person } · { $at }
web-versions-name = Version { PLAIN($number) }
web-versions-none = The versions of a { -feedback-package } are kept for the { -office }. Your post reads the one that was issued.

web-composer-elsewhere = Compose from { -inspection(form: "a") } instead
web-package-listed = { $title } · { $audience }
web-package-text = Text
web-package-alone = For the { -principal } alone: no other post of the { -organisation } can open it or what it tells.
web-package-renamed = Issued to it as “{ $before }”; it has been called “{ $name }” since.
web-package-alone-yours = For you alone: no other post where you serve can open it or what it tells, until you share it.
web-package-number = { $issuer } { $year } No. { PLAIN($serial) }
web-package-number-principal = { $issuer } ({ -principal }) { $year } No. { PLAIN($serial) }
web-package-receipts = { CAP(-receipt(form: "many")) }, person by person
web-package-receipt = { CAP(-receipt) }
web-package-person = Person
web-package-on = On
web-package-how = How, and what was said
web-package-said = What was said
web-package-witnesses = Witnesses
web-package-nobody = Nobody holds a post there for which it is. Appoint the leadership of the { -organisation } first.
web-package-chain = Approval
web-package-next = Next to sign
web-package-later = Later
web-package-barred-drafters = May not approve, because they drafted it: { $persons }.
web-package-barred-signed = Whoever has signed does not sign a second time.
web-package-versions = { $count ->
        [one] One version
       *[other] { $count } versions, side by side
    }
web-state-audience-principal = { CAP(-principal) } alone
web-state-audience-leadership = Leadership team
web-state-receipt-signed = Signed
web-state-receipt-on_paper = Signed on paper
web-state-receipt-by_delegate = Signed by a delegate
web-state-receipt-by_delegate_on_paper = Signed by a delegate, on paper
web-state-receipt-refused = Would not sign
web-state-receipt-missing = Not yet
web-state-presence-present = Present
web-state-presence-absent = Absent
web-state-presence-excused = Excused
web-state-side-principal_only = For the principal alone

web-fact-open_to = May be opened by
web-open-to-principal = the { -principal } alone
web-open-to-leadership = the leadership team
web-open-to-all = all posts of the { -organisation }
web-open-to-and = { $posts }, and { $persons }

web-meeting-underneath = Underneath, for the office and the leading group alone: { $count } { -finding(form: "many") }
web-meeting-minutes = Minutes
web-meeting-no-minutes = The minutes are not adopted yet. They are written once it was held.
web-meeting-counted = { $present } present, { $absent } absent, { $excused } excused
web-meeting-name = Name
web-meeting-title = Title of that day
web-meeting-body = For
web-meeting-somebody = Not for this post
web-meeting-hidden = Who came, and in which title, is kept for the { -office } and the { -team(form: "many") }.
web-meeting-not-held = It was not recorded as held yet. Who came is entered with that.
web-meeting-requirements = { CAP(-requirement(form: "many")) } issued at it
web-meeting-no-requirements = No { -requirement } was issued at it.
web-meeting-require = Issue { -requirement(form: "a") } at it
web-meeting-files = Attachments

# The text of an opinion, as it is written from its items.
opinion-title-principal = Outstanding problems found in the { -inspection } of { $organisation }
opinion-title-leadership = { CAP(-feedback) } on the { -inspection } of { $organisation }
opinion-heading-achievement = { $audience ->
       *[other] What was achieved
    }
opinion-heading-problem = { $audience ->
        [principal] Outstanding problems
       *[leadership] Problems found
    }
opinion-heading-requirement = { $audience ->
       *[other] What is required
    }

# Commands of the feedback.
cli-help-round = Read how a { -round } is fed back.
cli-help-round-progress = List every { -organisation } of a { -round } with what has been done and what is next.
cli-help-round-coverage = List who was inspected in the { -term } of a { -round }, and who not yet.
cli-help-round-matrix = List how each { -organisation } has answered each { -requirement }.
cli-help-round-sessions = List the { -feedback-session(form: "many") } of a { -round }, and those that can't both take place.
cli-help-package = Read the versions of a { -feedback-package } and the text that its items give.
cli-help-package-versions = List the versions of a { -feedback-package }, oldest first.
cli-help-package-written = Print the text that the items of a { -feedback-package } give. Nothing is changed by it.
cli-argument-round_number = the number of the { -round }
cli-argument-package_number = the number of the { -feedback-package }
cli-argument-text_language = the language of the text; without it that of the command
cli-column-issued = Issued to
cli-column-session = Session
cli-column-signed = Signed
cli-column-answered = Answered
cli-column-next = Next
cli-column-rounds = Rounds
cli-column-requirement = Requirement
cli-column-place = Place
cli-column-version = Version
cli-round-told = Told in both audiences: { $told } of { $total }.
cli-round-covered = Inspected: { $inspected } of { $total }.
cli-round-clash = Sessions { $first } and { $second } can't both take place: { $over }. Reschedule one.
cli-clash-chair = the same person leads both
cli-clash-team = the same { -team } is needed in both
cli-clash-organisation = both are with the same { -organisation }
