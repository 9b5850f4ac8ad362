/** A part of the platform that does not answer, or not in time. Callers answer from elsewhere, or 503. */
export class Unavailable extends Error {
	override name = "Unavailable";
}

/** Whether that is what went wrong, however others have wrapped it. */
export function isUnavailable(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	return error instanceof Unavailable || isUnavailable(error.cause);
}

/** What `task` gives, if within `milliseconds`; else throws Unavailable. The task goes on. */
export async function withTimeout<Value>(
	milliseconds: number,
	part: string,
	task: Promise<Value>,
): Promise<Value> {
	const { promise, reject } = Promise.withResolvers<never>();
	const late = () => reject(new Unavailable(`${part} did not answer in ${milliseconds} ms`));
	const timer = setTimeout(late, milliseconds);
	try {
		return await Promise.race([task, promise]);
	} finally {
		clearTimeout(timer);
	}
}
