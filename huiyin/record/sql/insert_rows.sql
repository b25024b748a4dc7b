-- One row per tuple given; table, columns and places come from the model, never from a caller.
INSERT INTO {table} ({columns}) VALUES ({places})
