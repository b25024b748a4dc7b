-- one row per set of dates (original, current, stopped or empty): how many rectifications of some findings have them
SELECT json_extract(clock.value, '$.original_date'), json_extract(clock.value, '$.due_date'),
       coalesce(json_extract(clock.value, '$.stopped_date'), ''), count(*)
FROM ({findings}) AS finding, json_each(finding.facts, '$.clocks') AS clock
WHERE finding.site = %s AND json_extract(clock.value, '$.name') = 'rectification'
GROUP BY 1, 2, 3
