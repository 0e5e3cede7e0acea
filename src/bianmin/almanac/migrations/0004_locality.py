"""The division an installation follows is part of its calendar; one that has a network has one."""

from django.db import migrations

# An installation whose network was loaded before this version is told its county here; a new one
# is told when its network is loaded.
FORWARD = """
CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON almanac_locality
    FOR EACH STATEMENT EXECUTE FUNCTION almanac_changed();
DO $$ BEGIN
    IF to_regclass('network_division') IS NOT NULL THEN
        INSERT INTO almanac_locality (id, region)
        SELECT 1, code FROM network_division WHERE parent_id IS NULL ORDER BY code LIMIT 1;
    END IF;
END $$;
"""
BACK = """
DROP TRIGGER changed ON almanac_locality;
"""


class Migration(migrations.Migration):
    dependencies = [("almanac", "0003_regions_and_drafts")]
    operations = [migrations.RunSQL(FORWARD, BACK)]
