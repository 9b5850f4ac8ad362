import { describe, expect, it } from "vitest";
import { newPage } from "./browser.ts";

describe("searching, without JavaScript", () => {
	it("leads from the front page to the article by the keyboard alone", async () => {
		const page = await newPage({ javaScriptEnabled: false });
		await page.goto("/");
		await page.getByRole("searchbox", { name: "Meldungen durchsuchen" }).fill("Treppenhaus");
		await page.keyboard.press("Enter");
		await page.waitForURL("/search?q=Treppenhaus");
		await page.getByRole("link", { name: /Hundert Jahre Treppenhaus/ }).click();
		await page.waitForURL("/articles/hundert-jahre-treppenhaus");
	});

	it("goes on from a page that is not there", async () => {
		const page = await newPage({ javaScriptEnabled: false });
		await page.goto("/nirgends");
		await page.getByRole("searchbox").fill("xylophon");
		await page.getByRole("button", { name: "Suchen" }).click();
		await page.waitForURL("/search?q=xylophon");
		expect(await page.getByRole("searchbox").inputValue()).toBe("xylophon");
		await page.getByText("nichts gefunden").waitFor();
	});
});
