import type { Answer } from "./bare-answer.ts";

interface BareEnv {
	ANSWER: Answer;
	DB: D1Database;
}

const SELECT = `SELECT * FROM articles WHERE slug = ?`;

/** The bare Worker with one read of the database a request, of the article that the path names. */
export default {
	async fetch(request, { ANSWER, DB }) {
		const slug = new URL(request.url).pathname.split("/").at(-1);
		await DB.prepare(SELECT).bind(slug).all();
		return new Response(ANSWER.body, ANSWER);
	},
} satisfies ExportedHandler<BareEnv>;
