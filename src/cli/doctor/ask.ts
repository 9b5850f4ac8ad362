/** The longest time for one request. */
const DEADLINE_MS = 4000;
/** The longest time for all requests of one program, from the first. */
const TOTAL_MS = 8000;

/** Thrown if there is no response; the message says why. */
export class Unanswered extends Error {
	override name = "Unanswered";
}

export interface Answer {
	status: number;
	headers: Headers;
	text: string;
	milliseconds: number;
}

/** Sends a GET for a path, and follows no redirect. Throws Unanswered. */
export type Ask = (path: string, headers?: Record<string, string>) => Promise<Answer>;

const USER_AGENT = "Randnotiz doctor";

export function askAt(url: string): Ask {
	const total = AbortSignal.timeout(TOTAL_MS);
	return async (path, headers = {}) => {
		const begin = performance.now();
		try {
			const response = await fetch(new URL(path, url), {
				headers: { "User-Agent": USER_AGENT, ...headers },
				redirect: "manual",
				signal: AbortSignal.any([AbortSignal.timeout(DEADLINE_MS), total]),
			});
			const text = await response.text();
			const { status } = response;
			return { status, headers: response.headers, text, milliseconds: performance.now() - begin };
		} catch (error) {
			throw new Unanswered(`${path} ${reasonOf(error)}`);
		}
	};
}

function reasonOf(error: unknown): string {
	if (Object(error).name === "TimeoutError")
		return `did not answer in ${DEADLINE_MS / 1000} seconds`;
	const { code, message } = Object(Object(error).cause ?? error);
	return `did not answer (${code ?? message})`;
}
