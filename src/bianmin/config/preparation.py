"""Bringing a database up to this version: migrated by the owner, granted, sown."""

from collections.abc import Callable
from io import StringIO
from typing import Any

from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone
from django.utils.translation import gettext as _

from bianmin.matters import recheck

from . import counties, env, reality, rights
from .launch.refused import Refused
from .models import Installation, Seeded
from .seeds import Seed, seeds_of

Say = Callable[[str], object]


def prepare(say: Say) -> None:
    """Migrate as the owner, then sow as the application; does nothing twice."""
    connect_as(settings.DATABASE_OWNER_URL)
    migrate(say)
    application = env.database(settings.DATABASE_URL)["USER"]
    if application != connection.settings_dict["USER"]:
        rights.grant(str(application), append_only=settings.APPEND_ONLY_TABLES)
    connect_as(settings.DATABASE_URL)
    refuse_lost_editions()
    refuse_to_show_real_matters()
    sow(county(), say)


def refuse_to_show_real_matters() -> None:
    """In a demonstration anybody becomes any official: no real matter may be there."""
    if settings.DEMONSTRATION and reality.holds_real_matters():
        raise CommandError(
            _(
                "This database holds real matters, and in a demonstration everybody may see "
                "everything. Start without BIANMIN_DEMONSTRATION, or give the demonstration a data "
                "directory of its own (BIANMIN_DATA)."
            )
        )


def refuse_lost_editions() -> None:
    """A matter keeps the procedure it opened under: without it nothing may start."""
    if lost := recheck.missing_editions():
        named = ", ".join(f"{name} {edition}" for name, edition in sorted(lost))
        raise CommandError(
            _(
                "Matters are still open under %(lost)s, which this version does not have. "
                "Start the version that has it, or put that edition back."
            )
            % {"lost": named}
        )


def county() -> counties.County:
    """Whose database this is: from the first preparation on, and for good."""
    try:
        asked = counties.asked()
    except Refused as refused:
        raise CommandError(str(refused)) from refused
    wanted = asked or counties.USUAL
    kept, _new = Installation.objects.get_or_create(defaults={"county": wanted.name})
    if asked and asked.name != kept.county:
        raise CommandError(
            _(
                "COUNTY=%(asked)s, but this database holds %(here)s. Start without COUNTY, or give "
                "%(asked)s a data directory of its own (BIANMIN_DATA)."
            )
            % {"asked": asked.name, "here": kept.county}
        )
    return counties.named(kept.county)


def connect_as(url: str) -> None:
    """Let this process's connection be another role's from now on."""
    database: Any = connection  # the stubs know no pool
    database.close()
    database.close_pool()
    database.settings_dict.update(env.database(url))


def migrate(say: Say) -> None:
    """Run the migrations that this database has not had."""
    executor = MigrationExecutor(connection)
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if missing:
        say(f"Migrating the database ({len(missing)} steps) ...")
        call_command("migrate", verbosity=0, interactive=False)


def sow(whose: counties.County, say: Say) -> None:
    """Run the county's seeds that this database has not had."""
    sown = set(Seeded.objects.values_list("command", flat=True))
    for seed in seeds_of(whose):
        wanted = settings.DEMONSTRATION or not seed.only_demonstration
        if wanted and seed.command not in sown:
            _sow_one(seed, say)


def _sow_one(seed: Seed, say: Say) -> None:
    """Run one seed; of what it says the last line is shown, since only trouble needs more."""
    say(f"Loading: {seed.command} ...")
    said = StringIO()
    started = timezone.now()
    try:
        call_command(seed.command, *seed.arguments, stdout=said)
    except CommandError:
        say(said.getvalue())
        raise
    Seeded.objects.create(command=seed.command, sown_at=timezone.now())
    seconds = (timezone.now() - started).total_seconds()
    say(f"  {said.getvalue().strip().rpartition(chr(10))[2]} ({seconds:.1f} s)")
