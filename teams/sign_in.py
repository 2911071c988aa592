"""Proving who presses, with the token Teams has of them (services.ports.SignIn). No token of a person is kept."""

import logging
import uuid
from collections import OrderedDict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import datetime, timedelta
from typing import Any

from domain.errors import MileageError
from domain.people import Identity
from services.ports import Address, Clock, Proven, ToProve
from teams.claims import TEAMS_CLIENTS, Expected, check_claims
from teams.identity import guid, part
from teams.invokes import consent_answer, login_answer
from teams.keys import Keys, NoKeysError
from teams.token_service import Exchange, TokenService
from teams.tokens import FalseTokenError, find_key, read_claims

log = logging.getLogger("teams.sign_in")

PROVEN_FOR = timedelta(hours=1)
MOST_PROVEN = 10_000
UNNAMED_CONNECTION = "sso"
"""Clients want a name even where there is no OAuth connection."""
LONGEST_CODE = 64
ENTRA_PROVIDER = "30dd229c-58e3-4a48-bdfd-91ec48eb906c"
"""The token service's own id of "Azure Active Directory v2" as a provider."""

NOT_YOU = "I could not confirm that this is you. Please contact your organization's administrator."
WORK_ACCOUNT = (
    "Guests and accounts of other organizations cannot be used here. "
    "Please sign in with your own work account, or contact your organization's administrator."
)
EXPIRED = "Your sign-in has expired. Press the button again, or contact your organization's administrator."
NOT_NOW = "I cannot check your sign-in at the moment. Please try again in a few minutes."
SENTENCES = {"tenant": WORK_ACCOUNT, "guest": WORK_ACCOUNT, "expired": EXPIRED}


class ProofRefusedError(MileageError):
    """A proof that is of somebody else or false; ``reason`` is one word for the log, the sentence names nobody."""

    def __init__(self, reason: str) -> None:
        super().__init__(SENTENCES.get(reason, NOT_YOU))
        self.reason = reason


class TeamsSignIn:
    """Checks Teams tokens here; asks the token service for the sign-in page and whether consent is missing.

    ``token_service`` is None where the bot has no OAuth connection: then only the silent way works.
    """

    def __init__(
        self,
        expected: Expected,
        keys: Keys,
        clock: Clock,
        token_service: TokenService | None = None,
        *,
        connection: str = "",
        help_page: str = "https://teams.microsoft.com",
    ) -> None:
        self._expected = expected
        self._keys = keys
        self._clock = clock
        self._token_service = token_service
        self._connection = connection or UNNAMED_CONNECTION
        self._help_page = help_page
        self._proven: OrderedDict[Identity, datetime] = OrderedDict()

    async def prove(
        self, who: Identity, channel_user_id: str, proof: Mapping[str, Any], where: Address
    ) -> Proven | ToProve:
        """Check the token or the code in an invoke's ``value``; without one, ask the client for a token.

        Raises ProofRefusedError where the proof is of somebody else or false.
        """
        token, code = part(proof, "authentication").get("token"), proof.get("state")
        if isinstance(token, str) and token:
            return await self._prove_by_token(who, channel_user_id, token)
        if isinstance(code, str) and code and self._token_service is not None:
            name = await self._name_by_code(who, channel_user_id, code, self._token_service)
            if name is not None:
                return self._remember(who, name)
        return await self._ask(channel_user_id, where)

    async def _prove_by_token(self, who: Identity, channel_user_id: str, token: str) -> Proven | ToProve:
        name = await self._check(who, token, TEAMS_CLIENTS)
        if self._token_service is not None:
            said = await self._token_service.exchange(channel_user_id, token)
            if said is Exchange.CONSENT_NEEDED:
                return ToProve(consent_answer("The organization asks for a sign-in page here."))
        return self._remember(who, name)

    async def _name_by_code(
        self, who: Identity, channel_user_id: str, code: str, token_service: TokenService
    ) -> str | None:
        """Whom the token behind a code names; None where the code is wrong.

        Our own app's sign-in page got the token, so our app is its client.
        """
        token = await token_service.redeem(channel_user_id, code) if len(code) <= LONGEST_CODE else ""
        return await self._check(who, token, TEAMS_CLIENTS | {self._expected.app_id}) if token else None

    async def _check(self, who: Identity, token: str, clients: AbstractSet[str]) -> str:
        try:
            claims = read_claims(await find_key(token, self._keys), self._clock)
            return check_claims(claims, who, self._expected, clients)
        except FalseTokenError as error:
            log.warning("sign-in refused", extra={"reason": error.reason, "tenant_id": who.tenant_id})
            raise ProofRefusedError(error.reason) from error
        except NoKeysError as error:
            raise MileageError(NOT_NOW) from error

    async def identify(self, token: str) -> Identity | None:
        """Whom the Teams token of a tab proves; None where it proves nobody."""
        try:
            claims = read_claims(await find_key(token, self._keys), self._clock)
            who = Identity(guid(claims.get("tid")), guid(claims.get("oid")))
            check_claims(claims, who, self._expected, TEAMS_CLIENTS)
        except FalseTokenError as error:
            log.warning("tab sign-in refused", extra={"reason": error.reason})
            return None
        except NoKeysError as error:
            raise MileageError(NOT_NOW) from error
        return who

    def _remember(self, who: Identity, name: str) -> Proven:
        self._proven.pop(who, None)
        self._proven[who] = self._clock.now() + PROVEN_FOR
        while len(self._proven) > MOST_PROVEN:
            self._proven.popitem(last=False)
        return Proven(name)

    async def _ask(self, channel_user_id: str, where: Address) -> ToProve:
        """Ask for a token: silently, or by the button of the sign-in page. Every time with a fresh id."""
        link = await self._token_service.sign_in_link(channel_user_id, where) if self._token_service else ""
        exchange = {
            "id": str(uuid.uuid4()),
            "uri": self._expected.resource,
            "providerId": ENTRA_PROVIDER,
        }
        button = {"type": "signin", "title": "Sign in", "text": "Sign in", "value": link or self._help_page}
        return ToProve(
            login_answer(
                {
                    "text": "Please sign in",
                    "connectionName": self._connection,
                    "tokenExchangeResource": exchange,
                    "buttons": [button],
                }
            )
        )

    def is_proven(self, who: Identity) -> bool:
        """Whether somebody proved themselves to this process within the last hour."""
        until = self._proven.get(who)
        return until is not None and self._clock.now() < until

    async def sign_out(self, who: Identity, channel_user_id: str) -> None:
        """Forget the proof, here and in the token service."""
        self._proven.pop(who, None)
        if self._token_service is not None:
            await self._token_service.sign_out(channel_user_id)
