"""A paper and its wording stay as issued; only the digest of the rendered PDF is added, once."""

from django.db import migrations

FORBID = """
CREATE FUNCTION notices_paper_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.digest = ''
       AND to_jsonb(NEW) - 'digest' - 'rendered_at' = to_jsonb(OLD) - 'digest' - 'rendered_at' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a paper is never altered: issue a new one that replaces paper %', OLD.id;
END $$;
CREATE TRIGGER notices_paper_stays BEFORE UPDATE OR DELETE ON notices_paper
    FOR EACH ROW EXECUTE FUNCTION notices_paper_stays();

CREATE FUNCTION notices_wording_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the wording % is what papers were issued with: it stays', OLD.edition;
END $$;
CREATE TRIGGER notices_wording_stays BEFORE UPDATE OR DELETE ON notices_wording
    FOR EACH ROW EXECUTE FUNCTION notices_wording_stays();
"""

ALLOW = """
DROP TRIGGER notices_paper_stays ON notices_paper;
DROP FUNCTION notices_paper_stays();
DROP TRIGGER notices_wording_stays ON notices_wording;
DROP FUNCTION notices_wording_stays();
"""


class Migration(migrations.Migration):
    dependencies = [("notices", "0001_initial")]
    operations = [migrations.RunSQL(FORBID, ALLOW)]
