"""An edition of a rule that was public is never rewritten; it ends, or is taken down."""

from django.db import migrations

FUNCTION = """
CREATE FUNCTION information_rule_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'published: rule % is never rewritten', OLD.id
        USING ERRCODE = 'restrict_violation';
END $$
"""
TRIGGER = """
CREATE TRIGGER rule_stays BEFORE UPDATE ON information_disclosure FOR EACH ROW
WHEN (OLD.rule <> '' AND OLD.state <> 'draft' AND (NEW.state = 'draft'
    OR (OLD.body_id, OLD.mode, OLD.category, OLD.title, OLD.summary, OLD.text, OLD.issuer,
        OLD.document_number, OLD.document_kind, OLD.register_number, OLD.made_on, OLD.index_number)
    IS DISTINCT FROM (NEW.body_id, NEW.mode, NEW.category, NEW.title, NEW.summary, NEW.text,
        NEW.issuer, NEW.document_number, NEW.document_kind, NEW.register_number, NEW.made_on,
        NEW.index_number)
    OR (OLD.file_id, OLD.published_at, OLD.passed_by_id, OLD.rule, OLD.keeper, OLD.holds_from,
        OLD.at_tiers, OLD.at_site_id, OLD.line_id, OLD.edition)
    IS DISTINCT FROM (NEW.file_id, NEW.published_at, NEW.passed_by_id, NEW.rule, NEW.keeper,
        NEW.holds_from, NEW.at_tiers, NEW.at_site_id, NEW.line_id, NEW.edition)))
EXECUTE FUNCTION information_rule_stays()
"""


class Migration(migrations.Migration):
    dependencies = [("information", "0013_rules_of_sites")]
    operations = [
        migrations.RunSQL(FUNCTION, "DROP FUNCTION information_rule_stays()"),
        migrations.RunSQL(TRIGGER, "DROP TRIGGER rule_stays ON information_disclosure"),
    ]
