import { describe, expect, it } from "vitest";
import { article } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";

const at = "articles/hafen";
const restore = (number: number, body: unknown = {}, headers = {}) =>
	newsroom("POST", `${at}/versions/${number}/restore`, body, headers);
const read = async (path = at): Promise<Record<string, unknown>> =>
	(await newsroom("GET", path)).json();
const versions = async () => Object(await read(`${at}/versions`)).versions;
const correction = { at: "2024-07-16T00:00:00.000Z", text: "Es sind 12." };

async function publishTwice() {
	await newsroom(
		"PUT",
		at,
		article({ title: "Alt", label: "comment", body: { html: "<p>Alt</p>" } }),
	);
	await newsroom("PUT", at, article({ title: "Neu", corrections: [correction] }));
}

describe("POST /newsroom/api/articles/{slug}/versions/{number}/restore", () => {
	it("publishes the version as a new one, and keeps corrections, id and address", async () => {
		await publishTwice();
		const before = await read();
		const response = await restore(1, {}, { "If-Match": `"${before.revision}"` });
		expect(response.status).toBe(200);
		const after = await read();
		expect(after).toMatchObject({
			...{ title: "Alt", label: "comment", body: { html: "<p>Alt</p>" } },
			...{ id: before.id, slug: "hafen", published_at: before.published_at },
			corrections: [correction],
		});
		expect(after.updated_at).not.toBe(before.updated_at);
		expect(await versions()).toMatchObject([
			{ number: 3, title: "Alt" },
			{ number: 2, title: "Neu" },
			{ number: 1, title: "Alt" },
		]);
		expect((await restore(1)).status).toBe(200);
		expect(await versions()).toHaveLength(3);
		const again = await restore(1, {}, { "If-Match": `"${before.revision}"` });
		expect([again.status, Object(await again.json()).changed_by]).toEqual([412, "NEWSROOM_TOKEN"]);
	});

	it("can be silent, and leaves the working copy", async () => {
		await publishTwice();
		const { updated_at } = await read();
		await newsroom("PUT", `${at}/draft`, { title: "In Arbeit" });
		expect((await restore(1, { effect: "silent" })).status).toBe(200);
		expect(await read()).toMatchObject({ title: "Alt", updated_at });
		expect(await read(`${at}/draft`)).toMatchObject({ article: { title: "In Arbeit" } });
	});

	it.each(["withdrawn", "draft"])(
		"makes the working copy of an article that is %s",
		async (status) => {
			await publishTwice();
			if (status === "withdrawn") await newsroom("DELETE", at);
			else await newsroom("PUT", at, article({ status }));
			const response = await restore(1);
			expect([response.status, await response.json()]).toMatchObject([
				202,
				{ article: { title: "Alt" }, errors: [] },
			]);
			expect((await request("/articles/hafen")).status).toBe(410);
			expect((await restore(2)).status).toBe(409);
			const [entry, former] = Object(await read("audit")).entries;
			expect(entry).toMatchObject({
				...{ method: "POST", target: "hafen" },
				route: "/newsroom/api/articles/{slug}/versions/{number}/restore",
			});
			expect(entry).not.toHaveProperty("revision");
			expect(former.route).toBe("/newsroom/api/articles/{slug}");
			expect((await newsroom("POST", `${at}/publish`, {})).status).toBe(200);
			expect((await request("/articles/hafen")).status).toBe(200);
		},
	);

	it("finds no article and no version, and takes no unknown effect", async () => {
		expect((await restore(1)).status).toBe(404);
		await publishTwice();
		expect((await restore(9)).status).toBe(404);
		expect((await restore(1, { effect: "loud" })).status).toBe(422);
	});
});
