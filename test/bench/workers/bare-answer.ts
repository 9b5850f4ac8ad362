/** An answer as a bare Worker gives it: no body for the statuses that have none. */
export interface Answer {
	status: number;
	headers: [string, string][];
	body: string | null;
}

interface BareEnv {
	ANSWER: Answer;
}

let body: Uint8Array | null | undefined;
let init: ResponseInit | undefined;

/** The reference for reads: bytes and headers that are there already. */
export default {
	fetch(_request, { ANSWER }) {
		body ??= ANSWER.body === null ? null : new TextEncoder().encode(ANSWER.body);
		init ??= { status: ANSWER.status, headers: new Headers(ANSWER.headers) };
		return new Response(body, init);
	},
} satisfies ExportedHandler<BareEnv>;
