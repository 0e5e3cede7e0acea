"""A published edition stays whole: nothing of it changes but that it ends, once; none is deleted.

What is made from its content for search and for who edits may be made anew.
"""

from django.db import migrations

FORWARD = """
CREATE OR REPLACE FUNCTION catalogue_published_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    free text[] := ARRAY['grams', 'warnings'];
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF OLD.state = 'in_force' AND NEW.state = 'ended' THEN
            free := free || ARRAY['state', 'until_day'];
        END IF;
        IF to_jsonb(NEW) - free = to_jsonb(OLD) - free THEN RETURN NEW; END IF;
    END IF;
    RAISE EXCEPTION 'published: edition % is never rewritten', OLD.id
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE OR REPLACE TRIGGER published_stays BEFORE UPDATE OR DELETE ON catalogue_edition
    FOR EACH ROW WHEN (OLD.state IN ('in_force', 'ended'))
    EXECUTE FUNCTION catalogue_published_stays();

CREATE FUNCTION catalogue_is_not_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER not_emptied BEFORE TRUNCATE ON catalogue_edition
    FOR EACH STATEMENT EXECUTE FUNCTION catalogue_is_not_emptied();
"""

BACK = """
DROP TRIGGER not_emptied ON catalogue_edition;
DROP FUNCTION catalogue_is_not_emptied();
CREATE OR REPLACE FUNCTION catalogue_published_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'published: edition % is never rewritten', OLD.id
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE OR REPLACE TRIGGER published_stays BEFORE UPDATE ON catalogue_edition FOR EACH ROW
WHEN (OLD.state IN ('in_force', 'ended')
    AND (NEW.state NOT IN ('in_force', 'ended')
        OR NEW.content IS DISTINCT FROM OLD.content OR NEW.content_digest <> OLD.content_digest
        OR NEW.item_id <> OLD.item_id OR NEW.number <> OLD.number
        OR NEW.from_day <> OLD.from_day))
EXECUTE FUNCTION catalogue_published_stays()
"""


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0012_changes_are_told")]
    operations = [migrations.RunSQL(FORWARD, BACK)]
