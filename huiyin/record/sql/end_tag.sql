-- A further category of one finding, which ends with the line that takes it away.
UPDATE record_findingtag SET until_number = %s WHERE site = %s AND subject = %s AND code = %s AND until_number IS NULL
