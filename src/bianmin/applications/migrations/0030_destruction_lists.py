"""Lists of what is destroyed; what the database lets go of a matter that was, and of no other."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


MAY_GO = "EXISTS (SELECT 1 FROM matters_destroyed d WHERE d.matter_id = {matter})"
STAYS = """
CREATE OR REPLACE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF vault_resealed(to_jsonb(OLD), to_jsonb(NEW), '{column}') THEN RETURN NEW; END IF;
    {destroyed}
    RAISE EXCEPTION 'append-only: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;
"""
DESTROYED = """
    IF to_jsonb(NEW) - '{column}' = to_jsonb(OLD) - '{column}' AND {may_go} THEN
        RETURN NEW;
    END IF;
"""
FORM = ("applications_form_stays", "answers", "OLD.matter_id")
DEED = (
    "applications_deed_stays",
    "reason",
    "(SELECT l.matter_id FROM applications_licence l WHERE l.id = OLD.licence_id)",
)
CARRIED_OUT = """
CREATE FUNCTION applications_list_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'list % is carried out: it stays as it is', OLD
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER list_stays BEFORE UPDATE OR DELETE ON applications_destructionlist
    FOR EACH ROW WHEN (OLD.destroyed_at IS NOT NULL) EXECUTE FUNCTION applications_list_stays();

CREATE FUNCTION applications_line_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM applications_destructionlist l
        WHERE l.id = OLD.listed_id AND l.approved_at IS NOT NULL) THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    RAISE EXCEPTION 'list % is approved: its lines stay', OLD.listed_id
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER line_stays BEFORE UPDATE OR DELETE ON applications_destructionline
    FOR EACH ROW EXECUTE FUNCTION applications_line_stays();

CREATE TRIGGER list_is_not_emptied BEFORE TRUNCATE ON applications_destructionlist
    FOR EACH STATEMENT EXECUTE FUNCTION matters_append_only();
CREATE TRIGGER line_is_not_emptied BEFORE TRUNCATE ON applications_destructionline
    FOR EACH STATEMENT EXECUTE FUNCTION matters_append_only();
"""
NOT_CARRIED_OUT = """
DROP TRIGGER line_is_not_emptied ON applications_destructionline;
DROP TRIGGER list_is_not_emptied ON applications_destructionlist;
DROP TRIGGER line_stays ON applications_destructionline;
DROP FUNCTION applications_line_stays();
DROP TRIGGER list_stays ON applications_destructionlist;
DROP FUNCTION applications_list_stays();
"""


def stays(function: str, column: str, matter: str, *, let_go: bool) -> str:
    """The function of a trigger under which rows stay, but for what may be destroyed."""
    destroyed = DESTROYED.format(column=column, may_go=MAY_GO.format(matter=matter))
    return STAYS.format(
        function=function, column=column, destroyed=destroyed if let_go else ""
    )


class Migration(migrations.Migration):
    dependencies = [
        ("applications", "0029_charge_reports"),
        ("matters", "0008_destroyed"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="DestructionList",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("drawn_up_at", models.DateTimeField()),
                ("report", models.CharField(blank=True, default="", max_length=500)),
                ("appraised_at", models.DateTimeField(null=True)),
                ("returned", models.CharField(blank=True, default="", max_length=200)),
                (
                    "returned_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("document", models.CharField(blank=True, default="", max_length=200)),
                ("approved_at", models.DateTimeField(null=True)),
                ("destroyed_at", models.DateTimeField(null=True)),
                (
                    "appraised_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "approved_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="DestructionLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("term", models.CharField(max_length=12)),
                ("until", models.DateField()),
                ("category", models.CharField(max_length=200)),
                ("kept", models.CharField(blank=True, default="", max_length=12)),
                ("kept_until", models.DateField(null=True)),
                (
                    "matter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                    ),
                ),
                (
                    "listed",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lines",
                        to="applications.destructionlist",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.AddConstraint(
            model_name="destructionlist",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("approved_by", None),
                    models.Q(("approved_by", models.F("appraised_by")), _negated=True),
                    _connector="OR",
                ),
                name="destruction_by_two_persons",
            ),
        ),
        migrations.AddConstraint(
            model_name="destructionlist",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("destroyed_at", None),
                    models.Q(("appraised_by__isnull", False), ("approved_by__isnull", False)),
                    _connector="OR",
                ),
                name="destruction_approved",
            ),
        ),
        migrations.AddConstraint(
            model_name="destructionline",
            constraint=models.UniqueConstraint(
                fields=("listed", "matter"), name="destruction_listed_once"
            ),
        ),
        migrations.RunSQL(stays(*FORM, let_go=True), stays(*FORM, let_go=False)),
        migrations.RunSQL(stays(*DEED, let_go=True), stays(*DEED, let_go=False)),
        migrations.RunSQL(CARRIED_OUT, NOT_CARRIED_OUT),
    ]
