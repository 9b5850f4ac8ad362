import * as v from "valibot";
import { Problem } from "../../platform/schema/problem.schema.ts";
import { Health } from "../../site/health.schema.ts";
import type { Answer } from "./ask.ts";
import {
	fault,
	hint,
	type Outside,
	type OutsideCheck,
	type OutsideResult,
	right,
} from "./outside-check.ts";

const NEWSROOM = "/newsroom/api/status";
const SLOW_MS = 2000;
const CLOCK =
	"See that [triggers] is in wrangler.toml, and deploy again. After the first deployment it may take some minutes.";

/** Says if the service answers, by its answer at /healthz. */
export function reachable(
	{ url, token }: Outside,
	{ status, headers, text, milliseconds }: Answer,
): OutsideResult {
	if (status !== 200) {
		const location = headers.get("Location");
		if (location) return fault(`${url} leads to ${location}.`, "Give that address by --url.");
		return fault(`/healthz answers ${status}.`, adviceOn(status));
	}
	const health = v.safeParse(v.pipe(v.string(), v.parseJson(), Health), text);
	if (!health.success)
		return fault(`What answers at ${url} is not Randnotiz.`, "Look at the address.");
	const { version, clock } = health.output;
	// With a token the service tells more about it itself.
	if (clock === "stopped" && token === undefined)
		return hint(
			"It answers, but its clock does not tick: nothing that is scheduled appears.",
			CLOCK,
		);
	const time = `${Math.round(milliseconds)} ms`;
	if (milliseconds > SLOW_MS)
		return hint(
			`It took ${time} to answer.`,
			"Run it again; if it stays slow, look at the database.",
		);
	return right(`It answers in ${time}, with version ${version}.`);
}

/** True if the service says itself that it cannot serve, so that it may also say why. */
export function isOutOfService({ status, text }: Answer): boolean {
	return status === 503 && v.is(v.pipe(v.string(), v.parseJson(), Problem), text);
}

function adviceOn(status: number): string {
	if (status === 500)
		return "A setting or secret is wrong: npx wrangler tail shows which one at the next request.";
	if (status === 503)
		return "The database does not respond (look at cloudflarestatus.com), or a restore is not finished: run npm run restore again, or npm run restore -- --discard.";
	if (status === 403 || status === 429)
		return "Something in front of the Worker refuses programs: see “Let feed readers in” in src/cli/README.md.";
	if (status === 404)
		return "Another Worker or site has this address: look at the routes in Cloudflare's dashboard.";
	return "Look at the address, and at npx wrangler tail.";
}

export const newsroom: OutsideCheck = async ({ ask, token }) => {
	const stranger = await ask(NEWSROOM);
	if (stranger.status === 200)
		return fault(
			"It opens without a token.",
			"Look at the application of Cloudflare Access, and at ACCESS_AUD. Until then everybody may publish.",
		);
	const cached = stranger.headers.get("CF-Cache-Status");
	if (cached === "HIT")
		return fault(
			"A cache keeps its pages.",
			"Remove the cache rule for /newsroom in Cloudflare's dashboard.",
		);
	if (token === undefined)
		return hint(
			"It asks for its token. There is none here, so that the checks inside were left out.",
			"Set NEWSROOM_TOKEN, and run it again.",
		);
	const { status } = await ask(NEWSROOM, { Authorization: `Bearer ${token}` });
	if (status === 401)
		return fault(
			"It does not take the token that is here.",
			"Set NEWSROOM_TOKEN to the one of this service; npm run deploy -- rotate-token makes a new one.",
		);
	if (status !== 200) return fault(`${NEWSROOM} answers ${status}.`, adviceOn(status));
	return right("It opens with its token, and with nothing else.");
};
