import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const { scripts }: { scripts: Record<string, string> } = JSON.parse(read("package.json"));
/** The operator's commands, each with its program. */
const commands = Object.entries(scripts).flatMap(([name, script]) => {
	const [, program] = /node (src\/cli\/\S+)/.exec(script) ?? [];
	return program ? [[name === "start" ? "npm start" : `npm run ${name}`, program] as const] : [];
});

async function helpOf(program: string): Promise<string> {
	const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, "--help"], {
		cwd: ROOT,
	});
	expect(stderr).toBe("");
	return stdout;
}

describe("--help of", () => {
	it.each(commands)(
		"%s names the command and its options, and ends with 0",
		async (command, program) => {
			const [first, about] = (await helpOf(program)).split("\n");
			expect(first?.startsWith(`${command} --`)).toBe(true);
			expect(about).toMatch(/^[A-Z].*\.$/);
		},
	);
});

it("src/cli/README.md has a row for every command", () => {
	expect(commands.length).toBeGreaterThan(5);
	for (const [command] of commands) expect(read("src/cli/README.md")).toContain(`| \`${command}`);
});
