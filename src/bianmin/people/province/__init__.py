"""The province's login (统一身份认证): a citizen shows there who she is, and we are told.

OpenID Connect Core 1.0 by the authorization code with PKCE (RFC 7636); the token is believed only
if the province signed it, for us, for this sign-in, just now.
"""

from .asking import Kept, begin, finish
from .settings import Province, of_settings

__all__ = ["Kept", "Province", "begin", "finish", "of_settings"]
