-- One number: the texts of a site that SQLite's search index does not hold, so that search can't find them.
SELECT count(*) FROM record_searchtext AS said
LEFT JOIN record_searchindex_docsize AS held ON held.id = said.id
WHERE said.site = %s AND held.id IS NULL
