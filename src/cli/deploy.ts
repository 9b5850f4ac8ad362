// npm run deploy [-- rotate-token] [options]: makes what is missing at Cloudflare, migrates, deploys.
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { setTimeout as wait } from "node:timers/promises";
import { commandLine } from "./command-line.ts";
import { JURISDICTIONS } from "./deploy/cloudflare-answer.schema.ts";
import { Cloudflare } from "./deploy/cloudflare-client.ts";
import { CloudflareError } from "./deploy/cloudflare-error.ts";
import type { Outside } from "./deploy/outside.ts";
import { rotateToken } from "./deploy/rotate-token.ts";
import { runDeployment } from "./deploy/run-deployment.ts";
import { signInHeaders } from "./deploy/sign-in.ts";
import { Stop } from "./deploy/stop.ts";
import { endWith } from "./end-with.ts";
import { captureWrangler } from "./wrangler.ts";

const ROOT = join(import.meta.dirname, "../..");
const API = "https://api.cloudflare.com/client/v4";
const ANSWER_MS = 30_000;
const PLACES = [...JURISDICTIONS, "none"] as const;

const { values, parameters } = commandLine({
	command: "npm run deploy --",
	about:
		"Puts this Randnotiz on Cloudflare: makes what is missing, migrates, deploys. Run it again for every upgrade.",
	parameters: [{ name: "[rotate-token]", about: "only replaces the newsroom's token" }],
	options: {
		jurisdiction: {
			type: "string",
			value: PLACES.join("|"),
			about: "where the data may lie; needed the first time, and cannot be changed later",
		},
		name: {
			type: "string",
			value: "NAME",
			about: "the installation, such as randnotiz-staging (default: the name in wrangler.toml)",
		},
		var: {
			type: "string",
			value: "SETTING=VALUE",
			multiple: true,
			about: "a setting in place of that in wrangler.toml; may be given several times",
		},
		wait: {
			type: "string",
			value: "SECONDS",
			default: "300",
			about: "how long to wait for the first answer; 0 does not ask",
		},
		"dry-run": { type: "boolean", about: "says what would be done, and changes nothing" },
	},
	notes: [
		"",
		"It uses CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID if they are set, otherwise npx wrangler login.",
		"NEWSROOM_TOKEN, if it is set, becomes the newsroom's token of a new installation.",
	],
});

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(130));
await run().catch((error: unknown) => {
	if (error instanceof Stop || error instanceof CloudflareError) endWith(`\n${error.message}`);
	throw error;
});

async function run(): Promise<void> {
	const jurisdiction = PLACES.find((place) => place === values.jurisdiction);
	if (values.jurisdiction !== undefined && !jurisdiction) {
		throw new Stop(`--jurisdiction is one of ${PLACES.join(", ")}.`);
	}
	if (!/^\d+$/.test(values.wait)) throw new Stop("--wait takes seconds, such as --wait 60");
	const [command] = parameters;
	if (command !== undefined && command !== "rotate-token") {
		throw new Stop(`There is no command “${command}”. Did you mean rotate-token?`);
	}
	const order = {
		toml: await wranglerToml(),
		root: ROOT,
		name: values.name,
		settings: values.var ?? [],
		jurisdiction,
		isDryRun: values["dry-run"] ?? false,
		patienceSeconds: Number(values.wait),
	};
	await (command === "rotate-token" ? rotateToken : runDeployment)(order, outside());
}

async function wranglerToml(): Promise<unknown> {
	// It takes seconds to load, so --help does not wait for it.
	const { experimental_readRawConfig: readToml } = await import("wrangler");
	try {
		return readToml({ config: join(ROOT, "wrangler.toml") }).rawConfig;
	} catch (error) {
		throw new Stop(
			`wrangler.toml cannot be read: ${error instanceof Error ? error.message : error}`,
		);
	}
}

function outside(): Outside {
	let signedIn: Promise<Record<string, string>> | undefined;
	const connection = {
		baseUrl: process.env.CLOUDFLARE_API_BASE_URL ?? API,
		// Asked for at the first request, so that the settings are checked before.
		signIn: () => (signedIn ??= signInHeaders(process.env)),
		timeoutMs: ANSWER_MS,
		wait: (ms: number) => wait(ms),
	};
	return {
		cloudflare: new Cloudflare(connection),
		runWrangler: quietWrangler,
		say: (line) => console.log(line),
		choose: process.stdin.isTTY && process.stdout.isTTY ? choose : undefined,
		env: process.env,
		clock: { now: () => Date.now(), wait: (ms) => wait(ms) },
	};
}

/** Shows the output of wrangler only if it fails. */
async function quietWrangler(given: string[], variables: Record<string, string>): Promise<void> {
	const { code, output } = await captureWrangler(given, variables);
	if (code === 0) return;
	const end = code === null ? "was ended; it took too long" : "failed; see above";
	throw new Stop(
		`${output}\n\nwrangler ${given[0]} ${end}. Run the command again when it is mended.`,
	);
}

async function choose(question: string, choices: { value: string; label: string }[]) {
	console.log(question);
	for (const [index, { label }] of choices.entries()) console.log(`  ${index + 1} ${label}`);
	const lines = createInterface({ input: process.stdin, output: process.stdout });
	try {
		for (;;) {
			const answer = choices[Number(await lines.question(`1 to ${choices.length}: `)) - 1];
			if (answer) return answer.value;
		}
	} finally {
		lines.close();
	}
}
