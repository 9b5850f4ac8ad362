import * as v from "valibot";
import { expect, it } from "vitest";
import text from "../../package-lock.json?raw";

const Package = v.looseObject({
	version: v.optional(v.string()),
	integrity: v.optional(v.string()),
	optionalDependencies: v.optional(v.record(v.string(), v.string()), {}),
});
const { packages } = v.parse(
	v.object({ packages: v.record(v.string(), Package) }),
	JSON.parse(text),
);

it("has the packages of every platform, each with its checksum", () => {
	const named = Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies));
	expect(named.filter((name) => !packages[`node_modules/${name}`])).toEqual([]);
	expect(named.filter((name) => !packages[`node_modules/${name}`]?.integrity)).toEqual([]);
});

it("names no download address, only the folder of the client in the tests", () => {
	expect(text.match(/"resolved": "[^"]*"/g)).toEqual(['"resolved": "test/typed-client"']);
});

// npm 10 drops these lines, npm 11 does without them: a lock file with them differs after an install.
it("says nothing that one npm writes and another takes away", () => {
	expect(text).not.toContain('"libc"');
});
