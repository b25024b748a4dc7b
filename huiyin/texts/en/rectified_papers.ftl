# Papers of the rectification: review sheet, extension sheet, handover sheet, the two reports.

paper-name-plan_review_sheet = Review sheet
paper-name-extension_sheet = { CAP(-extension) } sheet
paper-name-handover_sheet = { CAP(-handover) } sheet
paper-name-progress_report = { CAP(-progress-report) }
paper-name-principal_report = { CAP(-principal-report) }

printed-title-plan_review_sheet = Review sheet of the { -plan } of { $organisation }
printed-title-extension_sheet = { CAP(-extension) } of { -measure(form: "a") }
printed-title-handover_sheet = { CAP(-handover) } sheet
printed-title-progress_report = { CAP(-progress-report) } of { $organisation }
printed-title-principal_report =
    { CAP(-principal-report) }
    of { $organisation }

printed-section-comments = Comments and answers
printed-section-signs = Signs
printed-section-organs = Signatures
printed-section-reason = Reason
printed-section-progress = How far it has come
printed-section-handed_over = What is handed over
printed-section-findings = { CAP(-finding(form: "many")) }
printed-section-figures = Figures

printed-field-submission = Submission
printed-field-comments = Comments
printed-field-subject = On
printed-field-said = Comment
printed-field-said_on = On the day
printed-field-organ = Signed as
printed-field-organs = Signatures
printed-field-signs = Signs
printed-field-sign = Sign
printed-field-says = What is there
printed-field-successor = Takes it over
printed-field-before_due = Date before
printed-field-asked_due = Date asked for
printed-field-reason = Reason
printed-field-signed_on = Signed on
printed-field-findings = { CAP(-finding(form: "many")) }
printed-field-handover = What is handed over
printed-field-signature_from = Hands over
printed-field-signature_to = Takes over
printed-field-signature_witness = Present
printed-field-signature_principal = Signature
printed-field-journal_size = Acts counted
printed-field-signer = Signed by
printed-field-capacity = In the post of
printed-field-figures = Figures
printed-field-figure = Figure
printed-field-numerator = Counted
printed-field-denominator = Of
printed-field-share = Share

printed-note-signs_are = { review-signs-are }
printed-note-extension_sheet = The original date stays and is shown with every later one. An { -extension } is not retroactive.
printed-note-handover_sheet = Whoever takes over answers for the { -measure } from the second signature on, with its dates as they are. Until then nobody does.
printed-note-figures_frozen = { $round }. Counted from the { -ledger } as of { $as_of }, after { $journal_size } acts, and frozen when this was signed.
printed-note-pledge = I, { $signer }, have read this report, I answer for it, and what it says is true.

drawn-has-signed = Signed
drawn-measure-number = { CAP(-measure) } { PLAIN($number) }
drawn-days = { $days } days
drawn-standing-in = { $post }, standing in for { $person }

# What a report lists beside its text.
printed-annex = Annex { $number }:{" "}
printed-section-findings_listed = { CAP(-finding(form: "many")) }, as of the day of the figures
printed-section-not_done = { CAP(-measure(form: "many")) } not done
printed-section-done = { CAP(-measure(form: "many")) } done
printed-section-deeds = Acts in person, counted from the { -journal }
printed-field-findings_listed = { CAP(-finding(form: "many")) }
printed-field-not_done = { CAP(-measure(form: "many")) } not done
printed-field-done = { CAP(-measure(form: "many")) } done
printed-field-counted = What the { -ledger } counts
printed-field-deeds = Acts in person
printed-field-deed = What was done
printed-field-acts = Acts
printed-field-on_paper = Of these on paper
