import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll } from "vitest";
import { experimental_readRawConfig as readToml } from "wrangler";
import { Cloudflare } from "../../src/cli/deploy/cloudflare-client.ts";
import type { Outside } from "../../src/cli/deploy/outside.ts";
import { type Order, runDeployment } from "../../src/cli/deploy/run-deployment.ts";
import { NotSignedIn } from "../../src/cli/deploy/stop.ts";
import { type Account, emptyAccount } from "./cloudflare-account.ts";
import { CloudflareStandIn } from "./cloudflare-stand-in.ts";
import { wranglerStandIn } from "./wrangler-stand-in.ts";

export const REPOSITORY = resolve(import.meta.dirname, "../..");
/** What wrangler.toml says. */
export const toml = readToml({ config: join(REPOSITORY, "wrangler.toml") }).rawConfig;
export const SETTINGS = ["SITE_URL=https://news.example"];

export const MIGRATIONS = ["0001_one.sql", "0002_two.sql", "0003_three.sql"];

/** A clone in which deployments may write. Its migrations are short. */
const clone = mkdtempSync(join(tmpdir(), "randnotiz-clone-"));
mkdirSync(join(clone, "migrations"));
for (const name of MIGRATIONS) writeFileSync(join(clone, "migrations", name), "SELECT 1;");
afterAll(() => rmSync(clone, { recursive: true }));

/** How a deployment ended. */
export interface Run {
	/** Everything that was said. */
	lines: string[];
	/** The tokens that were shown, and how many changes were made before each. */
	shown: { token: string; changesBefore: number }[];
	/** How long the program waited between requests. */
	waits: number[];
	error: Error | undefined;
}

/** Cloudflare and the operator's machine, for tests. */
export class DeploymentBench {
	readonly platform: CloudflareStandIn;
	readonly clone = clone;
	baseUrl = "";
	env: Record<string, string> = {};
	choose: Outside["choose"];
	timeoutMs = 2000;
	isSignedIn = true;

	constructor(...accounts: Account[]) {
		this.platform = new CloudflareStandIn(accounts.length > 0 ? accounts : [emptyAccount()]);
	}

	/** The first account. */
	get account(): Account {
		const [account] = this.platform.accounts;
		if (!account) throw new Error("there is no account");
		return account;
	}

	/** The newsroom's token that the Worker has. */
	get token(): string | undefined {
		return this.account.workers.randnotiz?.secrets.NEWSROOM_TOKEN;
	}

	async start(): Promise<this> {
		this.baseUrl = await this.platform.start();
		return this;
	}

	/** Runs a deployment to its end, well or not. */
	async run(
		order: Partial<Order> = {},
		command: (order: Order, outside: Outside) => Promise<void> = runDeployment,
	): Promise<Run> {
		let now = 0;
		const run: Run = { lines: [], shown: [], waits: [], error: undefined };
		const outside: Outside = {
			cloudflare: new Cloudflare({
				baseUrl: this.baseUrl,
				signIn: async () => {
					if (!this.isSignedIn) throw new NotSignedIn("You are not signed in.");
					return { Authorization: "Bearer an-api-token" };
				},
				timeoutMs: this.timeoutMs,
				wait: async (ms) => void run.waits.push(ms),
			}),
			runWrangler: wranglerStandIn(this.baseUrl),
			say: (line) => {
				run.lines.push(line);
				const [, token] = /newsroom's token: (\S+)/.exec(line) ?? [];
				if (token) run.shown.push({ token, changesBefore: this.platform.changes.length });
			},
			choose: this.choose,
			env: this.env,
			clock: {
				now: () => now,
				wait: async (ms) => {
					now += ms;
				},
			},
		};
		const usual = { toml, root: clone, settings: SETTINGS, isDryRun: false, patienceSeconds: 0 };
		await command({ ...usual, jurisdiction: "eu", ...order }, outside).catch((error: unknown) => {
			run.error = error instanceof Error ? error : new Error(`${error}`);
		});
		return run;
	}
}

/** Everything of an account that must be the same after every way to deploy, without what is random. */
export function stateOf({ databases, queues, namespaces, buckets, workers, domains }: Account) {
	const names = new Map([...databases, ...namespaces].map(({ id, name }) => [id, name]));
	const sorted = <Row extends { name: string }>(rows: Row[]) =>
		rows.toSorted((a, b) => (a.name < b.name ? -1 : 1));
	return {
		databases: sorted(databases).map(({ id: _, ...database }) => database),
		queues: sorted(queues).map(({ id: _, ...queue }) => ({
			...queue,
			consumers: queue.consumers.map(({ consumer_id: _id, ...consumer }) => consumer),
		})),
		namespaces: sorted(namespaces).map(({ id: _, ...namespace }) => namespace),
		buckets: sorted(buckets).map(({ id: _, ...bucket }) => bucket),
		domains: domains.map(({ hostname, service }) => ({ hostname, service })),
		workers: Object.entries(workers).map(([name, { versions: _, secrets, ...worker }]) => ({
			name,
			...worker,
			secrets: Object.keys(secrets),
			bindings: sorted(worker.bindings).map(({ id, namespace_id, ...binding }) => ({
				...binding,
				...(id !== undefined && { id: names.get(`${id}`) ?? id }),
				...(namespace_id !== undefined && {
					namespace_id: names.get(`${namespace_id}`) ?? namespace_id,
				}),
			})),
		})),
	};
}
