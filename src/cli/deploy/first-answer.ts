import * as v from "valibot";
import { Health } from "../../site/health.schema.ts";

/** The health check of any version; the oldest ones have no `version`. */
const Answer = v.object({ status: Health.entries.status, version: v.optional(v.string()) });

const PAUSE_MS = 5000;
const TIMEOUT_MS = 10_000;

/** The obstacle between the public and the service; undefined if there is none. */
type Obstacle = string | undefined;

export interface Clock {
	now(): number;
	wait(ms: number): Promise<void>;
}

interface Wait {
	siteUrl: string;
	/** The version that was deployed; undefined if any will do. */
	version: string | undefined;
	seconds: number;
	clock: Clock;
	say(line: string): void;
}

/** Asks /healthz until the new version answers, for at most some seconds. Returns what still stands in the way. */
export async function untilItAnswers(wait: Wait): Promise<Obstacle> {
	const { clock, say } = wait;
	const end = clock.now() + wait.seconds * 1000;
	let told: Obstacle;
	for (;;) {
		const obstacle = await askHealth(wait);
		if (obstacle === undefined || clock.now() + PAUSE_MS > end) return obstacle;
		if (obstacle !== told) say(`    not yet: ${obstacle}`);
		told = obstacle;
		await clock.wait(PAUSE_MS);
	}
}

async function askHealth({ siteUrl, version }: Wait): Promise<Obstacle> {
	try {
		const response = await fetch(new URL("/healthz", siteUrl), {
			redirect: "manual",
			signal: AbortSignal.timeout(TIMEOUT_MS),
		});
		const body: unknown = await response.json().catch(() => undefined);
		if (!v.is(Answer, body)) return obstacleIn(response.status);
		const isNew = version === undefined || plain(body.version) === plain(version);
		return isNew ? undefined : "the version before still answers";
	} catch (error) {
		return obstacleBefore(error);
	}
}

/** Cloudflare writes a version with and without hyphens. */
const plain = (version: string | undefined) => version?.replaceAll("-", "");

function obstacleIn(status: number): string {
	if (status === 503) return "the service answers, but its database does not (503)";
	if (status === 500) return "the service fails; its log says why: npx wrangler tail (500)";
	if (status === 403) return "something blocks programs, such as bot protection or Access (403)";
	if (status >= 520) return `Cloudflare has no certificate or Worker for it yet (${status})`;
	return `something else answers there (${status})`;
}

const CODES: readonly (readonly [RegExp, string])[] = [
	[/^(?:ENOTFOUND|EAI_AGAIN)$/, "its name is not in the DNS yet"],
	[/CERT|SSL|TLS|EPROTO|ECONNRESET/, "its certificate is not made yet"],
	[/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/, "nothing listens there"],
];

function obstacleBefore(error: unknown): string {
	const cause = error instanceof Error ? error.cause : undefined;
	const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
	return CODES.find(([pattern]) => pattern.test(code))?.[1] ?? "it does not answer";
}
