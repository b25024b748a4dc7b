"""What papers are drawn from the book: apart from the tests of their layout, since these need the tables."""
