export interface Reply {
	status: number;
	body: unknown;
}

export const success = (result: unknown): Reply => ({
	status: 200,
	body: { success: true, errors: [], messages: [], result },
});
export const failure = (code: number, message = "a message of the stand-in") => ({
	success: false,
	errors: [{ code, message }],
	messages: [],
	result: null,
});
