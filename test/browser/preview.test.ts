import { expect, it } from "vitest";
import { newPage } from "./browser.ts";
import { ownService } from "./own-service.ts";
import { violations } from "./violations.ts";

async function ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
	const { url, token } = ownService();
	const response = await fetch(`${url}/newsroom/api/${path}`, {
		method,
		headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
		...(body && { body: JSON.stringify(body) }),
	});
	expect(response.ok).toBe(true);
	return response.json() as Promise<Answer>;
}

it("a preview is approved without a session and without JavaScript, and is accessible", async () => {
	const body = { markdown: "Am Hafen entstehen 120 Wohnungen." };
	await ask("PUT", "articles/vorschau-probe", { title: "Noch geheim", body, status: "draft" });
	const { url } = await ask<{ url: string }>("POST", "articles/vorschau-probe/preview-links", {});
	const page = await newPage({ javaScriptEnabled: false });
	await page.goto(new URL(url).pathname);
	await page.getByRole("heading", { name: "Noch geheim", level: 1 }).waitFor();
	await page.getByRole("button", { name: "Kommentar senden" }).click();
	await page.getByText("Bitte nennen Sie Ihren Namen").waitFor();
	await page.getByLabel("Ihr Name").fill("Bo Werft");
	await page.getByRole("button", { name: "Freigeben" }).click();
	await page.getByText("Die Redaktion sieht Ihre Freigabe.").waitFor();
	const { comments } = await ask<{ comments: object[] }>("GET", "articles/vorschau-probe/comments");
	expect(comments).toMatchObject([{ kind: "approval", name: "Bo Werft", is_current: true }]);
	const other = await newPage({});
	await other.goto(new URL(url).pathname);
	expect(await violations(other)).toEqual([]);
});
