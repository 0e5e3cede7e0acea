"""E-mail through a mail server (SMTP), by Django's mail backend and the EMAIL_ settings."""

import smtplib
from dataclasses import dataclass

from django.core.mail import EmailMessage, get_connection

from .interface import GatewayFault, Parcel

PERMANENT = 500


@dataclass(frozen=True, slots=True)
class SmtpGateway:
    sender: str

    def send(self, parcel: Parcel) -> str:
        """Raises GatewayFault: permanent for the server's 5xx answers, else passing."""
        try:
            self._mail(parcel).send()
        except smtplib.SMTPRecipientsRefused as refused:
            code, answer = refused.recipients[parcel.to]
            raise _fault(code, answer) from refused
        except smtplib.SMTPResponseException as refused:
            raise _fault(refused.smtp_code, refused.smtp_error) from refused
        except (smtplib.SMTPException, OSError) as fault:
            raise GatewayFault(f"{type(fault).__name__}: {fault}", passing=True) from fault
        return "250"

    def _mail(self, parcel: Parcel) -> EmailMessage:
        return EmailMessage(
            " ".join(parcel.title.split()),
            parcel.text,
            self.sender,
            [parcel.to],
            headers={"Message-ID": f"<{parcel.reference}@{self.sender.rpartition('@')[2]}>"},
            connection=get_connection("django.core.mail.backends.smtp.EmailBackend"),
        )


def _fault(code: int, answer: bytes | str) -> GatewayFault:
    said = answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer
    return GatewayFault(f"{code} {said}", passing=code < PERMANENT)
