# The public notice: its name, states, acts, fields, gaps; how wordings become sentences; legal forms of names.

kind-notice = { -public-notice }
web-kinds-notice = { CAP(-public-notice(form: "many")) }
state-notice-drafted = Drafted
web-state-notice-drafted = Drafted
state-notice-approved = Approved
web-state-notice-approved = Approved
state-notice-published = Published
web-state-notice-published = Published
state-notice-withdrawn = Withdrawn
web-state-notice-withdrawn = Withdrawn
state-notice-annulled = Annulled
act-notice-draft = Draft { -public-notice } {$subject}
act-notice-draft-consequence = Nothing goes out by this; what it would give away is shown beside it.
doing-notice-draft = draft { -public-notice(form: "a") }
who-notice-draft = { post-office_clerk }, { post-office_head }
act-notice-revise = Revise { -public-notice } {$subject}
act-notice-revise-consequence = The new text takes the place of the one you started from; an approval is void.
doing-notice-revise = revise the { -public-notice }
who-notice-revise = { post-office_clerk }, { post-office_head }
act-notice-approve = Approve { -public-notice } {$subject}
act-notice-approve-consequence = With both signatures it can be published as it stands. A text that gives anything away is refused.
doing-notice-approve = approve the { -public-notice }
who-notice-approve = { post-office_head }, { post-leading_group_member }
act-notice-publish = Publish { -public-notice } {$subject}
act-notice-publish-consequence = It gets the next number of the year and is frozen: it can be withdrawn, and never changed.
doing-notice-publish = publish the { -public-notice }
who-notice-publish = { post-office_clerk }, { post-office_head }
act-notice-withdraw = Withdraw { -public-notice } {$subject}
act-notice-withdraw-consequence = It is shown no more; its number stays given.
doing-notice-withdraw = withdraw the { -public-notice }
who-notice-withdraw = { post-office_head }, { post-leading_group_member }
act-notice-countersign = Sign for { -public-notice } {$subject}
act-notice-countersign-consequence = Your signature can't be taken back. With the last one outstanding the act takes effect.
doing-notice-countersign = countersign on the { -public-notice }
act-notice-decline = Decline to sign for { -public-notice } {$subject}
act-notice-decline-consequence = The act that waits is dropped with all its signatures; it can be opened again.
doing-notice-decline = decline to sign for the { -public-notice }
act-notice-annul = Annul the last act on { -public-notice } {$subject}
act-notice-annul-consequence = With a second person's signature everything is as it was before that act. The act and its undoing stay in the { -journal }.
doing-notice-annul = annul an act on the { -public-notice }
act-notice-expunge = Expunge parts of { -public-notice } {$subject}
act-notice-expunge-consequence = With a second person's signature the texts or files named are erased for good. That something was erased stays visible.
doing-notice-expunge = expunge parts of the { -public-notice }
who-notice-annul = { post-office_clerk }, { post-office_head }, { post-leading_group_member }
who-notice-expunge = { post-office_head }, { post-records_officer }
field-readership = For
choice-readership-party = Party
choice-readership-public = The public
field-named_bodies = { CAP(-body(form: "many")) } that it names openly
field-base_edition = Edition that you started from
field-checked = Text that was checked
field-leaks = Places that give something away
web-fact-edition = Edition
web-fact-ordinal = Number of the year
refused-none_is_the_principals_alone = You cannot { SAY("doing", $act) }: { $findings } of the { -finding(form: "many") } are for { -principal(form: "a") } alone. Leave those out.
refused-wordings_are_released = You cannot { SAY("doing", $act) }: { $findings } of the { -finding(form: "many") } have no released public wording. Have it released, or leave them out.
refused-findings_are_of_the_round = You cannot { SAY("doing", $act) }: { $findings } of the { -finding(form: "many") } are of another { -round } or another { -organisation }. Leave them out.
refused-is_the_newest_edition = You cannot { SAY("doing", $act) }: you started from edition { PLAIN($base) }, and edition { PLAIN($edition) } has come since. Read it, and put your changes into that one.
refused-text_was_checked = You cannot { SAY("doing", $act) }: the text has changed since it was searched for names. Read it, and decide again.
refused-no_leak_is_found = You cannot { SAY("doing", $act) }: the text gives something away in { $leaks } { $leaks ->
        [one] place
       *[other] places
    }. Open it to see each, and revise it.
gap-published_with_leaks = It was published as number { PLAIN($ordinal) } without a clean check.
gap-published_unreleased = Number { PLAIN($ordinal) } tells of { -finding(form: "many") } without a public wording: { $findings }.
gap-public_text_names = The published text says { $leaks ->
        [one] a name or an unreleased text that the site knows today, once.
       *[other] names or unreleased texts that the site knows today, in { $leaks } places.
    }
work-gaps-published_with_leaks = Published without a clean check
work-gaps-published_unreleased = Published without a released wording
work-gaps-public_text_names = Names in what was published
web-todo-approve_notice = { CAP(-public-notice) } { $number } waits for your approval.
web-todo-publish_notice = { CAP(-public-notice) } { $number } is approved and not published.
notice-some-first = { "Some " }
notice-some = { "some " }
notice-between = { "; " }
notice-end = .
leak-endings = incorporated|corporation|company|limited|holdings|holding|group|corp|inc|ltd|plc|llc|co
leak-beginnings = { "the |china |national |state " }
leak-what-person = { CAP(-person) }
leak-what-body = { CAP(-body) }
leak-what-working_paper = { CAP(-working-paper) }
leak-what-finding = Unreleased { -finding }
did-publish = Published
did-revise = Revised
