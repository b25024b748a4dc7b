# Pages about the book as a whole: journal, import, work in the background, check, search, figures, accounts, traces.

## Journal
work-journal-act-on = { $act }: { $subject }
work-effect-taken = taken
work-effect-opened = opened, waits for signatures

## Work in the background
work-jobs-title = Work in the background
work-jobs-what = Work
work-jobs-at = Asked for
work-jobs-none = You have asked for no work in the background yet. An import of a list and the check run there.
work-job-stored = See what was stored
work-job-checked = See what was found

## Import
work-line-verifier = The verifier, one Python file (verifier.py)
work-line-key = The key of this site (site.key)
work-expunge-source = This came in with a list, whose file holds the same text still and is not erased with it. Expunge the file there too:
work-import-files = Table files
work-import-recognise = Recognise by the headers; propose one where none is known
work-import-propose = Propose one and let me choose
work-import-new-round = A new one, named below
work-import-new-round-called = New { -round }
work-import-new-round-help = Only where none is chosen: { -mandate(form: "a") } is issued and { -round(form: "a") } planned under this name, together with the list.
work-import-all-known = All { $stored } { -finding(form: "many") } of this list that can be stored are here already. Storing it again changes nothing.
work-import-called = What the list is called
work-import-called-help = Without a name it is called after its first file.
work-import-organisation = The one { -organisation } of this list
work-import-organisation-help = Only where no column names the { -organisation }: its name as it stands here, or as it shall be founded.
work-import-keep = keep as reported
work-import-drop = leave out
work-import-missing-statement = No column was found that holds the text of the { -finding }. Choose it.
work-import-missing-organisation_name = No column was found that names the { -organisation }. Choose it.
work-import-mapping = Mapping
work-import-store = { $findings ->
    [one] Store { $findings } { -finding }
   *[other] Store { $findings } { -finding(form: "many") }
}
work-import-known = These files were taken in before, as list { PLAIN($number) }. Storing them again changes nothing.
work-import-partly-known = { $stored ->
    [one] One row is in the book already and will not be stored again.
   *[other] { $stored } rows are in the book already and will not be stored again.
}

## Check
work-check-under-way = A check is under way.
work-check-said = { $sentence }
work-check-gap = { $name }: { $sentence }
work-check-book = The book
work-gaps-finding_without_claim = { CAP(-finding(form: "many")) } that nobody has claimed
work-gaps-finding_without_cause = { CAP(-finding(form: "many")) } without a cause
work-gaps-finding_without_measure = { CAP(-finding(form: "many")) } without a { -measure }
work-gaps-finding_without_date = { CAP(-finding(form: "many")) } without a running date
work-gaps-finding_not_handed_over = { CAP(-finding(form: "many")) } never handed over
work-gaps-manifestation_unanswered = { CAP(-manifestation(form: "many")) } without an answer
work-gaps-fed_back_finding_unplanned = Fed back, and in no { -plan }
work-gaps-document_differs_from_digest = Document that is not that of its digest
work-gaps-text_differs_from_fed_back = Text that is not the one fed back
work-gaps-closed_without_effect_evidence = Closed without evidence of effect
work-gaps-closed_with_open_objection = Closed while an { -objection } was open
work-gaps-closed_with_open_concern = Closed while a { -concern } was open
work-gaps-closed_by_declarer_or_verifier = Closed by somebody who had declared or verified it
work-gaps-objection_unanswered = { CAP(-objection(form: "many")) } without a decision
work-gaps-concern_unanswered = { CAP(-concern(form: "many")) } without a determination
work-gaps-plan_unanswered = { CAP(-plan(form: "many")) } that wait for review
work-gaps-comments_unanswered = { CAP(-plan(form: "many")) } returned and not submitted again
work-gaps-package_not_received = { CAP(-feedback-package(form: "many")) } that nobody has signed for
work-gaps-signature_outstanding = Acts that wait for signatures
work-gaps-clock_overdue = Dates that have passed
work-gaps-sustained_without_review_date = Under review without a next date
work-gaps-organisation_abolished = { CAP(-finding(form: "many")) } of an abolished { -organisation }
work-gaps-measure_unowned = { CAP(-measure(form: "many")) } that nobody answers for
work-gaps-responsible_not_leading = { CAP(-measure(form: "many")) } answered for by nobody of the { -leadership-team }
work-gaps-responsible_left = { CAP(-measure(form: "many")) } whose leader has left
work-gaps-claimants_left = { CAP(-finding(form: "many")) } whose claimants have left
work-gaps-date_moved_without_act = Dates that moved without an act
work-gaps-book_does_not_balance = The balance of the book

## Search and figures
work-kind = { CAP(SAY("kind", $kind)) }
work-figures-slip =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    } over { $count ->
        [one] { $count } rectification
       *[other] { $count } rectifications
    }
work-search-all = Everything
work-figures-both = { $round }, { $organisation }
work-figures-all = All { -finding(form: "many") } open to this post
work-figures-name = Figure
work-figures-numerator = Numerator
work-figures-denominator = Denominator
work-figures-unit = Unit
work-figures-as-of = As of
work-figures-lines = Lines of the journal
work-reached-issued = issued
work-reached-declared = declared
work-reached-verified = verified
work-reached-closed = closed
work-reached-definition = { CAP(-finding(form: "many")) } by the day on which they reached each state in their current cycle, counted at the first of each month. What was returned or reopened counts as not reached.

## Accounts of the site
doing-account-keep = keep the account
who-account-keep = another security administrator
work-accounts-title = Accounts
work-accounts-lead = Who can sign in. An account gives no right by itself: what a person may do follows from the { -post(form: "many") } held.
work-accounts-open = Open an account
work-accounts-person = Person
work-accounts-name = Name of the account
work-accounts-name-help = Letters, digits and marks without spaces, at most 80.
work-accounts-language = Language of the pages
work-accounts-since = Opened
work-accounts-deeds = What can be done
work-accounts-own = This is you: another security administrator keeps your account.
work-accounts-closed = closed
work-accounts-temporary = has a temporary password
work-accounts-reset = New password
work-accounts-unlock = End the lock
work-accounts-close = Close { $name }
work-accounts-reopen = Open { $name } again
work-accounts-password = The temporary password of { $name } is shown this once. Hand it over in person; it must be changed at the next sign-in.
work-accounts-done-close = The account is closed: its sessions have ended and its keys are revoked.
work-accounts-done-open = The account is open again, with the password it had.
work-accounts-done-unlock = The lock is ended.
work-language-en = English
work-language-zh-Hans = 中文

## The own account
work-account-title = My account
work-account-lead = Signed in as { $name }.
work-account-password = Change my password
work-account-revoked = The key is revoked. Whatever uses it is turned away from now on.
work-tokens-title = Keys for programs
work-tokens-lead = A key lets a program act through the interface in one { -post } of yours, until it ends. Whoever has it can do what that { -post } can do.
work-token-name = What the key is for
work-token-post = { CAP(-post) } that it acts in
work-token-days = How long it works
work-token-period = { $days } days
work-token-until = Works until
work-token-used = Last used
work-token-unused = never
work-token-issue = Issue a key
work-token-revoke = Revoke { $name }
work-token-once = The key is shown this once. Copy it now and keep it like a password.
work-token-text = Text of the key

## What auditors read
work-trace-title = Restricted reads
work-trace-logs = Logs
work-trace-lead = Who has read texts under a restricted label, newest first. The texts themselves are not here.
work-trace-number = Only { -finding } number
work-trace-who = Person
work-trace-what = What
work-trace-at = At
work-trace-none = Nobody has read a restricted text yet.
work-door-web = on the pages
work-door-api = through the interface for programs
work-door-cli = on the server
work-access-title = Access
work-access-lead = Who came in, and who changed the right to come in, newest first.
work-access-refused = { $count ->
    [one] One sign-in was turned away
   *[other] { $count } sign-ins were turned away
}
work-access-name = Name of the account
work-access-address = Address
work-access-locked = locked out
work-access-event = What happened
work-access-by = by { $person }
work-access-none = Nobody has come in yet.
work-access-signed_in = Signed in
work-access-signed_out = Signed out
work-access-account_opened = Account opened
work-access-account_closed = Account closed
work-access-account_opened_again = Account opened again
work-access-password_changed = Password changed
work-access-password_reset = Temporary password given
work-access-lock_lifted = Lock ended
work-access-token_issued = Key for programs issued
work-access-token_revoked = Key for programs revoked
