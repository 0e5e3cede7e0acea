"""A paper stays as issued; only its seal may become one of another key or algorithm."""

from django.db import migrations

PAPER_STAYS = """
CREATE OR REPLACE FUNCTION notices_paper_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND OLD.training THEN RETURN OLD; END IF;
    IF TG_OP = 'UPDATE' AND OLD.digest = ''
       AND to_jsonb(NEW) - 'digest' - 'rendered_at' - 'signed_by'
         = to_jsonb(OLD) - 'digest' - 'rendered_at' - 'signed_by' THEN
        RETURN NEW;
    END IF;
    {resealed}
    RAISE EXCEPTION 'a paper is never altered: issue a new one that replaces paper %', OLD.id;
END $$;
"""
RESEALED = """
    IF TG_OP = 'UPDATE'
       AND vault_resealed(to_jsonb(OLD), to_jsonb(NEW), 'facts', 'addressee') THEN
        RETURN NEW;
    END IF;
"""


class Migration(migrations.Migration):
    dependencies = [("notices", "0009_seal_old_answers"), ("vault", "0001_resealing")]
    operations = [
        migrations.RunSQL(PAPER_STAYS.format(resealed=RESEALED), PAPER_STAYS.format(resealed="")),
    ]
