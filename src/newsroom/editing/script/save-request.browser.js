const TIMEOUT_MS = 60_000;
/** Browsers refuse longer bodies of requests that outlive their page. */
const MAX_KEEPALIVE_BYTES = 60_000;

/**
 * What one attempt to save came to. `saved`: the server stored the fields. `lost`: there is no response, or one
 * that may be better next time; nobody knows if the fields were stored. `signedOut`, `conflict`, `refused`:
 * nothing was stored. `old`: the server has a later save of this page, which stays. `invalid`: nothing was stored because of the fields that `errors` name.
 * @typedef {{ field: string, text: string, place?: string, id?: string, isMendable?: boolean }} Remark
 * @typedef {{ slug: string, tag: string, saved_at: string, state?: string, revision?: number | string | null, preview?: string,
 * errors?: Remark[], hints?: Remark[] }} SaveAnswer
 * @typedef {object} Outcome
 * @property {"saved" | "old" | "lost" | "signedOut" | "conflict" | "refused" | "invalid"} kind
 * @property {number} status 0 without a response
 * @property {number} [seq] the number of the save that the server has
 * @property {number} [retryAfterMs]
 * @property {Remark[]} [errors]
 * @property {SaveAnswer} [answer]
 * @property {{ detail?: string, changed_by?: string, changed_at?: string }} [problem]
 */

/**
 * Sends fields as the form would, and says what came of it. It never throws.
 * @param {string} address
 * @param {URLSearchParams} body
 * @returns {Promise<Outcome>}
 */
export async function sendFields(address, body) {
	try {
		const response = await fetch(address, {
			method: "POST",
			headers: { Accept: "application/json" },
			body,
			// It may outlive the page.
			keepalive: isShort(body),
			// A door in front of the service leads elsewhere to sign in.
			redirect: "manual",
			signal: AbortSignal.timeout(TIMEOUT_MS),
		});
		return await outcomeOf(response);
	} catch {
		return { kind: "lost", status: 0 };
	}
}

/**
 * Sends fields while the page goes away, if they are few enough. Nobody hears of the response.
 * @param {string} address
 * @param {URLSearchParams} body
 */
export function sendWhileLeaving(address, body) {
	if (!isShort(body)) return;
	fetch(address, {
		method: "POST",
		headers: { Accept: "application/json" },
		body,
		keepalive: true,
	}).catch(() => {});
}

/** @param {URLSearchParams} body */
const isShort = (body) => body.toString().length < MAX_KEEPALIVE_BYTES;

/**
 * @param {Response} response
 * @returns {Promise<Outcome>}
 */
export async function outcomeOf(response) {
	const { status, headers } = response;
	if (response.type === "opaqueredirect" || status === 401) return { kind: "signedOut", status };
	const isJson = /\bjson\b/.test(headers.get("Content-Type") ?? "");
	// A body that breaks off throws: then nobody knows.
	const body = isJson ? await response.json() : {};
	if (status === 200 && typeof body.tag === "string")
		return {
			kind: body.outcome === "old" ? "old" : "saved",
			status,
			seq: numberIn(body.tag),
			answer: body,
		};
	if (status === 412) return { kind: "conflict", status, problem: body };
	if (status === 422) return { kind: "invalid", status, errors: remarksOf(body), problem: body };
	const isTemporary = status < 400 || status === 408 || status === 429 || status >= 500;
	const retryAfterMs = Number(headers.get("Retry-After")) * 1000 || 0;
	return { kind: isTemporary ? "lost" : "refused", status, retryAfterMs, problem: body };
}

/**
 * Returns the number of the save that a tag has behind its dot.
 * @param {string} tag
 */
export const numberIn = (tag) => Number(/\.(\d+)$/.exec(tag)?.[1] ?? 0);

/**
 * @param {{ errors?: { field?: string, text?: string, detail?: string }[] }} problem
 * @returns {Remark[]}
 */
function remarksOf({ errors = [] }) {
	return errors.map(({ field = "", text, detail = "" }) => ({ field, text: text ?? detail }));
}
