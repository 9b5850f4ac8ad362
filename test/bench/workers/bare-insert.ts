import type { Answer } from "./bare-answer.ts";

interface BareEnv {
	ANSWER: Answer;
	DB: D1Database;
}

const INSERT = `INSERT INTO submissions (survey_key, id, submitted_at, origin, answers)
	VALUES (?, ?, ?, ?, ?)`;

let init: ResponseInit | undefined;

/** The reference for the survey post: reads the form, inserts one row, says the same bytes. */
export default {
	async fetch(request, { ANSWER, DB }) {
		const form = await request.formData();
		const answers = JSON.stringify(Object.fromEntries(form));
		const origin = request.headers.get("Origin");
		await DB.prepare(INSERT)
			.bind(1, `${form.get("_submission")}`, Date.now(), origin, answers)
			.run();
		init ??= { status: ANSWER.status, headers: new Headers(ANSWER.headers) };
		return new Response(ANSWER.body, init);
	},
} satisfies ExportedHandler<BareEnv>;
