import { describe, expect, it } from "vitest";
import type { ChoiceResult } from "../../../../src/surveys/questions/question-result.schema.ts";
import { survey } from "../../../support/fixtures.ts";
import { newsroom, request } from "../../../support/service.ts";

const options = ["never", "once", "twice", "second"].map((value) => ({ value, label: value }));

describe("the result of a ranking", () => {
	it("puts the option that more people placed first among equals, and those that nobody placed last", async () => {
		const questions = [{ id: "order", type: "ranking", label: "?", options }];
		const asked = survey({ questions, call: undefined, announce: false });
		expect((await newsroom("PUT", "surveys/ranking", asked)).status).toBe(201);
		for (const order of [["twice", "second"], ["twice"], ["once"]]) {
			const { status } = await request("/api/surveys/ranking/responses", {
				method: "POST",
				headers: { "Content-Type": "application/json" },
				body: JSON.stringify({ order }),
			});
			expect(status).toBe(201);
		}
		const results = await newsroom("GET", "surveys/ranking/results");
		const { questions: found }: { questions: { choices: ChoiceResult[] }[] } = await results.json();
		expect(found[0]?.choices.map(({ value, mean_place }) => [value, mean_place])).toEqual([
			["twice", 1],
			["once", 1],
			["second", 2],
			["never", undefined],
		]);
	});
});
