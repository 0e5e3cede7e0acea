"""A number for the items as they stand, new with every statement that changes what a guide says.

The clock keeps a number from coming back after a rollback or in a copied database, where another
process, or this one, may have kept a page under it.
"""

from django.db import migrations, models

FORWARD = """
INSERT INTO catalogue_revision (id, number) VALUES (1, 1);
CREATE FUNCTION catalogue_raise_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE catalogue_revision
    SET number = greatest(number + 1, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint);
    RETURN NULL;
END $$;
"""
TRIGGER = """
CREATE TRIGGER {table}_raises_revision
AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION catalogue_raise_revision();
"""
UNDO = "DROP TRIGGER {table}_raises_revision ON {table};"
TABLES = ["catalogue_item", "catalogue_edition", "catalogue_localvalue"]
BACK = "DROP FUNCTION catalogue_raise_revision(); DELETE FROM catalogue_revision;"


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0007_standards_library")]
    operations = [
        migrations.CreateModel(
            name="Revision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.BigIntegerField()),
            ],
            options={
                "verbose_name": "revision of the catalogue",
                "verbose_name_plural": "revisions of the catalogue",
            },
        ),
        migrations.RunSQL(
            FORWARD + "".join(TRIGGER.format(table=table) for table in TABLES),
            "".join(UNDO.format(table=table) for table in TABLES) + BACK,
        ),
    ]
