-- What one subject says to one circle of readers; the number of the row is the database's to give.
INSERT INTO record_searchtext (site, kind, subject, label, audience, tokens) VALUES (%s, %s, %s, %s, %s, %s)
