"""The book: the tables, the journal, the one door to write and the one place to read."""
