-- one row per stored row of a site that holds one of some values in a column
SELECT {columns} FROM {table} WHERE site = %s AND {by} IN ({places})
