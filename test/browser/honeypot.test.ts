import { describe, expect, it } from "vitest";
import { newPage } from "./browser.ts";
import { responsesTo } from "./newsroom.ts";
import { fillIn, openForm, sendButton } from "./plain-form.ts";

const SURVEY = "/surveys/leserumfrage";
const FIELD = "[name=_leave_empty]";

describe("the honeypot", () => {
	it("lets a program that fills it in believe that its answers arrived", async () => {
		const hidden = () => ({ _leave_empty: "https://spam.example" });
		const { page, slug, thanks } = await openForm({ hidden });
		await fillIn(page);
		await sendButton(page).click();
		await page.waitForURL(thanks);
		expect(await responsesTo(slug)).toEqual([]);
	});

	it("is not seen: the survey's page looks the same without it", async () => {
		const page = await newPage();
		await page.goto(SURVEY);
		const before = await page.screenshot({ fullPage: true });
		await page.evaluate(`document.querySelector("${FIELD}").parentElement.remove()`);
		expect(await page.locator(FIELD).count()).toBe(0);
		expect(before.equals(await page.screenshot({ fullPage: true }))).toBe(true);
	});

	it("is not heard: assistive technology does not find it", async () => {
		const page = await newPage();
		await page.goto(SURVEY);
		expect(await page.locator("main").ariaSnapshot()).not.toContain("leer lassen");
		expect(await page.getByRole("textbox").count()).toBe(2);
	});

	it("is not reached with the keyboard", async () => {
		const page = await newPage();
		await page.goto(SURVEY);
		const names: (string | null)[] = [];
		const button = page.locator("button:focus");
		while ((await button.count()) === 0) {
			await page.keyboard.press("Tab");
			names.push(await page.locator(":focus").getAttribute("name"));
		}
		expect(names).toContain("rolle");
		expect(names).toContain("anregungen");
		expect(names).not.toContain("_leave_empty");
	});
});
