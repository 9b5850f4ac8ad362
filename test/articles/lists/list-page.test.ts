import { expect, it } from "vitest";
import { countFittingRows } from "../../../src/articles/lists/list-page.ts";

const MiB = 1024 * 1024;
const fitting = (...sizes: number[]) =>
	countFittingRows(
		sizes.map((size) => ({ bytes: size * MiB })),
		10,
	);

it("a page has one row at least, also if that alone is heavier than a page, and four MiB otherwise", () => {
	expect(fitting(5, 1)).toBe(1);
	expect(fitting(9)).toBe(1);
	expect(fitting(2, 2, 1)).toBe(2);
	expect(fitting(1, 5)).toBe(1);
	expect(fitting()).toBe(0);
});
