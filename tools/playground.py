"""Microsoft's own client, the Microsoft 365 Agents Playground: one process and one window for each person.

It is fetched from npm by whoever runs it and is never part of the project. Its telemetry is off by flag and by
environment. It listens on all interfaces and asks nobody who they are: for demonstrations and tests only.
"""

import json
import os
import tempfile
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.node import PARTS, ROOT, Node
from tools.processes import Started, free_port

PROGRAM = PARTS / "@microsoft" / "m365agentsplayground" / "cli.js"
PEOPLE = ROOT / "teams" / "people.toml"
OTHERS = 5
QUIET = {"TEAMSAPPTESTER_BROWSER": "none", "APPLICATION_INSIGHTS_NO_STATSBEAT": "true"}


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """Somebody of the demonstration's directory."""

    object_id: str
    name: str
    mail: str
    is_administrator: bool = False

    @property
    def first_name(self) -> str:
        """What they are called."""
        return self.name.partition(" ")[0]

    @property
    def chat(self) -> str:
        """The id of their personal chat; every window needs another."""
        return f"a:chat-{self.object_id}"

    def as_user(self) -> dict[str, str]:
        """As the Playground's configuration wants it; ``id`` is the object id, so that the bot may write first."""
        given, _, surname = self.name.partition(" ")
        return {
            "id": self.object_id,
            "name": self.name,
            "userPrincipleName": self.mail,
            "aadObjectId": self.object_id,
            "givenName": given,
            "surname": surname or given,
            "email": self.mail,
        }


@dataclass(frozen=True, slots=True)
class DemoOrganization:
    """The tenant of the demonstration and who is in it."""

    tenant_id: str
    people: Sequence[DemoPerson]

    @property
    def administrator(self) -> DemoPerson:
        """Who may set the organization up."""
        return next(person for person in self.people if person.is_administrator)

    def person(self, name: str) -> DemoPerson:
        """Whoever has this first name. Raises LookupError."""
        for person in self.people:
            if person.first_name == name:
                return person
        raise LookupError(name)


@dataclass(frozen=True, slots=True)
class Window:
    """A running Playground and the address to open."""

    person: DemoPerson
    process: Started
    port: int

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://127.0.0.1:{self.port}"


def demo_organization() -> DemoOrganization:
    """The directory that the bot's LOCAL mode has too, from the same file."""
    known = tomllib.loads(PEOPLE.read_text())
    people = [
        DemoPerson(who["object_id"], who["name"], who["mails"][0], is_administrator=who.get("is_administrator", False))
        for who in known["people"]
    ]
    return DemoOrganization(known["tenant_id"], people)


def configuration(who: DemoPerson, organization: DemoOrganization) -> str:
    """The Playground's settings for one person's window, as JSON (which is YAML too)."""
    others = [person.as_user() for person in organization.people if person != who] + _strangers()
    return json.dumps(
        {
            "version": "0.1.1",
            "tenantId": organization.tenant_id,
            "bot": {"id": "28:3f0c1f6e-2222-4c1e-9a51-000000000001", "name": "Mileage"},
            "currentUser": who.as_user(),
            "users": others[:OTHERS],
            "personalChat": {"id": who.chat},
            "groupChat": {"id": f"19:field-team-{who.object_id}@thread.v2", "name": "Field team"},
            "team": {
                "id": f"19:sales-{who.object_id}@thread.tacv2",
                "name": "Sales",
                "aadGroupId": "3f0c1f6e-4444-4c1e-9a51-000000000001",
                "channels": [],
            },
        },
        indent=1,
    )


def open_window(node: Node, who: DemoPerson, organization: DemoOrganization, bot: str) -> Window:
    """Start a Playground in which ``who`` acts, talking to the bot at the address ``bot``. It is not yet ready."""
    port = free_port()
    folder = Path(tempfile.mkdtemp(prefix="playground-"))
    (folder / ".m365agentsplayground.yml").write_text(configuration(who, organization))
    command = (
        *(str(node.program), str(PROGRAM), "start", "--disable-telemetry"),
        *("-p", str(port), "-c", "msteams", "-e", f"{bot}/api/messages"),
        *("--service-url", f"http://127.0.0.1:{port}/_connector"),
    )
    return Window(who, Started(command, folder, {**os.environ, **QUIET}, log=folder / "playground.log"), port)


def is_fetched() -> bool:
    """Whether npm has brought the Playground."""
    return PROGRAM.exists()


def _strangers() -> list[dict[str, str]]:
    """People nobody knows: the Playground insists on exactly five others."""
    ids = (f"3f0c1f6e-5555-4c1e-9a51-{number:012}" for number in range(1, OTHERS + 1))
    return [DemoPerson(ids_, f"Guest {ids_[-1]}", f"guest{ids_[-1]}@elsewhere.example").as_user() for ids_ in ids]
