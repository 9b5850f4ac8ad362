import { describe, expect, it } from "vitest";
import { redirectTarget } from "../../../src/surveys/answers/redirect.ts";

const origins = ["https://partner.example"];

describe("redirectTarget", () => {
	it.each([
		["https://partner.example/danke?a=1", "https://partner.example/danke?a=1"],
		["https://PARTNER.example:443/danke", "https://partner.example/danke"],
		["https://partner.example.evil.example/", "/thanks"],
		["https://partner.example@evil.example/", "/thanks"],
		["http://partner.example/", "/thanks"],
		["//partner.example/", "/thanks"],
		["javascript:alert(1)", "/thanks"],
		["blob:https://partner.example/x", "/thanks"],
		["", "/thanks"],
		[undefined, "/thanks"],
	])("%s leads to %s", (next, target) => {
		expect(redirectTarget(next, origins, "/thanks")).toBe(target);
	});
});
