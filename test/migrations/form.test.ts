import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";

const files = import.meta.glob<string>("../../migrations/*.sql", {
	query: "?raw",
	import: "default",
	eager: true,
});
const migrations = Object.entries(files)
	.map(([path, text]) => ({ name: path.replace(/^.*\//, ""), text }))
	.sort((a, b) => (a.name < b.name ? -1 : 1));

const STARTS_TRIGGER = /\b(?:TRIGGER|BEGIN)\b/i;
const TRIGGER_LINE = /^CREATE TRIGGER .* BEGIN .*; END;$/;

/** Where a migration breaks the rules of form in migrations/README.md: "line 3: …". */
function formFaults(text: string): string[] {
	let isInStatement = false;
	const faults = text.split("\n").flatMap((line, index) => {
		const fault = lineFault(line, isInStatement);
		if (!line.startsWith("--") && line !== "") isInStatement = !line.endsWith(";");
		return fault === undefined ? [] : [`line ${index + 1}: ${fault}`];
	});
	if (isInStatement) faults.push("the last statement has no ;");
	if (!text.endsWith("\n")) faults.push("the last line has no line feed");
	return faults;
}

function lineFault(line: string, isInStatement: boolean): string | undefined {
	if (line.includes("\r")) return "lines must end with LF alone";
	if (line.startsWith("--")) return commentFault(line, isInStatement);
	const sql = line.replace(/'[^']*'/g, "");
	if (sql.includes("'")) return "a string must begin and end on one line";
	if (/--|\/\*/.test(sql)) return "a comment must be a line of its own that begins with --";
	if (STARTS_TRIGGER.test(sql) && !/^DROP TRIGGER/.test(sql)) return triggerFault(sql);
	return /;./.test(sql)
		? "only one statement may end on a line, and nothing follows its ;"
		: undefined;
}

function commentFault(line: string, isInStatement: boolean): string | undefined {
	if (isInStatement) return "a comment must stand before its statement, not in it";
	return /[;'"`]/.test(line) ? "a comment must hold no semicolon and no quotation mark" : undefined;
}

function triggerFault(sql: string): string | undefined {
	if (!TRIGGER_LINE.test(sql)) return "a trigger must be one line: CREATE TRIGGER … BEGIN …; END;";
	if (/\bCASE\b/i.test(sql)) return "a trigger must use iif() instead of CASE";
	const words = sql.match(/\b(?:BEGIN|END)\b/gi)?.join(" ");
	return words === "BEGIN END"
		? undefined
		: "a trigger must have one BEGIN and one END, in capitals";
}

// Remote D1 splits a file into statements by rules of its own, and none of these confuses it.
describe("the migrations", () => {
	it.each(migrations)("have the form that remote D1 takes: $name", ({ text }) => {
		expect(formFaults(text)).toEqual([]);
	});

	it("are numbered from 0001 without a gap, each with a name", () => {
		for (const [index, { name }] of migrations.entries()) {
			expect(name).toMatch(/^\d{4}_[a-z][a-z0-9_]*\.sql$/);
			expect(name.slice(0, 4)).toBe(String(index + 1).padStart(4, "0"));
		}
	});

	it("are split by wrangler where their statements end", () => {
		const ends = migrations.map(({ name, text }) => [name, text.match(/;$/gm)?.length]);
		expect(env.TEST_MIGRATIONS.map(({ name, queries }) => [name, queries.length])).toEqual(ends);
	});
});

describe("formFaults", () => {
	const trigger = (body: string) => `CREATE TRIGGER t AFTER INSERT ON a ${body}\n`;

	it.each([
		["-- Why.\nCREATE TABLE a (\n  b TEXT CHECK (b IN (';', '--', 'begin'))\n);\n"],
		[trigger("BEGIN UPDATE a SET b = iif(b, 'case', 2); DELETE FROM c; END;")],
		["DROP TRIGGER t;\n"],
		["SELECT CASE a WHEN 1 THEN 2 END FROM b;\n"],
	])("accepts %j", (text) => {
		expect(formFaults(text)).toEqual([]);
	});

	it.each([
		["SELECT 1;\r\n", "line 1: lines must end with LF"],
		["SELECT 1;", "the last line has no line feed"],
		["SELECT 1\n", "the last statement has no ;"],
		["SELECT 1; SELECT 2;\n", "line 1: only one statement"],
		["SELECT 1; -- one\n", "line 1: a comment must be a line"],
		["/* one */ SELECT 1;\n", "line 1: a comment must be a line"],
		["SELECT\n-- one\n1;\n", "line 2: a comment must stand before"],
		["-- a; b\n", "line 1: a comment must hold no semicolon"],
		["-- a's b\n", "line 1: a comment must hold no semicolon"],
		["SELECT 'a\nb';\n", "line 1: a string"],
		[
			"CREATE TRIGGER t AFTER INSERT ON a\nBEGIN SELECT 1; END;\n",
			"line 1: a trigger must be one line",
		],
		[
			"CREATE\nTRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END;\n",
			"line 2: a trigger must be one line",
		],
		[
			"CREATE TEMP TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END;\n",
			"line 1: a trigger must be one line",
		],
		[trigger("BEGIN SELECT 1;\nEND;"), "line 1: a trigger must be one line"],
		[trigger("begin SELECT 1; end;"), "line 1: a trigger must be one line"],
		[trigger("BEGIN SELECT CASE WHEN 1 THEN 2 END; END;"), "line 1: a trigger must use iif"],
		[trigger("BEGIN SELECT 1 AS end; END;"), "line 1: a trigger must have one BEGIN"],
	])("finds the fault in %j: %s", (text, fault) => {
		expect(formFaults(text)[0]).toContain(fault);
	});
});
