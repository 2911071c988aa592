"""`make pictures`: the README's pictures, taken anew from Microsoft's own client."""

import asyncio

from tests.e2e.stage import a_stage
from tests.e2e.test_spine import invites, joins, sets_up
from tests.tree import ROOT

PICTURES = ROOT / "docs" / "pictures"


async def main() -> None:
    """Walk to the invitation and to the first drive, and keep both cards."""
    async with a_stage() as stage:
        adele, ana = await stage.administrator_and("Ana")
        await sets_up(adele)
        await invites(adele, ana, stage.mail_of("Ana"))
        await ana.takes_picture(PICTURES / "invitation.png")
        await joins(ana)
        await ana.says("23.4 miles to Acme yesterday, client visit, $4 parking")
        await ana.sees("Acme", "Total")
        await ana.takes_picture(PICTURES / "drive.png")


if __name__ == "__main__":
    asyncio.run(main())
