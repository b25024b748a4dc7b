-- The lock row of one subject that a line changed.
UPDATE record_subjecthead SET version = %s WHERE site = %s AND subject = %s
