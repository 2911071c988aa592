"""A year of drives for everybody, made by the database itself."""

from datetime import date, timedelta

from sqlalchemy import Engine, text

DRIVES_EACH = 50
WEEK = 7
BATCH = 5_000

ONE_YEAR = """
INSERT INTO drives (person_id, number, "on", distance, unit, length, round_trip, basis, origin, destination, via,
                    purpose, category, currency, parking, tolls, vehicle, passengers, notes, source,
                    created_at, changed_at)
WITH RECURSIVE numbers(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < {each})
SELECT people.id, numbers.number, {day}, 23400, 'mi', 37658650, {no}, 'total', '', 'Acme', '',
       CASE WHEN numbers.number % 7 = 0 THEN '' ELSE 'client visit' END,
       CASE numbers.number % 5 WHEN 0 THEN 'unclassified' WHEN 1 THEN 'personal' ELSE 'business' END,
       'USD', CASE numbers.number % 3 WHEN 0 THEN 400 ELSE 0 END, 0, 'car', 0, '', 'sentence', 0, 0
FROM people CROSS JOIN numbers WHERE people.id > {after} AND people.id <= {upto}
"""


def drive_for_a_year(engine: Engine, people: int, *, until: date, each: int = DRIVES_EACH) -> int:
    """Give every person a drive a week, the last on ``until``; how many there are."""
    is_sqlite = engine.dialect.name == "sqlite"
    first = until - timedelta(days=WEEK * each)
    day = (
        f"date('{first}', '+' || (numbers.number * {WEEK}) || ' days')"
        if is_sqlite
        else f"DATE '{first}' + numbers.number * {WEEK}"
    )
    no = "0" if is_sqlite else "false"
    for after in range(0, people, BATCH):
        statement = ONE_YEAR.format(each=each, day=day, no=no, after=after, upto=after + BATCH)
        with engine.connect().execution_options(write=True) as connection, connection.begin():
            connection.execute(text(statement))
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if not is_sqlite:
            connection.exec_driver_sql("VACUUM ANALYZE")
        return int(connection.exec_driver_sql("SELECT count(*) FROM drives").scalar_one())
