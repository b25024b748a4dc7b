# The assessment extract: its states, acts, fields, refusals, gaps and pages.

kind-extract = { -assessment-extract }
web-kinds-extract = { CAP(-assessment-extract(form: "many")) }
state-extract-drawn_up = Drawn up
web-state-extract-drawn_up = Drawn up
state-extract-signed = Signed
web-state-extract-signed = Signed
state-extract-withdrawn = Withdrawn
web-state-extract-withdrawn = Withdrawn
state-extract-annulled = Annulled
act-extract-draw_up = Draw up { -assessment-extract } {$subject}
act-extract-draw_up-consequence = Its numbers are counted from the { -journal } now. They are fixed when somebody else signs it.
doing-extract-draw_up = draw up { -assessment-extract(form: "a") }
who-extract-draw_up = { post-office_clerk }, { post-office_head }
act-extract-count_again = Count { -assessment-extract } {$subject} again
act-extract-count_again-consequence = The numbers of today take the place of those of before.
doing-extract-count_again = count the { -assessment-extract } again
who-extract-count_again = { post-office_clerk }, { post-office_head }
act-extract-sign = Sign { -assessment-extract } {$subject}
act-extract-sign-consequence = Its numbers stay as they are. The assessment readers, and those whom it is about, can read it from now on.
doing-extract-sign = sign the { -assessment-extract }
who-extract-sign = { post-office_head }, { post-leading_group_member }
act-extract-withdraw = Withdraw { -assessment-extract } {$subject}
act-extract-withdraw-consequence = It is never signed; the reason is kept.
doing-extract-withdraw = withdraw the { -assessment-extract }
who-extract-withdraw = { post-office_clerk }, { post-office_head }
act-extract-countersign = Sign for { -assessment-extract } {$subject}
act-extract-countersign-consequence = Your signature can't be taken back. With the last one outstanding the act takes effect.
doing-extract-countersign = countersign on the { -assessment-extract }
act-extract-decline = Decline to sign for { -assessment-extract } {$subject}
act-extract-decline-consequence = The act that waits is dropped with all its signatures; it can be opened again.
doing-extract-decline = decline to sign for the { -assessment-extract }
act-extract-annul = Annul the last act on { -assessment-extract } {$subject}
act-extract-annul-consequence = With a second person's signature everything is as it was before that act. The act and its undoing stay in the { -journal }.
doing-extract-annul = annul an act on the { -assessment-extract }
who-extract-annul = { post-office_clerk }, { post-office_head }, { post-leading_group_member }
act-extract-expunge = Expunge parts of { -assessment-extract } {$subject}
act-extract-expunge-consequence = With a second person's signature the texts or files named are erased for good. That something was erased stays visible.
doing-extract-expunge = expunge parts of the { -assessment-extract }
who-extract-expunge = { post-office_head }, { post-records_officer }
web-todo-sign_extract = { CAP(-assessment-extract) } { $number } waits for your signature: somebody else drew it up.
did-draw_up = Drawn up
did-count_again = Counted again
field-year = Year
field-extract-draw_up-post = Post of the leader; leave it empty where it is about the { -organisation }
field-extract-draw_up-note = Remark
field-extract-count_again-note = Remark
field-numbers = Numbers
field-behind = Digest of the { -finding(form: "many") } behind it
field-deeds = What the leader did
field-acts = Times
field-on_paper = On paper
field-known_as = Identities counted
field-size_before = Acts before the year
web-fact-size_before = Acts before the year
web-fact-year = Year
refused-year_has_begun = You cannot { SAY("doing", $act) }: { PLAIN($year) } has not begun, or lies before the { -journal }. Choose a year that has begun.
refused-post_led_it_then = You cannot { SAY("doing", $act) }: that post was not one of this { -organisation }'s { -leadership-team } in { PLAIN($year) }. Choose a post that was, or leave it empty for the { -organisation } itself.
gap-extract_numbers_differ = Its numbers are not those that the { -journal } gives for that day ({ $figures }).
work-gaps-extract_numbers_differ = { CAP(-assessment-extract(form: "many")) } that can't be counted again
extract-title-organisation = { CAP(-assessment-extract) } { PLAIN($number) }: { $year }
extract-title-leader = { CAP(-assessment-extract) } { PLAIN($number) }: { $year }, of a leader
extract-about-leader = { $name }, { $post }
extract-numbers = Numbers
extract-is-organisation = Counted are the { -finding(form: "many") } that were handed over to the { -organisation } by the end of { $year } and not closed before it began, and were open to all of it: none that only its { -principal } or { -leadership-team } was told of.
extract-is-leader = Counted are, of the { -organisation }'s { -finding(form: "many") } of { $year } that were open to all of it, those that this leader claimed, led, or answered for with a { -measure }.
extract-frozen = As of { DATE($date) }, after { $size } acts.
extract-again = Counted again from the { -journal }, the numbers are the same.
extract-number = Number
extract-value = Value
extract-above = Counts
extract-below = Of
extract-definition = What is counted
extract-deeds = Signed by the leader in the year
extract-deeds-are = Acts on this { -organisation }'s matters whose lines were recorded in { $year }, by all names that this person was known under; “on paper” are those that somebody else entered.
extract-behind-title = { SAY("figure", $figure) }: the { -finding(form: "many") } behind it
extract-behind-are = { $above } of { $below }, as they stood on { DATE($date) }, after { $size } acts. A { -finding }'s words are read on its own page, by whoever may read it.
extract-behind-same = The digest of these { -finding(form: "many") } is the one that was frozen.
extract-behind-differs = The digest of these { -finding(form: "many") } is not the one that was frozen.
extract-behind-none = No { -finding } stands behind this number.
extract-behind-unseen = { $count ->
    [one] One more { -finding } has a { -handling-label } above yours and is not listed.
   *[other] { $count } more { -finding(form: "many") } have a { -handling-label } above yours and are not listed.
}
extract-behind-state = State then
extract-behind-counts = Counts
extract-behind-handed-over = Handed over
extract-behind-declared = Declared
extract-behind-verified = Verified
extract-behind-closed = Closed
extract-signed-on = Signed on
extract-column-finding = { CAP(-finding) }
cli-help-extracts = Assessment extracts: what stands behind their numbers.
cli-help-extracts-behind = Show the findings behind one number of an assessment extract, as they stood when it was counted.
cli-argument-figure_code = which number, such as closed_rate.
cli-column-counted = Counts

# The extract as a paper
web-rail-extract = Assessments
choice-paper-assessment_extract = { CAP(-assessment-extract) }
choice-paper-leader_extract = { CAP(-assessment-extract) } of a leader
paper-name-assessment_extract = { CAP(-assessment-extract) }
paper-name-leader_extract = { CAP(-assessment-extract) } of a leader
printed-title-assessment_extract =
    { CAP(-assessment-extract) }
    of { $organisation }
printed-title-leader_extract =
    { CAP(-assessment-extract) } of a leader
    of { $organisation }
printed-section-behind = { CAP(-finding(form: "many")) } behind the figures
printed-field-assessed = About
printed-field-year = Year
printed-field-behind = { CAP(-finding(form: "many")) } behind the figures
printed-field-findings_counted = Counted
printed-field-findings_below = Of
printed-field-findings_digest = Digest
printed-field-unseen = Not listed
printed-note-behind_are = { CAP(-finding(form: "many")) } are named by their numbers, as of { $as_of }, after { $journal_size } acts. The digest (SHA-256) fixes which ones they are: whoever counts again from the { -journal } gets the same.
drawn-extract-itself = the { -organisation } itself
drawn-extract-note = Remark: { $note }

# The hearing before it is signed
state-extract-put = Put to whom it is about
web-state-extract-put = Put to whom it is about
act-extract-put = Put { -assessment-extract } {$subject} to whom it is about
act-extract-put-consequence = The { -principal }, or the leader whom it is about, reads it from now on and can comment on it until the day named. It is signed after that.
doing-extract-put = put the { -assessment-extract } to whom it is about
who-extract-put = { post-office_clerk }, { post-office_head }
act-extract-comment = Comment on { -assessment-extract } {$subject}
act-extract-comment-consequence = Your comment is kept with it and printed in it. It is not signed before the office has answered.
doing-extract-comment = comment on the { -assessment-extract }
who-extract-comment = { post-principal }, { post-leadership_member }
act-extract-agree = Say that there is nothing to say on { -assessment-extract } {$subject}
act-extract-agree-consequence = It can be signed from now on. You can still comment until then.
doing-extract-agree = say that there is nothing to say on the { -assessment-extract }
who-extract-agree = { post-principal }, { post-leadership_member }
act-extract-answer_comment = Answer a comment on { -assessment-extract } {$subject}
act-extract-answer_comment-consequence = The answer is kept beside the comment and printed with it. It changes no number; to count again is another act.
doing-extract-answer_comment = answer a comment on the { -assessment-extract }
who-extract-answer_comment = { post-office_clerk }, { post-office_head }
web-todo-put_extract = { CAP(-assessment-extract) } { $number } waits to be put to whom it is about.
web-todo-agree_extract = { CAP(-assessment-extract) } { $number } was put to you: comment on it, or say that there is nothing to say.
web-todo-answer_extract = { CAP(-assessment-extract) } { $number } has a comment that waits for an answer.
did-put = Put to whom it is about
did-agree = Nothing to say
did-answer_comment = Comment answered
field-comments_until = Comments until
field-extract-comment-text = Comment
field-extract-answer_comment-number = Number of the comment
field-extract-answer_comment-answer = Answer
refused-it_is_about_them = You cannot { SAY("doing", $act) }: it is about somebody else. A leader comments on what is about that leader, the { -principal } on what is about the { -organisation }: { SAY("who", $act) }.
refused-day_has_not_passed = You cannot { SAY("doing", $act) }: { DATE($until_date) } has passed. Name today or a later day.
refused-nothing_was_said_yet = You cannot { SAY("doing", $act) }: something was said already. Comment on it, if there is more to say.
refused-comment_waits = You cannot { SAY("doing", $act) }: no comment numbered { $number } waits for an answer. Choose one that waits.
refused-a_comment_waits = You cannot { SAY("doing", $act) }: no comment waits for an answer. Nothing has to be done.
refused-every_comment_has_its_answer =
    { $comments ->
        [one] You cannot { SAY("doing", $act) }: { $comments } comment waits for an answer. Answer it first.
       *[other] You cannot { SAY("doing", $act) }: { $comments } comments wait for an answer. Answer them first.
    }
refused-whom_it_is_about_was_heard = You cannot { SAY("doing", $act) }: whom it is about can comment until { DATE($until_date) } and has said nothing yet. Wait until that day has passed, or ask them.
extract-comments = Comments of whom it is about
extract-comment-number = Comment { $number }
extract-comment-answer = Answer of the office
extract-comment-waits = Waits for an answer.
extract-comments-until = Comments are taken until { DATE($date) }.
extract-agreed = On { DATE($date) } whom it is about said that there is nothing to say.
extract-unheard = Whom it is about let { DATE($date) } pass without a comment.
printed-section-heard = Comments of whom it is about
printed-field-heard = Comments
printed-field-heard_no = No.
printed-field-heard_said = Comment
printed-field-heard_on = On
printed-field-heard_answer = Answer
printed-field-heard_is = Heard
gap-extract_comments_unanswered = Whom it is about commented on it ({ $comments }), and nobody has answered.
work-gaps-extract_comments_unanswered = { CAP(-assessment-extract(form: "many")) } with comments unanswered
