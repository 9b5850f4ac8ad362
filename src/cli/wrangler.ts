import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

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
export function startWrangler(parameters: string[], output: "inherit" | "ignore" = "inherit") {
	return spawn(process.execPath, ["--no-warnings", PROGRAM, ...parameters], {
		stdio: ["ignore", output, output],
		env: { ...process.env, ...QUIET },
	});
}

/** Runs wrangler to its end; throws if it fails. */
export async function runWrangler(...parameters: string[]): Promise<void> {
	const code = await exitCode(startWrangler(parameters));
	if (code !== 0) throw new Error(`wrangler ${parameters.join(" ")} ended with ${code}`);
}

/** Whether wrangler, asked quietly, finds what it is asked for. */
export async function wranglerFinds(...parameters: string[]): Promise<boolean> {
	return (await exitCode(startWrangler(parameters, "ignore"))) === 0;
}

async function exitCode(program: ChildProcess): Promise<unknown> {
	const [code] = await once(program, "exit");
	return code;
}
