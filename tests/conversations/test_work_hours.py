"""Work hours suggest what a drive was for, with the reason, and decide nothing; through the whole bot."""

import json


async def test_they_are_told_shown_changed_and_cleared(place):
    _, ana = await place.programme()
    assert "not told yet" in await ana.says("my work hours")
    assert "Monday to Friday, 9:00 AM to 5:00 PM" in await ana.says("my work hours are 9 to 5 Mon-Fri")
    assert "It is like that already." in await ana.says("my work hours are 9 to 5 Mon-Fri")
    shown = await ana.says("my work hours are 8 to 4")
    assert "Changed. It was Monday to Friday, 9:00 AM to 5:00 PM." in shown
    assert "Monday to Thursday, 8:00 AM to 4:00 PM" in await ana.says("my workdays are Mon-Thu")
    assert "Your work hours: Monday to Thursday, 8:00 AM to 4:00 PM" in await ana.says("settings")
    assert "Cleared. They were Monday to Thursday, 8:00 AM to 4:00 PM" in await ana.presses("Clear work hours")
    assert "work hours" not in await ana.says("settings")
    assert "not told yet" in await ana.says("forget my work hours")
    assert "can't begin and end at the same time" in await ana.says("my work hours are 9am to 9am")


async def test_a_drive_without_a_category_is_suggested_one(place):
    _, ana = await place.programme()
    assert "Business?" not in await ana.says("11 miles to the fair on Saturday")
    await ana.says("my work hours are 9 to 5 Mon-Fri")
    told = await ana.says("12 miles to the market on Saturday")
    assert "Personal? It was on a Saturday, outside your work hours." in told
    assert "Category: Not classified yet" in told
    assert primary(ana) == "Personal"
    assert "Category Not classified yet → Personal" in await ana.presses("Personal")
    assert "Business? It was on a Monday, one of your workdays." in await ana.says("13 miles to the depot on Monday")
    assert primary(ana) == "Business"
    told = await ana.says("14 miles to the gym on Monday at 7pm")
    assert "Personal? It was on a Monday at 7:00 PM, outside your work hours." in told
    assert "within your work hours" in await ana.says("15 miles to the bank on Monday at 10:30")
    assert "work hours" not in await ana.says("16 miles to Acme on Saturday, client visit")


def primary(person) -> str:
    actions = person.messages[-1].activity["attachments"][0]["content"]["actions"]
    return next(one["title"] for one in actions if one.get("style") == "positive")


async def test_habit_goes_before(place):
    _, ana = await place.programme()
    await ana.says("my work hours are 9 to 5 Mon-Fri")
    for day in ("Nov 7", "Nov 14", "Nov 21"):
        await ana.says(f"14.2 miles to Acme on {day}, client visit")
    told = await ana.says("15 miles to Acme on Sunday")
    assert "Your last 3 drives to Acme were: Business, client visit." in told
    assert "work hours" not in told


async def test_a_week_suggests_and_takes_all_by_a_button(place):
    _, ana = await place.programme()
    await ana.says("my work hours are 9 to 5 Mon-Fri")
    await ana.says("13 miles to the depot on Nov 20")
    week = await ana.says("summary last week")
    assert "Business? It was on a Friday, one of your workdays." in week
    await ana.says("12 miles to the market on Nov 21")
    week = await ana.says("summary last week")
    assert "Business? It was on a Friday, one of your workdays." in week
    assert "Personal? It was on a Saturday, outside your work hours." in week
    assert "drives to classify" in await ana.says("summary last week"), "looking decides nothing"
    shown = await ana.presses("Take 2 suggestions")
    assert "to classify" not in shown
    assert "13 mi in 1 drive" in shown
    assert "Taken back: 2 drives are as they were." in await ana.presses("Undo")


async def test_suggestions_that_changed_meanwhile_are_not_taken(place):
    _, ana = await place.programme()
    await ana.says("my work hours are 9 to 5 Mon-Fri")
    await ana.says("13 miles to the depot on Nov 20")
    await ana.says("12 miles to the market on Nov 21")
    await ana.says("summary last week")
    week = ana.messages[-1]
    await ana.says("my workdays are weekends")
    shown = await ana.presses("Take 2 suggestions", on=week)
    assert "2 drives to classify" in shown
    assert "Business? It was on a Saturday, one of your workdays." in shown


async def test_an_organization_sees_neither_hours_nor_times(place):
    ada, ana = await place.programme()
    await ana.says("my work hours are 3:33 to 4:44 on weekends")
    await ana.says("12 miles to Acme yesterday at 5:55am, client visit")
    await ana.says("review")
    await ana.presses("Report")
    for said in ("reported by ana", "reported", "explain #1", "export November as csv", "audit", "members"):
        await ada.says(said)
    told = json.dumps([shown.activity for shown in ada.messages])
    assert "Acme" in told
    for secret in ("3:33", "4:44", "5:55", "05:55"):
        assert secret not in told
