# Warning signs: for each rule what it says, what it doesn't say, and what innocent reasons there are. None accuses.

signs-title = Warning signs
signs-says = What it says
signs-says-not = What it does not say
signs-innocent = Innocent reasons
signs-beside = Side by side
signs-base-rate =
    { $matters ->
        [0] No { -finding } here was declared or closed.
       *[other] { $carrying } of { $matters } declared or closed { -finding(form: "many") } here carry this sign.
    }
signs-answered =
    { $answered ->
        [0] Nobody has yet said of this sign whether it is one.
       *[other] People answered { $answered } of these signs; { $not_signs } they found to be none.
    }
signs-person = A sign is an indication by a fixed rule. A person looks at the matter and decides; nothing follows from the sign alone.

sign-copied_text = Text that stands elsewhere too
sign-copied_text-says =
    What was declared or answered here is nearly the same as with { $findings ->
        [one] one other { -finding }
       *[other] { $findings } other { -finding(form: "many") }
    }, of { $bodies ->
        [0] the same organisation
        [one] one other organisation
       *[other] { $bodies } other organisations
    }. At its nearest { $percent } % of the wording that is not usual here is shared.
sign-copied_text-says-not = It does not say who wrote first, nor that what is described was not done.
sign-copied_text-innocent = One work that settled several findings, a form that was handed out, one author for several units. Texts that differ in figures, places or a denial alone are left out, as far as they can be told.

sign-same_file = One file for several matters
sign-same_file-says =
    { $files ->
        [one] One file of the evidence also stands
       *[other] { $files } files of the evidence also stand
    } with { $findings ->
        [one] one other { -finding }
       *[other] { $findings } other { -finding(form: "many") }
    }, byte for byte; other organisations among them: { $bodies }.
sign-same_file-says-not = It does not say that the file proves nothing here.
sign-same_file-innocent = Minutes, a new rule or a picture that truly concerns several findings.

sign-like_document = A document nearly like another
sign-like_document-says =
    A document of the evidence is nearly the same as one with { $findings ->
        [one] one other { -finding }
       *[other] { $findings } other { -finding(form: "many") }
    }; other organisations among them: { $bodies }. At its nearest { $percent } % of the wording that is not usual here is shared.
sign-like_document-says-not = It does not say which of them came first, nor that either is untrue. Pictures and scans without text are not compared.
sign-like_document-innocent = A form, a rule that was taken over from above, a report on one work in several places.

sign-evidence_before = Evidence older than the feedback
sign-evidence_before-says =
    { $files ->
        [one] One file is
       *[other] { $files } files are
    } dated before { DATE($handed_over_date) }, the day the { -finding } was handed over; the oldest by { $days ->
        [one] one day
       *[other] { $days } days
    }.
sign-evidence_before-says-not = It does not say that the date is true, nor that nothing was done after the feedback.
sign-evidence_before-innocent = Set right at once during the inspection; an older contract or rule for comparison; a camera or template with a wrong clock.

sign-metadata_differs = Metadata of another day
sign-metadata_differs-says =
    The metadata of { $files ->
        [one] one file name
       *[other] { $files } files name
    } a later day than the file claims, or later than the declaration on { DATE($declared_date) }; by { $days } days at most.
sign-metadata_differs-says-not = It does not say which of the two dates is right. Metadata can be changed by anybody, and many files have none.
sign-metadata_differs-innocent = A paper that was scanned later, a copy saved anew, a clock that is wrong. A single day is put down to time zones.

sign-documents_only = No evidence of effect
sign-documents_only-says =
    { $files ->
        [0] No evidence is attached.
        [one] The only file attached shows action, not effect.
       *[other] All { $files } files attached show action; none shows effect.
    }
sign-documents_only-says-not = It does not say that there was no effect: only that nothing attached as such shows it.
sign-documents_only-innocent = Effect that is filed under the wrong kind, or that can only be seen on the spot.

sign-unanswered = Manifestations without an answer
sign-unanswered-says =
    { $silent ->
        [one] One
       *[other] { $silent }
    } of { $manifestations } { -manifestation(form: "many") } that were fed back { $silent ->
        [one] has
       *[other] have
    } no answer.
sign-unanswered-says-not = It does not say that they were left as they are: only that nothing is said of them one by one.
sign-unanswered-innocent = One answer meant for several of them.

sign-closing_burst = A crowd before a date
sign-closing_burst-says =
    { $way ->
        [closed] { $crowded } of { $of } closings of this organisation fall in the last { $days } days up to { DATE($until_date) }.
        [due] { $crowded } of { $of } { -finding(form: "many") } of this organisation were done on the very day they were due.
       *[declared] { $crowded } of { $of } declarations of this organisation fall in the last { $days } days up to { DATE($until_date) }.
    } That is far more than an even spread, and than is usual here, would bring.
sign-closing_burst-says-not = It says nothing of this { -finding } alone. Where most organisations crowd before the date, only those that do so much more bear the sign.
sign-closing_burst-innocent = Work that ended together, papers that wait for one signature, due dates that were all set to one day.

sign-hard_left = Slight ones done, grave ones left
sign-hard_left-says =
    { $way ->
        [last] All { $grave } grave { -finding(form: "many") } of this organisation were declared after all { $slight } slight ones.
       *[open] Of { $slight } slight { -finding(form: "many") } of this organisation { $slight_closed } are closed; of { $grave } grave ones { $grave_open } are open.
    }
sign-hard_left-says-not = It does not say that the grave ones were neglected.
sign-hard_left-innocent = Grave findings take longer, and supervisors look at them longer.

sign-slipping = Put off again and again
sign-slipping-says =
    { $measures ->
        [one] One { -measure } was
       *[other] { $measures } { -measure(form: "many") } were
    } put off: at most { $moved ->
        [0] without being moved at all
        [one] once
       *[other] { $moved } times
    }, and at most { $days } days after the date that was set first.
sign-slipping-says-not = It does not say that the extensions were not approved, or for no good reason.
sign-slipping-innocent = Building, court proceedings, purchases by law; a first date that nobody could keep.

sign-softened = Softer than what was fed back
sign-softened-says = The organisation's own wording leaves out of what was fed back: kinds of strong words { $words }, figures { $figures }, items { $items }.
sign-softened-says-not = It does not say that the meaning is lost: words are counted, not understood.
sign-softened-innocent = A shorter summary beside the full text, figures that stand in an annex, a correction after an objection.

sign-orphaned = Measures of somebody who has left
sign-orphaned-says =
    { $measures ->
        [one] One { -measure } has
       *[other] { $measures } { -measure(form: "many") } have
    } no owner in post, and nobody has signed for { $measures ->
        [one] it
       *[other] them
    }; not yet done: { $undone }.
sign-orphaned-says-not = It does not say that nobody does the work.
sign-orphaned-innocent = A handover that was made and not entered, work that was done before the owner left.

sign-relapse = Found again
sign-relapse-says =
    Nearly the same was found at this organisation in an earlier round and closed on { DATE($closed_date) }; earlier { -finding(form: "many") } like it: { $findings }. At its nearest { $percent } % of the wording is shared.
sign-relapse-says-not = It does not say that the earlier closure was false: what was set right may have come back.
sign-relapse-innocent = Another place of the same kind, fixed headings of reports, a new rule for the same matter.
