"""How accounts of staff are made."""

from typing import TYPE_CHECKING

from django.contrib.auth.base_user import BaseUserManager

if TYPE_CHECKING:
    from .models import Account


class AccountManager(BaseUserManager["Account"]):
    """Finds accounts by their sign-in name; makes them whole."""

    def create_account(
        self,
        *,
        username: str,
        name: str,
        password: str | None = None,
        number: str = "",
        phone: str = "",
        is_demonstration: bool = False,
    ) -> "Account":
        """A new account; without a password nobody can sign in with it until one is set."""
        account = self.model(
            username=self.model.normalize_username(username),
            name=name,
            number=number,
            phone=phone,
            is_demonstration=is_demonstration,
        )
        account.set_password(password)
        account.save(using=self._db)
        return account
