import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Account, emptyAccount } from "../../support/cloudflare-account.ts";
import { CloudflareStandIn } from "../../support/cloudflare-stand-in.ts";
import { DeploymentBench, REPOSITORY, SETTINGS, stateOf } from "../../support/deployment.ts";

/** The real program, with the real wrangler, against the stand-in. It takes seconds. */
let platform: CloudflareStandIn;
let baseUrl: string;
beforeAll(async () => {
	platform = new CloudflareStandIn([emptyAccount()]);
	baseUrl = await platform.start();
});
afterAll(() => platform.stop());

/** Nothing of this machine decides what the program does. */
const usual = { CI: "", NEWSROOM_TOKEN: "", CLOUDFLARE_ACCOUNT_ID: "" };

const homes: string[] = [];
afterAll(() => {
	for (const home of homes) rmSync(home, { recursive: true });
});

/** Variables that lead wrangler to what it keeps of a sign-in, or of none. */
function homeOf(token: string | undefined) {
	const home = mkdtempSync(join(tmpdir(), "randnotiz-home-"));
	homes.push(home);
	mkdirSync(join(home, ".wrangler/config"), { recursive: true });
	const kept = `oauth_token = "${token}"\nexpiration_time = "2999-01-01T00:00:00.000Z"\nrefresh_token = "none"\nscopes = ["account:read"]\n`;
	if (token) writeFileSync(join(home, ".wrangler/config/default.toml"), kept);
	return { HOME: home, XDG_CONFIG_HOME: home, CLOUDFLARE_API_TOKEN: "" };
}

function start(parameters: string[], variables: Record<string, string> = {}): ChildProcess {
	return spawn(process.execPath, ["src/cli/deploy.ts", ...parameters], {
		cwd: REPOSITORY,
		stdio: ["ignore", "pipe", "pipe"],
		detached: true,
		env: {
			...process.env,
			...usual,
			CLOUDFLARE_API_BASE_URL: baseUrl,
			CLOUDFLARE_API_TOKEN: "an-api-token",
			...variables,
		},
	});
}

async function ended(program: ChildProcess) {
	const outputs = [program.stdout, program.stderr].map((stream) => (stream ? text(stream) : ""));
	const [code] = await once(program, "close");
	return { code, output: (await Promise.all(outputs)).join("\n") };
}

const tokensIn = (output: string) =>
	[...output.matchAll(/newsroom's token: (\S+)/g)].map(([, token]) => token);
function withoutBindings(account: Account) {
	const { workers, ...state } = stateOf(account);
	return { ...state, workers: workers.map(({ bindings: _, ...worker }) => worker) };
}
/** What a deployment must not change. */
const cloneState = () => ({
	files: readdirSync(REPOSITORY).filter((name) => name !== ".wrangler"),
	toml: readFileSync(join(REPOSITORY, "wrangler.toml"), "utf8"),
});

describe("npm run deploy", () => {
	const options = ["--wait", "0", "--var", ...SETTINGS];

	it("helps, and refuses what it does not know", async () => {
		const [help, typo, command] = await Promise.all([
			ended(start(["--help"])),
			ended(start(["--jurisdicton", "eu"])),
			ended(start(["rotate"])),
		]);
		expect(help).toMatchObject({ code: 0, output: expect.stringContaining("--dry-run") });
		expect(typo.code).toBe(2);
		expect(typo.output).toContain("Did you mean --jurisdiction?");
		expect(command).toMatchObject({ code: 1, output: expect.stringContaining("rotate-token") });
	}, 120_000);

	it("signs in as wrangler is signed in, and says how to", async () => {
		const [nobody, somebody] = await Promise.all([
			ended(start(["--dry-run", ...options], homeOf(undefined))),
			ended(start(["--dry-run", "--jurisdiction", "eu", ...options], homeOf("an-api-token"))),
		]);
		expect(nobody.code).toBe(1);
		expect(nobody.output).toContain("Run npx wrangler login, or set CLOUDFLARE_API_TOKEN");
		expect(nobody.output).toContain("Would upload and deploy the Worker randnotiz");
		expect(somebody.output).toContain("Would upload and deploy the Worker randnotiz");
		expect(somebody.code).toBe(0);
		expect(platform.changes).toEqual([]);
	}, 120_000);

	it("is killed while it migrates", async () => {
		const program = start(["--jurisdiction", "eu", ...options]);
		let queries = 0;
		platform.fault = ({ path }) => {
			if (!path.endsWith("/query") || ++queries < 5) return undefined;
			// With wrangler, as Ctrl-C and CI do.
			if (queries === 5) process.kill(-(program.pid ?? Number.NaN), "SIGKILL");
			return "drop";
		};
		const { output, code } = await ended(program);
		platform.fault = undefined;
		expect(code).toBe(null);
		expect(output).toContain("[8/10] apply ");
		expect(platform.accounts[0]?.workers).toEqual({});
	}, 120_000);

	it("makes the rest when it is run again", async () => {
		const before = cloneState();
		const { output, code } = await ended(start(options));
		expect(output).toContain("Done: https://news.example/");
		expect(code).toBe(0);
		const [account] = platform.accounts;
		const token = account?.workers.randnotiz?.secrets.NEWSROOM_TOKEN;
		expect(token).toHaveLength(32);
		expect(tokensIn(output)).toEqual([token, token]);
		expect(cloneState()).toEqual(before);
		expect(account?.workers.randnotiz?.bindings).toEqual(
			expect.arrayContaining([
				{ type: "d1", name: "DB", id: account?.databases[0]?.id },
				{ type: "kv_namespace", name: "FEED_CACHE", namespace_id: account?.namespaces[0]?.id },
				{ type: "queue", name: "SUBMISSION_QUEUE", queue_name: "randnotiz-submissions" },
				{ type: "plain_text", name: "SITE_URL", text: "https://news.example" },
			]),
		);
		const left = join(REPOSITORY, ".wrangler");
		const files = existsSync(left) ? readdirSync(left) : [];
		expect(files.filter((name) => name.startsWith("deploy-"))).toEqual([]);

		// The stand-in of wrangler, which other tests use, does the same.
		const bench = await new DeploymentBench().start();
		await bench.run({ root: REPOSITORY });
		expect(account && withoutBindings(account)).toEqual(withoutBindings(bench.account));
		await bench.platform.stop();
	}, 120_000);

	it("shows what wrangler said when it fails, and leaves what was there", async () => {
		const [account] = platform.accounts;
		const before = account && stateOf(account);
		platform.fault = ({ path }) =>
			path.endsWith("/schedules") ? { status: 400, code: 10_021 } : undefined;
		const { code, output } = await ended(start(options));
		platform.fault = undefined;
		expect(code).toBe(1);
		expect(output).toContain("[code: 10021]");
		expect(output).toContain("wrangler deploy failed; see above");
		expect(tokensIn(output)).toEqual([]);
		expect(account && stateOf(account)).toEqual(before);
		expect(platform.unknown).toEqual([]);
	}, 120_000);
});
