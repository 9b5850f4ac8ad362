const TIMEOUT_MS = 30_000;
const MAX_PAUSE_SECONDS = 300;

/** @typedef {{ status: number, retryAfter: number, receipt?: string, receipt_url?: string, errors?: import("./errors.embed.js").AnswerError[] }} IntakeResponse */

// XMLHttpRequest parses the page itself, so that it works where the page requires Trusted Types.
/**
 * Loads a page; the status is 0 if there is no response.
 * @param {string} address
 * @returns {Promise<{ status: number, page: Document | null }>}
 */
export function load(address) {
	return new Promise((resolve) => {
		const request = new XMLHttpRequest();
		request.open("GET", address);
		request.responseType = "document";
		request.timeout = TIMEOUT_MS;
		request.onloadend = () => resolve({ status: request.status, page: request.responseXML });
		request.send();
	});
}

/**
 * Sends the answers; the status is 0 if there is no complete response.
 * @param {string} address
 * @param {import("../../survey/script/draft.embed.js").Draft} draft
 * @returns {Promise<IntakeResponse>}
 */
export async function send(address, { number, entries }) {
	try {
		const response = await fetch(address, {
			method: "POST",
			headers: { Accept: "application/json" },
			body: new URLSearchParams([...entries, ["_submission", number]]),
			credentials: "omit",
			signal: AbortSignal.timeout(TIMEOUT_MS),
		});
		const { ok, status, headers } = response;
		const body = await response.json().catch((error) => (ok ? Promise.reject(error) : {}));
		return { ...body, status, retryAfter: Number(headers.get("Retry-After")) };
	} catch {
		return { status: 0, retryAfter: 0 };
	}
}

/** Says if the same request may succeed later. @param {number} status */
export const isTemporary = (status) => status === 0 || status === 429 || status >= 500;

/**
 * Repeats an attempt until it returns undefined. It returns the seconds to wait at least; the pause grows,
 * and ends as soon as the network is back or the button is clicked.
 * @param {() => Promise<number | undefined>} attempt
 * @param {AbortSignal} signal
 * @param {EventTarget | null} [button]
 */
export async function retryUntilDone(attempt, signal, button) {
	for (let tries = 0; !signal.aborted; tries++) {
		const seconds = await attempt();
		if (seconds === undefined) return;
		await pause(Math.max(seconds, Math.min(2 ** tries, MAX_PAUSE_SECONDS)), signal, button);
	}
}

/**
 * @param {number} seconds
 * @param {AbortSignal} signal
 * @param {EventTarget | null} [button]
 */
async function pause(seconds, signal, button) {
	const over = new AbortController();
	const listening = { signal: over.signal };
	await new Promise((resolve) => {
		const timer = setTimeout(resolve, seconds * 1000);
		over.signal.addEventListener("abort", () => clearTimeout(timer));
		addEventListener("online", resolve, listening);
		button?.addEventListener("click", resolve, listening);
		signal.addEventListener("abort", resolve, listening);
	});
	over.abort();
}
