-- The current state row of one subject, which ends with the line that changes the subject.
UPDATE {table} SET until_number = %s, until_at = %s WHERE site = %s AND subject = %s AND until_number IS NULL
