"""What gives the app's access tokens, and what it means to get none."""

from typing import Protocol

MANAGED_IDENTITY = "UserAssignedMSI"
"""The kind of registration that has no secret of its own."""


class CredentialsError(Exception):
    """No token can be had; ``is_final``: because of our registration or secret, not of an outage."""

    def __init__(self, reason: str, *, is_final: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.is_final = is_final


class Bearer(Protocol):
    """Gives the app's access tokens."""

    async def token(self, scope: str, tenant_id: str = "") -> str:
        """A token for a scope, by the authority of a tenant (empty: our own); empty: no token is needed.

        Raises CredentialsError.
        """
        ...


class NoBearer:
    """Needs no token: in local mode nobody is asked for one."""

    async def token(self, scope: str, tenant_id: str = "") -> str:
        """Always empty."""
        del scope, tenant_id
        return ""
