import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { field, openDesk, openTab, untilSaved } from "./desk.ts";
import { violations } from "./violations.ts";

const NEW = "/newsroom/surveys/new";

/** Types into what has the focus, and goes on to the next field. */
async function type(page: Page, ...texts: string[]): Promise<void> {
	for (const text of texts) {
		await page.keyboard.type(text);
		await page.keyboard.press("Tab");
	}
}

const questions = (page: Page) => page.locator("#questions > .question");
const question = (page: Page, number: number) => questions(page).nth(number - 1);

/** Adds a question by the keyboard; the focus is in its first field then. */
async function add(page: Page, kind: string): Promise<void> {
	await page.locator("#add_type").selectOption(kind);
	await page.getByRole("button", { name: "Frage hinzufügen" }).press("Enter");
	await expect.poll(() => page.locator("#said").textContent()).toContain("ist hinzugefügt");
}

/** What the form of a page holds, as it would be sent. */
const contents = (page: Page) =>
	page.evaluate<string[]>(`[...new FormData(document.getElementById("builder"))]
		.filter(([name]) => !["page", "tag", "revision", "seq", "add_type"].includes(name))
		.map(([name, value]) => name + "=" + value.replaceAll("\\r\\n", "\\n"))`);

describe("the script of a survey's form", () => {
	it("makes a survey in two languages by the keyboard alone, of which nothing is lost", async () => {
		const page = await openDesk(NEW);
		await field(page, "Titel").focus();
		await type(page, "Wohnen");
		await page.locator("#languages > summary").press("Enter");
		await page.locator("#new_language").selectOption("en");
		await page.getByRole("button", { name: "Sprache hinzufügen" }).press("Enter");
		await field(page, "Titel (Englisch)").fill("Housing");

		await add(page, "single");
		await type(page, "Wie wohnen Sie?", "How do you live?");
		await page.keyboard.type("Zur Miete");
		await page.keyboard.press("Enter");
		await page.keyboard.type("Im Heim");
		await page.keyboard.press("Enter");
		await page.keyboard.type("Im Eigentum");
		await page.keyboard.press("Alt+ArrowUp");
		await expect.poll(() => page.locator("#said").textContent()).toBe("Jetzt Antwort 2.");

		await add(page, "text");
		await type(page, "Wie hoch ist die Miete?", "How high is the rent?");
		const condition = question(page, 2);
		await condition.getByRole("button", { name: /Bedingung zeigen/ }).press("Enter");
		await condition.locator("select").first().selectOption({ label: "Frage 1: Wie wohnen Sie?" });
		await condition.getByLabel("Zur Miete").press("Space");
		await question(page, 1)
			.locator("li textarea, li input:not([type=hidden])")
			.first()
			.fill("Miete");
		await condition.getByLabel("Miete", { exact: true }).waitFor();

		await question(page, 1).getByRole("button", { name: "Frage 1 entfernen" }).press("Enter");
		const chosen = questions(page).locator("select[name$='.question'] option:checked");
		await expect.poll(() => chosen.textContent()).toBe("Diese Frage gibt es nicht mehr");
		await page.getByRole("button", { name: "Rückgängig" }).press("Enter");
		await page.keyboard.press("ControlOrMeta+s");
		await untilSaved(page);
		expect(page.url()).toMatch(/\/newsroom\/surveys\/umfrage-[0-9a-f]{8}\/edit$/);

		const other = await openTab(page);
		expect(await contents(other)).toEqual(await contents(page));
		await other.setViewportSize({ width: 320, height: 700 });
		expect(await other.evaluate("document.documentElement.scrollWidth")).toBe(320);
		expect(await violations(other)).toEqual([]);
	});

	it("makes options of pasted lines, and offers what a closed page has not saved", async () => {
		const page = await openDesk(NEW);
		await field(page, "Titel").fill("Ohne Netz");
		await add(page, "single");
		await page.keyboard.press("ControlOrMeta+s");
		await untilSaved(page);
		await page.context().setOffline(true);
		await question(page, 1).locator("li input:not([type=hidden])").first().focus();
		await page.evaluate(`{
			const clipboardData = new DataTransfer();
			clipboardData.setData("text/plain", "• Rot\\n• Grün\\n\\nBlau");
			const init = { clipboardData, bubbles: true, cancelable: true };
			document.activeElement.dispatchEvent(new ClipboardEvent("paste", init));
		}`);
		await page.getByText("3 Antworten sind eingefügt.").first().waitFor();
		await page.keyboard.press("ControlOrMeta+s");
		await page.getByText("Nicht gespeichert: keine Verbindung.").waitFor();
		const typed = await contents(page);
		const { pathname } = new URL(page.url());
		// The last request of a page that closes goes out even while the page itself is offline.
		await page.evaluate("globalThis.fetch = () => Promise.reject(new TypeError())");
		await page.close();
		const next = await page.context().newPage();
		await next.context().setOffline(false);
		await next.goto(pathname);
		await next.getByText("die nicht gespeichert wurde").waitFor();
		expect(await contents(next)).not.toEqual(typed);
		await next.getByRole("button", { name: "Diese Fassung übernehmen" }).click();
		await expect.poll(() => contents(next)).toEqual(typed);
		await next.reload();
		expect(await contents(next)).toEqual(typed);
	});
});
