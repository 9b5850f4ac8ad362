export interface Reply {
	status: number;
	body: unknown;
}

export const success = (result: unknown): Reply => ({
	status: 200,
	body: { success: true, errors: [], messages: [], result },
});

/** Pages have fewer rows than were asked for, as with the lists that have a limit of their own. */
const MOST_ROWS = 30;

/** Returns the page that was asked for, and how many rows there are. */
export function pageOf(rows: unknown[], query: URLSearchParams): Reply {
	const page = Number(query.get("page") ?? 1);
	const size = Math.min(Number(query.get("per_page") ?? 20), MOST_ROWS);
	const result = rows.slice((page - 1) * size, page * size);
	const info = { page, per_page: size, count: result.length, total_count: rows.length };
	return { status: 200, body: { success: true, errors: [], result, result_info: info } };
}

export const failure = (code: number, message = "a message of the stand-in") => ({
	success: false,
	errors: [{ code, message }],
	messages: [],
	result: null,
});
