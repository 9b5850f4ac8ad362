import { expect, it } from "vitest";
import { sumByOrigin } from "../../../../src/surveys/results/counts/daily-counts.ts";

it("the fifty websites with the most submissions are named, the others are one number", () => {
	const counts = Array.from({ length: 60 }, (_, index) => {
		return { day: "2024-07-15", origin: `https://s${index}.example`, count: index + 1 };
	});
	const { origins, other_origins } = sumByOrigin(counts);
	expect(origins).toHaveLength(50);
	expect(origins[0]).toEqual({ origin: "https://s59.example", count: 60 });
	expect(origins.at(-1)).toEqual({ origin: "https://s10.example", count: 11 });
	expect(other_origins).toBe(55);
});
