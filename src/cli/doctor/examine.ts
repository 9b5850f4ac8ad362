import * as v from "valibot";
import { type CheckLevel, Status } from "../../status/status.schema.ts";
import { status as words } from "../../words/en/status.ts";
import { askAt, Unanswered } from "./ask.ts";
import { correctionOf } from "./local-check.ts";
import {
	fault,
	hint,
	type Outside,
	type OutsideCheck,
	type OutsideResult,
} from "./outside-check.ts";
import { outsideChecks } from "./outside-checks.ts";
import { isOutOfService, reachable } from "./service-checks.ts";

export interface Examined {
	id: string;
	level: CheckLevel;
	title: string;
	text: string;
	action?: string;
}

const HEALTH = "/healthz";
const titles: Record<string, string> = words.outsideChecks;

/** Checks a service: its settings here, what the outside sees of it, and what it says of itself. Changes nothing. */
export async function examine(
	url: string,
	token: string | undefined,
	localErrors: string[],
): Promise<Examined[]> {
	const outside: Outside = { url, token, ask: askAt(url) };
	const local = named("local", correctionOf(localErrors));
	const health = await outside.ask(HEALTH).catch(toUnanswered);
	const isSilent = health instanceof Unanswered;
	const first = named("reachable", isSilent ? faultOf(health) : reachable(outside, health));
	// All others from outside would say the same.
	if (first.level === "fail")
		return [
			local,
			first,
			...(!isSilent && isOutOfService(health) ? await findInside(outside) : []),
		];
	const { newsroom, feeds, ...onTheWay } = outsideChecks;
	const [answer, seen, inside] = await Promise.all([
		outside.ask("/rss.xml").catch(() => undefined),
		resultsOf({ newsroom, feeds }, outside),
		findInside(outside),
	]);
	// While the service itself fails, nobody can tell what lies between it and its readers.
	const isServing = answer !== undefined && answer.status < 500;
	const further = isServing ? await resultsOf(onTheWay, outside) : [];
	return [local, first, ...seen, ...further, ...inside];
}

const resultsOf = (checks: Record<string, OutsideCheck>, outside: Outside) =>
	Promise.all(
		Object.entries(checks).map(async ([id, check]) => named(id, await resultOf(check, outside))),
	);

const named = (id: string, result: OutsideResult): Examined => ({
	id,
	title: titles[id] ?? id,
	...result,
});

async function resultOf(check: OutsideCheck, outside: Outside): Promise<OutsideResult> {
	try {
		return await check(outside);
	} catch (error) {
		return faultOf(toUnanswered(error));
	}
}

function toUnanswered(error: unknown): Unanswered {
	if (error instanceof Unanswered) return error;
	throw error;
}

const faultOf = ({ message }: Unanswered) =>
	fault(message, "Look at the address and at your network, and run it again.");

/** Returns what the service says of itself; nothing if it does not take the token, which another check tells. */
async function findInside({ ask, token }: Outside): Promise<Examined[]> {
	if (token === undefined) return [];
	const asked = ask("/newsroom/api/status", { Authorization: `Bearer ${token}` });
	const answer = await asked.catch(() => undefined);
	if (answer?.status !== 200) return [];
	const found = v.safeParse(v.pipe(v.string(), v.parseJson(), Status), answer.text);
	if (found.success) return found.output.checks;
	const other = hint(
		"The service is of another version than this program.",
		"Check out that version.",
	);
	return [{ id: "status", title: words.title, ...other }];
}
