import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const PROGRAM = join(import.meta.dirname, "../../node_modules/wrangler/bin/wrangler.js");
const QUIET = {
	// Nothing is asked of the network, and nothing told.
	WRANGLER_SEND_METRICS: "false",
	CLOUDFLARE_CF_FETCH_ENABLED: "false",
	// No file keeps which addresses were asked for: those of receipts are secrets.
	X_LOCAL_OBSERVABILITY: "false",
	WRANGLER_WRITE_LOGS: "false",
};

/** Starts wrangler with this Node, which is the project's own. */
export function startWrangler(
	parameters: string[],
	output: "inherit" | "pipe" | "ignore" = "inherit",
	settings: Record<string, string> = {},
): ChildProcess {
	return spawn(process.execPath, ["--no-warnings", PROGRAM, ...parameters], {
		stdio: ["ignore", output, output === "ignore" ? "ignore" : "inherit"],
		env: { ...process.env, ...QUIET, ...settings },
	});
}

/** Runs wrangler to its end; throws if it fails. */
export async function runWrangler(...parameters: string[]): Promise<void> {
	const code = await exitCode(startWrangler(parameters));
	if (code !== 0) throw new Error(`wrangler ${parameters.join(" ")} ended with ${code}`);
}

/** Runs wrangler to its end, and gives what it answers on its standard output. */
export async function askWrangler(...parameters: string[]) {
	const program = startWrangler(parameters, "pipe", { WRANGLER_LOG: "log" });
	const answer = program.stdout ? text(program.stdout) : "";
	return { code: await exitCode(program), answer: await answer };
}

/** Returns true if wrangler, run without output, ends with success. */
export async function wranglerFinds(...parameters: string[]): Promise<boolean> {
	return (await exitCode(startWrangler(parameters, "ignore"))) === 0;
}

async function exitCode(program: ChildProcess): Promise<unknown> {
	const [code] = await once(program, "exit");
	return code;
}
