-- one row per stored row of a site, as it lies in the table
SELECT {columns} FROM {table} WHERE site = %s
