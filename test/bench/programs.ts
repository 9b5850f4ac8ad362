import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const WRANGLER = join(import.meta.dirname, "../../node_modules/wrangler/bin/wrangler.js");
// Nothing is asked of the network, and nothing told.
const QUIET = { WRANGLER_SEND_METRICS: "false", CLOUDFLARE_CF_FETCH_ENABLED: "false" };

/** The parameters with which Node runs wrangler. */
export const wrangler = (...parameters: string[]) => ["--no-warnings", WRANGLER, ...parameters];

/** Runs Node to its end and gives what it said; throws that if it failed. */
export async function runProgram(parameters: string[], folder: string): Promise<string> {
	const program = spawn(process.execPath, parameters, {
		cwd: folder,
		env: { ...process.env, ...QUIET },
		stdio: ["ignore", "pipe", "pipe"],
	});
	let output = "";
	for (const stream of [program.stdout, program.stderr]) {
		stream.setEncoding("utf8").on("data", (text: string) => {
			output += text;
		});
	}
	const [code] = await once(program, "close");
	if (code !== 0) throw new Error(`${parameters.join(" ")} ended with ${code}:\n${output}`);
	return output;
}
