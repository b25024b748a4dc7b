-- one row per trigger that is switched on: its table and its name; one without a table where the database is distributed
SELECT relname, tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
WHERE NOT tgisinternal AND tgenabled IN ('O', 'A') AND pg_table_is_visible(pg_class.oid)
UNION ALL SELECT '', extname FROM pg_extension WHERE extname = 'citus'
