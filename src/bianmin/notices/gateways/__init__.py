"""What carries messages outside: an interface, and which gateway serves which channel."""

from django.conf import settings

from .http import HttpGateway
from .interface import Gateway, GatewayFault, Parcel
from .smtp import SmtpGateway

__all__ = ["Gateway", "GatewayFault", "HttpGateway", "Parcel", "SmtpGateway", "gateway_of"]


def gateway_of(channel: str) -> Gateway | None:
    """The gateway that the settings name for a channel, or None where none is set up."""
    if channel == "email" and settings.EMAIL_HOST:
        return SmtpGateway(sender=settings.DEFAULT_FROM_EMAIL)
    if channel == "sms" and settings.SMS_GATEWAY_URL:
        return HttpGateway(settings.SMS_GATEWAY_URL, settings.SMS_GATEWAY_SECRET)
    return None
