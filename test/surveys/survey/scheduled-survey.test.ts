import { describe, expect, it } from "vitest";
import { survey } from "../../support/fixtures.ts";
import { newsroom, request, tickAt } from "../../support/service.ts";

const option = { value: "geheim", label: "Geheime Antwort" };
const questions = [
	{ id: "a", type: "single", label: "Geheime Frage?", options: [option] },
	{ id: "b", type: "text", label: "B?", show_if: { question: "a", equals: "geheim" } },
];
const paths = [
	"/surveys/hafen",
	"/surveys/hafen/conditions.css",
	"/surveys/hafen/form",
	"/api/surveys/hafen",
	"/api/surveys/hafen?lang=de",
];
const texts = () => Promise.all(paths.map(async (path) => (await request(path)).text()));

describe("a survey that has not opened yet", () => {
	it("shows its questions to nobody outside the newsroom before it opens", async () => {
		await newsroom("PUT", "surveys/hafen", survey({ questions, opens_at: "2999-01-01T00:00:00Z" }));
		for (const text of await texts()) expect(text.toLowerCase()).not.toContain("geheim");
		for (const Accept of ["application/json", "text/html"]) {
			const init = { method: "POST", body: new URLSearchParams({ x: "1" }), headers: { Accept } };
			const refused = await request("/api/surveys/hafen/responses", init);
			expect(refused.status).toBe(409);
			expect((await refused.text()).toLowerCase()).not.toContain("geheim");
		}
		const known = await newsroom("GET", "surveys/hafen");
		expect(await known.text()).toContain("Geheime Frage?");
		await tickAt(new Date("2999-01-01T00:00:00Z"));
		for (const text of await texts()) expect(text.toLowerCase()).toContain("geheim");
	});
});
