import { describe, expect, it } from "vitest";
import { anotherSite } from "./another-site.ts";
import { newPage } from "./browser.ts";
import { fillIn, keptIn, openEmbed, script, sendButton } from "./embed.ts";
import { newSurvey } from "./newsroom.ts";
import { ownService } from "./own-service.ts";

describe("an embedded survey", () => {
	it("runs no markup of a site that its script does not come from", async () => {
		const site = await anotherSite();
		const path = "/surveys/fremd";
		site.pages.set(`${path}/form?lang=de`, "<template></template><div>Fremdes Formular</div>");
		const link = '<a href="/">Zur Umfrage</a>';
		const element = `<randnotiz-survey src="${site.origin}${path}" lang="de">${link}</randnotiz-survey>`;
		site.pages.set("/", `${script()}${element}`);
		const page = await newPage();
		const asked: string[] = [];
		page.on("request", (request) => asked.push(request.url()));
		const refused = page.waitForEvent("console");
		await page.goto(site.origin);
		expect((await refused).text()).toContain(ownService().url);
		await page.getByRole("link", { name: "Zur Umfrage" }).waitFor();
		expect(await page.getByText("Fremdes Formular").count()).toBe(0);
		expect(asked.filter((url) => url.includes(path))).toEqual([]);
	});

	it("says nothing of answers that arrive after it shows another survey", async () => {
		const { page, intake } = await openEmbed();
		const next = `${ownService().url}/surveys/${await newSurvey({ title: "Die nächste Umfrage" })}`;
		const { promise: released, resolve: release } = Promise.withResolvers<void>();
		const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
		await page.route(intake, async (route) => {
			await released;
			await route.fulfill({ response: await route.fetch() });
			answer();
		});
		await page.evaluate(`
			window.events = [];
			for (const name of ["sent", "error"])
				document.addEventListener("randnotiz:" + name, () => window.events.push(name));
		`);
		await fillIn(page);
		const posted = page.waitForRequest(intake);
		await sendButton(page).click();
		await posted;
		await page.evaluate(
			`document.querySelector("randnotiz-survey").setAttribute("src", "${next}")`,
		);
		await page.getByRole("heading", { name: "Die nächste Umfrage" }).waitFor();
		release();
		await answered;
		await page.waitForTimeout(300);
		expect(await page.evaluate("window.events")).toEqual([]);
		expect(await page.getByRole("heading", { name: "Vielen Dank!" }).isVisible()).toBe(false);
		expect(await sendButton(page).isVisible()).toBe(true);
	});

	it("forgets a draft after 30 days, and not before", async () => {
		const { page, slug } = await openEmbed();
		await fillIn(page);
		const aged = (days: number) => `
			for (const key of Object.keys(localStorage)) {
				const draft = JSON.parse(localStorage.getItem(key));
				localStorage.setItem(key, JSON.stringify({ ...draft, at: Date.now() - ${days} * 86400000 }));
			}
		`;
		const field = page.getByLabel("Was fehlt?");
		await page.evaluate(aged(29.9));
		await page.reload();
		await expect.poll(() => field.inputValue()).toBe("Mehr über Dächer");
		const before = await keptIn(page, slug);
		await page.evaluate(aged(30.1));
		await page.reload();
		await field.waitFor();
		expect(await field.inputValue()).toBe("");
		await field.fill("Neu");
		const numberIn = (draft: string | null) => JSON.parse(draft ?? "{}").number;
		expect(numberIn(await keptIn(page, slug))).not.toBe(numberIn(before));
	});
});
