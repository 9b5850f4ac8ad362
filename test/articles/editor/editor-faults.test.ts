import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { leadsTo, sendForm } from "../../support/browser-form.ts";
import { fieldsIn, openEditor, sendEditor } from "../../support/editor-page.ts";
import { newsroom } from "../../support/service.ts";

const draftOf = async (slug: string) =>
	Object(await (await newsroom("GET", `articles/${slug}/draft`)).json()).article;

describe("a text of 1 MB that is sent after the session has ended", () => {
	it("is carried by the sign-in, and stored then", async () => {
		const text = "ä".repeat(500_000);
		const fields = await openEditor("new");
		const asked = await sendEditor("new", fields, { title: "🎉", text }, "rn_none");
		expect(asked.status).toBe(401);
		const html = await asked.text();
		const carried = [...html.matchAll(/name="(carried\.[^"]+|carries|to)" value="([^"]*)"/g)];
		const form = Object.fromEntries(carried.map(([, name = "", value = ""]) => [name, value]));
		expect(form["carried.text"]).toBe(text);
		const response = await sendForm("/newsroom/sign-in", { ...form, key: env.NEWSROOM_TOKEN });
		const slug = `entwurf-${fields.page?.slice(0, 8)}`;
		expect(leadsTo(response)).toEqual([303, `/newsroom/articles/${slug}?done=saved`]);
		expect(await draftOf(slug)).toEqual({ title: "🎉", body: { markdown: text } });
	});
});

describe("a form that cannot be stored because a table is missing", () => {
	it("comes back with everything that was typed", async () => {
		const fields = await openEditor("new");
		await env.DB.exec("ALTER TABLE article_drafts RENAME TO away");
		const response = await sendEditor("new", fields, { title: "Hafen", text: "a\r\nb" });
		expect(response.status).toBeGreaterThanOrEqual(500);
		const kept = (await response.text()).replaceAll("&quot;", '"');
		expect(kept).toContain("Hafen");
		expect(kept).toContain("a\nb");
		expect(fieldsIn(kept)).toEqual({});
		await env.DB.exec("ALTER TABLE away RENAME TO article_drafts");
	});
});
