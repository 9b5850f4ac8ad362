import { expect, it } from "vitest";
import { numberText } from "../../../src/platform/ui/number-text.ts";

it.each([
	[1234.5678, "plain", "1.234,568", "1,234.568"],
	[-1234.5, "plain", "−1.234,5", "−1,234.5"],
	[4, "mean", "4,0", "4.0"],
	[-0.25, "mean", "−0,3", "−0.3"],
	[0.1234, "share", "12\u00a0%", "12%"],
	[0.1234, "exactShare", "12,3\u00a0%", "12.3%"],
	[12.3, "score", "+12", "+12"],
	[0, "score", "0", "0"],
	[-100, "score", "−100", "−100"],
	[1_200_000, "short", "1,2\u00a0Mio.", "1.2m"],
] as const)("%d as %s is “%s” in German and “%s” in English", (number, style, german, english) => {
	expect(numberText(number, "de", style)).toBe(german);
	expect(numberText(number, "en", style)).toBe(english);
});
