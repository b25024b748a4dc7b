# Papers on pages: their names and forms, what they are set in, printing a whole round.

paper-name-feedback_principal = Feedback opinion
paper-name-feedback_leadership = Feedback opinion
paper-name-receipt_sheet = Receipt sheet
paper-name-fact_sheet = Fact sheet
paper-name-attendance_sheet = Attendance sheet
paper-name-meeting_minutes = Minutes
paper-name-requirement_matrix = Answers to the { -requirement(form: "many") }
paper-name-public_notice = { CAP(-public-notice) }
paper-name-problem_list = { CAP(-problem-list) }
paper-name-task_list = { CAP(-task-list) }
paper-name-responsibility_list = { CAP(-responsibility-list) }

paper-form-docx = Word
paper-form-pdf = PDF
paper-form-xlsx = Excel

paper-language-zh-Hans = 中文
paper-language-en = English

paper-face-title = Title
paper-face-body = Text
paper-face-heading = Headings
paper-face-item = Headings of the second rank
paper-face-foot = Page numbers

paper-block = Papers
paper-more = Other language, and what they are set in
paper-heading = Papers of { $name }
paper-languages = Language of the papers
paper-paper = Paper
paper-forms = Get it as
paper-type = Type
paper-look = What is the PDF set in?
paper-looked = Set in:
paper-all-shown = Every character can be shown.
paper-unshown = No font here has these characters. In the PDF the number of each stands in its place:
paper-mark-note = Your name and the time stand at the foot of every page, and across every page of a restricted paper. Printing a restricted text is noted as reading it is.
paper-own-blank = { $name }: filled into your own blank, as Word only; SHA-256 of the blank: { $digest }
paper-own-blank-set = { $name }: filled into your own blank; the PDF is made by the word processor of this machine. SHA-256 of the blank: { $digest }
paper-set-elsewhere = It is filled into your own blank, and the word processor of this machine chose the type. Look at the PDF itself.
paper-calendar = Meeting and sessions as a calendar
paper-print-all = { $count ->
    [one] { $count } { -feedback-package } is printed
   *[other] { $count } { -feedback-package(form: "many") } are printed
  } as Word and PDF into one file. You can leave the page; your inbox tells when it is ready.
paper-print-button = Print all

## Commands

cli-help-paper = Make a paper of a subject: a { -feedback-package }, its receipt sheet, a fact sheet, minutes. Without a code, list which papers it has.
cli-help-calendar = Write the meeting and the sessions of a { -round } as a calendar file, as far as the account sees them.
cli-argument-paper_kind = what the paper is about
cli-argument-paper_number = the number of the subject
cli-argument-paper_code = which paper; without it those that the subject has are listed
cli-help-blank = Write the blank of a paper that comes with the program, with its placeholders, to make one of your own of it.
cli-argument-blank_in = the language of the blank
cli-argument-form = the form: docx, pdf, or xlsx for lists
cli-argument-paper_to = the file to write; without it, a file named after the paper in this folder
cli-column-paper = Paper
cli-column-forms = Forms
cli-paper-written = Written to { $file }. Your name and the time stand at its foot.
cli-file-written = Written to { $file }.
cli-paper-blank = Filled into your own blank; its SHA-256 is { $digest }.
cli-paper-faces = Set in { $faces }.
cli-paper-unshown = No font here has these characters; their numbers stand in their places: { $characters }.

## All opinions of a round

notices-kind-print = Print all { -feedback-package(form: "many") } of a { -round }
notices-print-done = Printed for { -round } { PLAIN($number) }: { -feedback-package(form: "many") }: { $packages }; files: { $files }.{ $refused ->
    [0] { "" }
   *[other] { " " }Files that could not be made: { $refused }.
  }{ $unshown ->
    [0] { "" }
   *[other] { " " }Characters that no font here has: { $unshown }; their numbers stand in their places.
  }
paper-unit = papers
paper-fetch = Fetch the file
refused-nothing_to_print = Nothing was printed: { -round } { PLAIN($number) } has no { -feedback-package } that you may see. Compose one first.
refused-print_restricted_many = Nothing was printed: restricted texts of { $organisations } organisations would leave at once, which no one person may let them. Request a bulk export of the { -feedback-package(form: "many") } of { -round } { PLAIN($number) }, and ask one of these to let it go: { SAY("who", "bulk_export.approve") }.
refused-print_export_waits = Nothing was printed: restricted texts of { $organisations } organisations would leave at once, and nobody has let bulk export { PLAIN($export) } go yet. Ask one of these, who must be somebody else: { SAY("who", "bulk_export.approve") }.
refused-print_export_not_taken = Nothing was printed: restricted texts of { $organisations } organisations would leave at once. You may print them on the day on which you take bulk export { PLAIN($export) }, which was approved. Take it first.
refused-print_outgrown = Nothing was printed: a text is more restricted today than what bulk export { PLAIN($export) } let go. Request another one.
cli-help-print = Have all { -feedback-package(form: "many") } of a { -round } printed in the background, as Word and PDF in one file. The inbox tells when it is ready.
cli-help-printed = Fetch the file that a job has printed.
cli-argument-job = the id of the job
cli-print-started = The { -round } is being printed as job { $job }. The inbox tells when it is ready; fetch it with “huiyin printed { $job }”.
refused-notice_wordings_unreleased = { CAP(-public-notice) } { PLAIN($number) } was not printed: { $findings } of its { -finding(form: "many") } have a public wording that is not released. Have it released, or revise the text.
