import { describe, expect, it } from "vitest";
import { survey } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";

async function send(topics: string[]): Promise<number> {
	const response = await request("/api/surveys/s/responses", {
		method: "POST",
		headers: { "Content-Type": "application/json" },
		body: JSON.stringify({ topics }),
	});
	return response.status;
}

describe("a question with several choices, of which 2 to 3 are wanted", () => {
	it("takes no fewer and no more", async () => {
		const options = [..."abcd"].map((value) => ({ value, label: value }));
		const question = { id: "topics", type: "multiple", label: "?", options, min: 2, max: 3 };
		await newsroom("PUT", "surveys/s", survey({ questions: [question] }));
		const statuses = [];
		for (const topics of [["a"], ["a", "b"], ["a", "b", "c"], [..."abcd"]])
			statuses.push(await send(topics));
		expect(statuses).toEqual([422, 201, 201, 422]);
	});
});
