-- One row per tuple given (PostgreSQL); table and columns come from the model, never from a caller.
COPY {table} ({columns}) FROM STDIN
