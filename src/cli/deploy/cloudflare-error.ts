/** Which permission of an API token a path of the API needs. The first match holds. */
export const PERMISSIONS: readonly (readonly [RegExp, string])[] = [
	[/\/d1\//, "Account · D1 · Edit"],
	[/\/queues/, "Account · Queues · Edit"],
	[/\/storage\/kv\//, "Account · Workers KV Storage · Edit"],
	[/\/r2\//, "Account · Workers R2 Storage · Edit"],
	[/\/workers\//, "Account · Workers Scripts · Edit"],
	[/^\/zones/, "Zone · Zone · Read"],
	[/^\/accounts/, "Account · Account Settings · Read"],
];

// Only these codes say that something is not there. A 404 alone does not: a wrong account id is one too.
const NOT_THERE = new Set([
	10007, // no such Worker; no workers.dev subdomain
	10090, // no such Worker
	10006, // no such bucket
]);
const EXISTS_ALREADY = new Set([
	7502, // database
	10014, // KV namespace
	11009, // queue
	10004, // bucket
]);
const REFUSED = new Set([10000, 9109, 10001, 6003, 6111]);

interface Failure {
	path: string;
	/** 0 if no answer came. */
	status: number;
	errors: { code: number; message: string }[];
	/** Why no answer came, such as "ENOTFOUND". */
	reason?: string | undefined;
}

/** Says what Cloudflare's API did instead of what was asked of it. */
export class CloudflareError extends Error {
	override name = "CloudflareError";
	readonly codes: number[];
	readonly #status: number;

	constructor(failure: Failure) {
		super(sentence(failure));
		this.codes = failure.errors.map(({ code }) => code);
		this.#status = failure.status;
	}

	/** True if Cloudflare says that there is no such thing. False if it could not be asked. */
	get isAbsent(): boolean {
		return !isUnanswered(this.#status) && this.codes.some((code) => NOT_THERE.has(code));
	}

	/** True if what was to be made may exist now. */
	get mayExist(): boolean {
		return isUnanswered(this.#status) || this.codes.some((code) => EXISTS_ALREADY.has(code));
	}
}

/** True if the same request may be answered later. */
export function isUnanswered(status: number): boolean {
	return status === 0 || status === 429 || status >= 500;
}

function sentence({ path, status, errors, reason }: Failure): string {
	const told = errors.map(({ code, message }) => `${message} [${code}]`).join("; ");
	const about = `${path.replace(/^\/accounts\/[^/]+\//, "")}: ${told || reason || `status ${status}`}`;
	if (isUnanswered(status)) {
		return `Cloudflare does not answer. Run the command again later. (${about})`;
	}
	if (!isRefused(status, errors)) return `Cloudflare does not accept this. (${about})`;
	const permission = PERMISSIONS.find(([pattern]) => pattern.test(path))?.[1] ?? "for this";
	return `Cloudflare refuses the sign-in. An API token needs the permission “${permission}”, for this account; otherwise run npx wrangler login again. (${about})`;
}

function isRefused(status: number, errors: { code: number }[]): boolean {
	return status === 401 || status === 403 || errors.some(({ code }) => REFUSED.has(code));
}
