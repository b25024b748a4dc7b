# Reading of lists, and the check report. Whole files that can't be read are refused-…; faults of rows are import-….

## A file that can't be read at all

refused-no_files = No file was given, so there is nothing to read. Choose at least one table file.
refused-table_empty = The file “{ $file }” is empty, so nothing was read. Check that the right file was chosen and that it was saved completely.
refused-file_not_a_table = The file “{ $file }” was not read: { $found ->
    [pdf] it is a PDF. Ask for the table itself, or copy the table into a spreadsheet and save it as xlsx.
    [gzip] it is a compressed file. Unpack it and give the table inside.
    [archive] it is an archive, and archives are never unpacked here. Unpack it yourself and give the tables inside.
    [picture] it is a picture. Ask for the table itself.
    [text_document] it is a text document. Copy its table into a spreadsheet and save it as xlsx.
    [program] it is a program. Ask the sender what it is.
    [database] it is a database file. Export the table as csv.
    [html] it is a web page, whatever its name says. Open it in a spreadsheet program and save it as xlsx.
    [xml] it is an XML file, whatever its name says. Open it in a spreadsheet program and save it as xlsx.
    [json] it is a JSON file. Export the table as csv.
    [xlsb] it is a binary workbook (xlsb). Save it as xlsx.
   *[unknown] it is neither csv, xlsx, xls nor ods. Open it in the program that made it and save it as xlsx or csv.
}
refused-file_twice = The files “{ $file }” and “{ $other }” hold the same bytes, so nothing was read. Leave one of them out.
refused-files_changed = The files are not those that were checked, so nothing was stored. Check them again.

## Archives and workbooks

refused-archive_broken = The workbook “{ $file }” can't be opened because its archive is damaged ({ $reason }). Save it again in the program that made it, or ask for it again.
refused-archive_encrypted = The workbook “{ $file }” is encrypted (“{ $member }”), so nothing was read. Save it without a password.
refused-archive_path = The workbook “{ $file }” was refused: its member “{ $member }” would be written outside its own folder, as attacks do. Do not open it; ask the sender where it comes from.
refused-archive_twice = The workbook “{ $file }” was refused: it holds “{ $member }” twice, so two readers could see two different tables. Save it again in a spreadsheet program.
refused-archive_link = The workbook “{ $file }” was refused: its member “{ $member }” is a link to another file. Save it again in a spreadsheet program.
refused-archive_nested = The workbook “{ $file }” was refused: its member “{ $member }” is an archive itself. Copy the sheet into a new workbook and save that.
refused-archive_too_many = The workbook “{ $file }” was refused: it holds { $members } members, and at most { $limit } are read. Copy the sheet into a new workbook and save that.
refused-archive_too_large = The workbook “{ $file }” was refused: unpacked it is larger than { SIZE($limit_bytes) }. Save the sheet as csv, which is read row by row whatever its size.
refused-archive_ratio = The workbook “{ $file }” was refused: its member “{ $member }” unpacks to { $ratio } times its size, as a zip bomb does (at most { $limit } times is read). Copy the rows with content into a new workbook, or save the sheet as csv.
refused-workbook_broken = The workbook “{ $file }” can't be read because it is damaged ({ $reason }). Open it in a spreadsheet program and save it again as xlsx.
refused-workbook_encrypted = The workbook “{ $file }” is protected by a password, so nothing was read. Save it without one.
refused-workbook_macros = The workbook “{ $file }” holds macros (“{ $member }”), which are never let in. Save it as xlsx, which keeps the table and drops the macros.
refused-workbook_external = The workbook “{ $file }” draws on something outside itself (“{ $member }”), so its values can't be relied on. Break the links in the spreadsheet program, keep the values, and save it again.
refused-workbook_dtd = The workbook “{ $file }” was refused: “{ $member }” declares a document type, which no spreadsheet program writes and attacks use. Ask the sender where it comes from.
refused-workbook_too_large = The workbook “{ $file }” is { SIZE($size_bytes) }, and at most { SIZE($limit_bytes) } of an xls are read. Save the sheet as csv, which is read row by row whatever its size.
refused-sheet_missing = The workbook “{ $file }” has no sheet “{ $sheet }”. Choose one of these: { $sheets }.
refused-sheet_too_large = The sheet “{ $sheet }” of “{ $file }” was not read: its content reaches to row { PLAIN($last_row) } over { $columns } columns, and at most { $limit } cells are read from a workbook. Often one stray cell far below the table is the reason: delete the rows under the table and save again. If the table really is so large, save the sheet as csv.
refused-sheet_text_too_large = The sheet “{ $sheet }” of “{ $file }” was not read: its texts are larger than { SIZE($limit_bytes) } together. Save the sheet as csv, which is read row by row whatever its size.

## Letters and rows of csv

refused-utf8_broken = The file “{ $file }” is UTF-8, but broken in line { PLAIN($line) }: it was cut off or mixed with another encoding there. Ask for it again, or mend that line.
refused-encoding_unknown = The file “{ $file }” was not read: the letters in line { PLAIN($line) } are in an encoding that can't be recognised. Save it as “CSV UTF-8”, or name its encoding in the mapping.
refused-encoding_unreadable = The file “{ $file }” was not read: it seems to be in the encoding { $encoding }. UTF-8, UTF-16, GB18030 and Windows-1252 are read. Save it as “CSV UTF-8”.
refused-encoding_not_readable = The encoding { $encoding } is not one that is read. Name one of these: { $readable }.
refused-encoding_not_this = The file “{ $file }” is not in the encoding { $encoding }: line { PLAIN($line) } can't be read as such. Name another encoding, or let it be recognised.
refused-row_too_long = The file “{ $file }” was not read: the row at line { PLAIN($line) } is longer than { $limit } characters. Most often a quotation mark is opened there and never closed. Close it, or shorten the cell.
refused-too_many_columns = The file “{ $file }” was not read: row { PLAIN($row) } has { $columns } columns, and at most { $limit } are read. Delete the columns that the list does not need; if rows and columns are the wrong way round, turn the table. Then save it again.
refused-too_many_rows = The file “{ $file }” has more than { $limit } rows, which is the most for one import. Divide it and import the pieces one by one.

## What a list must have

refused-header_not_found = No row of titles was found in “{ $file }”. Give the columns titles in one row above the list, or name the row in the mapping.
refused-list_without_rows = The list was not read: “{ $file }” has titles in row { PLAIN($header_row) } ({ $found }) and nothing below them. Check that it is the right file, and that its rows were saved with it.
refused-mapping_incomplete = The list was not read: its titles do not say which columns hold { SAY("import-field", $fields) }. Its titles are: { $found }. Name the column with --column TITLE=FIELD, an organisation that all rows are about with --organisation, or choose the columns on the import page.
refused-column_unknown = The list was not read: it has no column “{ $column }”. Its titles are: { $found }.
refused-field_unknown = The list was not read: no field is called “{ $field }”. Fields are: { $fields }.
refused-too_many_organisations = The list was not read: up to row { PLAIN($row) } of “{ $file }” it names { $organisations } organisations, more than a list can hold. Check that the column of organisations was chosen rightly, or divide the list.
refused-columns_missing = The file “{ $file }” does not fit the mapping: { $columns } { $sheet ->
    [none] is missing
   *[other] is missing on the sheet “{ $sheet }”
}. Its titles are: { $found }. Choose another mapping, or change this one.
refused-table_missing = None of the files is the list itself, which has the columns { $columns }. Add that file.
refused-join_table_missing = The table “{ $table }” is missing: no file has its columns { $columns }. Add that file; the list can't be understood without it.
refused-joined_too_large = The file “{ $file }” is joined to the list and has more than { $limit } rows, or too much text, to be held beside it. Leave out the rows that the list does not need.
refused-too_many_errors = The check was stopped: { $limit } errors were found up to row { PLAIN($row) } of “{ $file }”. Most likely the mapping does not fit; look at its date order and its columns first.
refused-mapping_not_toml = The mapping can't be read: { $reason }. Correct that line.
refused-mapping_faulty = The mapping can't be used: “{ $place }” { $reason ->
    [bad_name] must be a name of letters, digits, spaces, points and dashes, at most 80 characters
    [unknown_field] is no field of a finding
    [twice] is there twice
    [missing] is missing
    [columns_missing] names no column
    [unknown_table] names a table that is not joined
    [bad_pattern] must hold { "{date}" } once, with words before and after it
    [bad_text] must hold { "{}" } once where there are columns, and nowhere else
    [unknown_severity] gives a severity that is none of minor, moderate, serious and grave
    [bad_code] must give a code of small letters, digits, points, dashes and underscores
    [values_wrong] must have values for “is” and “is_not”, and none otherwise
    [on_missing] does not say by which columns the tables belong together
    [out_of_range] is out of range: a row from 1 to 50, and one or two rows of titles
    [unknown_encoding] is none of utf-8, utf-16, gb18030 and cp1252
    [unknown_key] is not known
    [not_a_choice] is none of the values that stand to choose
   *[wrong_type] is of the wrong type
}.{ $others ->
    [0] { "" }
    [one] { " " }There is one more fault.
   *[other] { " " }There are { $others } more faults.
}

## Rows that can't become a finding

import-row_short = Row { PLAIN($row) } has { $cells } of { $columns } cells, so it was cut off. Ask for the list again, or mend the row.
import-row_long = Row { PLAIN($row) } has { $cells } cells where the list has { $columns } columns. Put cells that hold the delimiter into quotation marks.
import-row_quote_open = Row { PLAIN($row) } opens a quotation mark that is never closed; the file ends inside it. Close it, or ask for the list again.
import-row_quote_stray = Row { PLAIN($row) } has letters behind a closing quotation mark, so its cells can't be told apart. Double the quotation marks inside a cell.
import-row_wide = Row { PLAIN($row) } has { $cells } cells where the list has { $columns } columns. Give the last columns a title, or clear the cells behind the table.
import-cell_too_long = Row { PLAIN($row) } holds a cell of more than { $limit } characters. Shorten it, and attach the full text to the finding later.
import-statement_missing = Row { PLAIN($row) } has no text of a finding. Fill it in, or say in the mapping which rows are findings.
import-organisation_missing = Row { PLAIN($row) } names no organisation. Fill it in; where its cell was merged with the one above, save the list as xlsx, since csv keeps no merged cells.
import-organisation_too_long = Row { PLAIN($row) }: “{ $value }” is too long for the name of an organisation (at most { $limit } characters). Choose another column in the mapping, or shorten it.
import-key_missing = Row { PLAIN($row) } has nothing in “{ $column }”, which makes the row unique. Fill it in, or choose another key in the mapping.
import-key_twice = Row { PLAIN($row) } has the same key as row { PLAIN($first) } of “{ $first_file }”: { $value }. Give each its own, or allow repeats in the mapping.
import-joined_missing = Row { PLAIN($row) } has no counterpart for “{ $value }” in the joined table. Add it there, or correct the row.
import-clock_time = Row { PLAIN($row) } has a time of day (“{ $value }”) where a date must stand: { SAY("import-field", $field) }. Put the date.
import-not_a_date = Row { PLAIN($row) } has “{ $value }” where a date must stand: { SAY("import-field", $field) }. Write it as 2026-03-31.
import-no_such_day = Row { PLAIN($row) }: there is no such day as “{ $value }” ({ SAY("import-field", $field) }). Correct it.
import-date_short_year = Row { PLAIN($row) } has a year of two digits: “{ $value }” ({ SAY("import-field", $field) }). Write all four.
import-date_without_day = Row { PLAIN($row) } has no day in “{ $value }” ({ SAY("import-field", $field) }). Write the whole date, or take this column as text.
import-date_is_number = Row { PLAIN($row) } has the number “{ $value }” where a date must stand: { SAY("import-field", $field) }. Format the column as dates in the spreadsheet.
import-date_out_of_range = Row { PLAIN($row) }: the year of “{ $value }” can't be right ({ SAY("import-field", $field) }). Correct it.
import-date_other_order = Row { PLAIN($row) }: “{ $value }” has day and month the other way round than its column ({ SAY("import-field", $field) }). Correct it, or change the order in the mapping.
import-date_year_last = Row { PLAIN($row) }: “{ $value }” has its year last, where the column has it first ({ SAY("import-field", $field) }). Correct it, or choose the order in the mapping.
import-found_in_future = Row { PLAIN($row) }: the finding is dated { $value }, which is still to come. Correct it.

## Questions to the person who imports

import-date_order_open = The column “{ $column }” does not show which comes first, day or month: “{ $value }” may be either ({ SAY("import-field", $field) }). Choose “day first” or “month first” in the mapping.
import-date_order_mixed = The column “{ $column }” has dates both ways round: “{ $day_first }” has the day first, “{ $month_first }” the month ({ SAY("import-field", $field) }). Choose one in the mapping; the others are then shown row by row.

## A list without a finding

import-no_rows = “{ $given }” has its titles in row { PLAIN($header_row) } and no row of the list below them, so there is nothing to take in. Check that it is the right file and sheet, and that its rows were saved with it.
import-no_row_is_a_finding = None of the { $rows } rows is a finding: by the mapping, the column “{ $column }” tells which rows are findings, and no row meets it. Check that column, or change the condition in the mapping.

## Warnings: taken as they are

import-same_as_before = Row { PLAIN($row) } is the same as an earlier row (number { $count } of its kind): { $value }. It is kept as a finding of its own; the list has no reference to tell them apart.
import-joined_none = Row { PLAIN($row) } has no counterpart for “{ $value }” in the joined table.
import-joined_unused = Row { PLAIN($row) } of the joined table belongs to no row of the list: { $value }.
import-joined_twice = Row { PLAIN($row) } of the joined table has the key of an earlier row: { $value }. The earlier one counts.
import-join_table_not_given = The table “{ $table }” was not given; the list is read without it.
import-corrected_before_found = Row { PLAIN($row) }: the list claims a correction on { $date }, before the finding of { $found_date }. It is kept as reported.
import-reported_in_future = Row { PLAIN($row) }: the list claims { $value } as done, a day still to come. It is kept as reported.
import-not_an_amount = Row { PLAIN($row) }: “{ $value }” is no sum of money. It is kept as reported.
import-due_in_words = The date due in row { PLAIN($row) } is in words (“{ $value }”). It is kept as reported, word for word; no day is counted by it.
import-row_goes_on = Row { PLAIN($row) } goes on with the { -finding } of row { PLAIN($first) }, whose text is merged over both. Its measures and other claims were added to that { -finding }.
import-hidden_rows_read = { $count ->
    [one] One row of this sheet is hidden (row { PLAIN($first) }) and was read
   *[other] { $count } rows of this sheet are hidden (the first is row { PLAIN($first) }) and were read
} like the others. Delete what does not belong to the list.
import-footer_left_out = Row { PLAIN($row) } looks like a footer (“{ $value }”) and was left out.
import-controls_removed = Row { PLAIN($row) } holds control characters that no text needs; they were left out.
import-formulas_taken = { $count ->
    [one] One cell holds a formula ({ $cell }).
   *[other] { $count } cells hold formulas, the first of them { $cell }.
} The values last saved are taken; nothing is computed.
import-formulas_without_value = { $count ->
    [one] One cell holds a formula without a saved value ({ $cell }) and counts as empty.
   *[other] { $count } cells hold formulas without a saved value, the first of them { $cell }, and count as empty.
} Open the workbook in a spreadsheet program and save it, so that the values are in it.
import-formula_errors = { $count ->
    [one] One cell shows an error ({ $cell }) and counts as empty.
   *[other] { $count } cells show an error, the first of them { $cell }, and count as empty.
}
import-dates_not_read = The column “{ $column }” holds dates (“{ $value }”), and none is read from it. If it tells when the findings were made, are due, were corrected or closed, choose that field for it (by command: --column "{ $column }=found_date"); otherwise nothing is to be done.
import-date_title_not_read = The title “{ $column }” speaks of a date, but what stands below it (“{ $value }”) is read as no date. If it is one, choose its field (by command: --column "{ $column }=due_date") and write it as 2026-03-31; otherwise nothing is to be done.
import-sheet_not_read = This sheet does not fit the mapping, or is not among those that it names, and was not read.

## Why a column is proposed for a field

import-reason-exact = The title is “{ $word }”, word for word.
import-reason-contained = The title holds “{ $word }”.
import-reason-none = The title says nothing that is known; the column is kept as reported.
import-reason-chosen = It was chosen.
import-reason-mapping = The mapping says so.

## What becomes of a column

import-becomes-field = { SAY("import-field", $fields) }
import-becomes-kept = kept as reported
import-becomes-joins = joins the tables
import-becomes-tells_apart = tells the rows apart
import-becomes-not_read = not read

## Fields of a finding

import-field-reference = reference
import-field-organisation_key = code of the organisation
import-field-organisation_name = name of the organisation
import-field-statement = the finding
import-field-manifestations = manifestations
import-field-category = category
import-field-severity = severity
import-field-found_date = date of the finding
import-field-start_date = start date
import-field-due_date = due date as reported
import-field-reported_status = status as reported
import-field-reported_corrected_date = date of correction as reported
import-field-reported_closed_date = date of closing as reported
import-field-measure = measure as reported
import-field-responsible = responsible person as reported
import-field-amount = amount of money
import-field-title = title of the finding
import-field-serial = serial number

## The check report as a workbook

import-sheet-summary = Summary
import-sheet-errors = Errors
import-sheet-warnings = Warnings
import-sheet-duplicates = Repeated rows
import-sheet-unknown_organisations = Unknown organisations
import-sheet-what = What
import-sheet-how_many = How many
import-sheet-file = File
import-sheet-sheet = Sheet
import-sheet-row = Row
import-sheet-column = Column
import-sheet-value = Value
import-sheet-sentence = What is wrong, and what to do
import-sheet-code = Code
import-sheet-organisation_key = Code of the organisation
import-sheet-organisation_name = Name of the organisation
import-sheet-content_digest = Digest of the import (SHA-256)
import-sheet-count-rows = Rows with content
import-sheet-count-findings = Findings
import-sheet-count-not_findings = Rows that are no findings
import-sheet-count-faulty_rows = Faulty rows
import-sheet-count-blank_rows = Empty rows
import-sheet-count-footers = Footers left out
import-sheet-count-duplicate_count = Repeated rows
import-sheet-count-measures = Measures as reported
