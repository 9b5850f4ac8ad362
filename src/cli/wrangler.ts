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

const LONGEST_RUN_MS = 600_000;

/** The targets of wrangler's output and errors. */
const STREAMS = {
	pipe: ["pipe", "inherit"],
	capture: ["pipe", "pipe"],
	/** With a channel over which wrangler says that it is ready. */
	channel: ["inherit", "inherit", "ipc"],
} as const;

/** Starts wrangler with this Node, which is the project's own. It ends with this program. */
export function startWrangler(
	parameters: string[],
	output: keyof typeof STREAMS,
	settings: Record<string, string> = {},
	nodeOptions: string[] = [],
): ChildProcess {
	const program = spawn(
		process.execPath,
		["--no-warnings", ...nodeOptions, PROGRAM, ...parameters],
		{
			stdio: ["ignore", ...STREAMS[output]],
			env: { ...process.env, ...QUIET, ...settings },
		},
	);
	const end = () => program.kill();
	process.once("exit", end);
	program.once("exit", () => process.off("exit", end));
	return program;
}

/** Runs wrangler to its end, and gives what it answers on its standard output. */
export async function askWrangler(...parameters: string[]) {
	const program = startWrangler(parameters, "pipe", { WRANGLER_LOG: "log" });
	const answer = program.stdout ? text(program.stdout) : "";
	return { code: await exitCode(program), answer: await answer };
}

/**
 * Runs wrangler to its end without a word, and returns everything that it said. It ends after ten minutes: then there
 * is no code.
 */
export async function captureWrangler(parameters: string[], variables: Record<string, string>) {
	const program = startWrangler(parameters, "capture", { WRANGLER_LOG: "log", ...variables });
	const timer = setTimeout(() => program.kill(), LONGEST_RUN_MS);
	const streams = [program.stdout, program.stderr].map((stream) => (stream ? text(stream) : ""));
	const code = await exitCode(program);
	clearTimeout(timer);
	return { code, output: (await Promise.all(streams)).join("\n").trim() };
}

async function exitCode(program: ChildProcess): Promise<unknown> {
	const [code] = await once(program, "exit");
	return code;
}
