"""Seals of bodies; papers know their seal, who signed them, and that they were withdrawn."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

PAPER_STAYS = """
CREATE OR REPLACE FUNCTION notices_paper_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND OLD.training THEN RETURN OLD; END IF;
    IF TG_OP = 'UPDATE' AND OLD.digest = ''
       AND to_jsonb(NEW) {later} = to_jsonb(OLD) {later} THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a paper is never altered: issue a new one that replaces paper %', OLD.id;
END $$;
"""
BEFORE = "- 'digest' - 'rendered_at'"
NOW = BEFORE + " - 'signed_by'"

SEAL_STAYS = """
CREATE FUNCTION notices_seal_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.stopped_at IS NULL AND NEW.stopped_at IS NOT NULL
       AND to_jsonb(NEW) - 'stopped_at' - 'stopped_by_id' - 'stop_reason'
         = to_jsonb(OLD) - 'stopped_at' - 'stopped_by_id' - 'stop_reason' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a seal is never altered: stop seal % and enter another', OLD.id;
END $$;
CREATE TRIGGER notices_seal_stays BEFORE UPDATE OR DELETE ON notices_seal
    FOR EACH ROW EXECUTE FUNCTION notices_seal_stays();

CREATE FUNCTION notices_withdrawn_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE'
       AND EXISTS (SELECT FROM notices_paper WHERE id = OLD.paper_id AND training) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'paper % is withdrawn: issue a new one', OLD.paper_id;
END $$;
CREATE TRIGGER notices_withdrawn_stays BEFORE UPDATE OR DELETE ON notices_withdrawn
    FOR EACH ROW EXECUTE FUNCTION notices_withdrawn_stays();
"""
SEAL_GOES = """
DROP TRIGGER notices_withdrawn_stays ON notices_withdrawn;
DROP FUNCTION notices_withdrawn_stays();
DROP TRIGGER notices_seal_stays ON notices_seal;
DROP FUNCTION notices_seal_stays();
"""


def a_key():
    return models.BigAutoField(auto_created=True, primary_key=True, serialize=False,
                               verbose_name="ID")


def an_account():
    return models.ForeignKey(blank=True, null=True, related_name="+",
                             on_delete=django.db.models.deletion.PROTECT,
                             to=settings.AUTH_USER_MODEL)


class Migration(migrations.Migration):
    dependencies = [
        ("notices", "0005_message_states"),
        ("network", "0007_more_raises_the_revision"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            "Seal",
            [
                ("id", a_key()),
                ("from_day", models.DateField(help_text="The first day on which this holds.")),
                ("until_day", models.DateField(
                    blank=True, null=True,
                    help_text="The last day on which this holds; empty while open.")),
                ("name", models.CharField(max_length=120)),
                ("digest", models.CharField(db_index=True, max_length=64)),
                ("width", models.PositiveSmallIntegerField()),
                ("specimen", models.BooleanField(default=False)),
                ("entered_at", models.DateTimeField()),
                ("stopped_at", models.DateTimeField(blank=True, null=True)),
                ("stop_reason", models.CharField(blank=True, max_length=200)),
                ("body", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT,
                                           related_name="seals", to="network.body")),
                ("entered_by", an_account()),
                ("stopped_by", an_account()),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until_day__isnull", True),
                                           ("until_day__gte", models.F("from_day")),
                                           _connector="OR"),
                        name="notices_seal_days_in_order"),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        name="notices_seal_one_at_a_time",
                        condition=models.Q(("stopped_at", None)),
                        expressions=[
                            ("body", "="),
                            (models.Func(
                                models.F("from_day"), models.F("until_day"), models.Value("[]"),
                                function="daterange",
                                output_field=django.contrib.postgres.fields.ranges
                                .DateRangeField()), "&&"),
                        ]),
                ],
            },
        ),
        migrations.CreateModel(
            "Withdrawn",
            [
                ("id", a_key()),
                ("at", models.DateTimeField()),
                ("paper", models.OneToOneField(on_delete=django.db.models.deletion.CASCADE,
                                               related_name="withdrawn", to="notices.paper")),
                ("by_paper", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE,
                                               related_name="withdraws", to="notices.paper")),
            ],
        ),
        migrations.AddField(
            "paper", "seal",
            models.ForeignKey(blank=True, null=True, related_name="papers",
                              on_delete=django.db.models.deletion.PROTECT, to="notices.seal")),
        migrations.AddField(
            "paper", "signed_by",
            models.CharField(blank=True, db_default="", default="", max_length=200)),
        migrations.RunSQL(PAPER_STAYS.format(later=NOW), PAPER_STAYS.format(later=BEFORE)),
        migrations.RunSQL(SEAL_STAYS, SEAL_GOES),
    ]
