"""What was published of a year is never rewritten and never removed."""

from django.db import migrations

FUNCTION = """
CREATE FUNCTION information_report_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'published: report % is never rewritten', OLD.id
        USING ERRCODE = 'restrict_violation';
END $$
"""
TRIGGER = """
CREATE TRIGGER report_stays BEFORE UPDATE OR DELETE ON information_annualreport FOR EACH ROW
WHEN (OLD.published_at IS NOT NULL)
EXECUTE FUNCTION information_report_stays()
"""


class Migration(migrations.Migration):
    dependencies = [("information", "0002_annual_reports_and_cases")]
    operations = [
        migrations.RunSQL(FUNCTION, "DROP FUNCTION information_report_stays()"),
        migrations.RunSQL(TRIGGER, "DROP TRIGGER report_stays ON information_annualreport"),
    ]
