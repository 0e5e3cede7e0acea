"""What has been published is never rewritten: the database says so itself."""

from django.db import migrations

FUNCTION = """
CREATE FUNCTION catalogue_published_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'published: edition % is never rewritten', OLD.id
        USING ERRCODE = 'restrict_violation';
END $$
"""
TRIGGER = """
CREATE TRIGGER published_stays BEFORE UPDATE ON catalogue_edition FOR EACH ROW
WHEN (OLD.state IN ('in_force', 'ended')
    AND (NEW.content IS DISTINCT FROM OLD.content OR NEW.from_day <> OLD.from_day))
EXECUTE FUNCTION catalogue_published_stays()
"""


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0002_editions_on_their_way")]
    operations = [
        migrations.RunSQL(FUNCTION, "DROP FUNCTION catalogue_published_stays()"),
        migrations.RunSQL(TRIGGER, "DROP TRIGGER published_stays ON catalogue_edition"),
    ]
