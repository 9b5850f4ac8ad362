import { describe, expect, it } from "vitest";
import { element, fillIn, openEmbed, script, sendButton, untilThanked } from "./embed.ts";
import { newSurvey, responsesTo } from "./newsroom.ts";
import { ownService } from "./own-service.ts";

/** The least that a page's Content-Security-Policy must let, and Trusted Types on top. */
const strictPolicy = () => {
	const { url } = ownService();
	const policy = `default-src 'none'; script-src ${url}; connect-src ${url}; require-trusted-types-for 'script'`;
	return `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
};

describe("a page with an embedded survey", () => {
	it("may have a strict Content-Security-Policy, and Trusted Types", async () => {
		const questions = [
			{ id: "a", type: "yes_no", label: "Ja?" },
			{ id: "b", type: "text", label: "Warum?", show_if: { question: "a", equals: true } },
		];
		const { page, site, slug } = await openEmbed({ survey: { questions }, above: strictPolicy() });
		const complaints: string[] = [];
		page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
		page.on("pageerror", (error) => complaints.push(error.message));
		await page.goto(site.origin);
		await page.getByLabel("Ja", { exact: true }).waitFor();
		expect(await page.getByLabel("Warum?").isVisible()).toBe(false);
		await page.getByLabel("Ja", { exact: true }).check();
		await page.getByLabel("Warum?").fill("Darum");
		await sendButton(page).click();
		await untilThanked(page);
		expect(await responsesTo(slug)).toMatchObject([{ answers: { a: true, b: "Darum" } }]);
		expect(complaints).toEqual([]);
	});

	it("gets nothing but the element: no global names", async () => {
		const { page, site } = await openEmbed();
		site.pages.set("/leer", "<h1>Leer</h1>");
		const names = "Object.getOwnPropertyNames(window).sort()";
		await sendButton(page).waitFor();
		const withScript = await page.evaluate<string[]>(names);
		await page.goto(`${site.origin}/leer`);
		expect(withScript).toEqual(await page.evaluate<string[]>(names));
	});

	const asModule = () => script().replace("async", 'type="module"');

	it.each([
		["as a module", asModule],
		["twice, and once as a module", () => script() + asModule()],
	])("may load the script after the element, %s", async (_, scripts) => {
		const { page, site, slug } = await openEmbed();
		const errors: Error[] = [];
		page.on("pageerror", (error) => errors.push(error));
		site.pages.set("/danach", element(slug) + scripts());
		await page.goto(`${site.origin}/danach`);
		await sendButton(page).waitFor();
		await page.waitForLoadState("networkidle");
		expect(await sendButton(page).count()).toBe(1);
		expect(errors).toEqual([]);
	});

	it("may make the element later, and change its survey", async () => {
		const { page, slug } = await openEmbed();
		const other = await newSurvey({ title: "Eine andere Umfrage" });
		await page.getByRole("heading", { name: "Leserumfrage" }).waitFor();
		await page.evaluate(
			`document.querySelector("randnotiz-survey").src = "";
			document.querySelector("randnotiz-survey").setAttribute("src", "${ownService().url}/surveys/${other}")`,
		);
		await page.getByRole("heading", { name: "Eine andere Umfrage" }).waitFor();
		expect(await page.getByRole("heading", { name: "Leserumfrage" }).count()).toBe(0);
		await page.evaluate(
			`document.body.append(Object.assign(document.createElement("div"), { innerHTML: ${JSON.stringify(element(slug))} }))`,
		);
		await page.getByRole("heading", { name: "Leserumfrage" }).waitFor();
	});

	it("may hold several surveys, each with answers of its own", async () => {
		const { page, site, slug } = await openEmbed();
		const other = await newSurvey();
		site.pages.set("/zwei", script() + element(slug) + element(other));
		await page.goto(`${site.origin}/zwei`);
		for (const [index, answer] of ["Dächer", "Keller"].entries()) {
			const survey = page.locator("randnotiz-survey").nth(index);
			await survey.getByLabel("Mieter").check();
			await survey.getByLabel("Was fehlt?").fill(answer);
		}
		// Each in its own element: a survey that is sent has no button any more.
		for (const survey of await page.locator("randnotiz-survey").all()) {
			await survey.getByRole("button", { name: "Antworten absenden" }).click();
		}
		await expect.poll(() => page.getByRole("heading", { name: "Vielen Dank!" }).count()).toBe(2);
		expect(await responsesTo(slug)).toMatchObject([{ answers: { comment: "Dächer" } }]);
		expect(await responsesTo(other)).toMatchObject([{ answers: { comment: "Keller" } }]);
	});

	it.each(["javascript:alert(1)", "data:text/html,<form>", "", "http://"])(
		"shows the link instead when the survey's address is “%s”",
		async (src) => {
			const { page, site, slug } = await openEmbed();
			const address = `${ownService().url}/surveys/${slug}`;
			const wrong = element(slug).replace(`src="${address}"`, `src="${src}"`);
			site.pages.set("/falsch", script() + wrong);
			await page.goto(`${site.origin}/falsch`);
			await page.waitForFunction("customElements.get('randnotiz-survey')");
			expect(await page.getByRole("link", { name: "Zur Umfrage" }).isVisible()).toBe(true);
			expect(await page.locator("form").count()).toBe(0);
		},
	);

	it("gives the survey its font and colours, or others by custom properties and parts", async () => {
		const above =
			"<style>body{font:20px monospace;color:#123456} randnotiz-survey{--randnotiz-accent:#654321} randnotiz-survey::part(title){color:#abcdef}</style>";
		const { page } = await openEmbed({ above });
		const style = (selector: string, property: string) =>
			page.evaluate<string>(
				`getComputedStyle(document.querySelector("randnotiz-survey").shadowRoot.querySelector("${selector}")).${property}`,
			);
		await fillIn(page);
		expect(await style("legend", "fontFamily")).toBe("monospace");
		expect(await style(".choices label", "fontSize")).toBe("20px");
		expect(await style(".choices label", "color")).toBe("rgb(18, 52, 86)");
		expect(await style("button", "color")).toBe("rgb(101, 67, 33)");
		expect(await style("h2", "color")).toBe("rgb(171, 205, 239)");
	});
});
