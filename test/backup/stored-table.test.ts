import { expect, it } from "vitest";
import { countFitting } from "../../src/backup/stored-table.ts";

it("a page of a backup has one row at least, also if that alone is heavier than a page", () => {
	expect(countFitting([9, 1], 5)).toBe(1);
	expect(countFitting([9], 5)).toBe(1);
	expect(countFitting([2, 3, 1], 5)).toBe(2);
	expect(countFitting([], 5)).toBe(0);
});
