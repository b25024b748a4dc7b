-- one row per stored row of a site after a place in its order, the first ones only
SELECT {columns} FROM {table} WHERE site = %s AND {by} > %s ORDER BY {by} LIMIT %s
