-- one row per trigger: its table and its name
SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger'
