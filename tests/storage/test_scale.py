"""Every turn that `make bench-scale` measures, at its small size: it works, and no plan reads a growing table whole."""

import pytest

from bench.scale_fill import SMALL, Size, fill
from bench.scale_gauge import Gauge
from bench.scale_turns import Office, kinds
from storage.engine import make_engine


@pytest.fixture
def busy_office(empty_address):
    engine = make_engine(empty_address)
    fill(engine, SMALL)
    office = Office(Gauge(engine, watches_plans=True), SMALL)
    yield office
    office.gauge.close()


async def test_no_turn_reads_a_whole_table(busy_office):
    for kind in kinds(busy_office.today):
        await kind.act(busy_office, 1, await kind.prepare(busy_office, 1))
    assert busy_office.gauge.scans == set()


async def test_a_whole_table_that_is_read_is_noticed(busy_office):
    await busy_office.gauge.read(lambda store: store._connection.exec_driver_sql("SELECT count(notes) FROM drives"))
    assert [scan.split(":")[0].split()[-1] for scan in busy_office.gauge.scans] == ["drives"]


@pytest.mark.parametrize("size", [SMALL, Size(40, 640, 30)])
def test_an_organization_has_the_drives_it_is_said_to_have(empty_address, size):
    engine = make_engine(empty_address)
    fill(engine, size)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM drives").scalar_one() == size.drives
    engine.dispose()
