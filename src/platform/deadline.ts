/** Thrown if a part of the platform fails or is too slow. Callers use a fallback, or respond with 503. */
export class Unavailable extends Error {
	override name = "Unavailable";
}

/** True if the error or one of its causes is Unavailable. */
export function isUnavailable(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	return error instanceof Unavailable || isUnavailable(error.cause);
}

/** Returns the result of `task`; throws Unavailable after `milliseconds`, while the task goes on. */
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
