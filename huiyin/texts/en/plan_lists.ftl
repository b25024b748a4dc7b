# Lists of a plan: on screen, out, and in again; what was changed, and what can't be taken in.

## On screen

web-lists-title = The three lists of { -plan } { $number }
web-lists-lists = The three lists
web-lists-csv = CSV
web-lists-whole = All three as Excel
web-lists-bring = Bring in changed lists
web-lists-empty = The { -plan } has no row in this list.

## In again

web-lists-bring-title = Bring in lists of { -plan } { $number }
web-lists-bring-lead = Give the workbook or csv that you had from here and changed. You then see exactly which cells are different, before anything is done.
web-lists-compare = Compare
web-lists-changes-title = What is different in the lists of { -plan } { $number }
web-lists-known = { $rows ->
    [one] One row was
   *[other] { $rows } rows were
  } recognised.
web-lists-same = Nothing is different.
web-lists-not-accepted = This { -plan } is not accepted, so nothing of a list can be taken in by your post here. While it is under review nobody changes it; once returned, those who write it bring their list in here.
web-lists-open = Open
web-lists-not-yours = Another post takes this in.
web-lists-before = Before
web-lists-after = In the list
web-lists-nothing = nothing
web-lists-place = Row { PLAIN($row) }, { $sheet }
web-lists-changed-here = Since the list left, this was changed here too. What stands here now is on the left.
web-lists-reason = Why
web-lists-reason-help = Goes with each act that asks for a reason, or for a record of the handover.
web-lists-take = Take in what is ticked
web-lists-take-all = Take in all
web-lists-nothing-yet = Nothing has been done so far. Each is an act of its own, signed by you; some then wait for a second signature.
web-lists-into-draft = This { -plan } was returned: what you take in goes into the draft in which it is mended. That is no act, and nobody is bound before the { -principal } signs.
web-lists-nothing-yet-draft = Nothing has been written so far. Each goes into the draft of the { -plan }.
web-lists-draft-finding = { CAP(-finding) } { PLAIN($number) }, into the draft
web-lists-draft-cause = { CAP(-root-cause) } of { -finding } { PLAIN($number) }, into the draft
web-lists-draft-measure = { CAP(-measure) } { PLAIN($number) }, into the draft
web-lists-draft-added = { CAP(-measure) } for { -finding } { PLAIN($number) }, into the draft
web-lists-refused-in-draft = Taken in, but for cells that can't be taken so: they stand marked in the draft with what is wrong. Correct them there.
web-lists-barred = What can't be taken in
web-lists-notes = What else was noticed
web-notice-taken = Taken in.
refused-list_not_ours = Nothing was compared: no sheet of these files left here as a list of a { -plan }, or its last column, which is hidden, was taken out. Get the lists of { -plan } { PLAIN($number) } anew and copy your changes into them.
refused-list_nothing_chosen = Nothing was taken in: nothing was ticked that your post may take in. Tick it first.
refused-list_reason_missing = Nothing was taken in: what you have ticked asks for a reason. Write it first.

## What was noticed about rows and columns

import-list_column_not_read = The column “{ $value }” is none of this list and was not read.
import-list_column_missing = A column that left with the list is gone. Its cells count as unchanged.
import-list_of_another_plan = This is a list of another { -plan } and was not read. Bring it in there.
import-list_sheet_not_known = The sheet “{ $value }” was not read: it is not known as one of these lists. If it is one, its first row or its hidden last column was changed: get the list anew and repeat the change.
import-list_sheet_missing = The “{ SAY("paper-name", $list) }” left in the same workbook and is not among what was read. Nothing was changed or taken out here for it.
import-list_row_damaged = Row { PLAIN($row) } was not read: its mark in the hidden last column was changed. Get the list anew and repeat the change.
import-list_row_of_another_mark = Row { PLAIN($row) } was not read: its numbers are those of another row than its mark in the hidden last column, that of { -finding } { PLAIN($finding) }{ $measure ->
    [0] { "" }
   *[other] , { -measure } { PLAIN($measure) }
  }. Cells were sorted or moved without their marks. Get the list anew, and sort all of its columns together.
import-list_row_of_no_finding = Row { PLAIN($row) } names no { -finding } of this { -plan }. Write the number of the { -finding }.
import-list_row_foreign = Row { PLAIN($row) } comes from a list of another { -plan } and was not read.
import-list_row_twice = Row { PLAIN($row) } is a copy of row { PLAIN($first) } and was not read. To add a { -measure }, fill in an empty row.
import-list_row_gone = Row { PLAIN($row) } is in the list no more: { -finding } { PLAIN($finding) }, { -measure } { PLAIN($measure) }. It was left out.
import-list_row_missing = The file has no row for { -finding } { PLAIN($finding) }{ $measure ->
    [0] { "" }
   *[other] , { -measure } { PLAIN($measure) }
  }. Nothing was taken out here: a { -measure } is cancelled by an act of its own.
import-list_row_moved = Row { PLAIN($row) } stands elsewhere than it did. That changes nothing.
import-list_cell_cut = Row { PLAIN($row) }: the text was too long for a cell of a workbook and was cut when it left, so its change can't be taken in. Change it on its page, or in the csv.
import-list_cells_differ = Row { PLAIN($row) } says something else of the same { -measure } than row { PLAIN($first) }. Neither was taken in: write the same in both.

## What can't be taken in

import-list_cell_fixed = Row { PLAIN($row) }: this column can't be changed by a list; it says what stands in the book.
import-list_state_forbids = Row { PLAIN($row) }: the act is not open to a { -measure } in this state ({ SAY("web-state", $state) }).
import-list_waits_for_signature = Row { PLAIN($row) }: the { -measure } waits for a signature. Bring the list in again once it is signed or declined.
import-list_state_forbids_rows = Row { PLAIN($row) } was added, and { -measure(form: "many") } are added to an accepted { -plan } only.
import-list_cause_unknown = Row { PLAIN($row) }: “{ $value }” is no { -root-cause } of this { -finding }. Write its words, or its place among the causes as a figure.
import-list_cause_second = Row { PLAIN($row) } says of the same { -finding } what row { PLAIN($first) } says, under another { -root-cause }: “{ $value }” was not taken in. A { -measure } treats one { -root-cause } of each { -finding }: write a { -measure } of its own in other words for this one, or word both causes as one.
import-list_cause_in_part = Row { PLAIN($row) }: the same { -root-cause } stands beside other { -measure(form: "many") } of this { -finding } and was left as it is there. Write the new words in each of these rows.
import-list_cell_needed = Row { PLAIN($row) } can't be without this cell. Fill it in.
import-list_cell_emptied = Row { PLAIN($row) }: the cell was emptied, and a list takes nothing away. Write what is to stand there.
import-list_kind_unknown = Row { PLAIN($row) }: “{ $value }” is no kind of { -measure }. Write immediate, in stages or sustained as the list does.
import-list_not_whole = Row { PLAIN($row) }: “{ $value }” is no whole number. Write figures alone, and what they count in the column of the unit.
import-list_cell_not_one_line = Row { PLAIN($row) }: this cell takes one line. Write it without line breaks.
import-list_person_unknown = Row { PLAIN($row) }: nobody with a post at the organisation is called “{ $value }”. Write the name as it stands in the book.
import-list_person_ambiguous = Row { PLAIN($row) }: several persons at the organisation are called “{ $value }”. Take it in on the page of the { -measure }, where you choose the person.

## A list of any layout, into a draft

web-lists-own-title = Bring in your own list of { -measure(form: "many") }
web-lists-own-lead = A list in any layout, as xlsx, xls, ods or csv. You choose what its columns hold, then see which { -finding } each row belongs to. Only then does it go into the draft of your { -plan }.
web-lists-report-title = Check report
web-lists-report-rows = Rows, and the { -finding } that each belongs to
web-lists-report-faults = { $count ->
    [one] One cell does not fit and stays empty
   *[other] { $count } cells or rows do not fit; such cells stay empty
  }
web-lists-finding = { CAP(-finding) }
web-lists-measure = { CAP(-measure) }
web-lists-found-days = Days found in its words
web-lists-no-day = No due date yet
web-lists-confirm = It is this one
web-lists-how-key = by the key of the list that it came with
web-lists-how-number = by its number
web-lists-how-reference = by its reference
web-lists-how-words = by the very words
web-lists-how-alike = its words are alike to { $share } %: confirm it, or leave it out
web-lists-how-none = none found: stays out
web-lists-sure = { CAP(-finding) } is sure
web-lists-alike = To be confirmed
web-lists-unfound = Without a { -finding }
web-lists-left = { $count ->
    [one] One { -finding } has no row
   *[other] { $count } { -finding(form: "many") } have no row
  }
web-lists-keep = Put into the draft
web-lists-over = Where the draft says something else, the list stands. Left open, both are kept side by side, and you choose in the editor.
web-lists-keep-note = A draft is no act: nobody is bound by it until the { -principal } signs.
refused-list_no_findings = Nothing was read: no { -finding } of your organisation in { -round } { PLAIN($number) } waits for a { -plan }. Choose another round.
refused-list_day_not_found = Nothing was put into the draft: { $day } is no day that was found in row { $row }. Choose one of those that the report offers.
refused-list_nothing_to_keep = Nothing was put into the draft: no row belongs to a { -finding } for sure, and none was confirmed. Confirm rows, or choose other columns.
import-list_finding_not_found = Row { PLAIN($row) }: no { -finding } of this round has this number, reference or words. The row stays out; write the number of the { -finding } into it.
import-list_prose_dates_unclear = The text of the { -measure(form: "many") } does not show which comes first, day or month: { $value }. No day written so is proposed; choose the due dates by hand.
import-list_finding_unclear = Row { PLAIN($row) } fits several { -finding(form: "many") }: { $several }. The row stays out; write the number of the one that is meant.
web-lists-elsewhere = Is there a list of { -measure(form: "many") } already? Bring it in
refused-mapping_too_many = The mapping was not kept: { $limit } are kept already. Keep it under one of their names, and it takes that one's place.

## Commands

cli-help-lists = Write the three lists of a { -plan } as one workbook, or one of them as csv. Changed outside, they can be compared.
cli-help-compare = Tell exactly which cells of lists of a { -plan } were changed, and which acts that proposes. With --take or --take-all, perform them.
cli-help-bring = Check an organisation's own list of { -measure(form: "many") } against its { -finding(form: "many") }; with --keep, put it into the draft of its { -plan }.
cli-argument-plan_number = the number of the { -plan }
cli-argument-plan_list = one list, as csv; without it all three as a workbook
cli-argument-plan_mapping = for a list of another layout: a mapping kept by name, or a file of one
cli-argument-take = perform this proposed act, named as in the first column; can be repeated
cli-argument-take_all = perform all proposed acts
cli-argument-take_reason = why, for acts that ask for it
cli-argument-confirm_row = a row of the file whose { -finding } was only alike and is the right one; can be repeated
cli-argument-due_row = take a day that was found in the words of a row of the file as its due date: 12=2031-05-01; can be repeated
cli-argument-keep_draft = put the list into the draft
cli-column-before = Before
cli-column-after = After
cli-column-how = How it was found
cli-column-days = Days in its words
cli-compare-known = Rows recognised: { $rows }.
cli-compare-drafted = Written into the draft: { $act }.
cli-compare-taken = Taken in: { $act }.
cli-bring-beside = In { $cells } { $cells ->
        [one] cell
       *[other] cells
    } the draft says something else: both are kept there. Choose one, or bring the list in again with --over.
cli-bring-kept = Put into the draft; { -measure(form: "many") } of this list: { $measures }.
