import { describe, expect, it } from "vitest";
import { toPage } from "../../../src/platform/db/pagination.sql.ts";

const positionOf = (key: number) => ({ time: new Date(key), key });

describe("a page", () => {
	it("is the last one if no row is left, also if it is full", () => {
		expect(toPage([3, 2], 2, positionOf)).toEqual({ rows: [3, 2], next: undefined });
		expect(toPage([], 2, positionOf)).toEqual({ rows: [], next: undefined });
	});

	it("leads on from its last row, not from the one that shows that there are more", () => {
		expect(toPage([3, 2, 1], 2, positionOf)).toEqual({ rows: [3, 2], next: positionOf(2) });
	});
});
