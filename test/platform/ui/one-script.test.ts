import { expect, it } from "vitest";
import { asOneScript } from "../../../src/platform/ui/one-script.ts";

it("makes one script of modules, without imports, exports and comments, and keeps casts", () => {
	const first = `import {
	a,
} from "./a.js";
/**
 * Doubles.
 * @param {number} n
 */
export const double = (n) =>
	/** @type {number} */ (2 * n);

/** Says it. */
export function say() {
	// For people.
	return double(1); // Two.
}
`;
	const second = 'import { say } from "./first.js";\n\nsay();\n';
	expect(asOneScript([first, second])).toBe(`(() => {
"use strict";
const double = (n) =>
	/** @type {number} */ (2 * n);
function say() {
	return double(1); // Two.
}

say();
})();
`);
});
