"""What the head of a page gives: its address and a message, views saved by name, a first visit's three steps."""

from playwright.sync_api import Page, expect

from tests.browser.phone import wait_until_drawn

VIEW = "district=5549&month=2016-07"


def test_the_address_and_a_message_are_copied_in_two_clicks(page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{address}reporting?{VIEW}&kind=meeting_held&lang=en")
    wait_until_drawn(page)
    page.get_by_text("Share", exact=True).click()
    page.get_by_role("button", name="Copy the link").click()
    link = page.evaluate("navigator.clipboard.readText()")
    # With the day of knowledge, so that it shows the same figures tomorrow.
    assert "kind=meeting_held" in link
    assert "as_of=" in link
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    page.get_by_role("button", name="Copy the message").click()
    lines = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert lines[0] == "Reporting: Kurigram district, July 2016"
    assert lines[-1] == link
    assert 4 <= len(lines) <= 6


def test_a_view_is_saved_by_its_name_and_found_on_another_page(page: Page, address: str) -> None:
    page.goto(f"{address}reporting?{VIEW}&kind=meeting_held&lang=en")
    wait_until_drawn(page)
    page.get_by_text("Saved (0)").click()
    page.get_by_role("link", name="Save this view by name").click()
    page.get_by_label("Name", exact=True).fill("Meetings of July")
    page.get_by_label("Your name").fill("Karim")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Saved (1)")).to_be_visible()
    page.goto(f"{address}ideas?{VIEW}&lang=en")
    page.get_by_text("Saved (1)").click()
    page.get_by_role("link", name="Meetings of July").click()
    page.wait_for_url(lambda url: "/reporting" in url and "kind=meeting_held" in url)
    expect(page.locator(".glance").get_by_text("No meeting held in")).to_be_visible()
    # As it was before, for who comes next to this server.
    page.goto(f"{address}ideas?{VIEW}&lang=en&save=view")
    page.get_by_role("button", name="Take it off the list").click()
    page.get_by_role("button", name="Yes, take it off").click()
    expect(page.get_by_text("Saved (0)")).to_be_visible()


def test_a_first_visit_is_offered_three_steps_until_it_is_told_not_to(page: Page, address: str) -> None:
    page.goto(f"{address}?{VIEW}&lang=en")
    steps = page.locator(".first-visit")
    expect(steps.get_by_role("link")).to_have_count(3)
    steps.get_by_role("button").click()
    expect(steps).to_be_hidden()
    page.reload()
    wait_until_drawn(page)
    expect(steps).to_be_hidden()
