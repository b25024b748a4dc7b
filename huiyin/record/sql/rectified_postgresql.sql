-- one row per set of dates (original, current, stopped or empty): how many rectifications of some findings have them
SELECT clock ->> 'original_date', clock ->> 'due_date', coalesce(clock ->> 'stopped_date', ''), count(*)
FROM ({findings}) AS finding, jsonb_array_elements(finding.facts::jsonb -> 'clocks') AS clock
WHERE finding.site = %s AND clock ->> 'name' = 'rectification'
GROUP BY 1, 2, 3
