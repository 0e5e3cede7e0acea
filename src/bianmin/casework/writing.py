"""What is written with a step: sealed in the module's table, its keyed digest in the ledger."""

from collections.abc import Collection, Iterable, Mapping

from bianmin.law.procedure import Fact, FactKind
from bianmin.matters.writes import Plan
from bianmin.vault import blind

from . import refusals
from .words import Words

LEAST_WORDS = 2


def words_digest(words: str) -> str:
    """The digest of a written reason or finding, in hexadecimal.

    Its purpose has the name of the first module that wrote: it stands in ledgers for good.
    """
    return blind.digest("applications.words", words).hex()


def in_words(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts that are written in words; the ledger keeps their digests."""
    return tuple(fact for fact in facts if fact.kind is FactKind.DIGEST)


def written(
    facts: Iterable[Fact], words: Mapping[str, str], *, each: Collection[str] = (), article: str
) -> dict[str, str]:
    """What was written, by name; what is too short to say anything is left out.

    ``each`` names what may be explained one by one instead (papers, by key); ``article`` is the
    one that asks for reasons. Raises ``Refusal`` where something that is required is missing.
    """
    wanted = in_words(facts)
    names = (*(fact.name for fact in wanted), *each)
    texts = {name: words.get(name, "").strip() for name in names}
    found = {name: text for name, text in texts.items() if len(text) >= LEAST_WORDS}
    explained = bool(each) and all(name in found for name in each)
    missing = [fact.name for fact in wanted if fact.required and fact.name not in found]
    if missing and not explained:
        raise refusals.reason_missing(missing[0], article)
    return found


def digests(facts: Iterable[Fact], written: Mapping[str, str]) -> dict[str, str]:
    """The digests that go into the ledger: one a fact; reasons one by one make one."""
    names = {fact.name for fact in in_words(facts)}
    found = {name: words_digest(text) for name, text in written.items() if name in names}
    if written.keys() - names:
        told = "\n".join(f"{name}:{written[name]}" for name in sorted(written))
        found["reason"] = words_digest(told)
    return found


def keep(table: type[Words], plan: Plan, written: Mapping[str, str]) -> None:
    """Keep the words beside the entry that the step wrote, in its transaction."""
    matter, version = plan.situation.matter.id, plan.entry.version
    table._default_manager.bulk_create(
        table(matter_id=matter, version=version, name=name, words=text)
        for name, text in written.items()
    )
