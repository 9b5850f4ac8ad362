import { describe, expect, it } from "vitest";
import { newPage } from "./browser.ts";
import { places } from "./places.ts";
import { violations } from "./violations.ts";

describe.each(places)("$name", ({ visit }) => {
	it("has nothing that axe finds fault with, at any width and in either colour scheme", async () => {
		const page = await newPage();
		await visit(page);
		expect(await violations(page)).toEqual([]);
	});
});
