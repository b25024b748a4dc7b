"""A finding is closed as the rules say or not at all, whoever writes the row: evidence of effect of this cycle, later
than the feedback; no open objection or concern; nobody who declared or verified it.

PostgreSQL refuses it. On SQLite, and where a distributed PostgreSQL has no triggers, the check of the site names it.
"""

from django.db import migrations

_FUNCTION = """
CREATE FUNCTION record_closure_holds() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    facts jsonb := NEW.facts::jsonb;
    closed text := coalesce(facts ->> 'closed_date', '');
    concern jsonb := facts -> 'concern';
    objection jsonb := facts -> 'objection';
    begins boolean := true;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        begins := OLD.state <> 'closed';
    ELSE
        -- A closed finding has a new row whenever something is said of it: a concern may be raised about it then.
        begins := NOT EXISTS (
            SELECT 1 FROM record_findingrow AS earlier WHERE earlier.site = NEW.site AND earlier.subject = NEW.subject
            AND earlier.until_number = NEW.from_number AND earlier.state = 'closed'
        );
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM jsonb_array_elements(coalesce(facts -> 'evidence', '[]'::jsonb)) AS each
        WHERE each ->> 'evidence' = 'effect'
        AND (each ->> 'cycle')::integer = coalesce((facts ->> 'cycle')::integer, 1)
        AND (each ->> 'dated') COLLATE "C" > coalesce(facts ->> 'reference_date', '') COLLATE "C"
        AND (each ->> 'dated') COLLATE "C" <= closed COLLATE "C"
    ) THEN
        RAISE EXCEPTION 'a finding is closed with evidence of effect, dated after the feedback'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF objection IS NOT NULL AND objection ->> 'decision' IS NULL THEN
        RAISE EXCEPTION 'a finding with an open objection is not closed'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF concern IS NOT NULL AND concern ->> 'determination' IS NULL
        AND (begins OR (concern ->> 'on') COLLATE "C" < closed COLLATE "C") THEN
        RAISE EXCEPTION 'a finding with an open concern is not closed'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF EXISTS (
        SELECT 1 FROM jsonb_array_elements_text(coalesce(facts -> 'closed_by', '[]'::jsonb)) AS closer
        WHERE coalesce(facts -> 'declared_by', '[]'::jsonb) ? closer
        OR coalesce(facts -> 'verified_by', '[]'::jsonb) ? closer
        OR coalesce(facts -> 'begun_by', '[]'::jsonb) ? closer
    ) THEN
        RAISE EXCEPTION 'whoever declared or verified a finding does not close it'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$
"""
_TRIGGERS = (
    "CREATE TRIGGER record_findingrow_closes BEFORE INSERT ON record_findingrow FOR EACH ROW "
    "WHEN (NEW.state = 'closed') EXECUTE FUNCTION record_closure_holds()",
    "CREATE TRIGGER record_findingrow_closed BEFORE UPDATE ON record_findingrow FOR EACH ROW "
    "WHEN (NEW.state = 'closed' AND (OLD.state, OLD.facts) IS DISTINCT FROM (NEW.state, NEW.facts)) "
    "EXECUTE FUNCTION record_closure_holds()",
)


def _guard(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    for statement in (_FUNCTION, *_TRIGGERS):
        schema_editor.execute(statement, params=None)  # a question mark or per cent sign here is what it is


class Migration(migrations.Migration):
    dependencies = [("record", "0032_letter")]
    operations = [migrations.RunPython(_guard)]
