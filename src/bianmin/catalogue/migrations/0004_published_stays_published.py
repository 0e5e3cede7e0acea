"""What has been published does not become a draft again, by which it could be rewritten."""

from django.db import migrations

REWRITTEN = """
CREATE OR REPLACE TRIGGER published_stays BEFORE UPDATE ON catalogue_edition FOR EACH ROW
WHEN (OLD.state IN ('in_force', 'ended')
    AND (NEW.content IS DISTINCT FROM OLD.content OR NEW.from_day <> OLD.from_day))
EXECUTE FUNCTION catalogue_published_stays()
"""
ALSO_TAKEN_BACK = """
CREATE OR REPLACE TRIGGER published_stays BEFORE UPDATE ON catalogue_edition FOR EACH ROW
WHEN (OLD.state IN ('in_force', 'ended')
    AND (NEW.state NOT IN ('in_force', 'ended')
        OR NEW.content IS DISTINCT FROM OLD.content OR NEW.content_digest <> OLD.content_digest
        OR NEW.item_id <> OLD.item_id OR NEW.number <> OLD.number
        OR NEW.from_day <> OLD.from_day))
EXECUTE FUNCTION catalogue_published_stays()
"""


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0003_published_content_stays")]
    operations = [migrations.RunSQL(ALSO_TAKEN_BACK, REWRITTEN)]
