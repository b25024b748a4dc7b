-- One number: the texts of a site that SQLite's search index does not hold, so that search can't find them.
SELECT count(*) FROM record_searchtext
WHERE site = %s AND id NOT IN (SELECT id FROM record_searchindex_docsize)
