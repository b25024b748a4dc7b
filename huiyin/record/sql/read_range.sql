-- one row per stored row of a site between two places in its order, the first left out and the last not
SELECT {columns} FROM {table} WHERE site = %s AND {by} > %s AND {by} <= %s ORDER BY {by}
