# Papers: titles, fields, standing sentences, and what is found in a site's own blank. The program fills the values in.

## Titles

printed-title-feedback_principal =
    Feedback opinion on { $organisation }
    for the { -principal }
printed-title-feedback_leadership =
    Feedback opinion on { $organisation }
    for the { -leadership-team }
printed-title-fact_sheet = Fact sheet
printed-title-meeting_minutes = Minutes of the meeting
printed-title-receipt_sheet = Receipt sheet
printed-title-requirement_matrix = Answers to the { -requirement(form: "many") }
printed-title-public_notice = Notice on the { -feedback } given
printed-title-attendance_sheet = Attendance sheet
printed-title-problem_list = { CAP(-problem-list) }
printed-title-task_list = { CAP(-task-list) }
printed-title-responsibility_list = { CAP(-responsibility-list) }

## Sections

printed-section-requirements = { CAP(-requirement(form: "many")) }
printed-section-agenda = Agenda
printed-section-minutes = Minutes
printed-section-decisions = What was settled
printed-section-present = Present
printed-section-answers = Answers by organisation
printed-section-matrix = Matrix
printed-section-rows = List

## Fields

printed-field-number = Reference
printed-field-label = { CAP(-handling-label) }
printed-field-issuer = Issued by
printed-field-date = Date
printed-field-attachments = Attachments
printed-field-name = Name
printed-field-organisation = { CAP(-organisation) }
printed-field-round = { CAP(-round) }
printed-field-addressee = To
printed-field-opening = Opening
printed-field-statement = Fact
printed-field-requirements = { CAP(-requirement(form: "many")) }
printed-field-digest = Digest of the text
printed-field-corrects = Corrects
printed-field-later = Later changes
printed-field-text = Text
printed-field-team = { CAP(-team) }
printed-field-handlers = { CAP(-handler(form: "many")) }
printed-field-put_on = Put on
printed-field-reply_by = Reply by
printed-field-facts = Facts
printed-field-period = Period
printed-field-amount = Amount
printed-field-working_paper = Working paper
printed-field-reply = Reply
printed-field-signature_organisation = Signed for the organisation
printed-field-signature_handlers = Signed by the { -handler(form: "many") }
printed-field-meeting = Meeting
printed-field-held_at = Held on
printed-field-place = Place
printed-field-chair = Chair
printed-field-recorder = Minutes by
printed-field-agenda = Agenda
printed-field-title = Title
printed-field-minutes = Minutes
printed-field-decisions = What was settled
printed-field-present = Present
printed-field-body = Organisation
printed-field-post = { CAP(-post) }
printed-field-note = Note
printed-field-text_title = Text received
printed-field-session_at = Session held on
printed-field-receipts = { CAP(-receipt(form: "many")) }
printed-field-received_at = Received on
printed-field-outcome = Outcome
printed-field-signature = Signature
printed-field-as_of = As of
printed-field-answered = Answered
printed-field-all = To be answered
printed-field-code = Code
printed-field-answers = Answers
printed-field-requirement = { CAP(-requirement) }
printed-field-state = State
printed-field-due = Due
printed-field-answered_on = Answered on
printed-field-answer = Answer
printed-field-contact = Contact
printed-field-serial = No.
printed-field-rows = Rows
printed-field-finding_no = { CAP(-finding) } no.
printed-field-category = { CAP(-category) }
printed-field-manifestations = { CAP(-manifestation(form: "many")) }
printed-field-problem = Problem as fed back
printed-field-own_wording = The organisation's own wording
printed-field-cause = { CAP(-root-cause) }
printed-field-claimed_by = Claimed by
printed-field-measure_no = { CAP(-measure) } no.
printed-field-measure = { CAP(-measure) }
printed-field-goal = Goal or standard
printed-field-target = Figure of the goal
printed-field-unit = Unit of the figure
printed-field-deliverable = Deliverable
printed-field-measure_kind = Kind
printed-field-responsible = Responsible leader
printed-field-lead_unit = Lead unit
printed-field-co_units = Co-units
printed-field-handler = { CAP(-handler) }
printed-field-start = Start
printed-field-original_due = Original due date
printed-field-extensions = Extensions
printed-field-progress = Progress
printed-field-evidence_files = Files of evidence
printed-field-declared_on = Declared on
printed-field-verified_on = Verified on
printed-field-closed_on = Closed on
printed-field-reopened = Times reopened
printed-field-severity = Severity
printed-field-lead = Leads on it
printed-field-extension_reason = Reasons of extensions
printed-field-progress_on = Progress reported on
printed-field-progress_by = Progress reported by
printed-field-declared_by = Declared by
printed-field-verified_by = Verified by
printed-field-closed_by = Closed by
printed-field-stage_goal = Goal of the stage
printed-field-next_review = Next review
printed-field-public_wording = Public wording

## Standing sentences

printed-address = To { $addressee }
printed-none = None.
printed-attachments = Attachment:{ " " }
printed-attachment = Attachment { PLAIN($number) }:{ " " }
printed-note-digest = Digest of this text (SHA-256): { $digest }
printed-note-corrects = { $corrects }
printed-note-later = { $later }
printed-note-fact_sheet = Please examine each fact, say whether it is right, and why if it is not, with what proves it. Where no reply comes in time, this is recorded as no reply. A signature says that the facts were examined, and no more.
printed-note-receipt_sheet = A signature says that the text was received, not that its content is agreed with. Whoever does not wish to sign is recorded as such; nobody is made to sign.
printed-mark = Printed for { $person }, { $at }
printed-mark-leave = { $mark }; { $leave }

printed-kind-text = one line of text
printed-kind-prose = paragraphs of text
printed-kind-date = a date
printed-kind-moment = a date and time
printed-kind-count = a count
printed-kind-list = a list

printed-place-body = the text
printed-place-head = the header
printed-place-foot = the footer
# Said within a sentence: where something stands in a blank of the site's own.
printed-where = { $at ->
    [in] { $place ->
        [part] in paragraph { PLAIN($paragraph) } of the part “{ $member }”
       *[other] in paragraph { PLAIN($paragraph) } of { SAY("printed-place", $place) }
    }
    [after] after paragraph { PLAIN($paragraph) } of { SAY("printed-place", $place) }
    [begin] at the beginning of { SAY("printed-place", $place) }
    [cell] in cell { $cell } of the sheet “{ $sheet }”
    [sheet] in the sheet “{ $sheet }”
   *[part] in the part “{ $member }” of the file
}

## Papers that can't be made

refused-paper_unknown = There is no paper “{ $paper }”, so nothing was made. Choose one of the list of papers.
refused-paper_form = This paper can't be had as { $form }, so nothing was made. Choose another form.
refused-paper_language = This paper does not exist in the language asked for ({ $asked }), so nothing was made. Choose English or Chinese.
refused-paper_field_missing = The paper was not made: “{ $field }” has no value. Fill it in first.
refused-paper_field_unknown = The paper was not made: it has no field “{ $field }”. Leave that value out.
refused-paper_field_kind = The paper was not made: “{ $field }” must be { SAY("printed-kind", $kind) }. Correct the value and print again.
refused-paper_too_long = The paper was not made: it would be longer than one paper may be ({ $limit }). Print it in parts.
refused-paper_no_glyph = The paper was not made: the fonts of this machine lack too many of its characters ({ $characters }). Install a font that has them and print again.
refused-paper_own_blank_pdf = The PDF was not made: this paper has a blank of your own, whose PDF takes LibreOffice (“{ $program }”), and this machine has none. Have it installed, or open the docx and save it as PDF with your word processor.
refused-paper_not_converted = The PDF was not made: “{ $program }” ended without making one of your own blank. Open the docx and save it as PDF with your word processor; if that works, ask the operator of this machine to look at its LibreOffice.
refused-paper_too_costly = The paper was not made: it took more time or memory than one paper may, and was stopped. Shorten it, or look at what your own blank repeats.

## A blank of one's own

refused-blank_too_large = The blank was not kept: the file has { SIZE($size_bytes) }, and { SIZE($limit_bytes) } are allowed. Make its pictures smaller and hand it in again.
refused-blank_not_docx = The blank was not kept: it is not a sound docx file ({ $reason }). Save it as docx with your word processor and hand it in again.
refused-blank_member = The blank was not kept: it holds “{ $member }”, which has no place in a plain document: a macro, an embedded object or a control. Take it out and hand it in again.
refused-blank_external = The blank was not kept: it links to “{ $target }” outside itself, { printed-where }. Take the link out and hand it in again.
refused-blank_part_missing = The blank was not kept: it names a part “{ $target }” that the file does not hold, { printed-where }. Take the picture or part out there, save it as docx and hand it in again.
refused-blank_broken = The blank was not kept: it is not a docx file, or it is damaged. Save it as docx with your word processor and hand it in again.
refused-blank_encrypted = The blank was not kept: it is encrypted (“{ $member }”). Save it as docx without a password and hand it in again.
refused-blank_path = The blank was not kept: its part “{ $member }” would be written outside its own folder, as attacks do. Do not open it; ask whoever sent it where it comes from.
refused-blank_twice = The blank was not kept: it holds the part “{ $member }” twice, so two programs could see two different documents. Save it as docx with your word processor and hand it in again.
refused-blank_link = The blank was not kept: its part “{ $member }” is a link to another file. Save it as docx with your word processor and hand it in again.
refused-blank_nested = The blank was not kept: its part “{ $member }” is an archive itself. Take the embedded file out of the document and hand it in again.
refused-blank_members = The blank was not kept: it holds { $members } parts, and at most { $limit } are read. Copy its content into a new document and save that as docx.
refused-blank_unpacked = The blank was not kept: unpacked it is larger than { SIZE($limit_bytes) }. Make its pictures smaller and hand it in again.
refused-blank_bomb = The blank was not kept: its part “{ $member }” unpacks to { $ratio } times its size, as a zip bomb does (at most { $limit } times is read). Copy its content into a new document and save that as docx.
refused-blank_macros = The blank was not kept: it holds macros, in its part “{ $member }”. Save it as docx, which drops them, and hand it in again.
refused-blank_dtd = The blank was not kept: its part “{ $member }” declares a document type, which no word processor writes and attacks use. Do not open it; ask whoever sent it where it comes from.
refused-blank_active = The blank was not kept: it holds “{ $what }”, which acts by itself, { printed-where }. Take it out and hand it in again.
refused-blank_field_code = The blank was not kept: the field “{ $what }” { printed-where } is not among those allowed. Take it out; page numbers and references may stay.
refused-blank_tag_elsewhere = The blank was not kept: “{ $tag }” { printed-where } stands where no value is filled in: a description, a field, a note, or another part of the file. Move it into the text, a header or a footer, and hand it in again.
refused-blank_tag_unknown = The blank was not kept: “{ $tag }” in paragraph { PLAIN($paragraph) } of { SAY("printed-place", $place) } is not a tag that can be used. Correct it by the list of placeholders of this paper.
refused-blank_placeholder_unknown = The blank was not kept: there is no placeholder “{ $tag }” to use in paragraph { PLAIN($paragraph) } of { SAY("printed-place", $place) }. Correct it by the list of placeholders of this paper.
refused-blank_tag_alone = The blank was not kept: “{ $tag }” in paragraph { PLAIN($paragraph) } of { SAY("printed-place", $place) } must have its paragraph, or its table row, to itself. Correct it and hand it in again.
refused-blank_tag_open = The blank was not kept: “{ $tag }” in paragraph { PLAIN($paragraph) } of { SAY("printed-place", $place) } is never closed. Add its end and hand it in again.
refused-blank_tag_unopened = The blank was not kept: “{ $tag }” in paragraph { PLAIN($paragraph) } of { SAY("printed-place", $place) } closes nothing that is open. Correct it and hand it in again.
refused-blank_too_many = The blank was not kept: it has more than { $limit } paragraphs or tags. Shorten it and hand it in again.
refused-blank_not_xlsx = The blank was not kept: it is not a sound xlsx file ({ $reason }). Save it as xlsx with your spreadsheet program and hand it in again.
refused-blank_row_missing = The blank was not kept: no row of it holds tags such as “{ $tag }”. Write one into each cell that is to be filled, in one row under the titles.
refused-blank_rows_several = The blank was not kept: more than one row holds tags of rows (also row { PLAIN($row) }). Keep one; it is repeated for each row of the list.
refused-blank_title_missing = The blank was not kept: no title stands above “{ $tag }” in { $cell }. Write one, so that the column is known again when the list comes back.
refused-blank_column_unknown = The blank was not kept: “{ $tag }” in { $cell } can't be used there. Correct it by the list of placeholders of this paper, and give each cell one tag alone.
refused-blank_tag_near = The blank was not kept: “{ $tag }” in paragraph { PLAIN($paragraph) } of { SAY("printed-place", $place) } is nearly a tag. Write it { $right }.
refused-blank_no_placeholder = The blank was not kept: it has no placeholder, so every paper would be the same. Set those of this paper and hand it in again.
refused-blank_lacks = The blank was not kept: it leaves out { $tag }, which is the document itself. Set it where the text is to stand and hand it in again.
printed-replaced-by = Cancelled, replaced by no. { $number }
