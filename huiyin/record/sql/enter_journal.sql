-- The head of a site's journal, held so that single acts run side by side but never beside a batch (PostgreSQL).
SELECT number FROM record_head WHERE site = %s FOR KEY SHARE
