-- The counter of one round, organisation and state, moved by how many findings came or went.
INSERT INTO record_counter (site, round, organisation, state, findings) VALUES (%s, %s, %s, %s, %s)
ON CONFLICT (site, round, organisation, state) DO UPDATE SET findings = record_counter.findings + excluded.findings
