import { describe, expect, it } from "vitest";
import { readOptions } from "../../src/cli/command-line.ts";

const command = {
	command: "npm run example --",
	about: "Shows how options are read.",
	parameters: [
		{ name: "DIR", about: "the folder" },
		{ name: "[NAME]", about: "a name" },
	],
	options: {
		url: { type: "string", value: "ADDRESS", default: "http://localhost:8787", about: "where" },
		json: { type: "boolean", default: false, about: "as JSON" },
	},
} as const;
const read = (...args: string[]) =>
	readOptions({ ...command, parameters: [...command.parameters] }, args);

describe("the options of a command", () => {
	it("have their defaults, or what was typed", () => {
		expect(read("folder")).toEqual({
			values: { url: "http://localhost:8787", json: false },
			parameters: ["folder"],
		});
		expect(read("--json", "folder", "--url=https://news.example", "name")).toEqual({
			values: { url: "https://news.example", json: true },
			parameters: ["folder", "name"],
		});
	});

	it.each([
		["--urk", "There is no option --urk. Did you mean --url?"],
		["--frobnicate", "There is no option --frobnicate."],
		["--constructor", "There is no option --constructor."],
		["-x", "There is no option -x."],
		["--url", "--url needs a value: --url ADDRESS"],
		["--url=", "--url needs a value: --url ADDRESS"],
		["--json=yes", "--json takes no value."],
	])("refuse %s", (typed, error) => {
		expect(read("folder", typed)).toEqual({ error });
	});

	it("are not taken for the value of the option before", () => {
		expect(read("folder", "--url", "--json")).toEqual({
			error: "--url needs a value: --url ADDRESS",
		});
	});

	it("refuse too few and too many parameters", () => {
		expect(read()).toEqual({ error: "DIR is missing." });
		expect(read("a", "b", "c")).toEqual({ error: "“c” is too much here." });
	});

	it.each(["--help", "-h"])("are shown after %s, whatever else is typed", (typed) => {
		expect(read("--wrong", typed)).toEqual({
			help: [
				"npm run example -- DIR [NAME] [options]",
				"Shows how options are read.",
				"",
				"  DIR            the folder",
				"  [NAME]         a name",
				"  --url ADDRESS  where (http://localhost:8787)",
				"  --json         as JSON",
				"  --help         shows this help",
			].join("\n"),
		});
	});
});
