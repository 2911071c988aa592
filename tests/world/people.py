"""The names everything in the world goes by."""

from datetime import UTC, datetime

APP_ID = "0b5f2a00-1111-4222-8333-00000000b07a"
PASSWORD = "not-a-real-secret"
TENANT = "0b5f2a00-aaaa-4bbb-8ccc-000000000001"
OTHER_TENANT = "0b5f2a00-aaaa-4bbb-8ccc-000000000002"
ANA = "0b5f2a00-dddd-4eee-8fff-000000000001"
BEN = "0b5f2a00-dddd-4eee-8fff-000000000002"
ADELE = "0b5f2a00-dddd-4eee-8fff-00000000000a"
CONNECTION = "mileage"
NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)


class StoppedClock:
    """Shows one instant until it is set to another."""

    def __init__(self, at: datetime = NOW) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at
