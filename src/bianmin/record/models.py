"""The tables of the record: bills, their leaves, and what is attested of them. All append-only."""

from django.db import models


class Bill(models.Model):
    """One night's bill (存证清单): a Merkle tree over what changed, chained to the bill before.

    ``number`` counts from 1 without a gap; ``until`` is when it was gathered; ``text`` is what is
    published, signed and stamped, and its SHA-256, ``root``, what the next one names; ``blocks``
    the roots of the tree's blocks (``merkle``), 32 bytes each.
    """

    number = models.PositiveIntegerField(primary_key=True)
    day = models.DateField(unique=True)
    until = models.DateTimeField()
    leaves = models.PositiveIntegerField()
    text = models.TextField()
    root = models.BinaryField(max_length=32)
    blocks = models.BinaryField()

    def __str__(self) -> str:
        return f"{self.number} {bytes(self.root).hex()[:12]}"


class Leaf(models.Model):
    """One thing as it stood: of which kind, which row, in which version, and its digests.

    ``name`` is how people know it (a matter's number), ``digests`` those of the parts that
    ``kinds`` names, 32 bytes each, in order.
    """

    bill = models.ForeignKey(Bill, models.PROTECT, db_index=False, db_constraint=False)
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=12)
    row = models.BigIntegerField()
    name = models.CharField(max_length=160)
    version = models.BigIntegerField()
    digests = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["bill", "position"], name="leaf_position_once"),
            models.UniqueConstraint(fields=["kind", "row", "version"], name="leaf_version_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.name}"

    @property
    def text(self) -> str:
        """What its hash in the tree is made of."""
        return leaf_text(self.kind, self.name, self.version, bytes(self.digests))


def leaf_text(kind: str, name: str, version: int, digests: bytes) -> str:
    """A leaf in words: kind, name, version and the digests of its parts in hexadecimal."""
    parts = (digests[start : start + 32].hex() for start in range(0, len(digests), 32))
    return " ".join((kind, name, str(version), *parts))


class Signature(models.Model):
    """That a bill was signed: ``value`` over its text, by whom ``certificates`` (PEM) say."""

    bill = models.OneToOneField(Bill, models.PROTECT, primary_key=True)
    value = models.BinaryField()
    certificates = models.TextField()
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.bill_id}"


class Timestamp(models.Model):
    """An authority's answer (RFC 3161, DER) that a bill's text was there at ``stamped_at``."""

    bill = models.OneToOneField(Bill, models.PROTECT, primary_key=True)
    reply = models.BinaryField()
    stamped_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.bill_id} {self.stamped_at:%Y-%m-%d %H:%M}"
