const MINUTE_MS = 60_000;

const minute = () => Math.floor(Date.now() / MINUTE_MS);

/**
 * Does something within one minute of the clock: again if a new one began meanwhile, in which the limit of posts
 * counts from zero. Each attempt gets a number, for addresses of its own.
 */
export async function withinOneMinute<Result>(
	act: (attempt: number) => Promise<Result>,
	attempt = 0,
): Promise<Result> {
	const start = minute();
	const result = await act(attempt);
	return minute() === start ? result : withinOneMinute(act, attempt + 1);
}
