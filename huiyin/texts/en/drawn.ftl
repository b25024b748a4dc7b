# What papers say beside the texts of the book: numbers, addressees, what was signed, what can't be shown.

drawn-erased = [This text was erased.]
drawn-label = { CAP(-handling-label) }: { $label }
drawn-number = { $issuer } [{ PLAIN($year) }] No. { PLAIN($serial) }
drawn-number-principal = { $issuer } ({ -principal }) [{ PLAIN($year) }] No. { PLAIN($serial) }
drawn-number-leadership = { $issuer } ({ -leadership-team }) [{ PLAIN($year) }] No. { PLAIN($serial) }
drawn-draft = Draft, version { PLAIN($edition) }; not issued
drawn-notice-draft = Edition { PLAIN($edition) }, approved; not published
drawn-addressee-principal = the { -principal } of { $organisation }
drawn-addressee-leadership = the { -leadership-team } of { $organisation }
drawn-corrects = This opinion corrects the opinion { $number } of { DATE($on) }, of which { -finding } { $findings } was amended since.
drawn-amended = { CAP(-finding) } { PLAIN($number) } was amended on { DATE($on) } by decision on an { -objection }; this document shows it as issued.
drawn-renamed = The addressee has been called “{ $name }” since; this document names it as issued.
drawn-text-title = { $title }, version { PLAIN($edition) }
drawn-receipt-signed = Received
drawn-receipt-on_paper = Received, signed on paper
drawn-receipt-by_delegate = Received by a delegate
drawn-receipt-by_delegate_on_paper = Received by a delegate, signed on paper
drawn-receipt-for = for { $person }
drawn-receipt-entered = entered by { $person }
drawn-refused = Would not sign
drawn-unnamed = (name not shown)
drawn-finding-number = Finding { PLAIN($number) }
drawn-period = { $which ->
        [from] since { DATE($from_date) }
        [until] until { DATE($until_date) }
       *[both] { DATE($from_date) } to { DATE($until_date) }
    }
drawn-requirement = R{ PLAIN($place) }
drawn-leave = bulk export { PLAIN($number) }, let go by { $approver }
drawn-meeting = Centralised feedback meeting, { $round }
drawn-agenda-item = { $heading } ({ $speaker })
drawn-session = One-to-one feedback: { $organisation }
drawn-calendar = Feedback, { $round }
