"""Programs started beside ours: awaited, watched, ended together; and what the Playground is told."""

import json
import os
import socket
import sys
import urllib.request
from pathlib import Path

import pytest

from tests.tree import ROOT
from tools.node import Node, major_of, of_the_machine, of_the_wheel
from tools.playground import OTHERS, configuration, demo_organization
from tools.processes import Started, free_port, stop_all, wait_until_answers

SERVER = (
    "import http.server, sys\n"
    "print('listening', flush=True)\n"
    "http.server.HTTPServer(('127.0.0.1', int(sys.argv[1])), http.server.SimpleHTTPRequestHandler).serve_forever()"
)
KEYS = {"version", "tenantId", "bot", "currentUser", "users", "personalChat", "groupChat", "team"}


def start(tmp_path, *command):
    return Started((sys.executable, *command), tmp_path, os.environ, log=tmp_path / "log")


def test_a_program_is_awaited_until_it_answers_and_then_ended(tmp_path):
    port = free_port()
    program = start(tmp_path, "-c", SERVER, str(port))
    wait_until_answers(program, f"http://127.0.0.1:{port}/", within=10)
    assert program.is_running()
    stop_all([program])
    assert not program.is_running()
    assert "listening" in program.said()
    with pytest.raises(OSError, match="refused"):
        urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=1)


def test_a_program_that_ends_says_why(tmp_path):
    program = start(tmp_path, "-c", "raise SystemExit('no such setting')")
    with pytest.raises(RuntimeError, match="no such setting"):
        wait_until_answers(program, "http://127.0.0.1:9/", within=10)


def test_a_program_that_never_answers_is_not_awaited_for_ever(tmp_path):
    program = start(tmp_path, "-c", "import time; time.sleep(60)")
    with pytest.raises(RuntimeError, match="Nothing answers"):
        wait_until_answers(program, f"http://127.0.0.1:{free_port()}/", within=0.3)
    program.stop()
    assert not program.is_running()


def test_a_port_is_never_handed_out_twice_nor_one_that_the_system_gives_to_connections():
    ports = [free_port() for _ in range(300)]
    assert len(set(ports)) == len(ports)
    assert max(ports) < 32_768, "from there on Linux takes the ports of outgoing connections"


def test_a_port_somebody_listens_on_is_not_free(monkeypatch):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        monkeypatch.setattr("tools.processes.PORTS", [taken.getsockname()[1]])
        monkeypatch.setattr("tools.processes.TRIES", 1)
        with pytest.raises(RuntimeError, match="none is free"):
            free_port()


def test_the_playground_is_told_all_it_insists_on_and_nothing_else():
    organization = demo_organization()
    for person in organization.people:
        told = json.loads(configuration(person, organization))
        assert told.keys() == KEYS
        assert len(told["users"]) == OTHERS
        everybody = [told["currentUser"], *told["users"]]
        assert len({user["id"] for user in everybody}) == len(everybody)
        assert told["currentUser"]["id"] == told["currentUser"]["aadObjectId"] == person.object_id


def test_every_window_has_a_chat_of_its_own():
    organization = demo_organization()
    chats = {json.loads(configuration(person, organization))["personalChat"]["id"] for person in organization.people}
    assert len(chats) == len(organization.people)


def test_the_people_of_the_demonstration_are_those_the_bot_knows():
    assert demo_organization().administrator.mail in (ROOT / "teams" / "people.toml").read_text()
    with pytest.raises(LookupError):
        demo_organization().person("Nobody")


def test_there_is_a_node_that_is_new_enough():
    found = of_the_machine() or of_the_wheel()
    assert isinstance(found, Node)
    assert major_of(found.program) >= 20


def test_node_comes_with_the_tests_where_the_machine_has_none():
    wheel = of_the_wheel()
    assert wheel is not None
    assert wheel.program.is_file()
    assert major_of(wheel.program) >= 20


def test_something_that_is_not_node_has_no_version():
    assert major_of(Path("/bin/true")) == 0
