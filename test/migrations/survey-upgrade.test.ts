import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { survey } from "../support/fixtures.ts";
import { newsroom } from "../support/service.ts";
import { useStorage } from "../support/storage.ts";

// As it was stored then: what had a default had it.
const definition = JSON.stringify({
	title: "Alt",
	redirect_origins: [],
	questions: survey().questions.map((question) => ({ required: false, ...question })),
});
const AT = Date.UTC(2026, 0, 2, 12);

/** Responses as they stood before answers were counted when they came. */
async function oldResponses(...answers: object[]): Promise<void> {
	useStorage();
	await reset();
	await applyD1Migrations(
		env.DB,
		env.TEST_MIGRATIONS.filter(({ name }) => name < "0005"),
	);
	const response = env.DB.prepare(`INSERT INTO responses VALUES (NULL, 1, ?1, ${AT}, ?2, ?3)`);
	await env.DB.batch([
		env.DB.prepare(
			"INSERT INTO surveys VALUES (1, 's', 'de', ?, 'closed', 0, NULL, NULL, 1, 1, 1)",
		).bind(definition),
		...answers.map((given, index) =>
			response.bind(String(index), index === 0 ? "https://a.example" : null, JSON.stringify(given)),
		),
	]);
	await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
}

const tallies = (which: string) =>
	env.DB.prepare(
		`SELECT question, choice, count, total FROM tallies WHERE ${which} ORDER BY question, choice`,
	).raw();

describe("responses from before answers were counted", () => {
	it("are counted by the migration as if they came now", async () => {
		await oldResponses(
			{ role: "owner", topics: ["energy", "law"], quality: 4, comment: "Mehr" },
			{ role: "owner", quality: 2 },
		);
		expect(await tallies("day = ''")).toEqual([
			["_responses", "", 2, 0],
			["comment", "", 1, 0],
			["quality", "2", 1, 2],
			["quality", "4", 1, 4],
			["role", "owner", 2, 0],
			["topics", "", 1, 0],
			["topics", "energy", 1, 0],
			["topics", "law", 1, 0],
		]);
		expect(await tallies("day = '2026-01-02' AND origin = ''")).toEqual([
			["_responses", "", 1, 0],
			["quality", "2", 1, 2],
			["role", "owner", 1, 0],
		]);
		const { closed_by, responses }: Record<string, unknown> = await (
			await newsroom("GET", "surveys/s")
		).json();
		expect([closed_by, responses]).toEqual(["hand", 2]);
	});
});
