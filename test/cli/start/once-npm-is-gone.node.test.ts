import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";

const MODULE = join(import.meta.dirname, "../../../src/cli/start/once-npm-is-gone.ts");
const PROGRAM = `
	const { onceNpmIsGone } = await import(${JSON.stringify(MODULE)});
	onceNpmIsGone(() => { console.log("ended"); process.exit(); });
	console.log("started");
	setTimeout(() => { console.log("went on"); process.exit(); }, 3000);`;
const NPM = `
	const { spawn } = require("node:child_process");
	spawn(process.execPath, ["--input-type=module", "-e", process.env.PROGRAM], { stdio: "inherit" });`;

/** Starts the program below a parent, kills that alone once the program runs, and returns what the program said. */
async function saidWithoutParent(variables: Record<string, string>): Promise<string> {
	const { npm_lifecycle_event: _, ...env } = process.env;
	const npm = spawn(process.execPath, ["-e", NPM], {
		stdio: ["ignore", "pipe", "inherit"],
		env: { ...env, PROGRAM, ...variables },
	});
	npm.stdout.once("data", () => npm.kill("SIGKILL"));
	return text(npm.stdout);
}

it("ends a program of npm when npm is killed, and no program that a person started without npm", async () => {
	expect(await saidWithoutParent({ npm_lifecycle_event: "start" })).toBe("started\nended\n");
	expect(await saidWithoutParent({})).toBe("started\nwent on\n");
});

it.each(["start", "backup", "restore"])(
	"leaves no shell between npm and npm run %s, which would keep signals to itself",
	async (name) => {
		const { scripts } = JSON.parse(await readFile("package.json", "utf8"));
		expect(scripts[name]).toMatch(/^exec node /);
	},
);
