"""The organization's directory on Microsoft Graph (services.ports.Directory), with application permissions.

User.Read.All, LicenseAssignment.Read.All, RoleManagement.Read.Directory, Organization.Read.All, AppCatalog.Read.All and
TeamsAppInstallation.ReadWriteSelfForUser.All; each has its reason in docs/deploy.md.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from domain.people import DirectoryPerson, Identity
from services.ports import DirectoryError, InstallOutcome
from teams.graph import Answer, Graph, refusal
from teams.identity import guid, language_tag

GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10"
"""The template of the directory role, the same in every tenant (Entra documentation, built-in roles)."""
FIELDS = "id,mail,userPrincipalName,displayName,preferredLanguage,accountEnabled,userType"
ENABLED = frozenset({"Enabled", "Warning"})
"""States of a subscription in which it can be used; Warning: the payment is late."""
CREATED, BAD_REQUEST, FORBIDDEN, NOT_FOUND, CONFLICT = 201, 400, 403, 404, 409


class GraphDirectory:
    """Asks Graph. ``manifest_id`` is the id in the Teams app's manifest, by which it is in the app catalogue."""

    def __init__(self, graph: Graph, manifest_id: str) -> None:
        self._graph = graph
        self._manifest_id = manifest_id
        self._catalog_ids: dict[str, str] = {}

    async def find(self, tenant_id: str, addresses: Sequence[str]) -> Mapping[str, DirectoryPerson | None]:
        """Look people up by user principal name, then the rest by mail address."""
        found: dict[str, DirectoryPerson | None] = dict.fromkeys(addresses)
        wanted = [address for address in found if "@" in address]
        for address, answer in await self._ask(tenant_id, wanted, _by_name):
            if answer.is_ok:
                found[address] = _person(tenant_id, answer.body)
        missing = [address for address in wanted if found[address] is None]
        for address, answer in await self._ask(tenant_id, missing, _by_mail):
            if answer.is_ok:
                found[address] = _only_one(tenant_id, answer.body.get("value"))
        return found

    async def _ask(self, tenant_id: str, addresses: Sequence[str], path: Any) -> list[tuple[str, Answer]]:
        answers = await self._graph.batch(tenant_id, [path(address) for address in addresses])
        return list(zip(addresses, answers, strict=True))

    async def is_global_administrator(self, who: Identity) -> bool:
        """Whether somebody holds the directory role Global Administrator, also by way of a group."""
        path = f"/users/{who.object_id}/transitiveMemberOf/microsoft.graph.directoryRole?$select=id,roleTemplateId"
        roles = [guid(role.get("roleTemplateId")) async for role in self._graph.pages(who.tenant_id, path)]
        return GLOBAL_ADMINISTRATOR in roles

    async def subscriptions(self, tenant_id: str) -> frozenset[str]:
        """The skuIds the organization subscribes to and that are enabled."""
        path = "/subscribedSkus?$select=skuId,skuPartNumber,capabilityStatus"
        skus = [sku async for sku in self._graph.pages(tenant_id, path) if sku.get("capabilityStatus") in ENABLED]
        return frozenset(guid(sku.get("skuId")) for sku in skus) - {""}

    async def organization_name(self, tenant_id: str) -> str:
        """What the organization calls itself; empty where it says nothing."""
        names = [
            organization.get("displayName")
            async for organization in self._graph.pages(tenant_id, "/organization?$select=id,displayName")
        ]
        return next((name for name in names if isinstance(name, str)), "")

    async def install(self, who: Identity) -> InstallOutcome:
        """Install the app for somebody, so that the bot may write first."""
        app = await self._catalog_id(who.tenant_id)
        if not app:
            return InstallOutcome.APP_NOT_IN_CATALOG
        bound = {"teamsApp@odata.bind": f"{self._graph.address}/appCatalogs/teamsApps/{app}"}
        answer = await self._graph.post(who.tenant_id, f"/users/{who.object_id}/teamwork/installedApps", bound)
        return _outcome(answer)

    async def chat_with(self, who: Identity) -> str | None:
        """The personal chat between the app and somebody who has it."""
        app = await self._catalog_id(who.tenant_id)
        if not app:
            return None
        installed = f"/users/{who.object_id}/teamwork/installedApps"
        ours = quote(f"teamsApp/id eq '{app}'")
        answer = await self._graph.get(who.tenant_id, f"{installed}?$expand=teamsApp&$filter={ours}")
        entries = answer.body.get("value") if answer.is_ok else None
        if not entries:
            return None
        chat = await self._graph.get(who.tenant_id, f"{installed}/{quote(str(entries[0].get('id')), safe='')}/chat")
        chat_id = chat.body.get("id")
        return chat_id if chat.is_ok and isinstance(chat_id, str) else None

    async def _catalog_id(self, tenant_id: str) -> str:
        """The app's id in the organization's catalogue, asked for once; empty where it is not there."""
        if tenant_id not in self._catalog_ids:
            wanted = quote(f"externalId eq '{self._manifest_id}'")
            answer = await self._graph.get(tenant_id, f"/appCatalogs/teamsApps?$filter={wanted}")
            if not answer.is_ok:
                raise refusal(answer)
            entries = answer.body.get("value") or ()
            if not entries:
                return ""
            self._catalog_ids[tenant_id] = str(entries[0].get("id") or "")
        return self._catalog_ids[tenant_id]


def _by_name(address: str) -> str:
    return f"/users/{quote(address, safe='@')}?$select={FIELDS}"


def _by_mail(address: str) -> str:
    escaped = address.replace("'", "''")
    wanted = quote(f"mail eq '{escaped}'")
    return f"/users?$filter={wanted}&$select={FIELDS}"


def _person(tenant_id: str, user: Mapping[str, Any]) -> DirectoryPerson | None:
    object_id = guid(user.get("id"))
    if not object_id:
        return None
    mail = user.get("mail") or user.get("userPrincipalName") or ""
    return DirectoryPerson(
        Identity(tenant_id, object_id),
        str(user.get("displayName") or ""),
        str(mail).lower(),
        is_guest=user.get("userType") == "Guest",
        is_enabled=user.get("accountEnabled") is not False,
        locale=language_tag(user.get("preferredLanguage")),
    )


def _only_one(tenant_id: str, users: Any) -> DirectoryPerson | None:
    """The one with this address; of several the only enabled member, else nobody."""
    people = [_person(tenant_id, user) for user in users] if isinstance(users, list) else []
    known = [person for person in people if person is not None]
    if len(known) == 1:
        return known[0]
    members = [person for person in known if person.is_enabled and not person.is_guest]
    return members[0] if len(members) == 1 else None


def _outcome(answer: Answer) -> InstallOutcome:
    if answer.is_ok:
        return InstallOutcome.INSTALLED
    if answer.status == CONFLICT:
        return InstallOutcome.ALREADY_INSTALLED
    if answer.status == NOT_FOUND:
        is_user = "user" in answer.message.lower()
        return InstallOutcome.NOT_IN_DIRECTORY if is_user else InstallOutcome.APP_NOT_IN_CATALOG
    if answer.status == FORBIDDEN:
        return InstallOutcome.BLOCKED_BY_POLICY
    if answer.status == BAD_REQUEST:
        raise DirectoryError(f"the app could not be installed ({answer.message})")
    raise refusal(answer)
