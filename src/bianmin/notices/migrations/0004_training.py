"""Papers made while somebody practised: marked when issued, and the only ones that can go."""

from django.db import migrations, models

BODY = """
CREATE OR REPLACE FUNCTION notices_paper_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    {training}
    IF TG_OP = 'UPDATE' AND OLD.digest = ''
       AND to_jsonb(NEW) - 'digest' - 'rendered_at' = to_jsonb(OLD) - 'digest' - 'rendered_at' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a paper is never altered: issue a new one that replaces paper %', OLD.id;
END $$;
"""
GOES = "IF TG_OP = 'DELETE' AND OLD.training THEN RETURN OLD; END IF;"


class Migration(migrations.Migration):
    dependencies = [("notices", "0003_unread_messages")]
    operations = [
        migrations.AddField(
            "paper", "training", models.BooleanField(db_default=False, default=False)
        ),
        migrations.RunSQL(BODY.format(training=GOES), BODY.format(training="")),
    ]
