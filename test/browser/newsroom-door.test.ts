import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { newPage } from "./browser.ts";
import { ownService } from "./own-service.ts";
import { violations } from "./violations.ts";

const path = "/newsroom/dead-letters";
const retry = "/newsroom/api/dead-letters/1/retry";
const sights = { "Liegengebliebene Antworten": path, Übersicht: "/newsroom" };

/** Fills in the sign-in page. */
async function signIn(page: Page, key: string): Promise<void> {
	await page.getByLabel("Zugangsschlüssel").fill(key);
	await page.getByRole("button", { name: "Anmelden" }).click();
}

const seeHeading = (page: Page, name: keyof typeof sights) =>
	page.getByRole("heading", { name, level: 1 }).waitFor();

/** Puts a form on the page that posts to a path, as if it had been opened while the session lasted. */
async function showForm(page: Page, action: string): Promise<void> {
	const html = `<form method="post" action="${action}"><textarea name="text"></textarea><button>Senden</button></form>`;
	await page.route("**/newsroom/form", (route) =>
		route.fulfill({ contentType: "text/html; charset=utf-8", body: html }),
	);
	await page.goto("/newsroom/form");
}

describe.each([true, false])("the newsroom's door, with JavaScript: %s", (javaScriptEnabled) => {
	it("asks for the access key, and leads to the page that was asked for", async () => {
		const page = await newPage({ javaScriptEnabled });
		expect((await page.goto(path))?.status()).toBe(401);
		await signIn(page, "another");
		await page.getByRole("alert").waitFor();
		await signIn(page, ownService().token);
		await seeHeading(page, "Liegengebliebene Antworten");
		expect(new URL(page.url()).pathname).toBe(path);
	});

	it("carries what was typed before the session ended, and sends it after the sign-in", async () => {
		const page = await newPage({ javaScriptEnabled });
		await showForm(page, retry);
		await page.getByRole("textbox").fill("Zeile 1\n„Zeile“ 2");
		await page.getByRole("button").click();
		await page.getByText("Was Sie eingegeben haben, ist noch da").waitFor();
		const typed = page.locator("input[name='carried.text']");
		expect(await typed.getAttribute("value")).toBe("Zeile 1\n„Zeile“ 2");
		await signIn(page, ownService().token);
		await page.waitForURL(`**${path}?retried=gone*`);
		await page.getByRole("alert").waitFor();
	});

	it("closes behind whoever signs out: nothing is readable, by going back either", async () => {
		const page = await newPage({ javaScriptEnabled });
		await page.goto(path);
		await signIn(page, ownService().token);
		await seeHeading(page, "Liegengebliebene Antworten");
		await page.goto("/newsroom/sessions");
		await page.getByText("dieser Browser").waitFor();
		await page.getByRole("banner").getByRole("button", { name: "Abmelden" }).click();
		await page.getByLabel("Zugangsschlüssel").waitFor();
		await page.goBack();
		await page.goBack();
		await page.getByLabel("Zugangsschlüssel").waitFor();
		expect(await page.getByText("Liegengebliebene Antworten").count()).toBe(0);
	});
});

describe("the newsroom's door", () => {
	it("does not let another site's form change anything", async () => {
		const { url, token } = ownService();
		const page = await newPage();
		await page.goto(path);
		await signIn(page, token);
		await seeHeading(page, "Liegengebliebene Antworten");
		const form = `<form method="post" action="${url}${retry}"><button>`;
		await page.route("https://elsewhere.example/", (route) =>
			route.fulfill({ contentType: "text/html", body: form }),
		);
		await page.goto("https://elsewhere.example/");
		const answer = page.waitForResponse(/retry$/);
		await page.getByRole("button").click();
		expect((await answer).status()).toBe(403);
	});

	it("makes a key, which signs in until it is revoked", async () => {
		const page = await newPage();
		await page.goto("/newsroom/tokens");
		await signIn(page, ownService().token);
		await page.getByLabel("Für welches Programm").fill("Ada im Browser");
		await page.getByLabel("Rolle").selectOption({ label: "Auswertung" });
		await page.getByRole("button", { name: "Schlüssel anlegen" }).click();
		const key = await page.getByRole("status").locator("code").textContent();
		expect(await violations(page)).toEqual([]);
		const other = await newPage();
		await other.goto("/newsroom");
		await signIn(other, key ?? "");
		await other.getByText("Ada im Browser").waitFor();
		const entry = page.locator("li", { hasText: "Ada im Browser" });
		await entry.getByText("Entziehen …").click();
		await entry.getByRole("button", { name: "Jetzt entziehen" }).click();
		await page.getByText("Ada im Browser").waitFor({ state: "detached" });
		expect((await other.reload())?.status()).toBe(401);
	});

	it("has nothing that axe finds fault with after a wrong key, or on the home page", async () => {
		const page = await newPage();
		await page.goto("/newsroom");
		await signIn(page, "wrong");
		await page.getByRole("alert").waitFor();
		expect(await violations(page)).toEqual([]);
		await signIn(page, ownService().token);
		await seeHeading(page, "Übersicht");
		expect(await violations(page)).toEqual([]);
	});
});
