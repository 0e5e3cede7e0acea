"""A paper stays as issued; when its time in the archive is over its words may go, once, and no more."""

from django.db import migrations, models

PAPER_STAYS = """
CREATE OR REPLACE FUNCTION notices_paper_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND OLD.training THEN RETURN OLD; END IF;
    IF TG_OP = 'UPDATE' AND OLD.digest = ''
       AND to_jsonb(NEW) - 'digest' - 'rendered_at' - 'signed_by'
         = to_jsonb(OLD) - 'digest' - 'rendered_at' - 'signed_by' THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE'
       AND vault_resealed(to_jsonb(OLD), to_jsonb(NEW), 'facts', 'addressee') THEN
        RETURN NEW;
    END IF;
    {destroyed}
    RAISE EXCEPTION 'a paper is never altered: issue a new one that replaces paper %', OLD.id;
END $$;
"""
DESTROYED = """
    IF TG_OP = 'UPDATE' AND OLD.destroyed_at IS NULL AND NEW.destroyed_at IS NOT NULL
       AND to_jsonb(NEW) - 'facts' - 'addressee' - 'destroyed_at'
         = to_jsonb(OLD) - 'facts' - 'addressee' - 'destroyed_at' THEN
        RETURN NEW;
    END IF;
"""


class Migration(migrations.Migration):
    dependencies = [("notices", "0010_papers_are_sealed_anew")]
    operations = [
        migrations.AddField("paper", "destroyed_at", models.DateTimeField(null=True)),
        migrations.RunSQL(
            PAPER_STAYS.format(destroyed=DESTROYED), PAPER_STAYS.format(destroyed="")
        ),
    ]
