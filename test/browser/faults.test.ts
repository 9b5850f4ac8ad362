import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { responsesTo } from "./newsroom.ts";
import { type OpenForm, openForm, sendButton } from "./plain-form.ts";

const TOO_LONG = "Mehr über Dächer, Keller und Treppen";

/** Sends a form without its required answer, and with a text that is too long. */
async function sendFaults(): Promise<OpenForm & { status: number }> {
	const form = await openForm({
		survey: ({ origin }) => ({ redirect_origins: [origin] }),
		hidden: ({ origin }) => ({ _next: `${origin}/danke` }),
	});
	const { page, action } = form;
	await page.getByLabel("Menschen").check();
	await page.getByLabel("fünf").check();
	await page.getByLabel("Was fehlt?").fill(TOO_LONG);
	const answer = page.waitForResponse(action);
	await sendButton(page).click();
	const status = (await answer).status();
	await page.waitForURL(action);
	return { ...form, status };
}

/** What the element is described by, as a screen reader would say it. */
async function description(page: Page, selector: string): Promise<string | null> {
	const ids = await page.locator(selector).getAttribute("aria-describedby");
	return page.locator(`#${ids}`).textContent();
}

describe("a plain form with wrong answers, without JavaScript", () => {
	it("comes back from the service as it was filled in", async () => {
		const { page, status, slug } = await sendFaults();
		expect(status).toBe(422);
		expect(await page.getByLabel("people").isChecked()).toBe(true);
		expect(await page.getByLabel("energy").isChecked()).toBe(false);
		expect(await page.getByLabel("5").isChecked()).toBe(true);
		expect(await page.getByLabel("Was fehlt?").inputValue()).toBe(TOO_LONG);
		expect(await responsesTo(slug)).toEqual([]);
	});

	it("says beside each question what is wrong with its answer", async () => {
		const { page } = await sendFaults();
		expect(await description(page, "fieldset#q-role")).toBe("Bitte beantworten Sie diese Frage.");
		expect(await description(page, "input#q-comment")).toBe(
			"Bitte schreiben Sie höchstens 20 Zeichen.",
		);
		expect(await page.locator("[aria-invalid=true]").count()).toBe(2);
	});

	it("lists the faults, each with a link that leads to its field", async () => {
		const { page, action } = await sendFaults();
		const focused = () => page.locator(":focus").getAttribute("name");
		const links = page.getByRole("alert").getByRole("link");
		expect(await links.allTextContents()).toEqual(["Was machen Sie?", "Was fehlt?"]);
		await links.last().press("Enter");
		await expect.poll(focused).toBe("comment");
		await links.first().press("Enter");
		await page.waitForURL(`${action}#q-role`);
		await page.keyboard.press("Tab");
		expect(await focused()).toBe("role");
	});

	it("is stored once after correction, under its number, and leads where it wanted to", async () => {
		const { page, site, slug, submission } = await sendFaults();
		site.pages.set("/danke", "<h1>Danke, liebe Nachbarn!</h1>");
		expect(await page.locator("[name=_submission]").getAttribute("value")).toBe(submission);
		await page.getByLabel("Eigentümerin").check();
		await page.getByLabel("Was fehlt?").fill("Mehr über Dächer");
		await page.getByRole("button", { name: "Antworten absenden" }).click();
		await page.waitForURL(`${site.origin}/danke`);
		const answers = {
			role: "owner",
			topics: ["people"],
			quality: 5,
			comment: "Mehr über Dächer",
		};
		expect(await responsesTo(slug)).toMatchObject([{ answers }]);
	});
});
