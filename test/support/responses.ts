import { env } from "cloudflare:workers";
import * as v from "valibot";
import type { Answers } from "../../src/surveys/questions/answers.schema.ts";
import { Questions } from "../../src/surveys/questions/question-list.schema.ts";
import { toTallyEntries } from "../../src/surveys/questions/tally-entries.ts";
import { useStorage } from "./storage.ts";

interface Given {
	answers: Answers;
	/** The day it came, just after noon in UTC. */
	day?: string;
	origin?: string;
	language?: string;
}

const INSERT = `INSERT INTO submissions (survey_key, id, submitted_at, day, origin, language, answers, tally_entries)
	SELECT survey_key, ?, ?, ?, ?, ?, ?, ? FROM surveys WHERE slug = ?`;

/** Stores responses to a survey as they would be when posted, on any day, past the limit of posts a minute. */
export async function insertResponses(
	slug: string,
	questions: unknown[],
	responses: Given[],
): Promise<void> {
	useStorage();
	const asked = v.parse(Questions, questions);
	const statement = env.DB.prepare(INSERT);
	await env.DB.batch(
		responses.map(({ answers, day = "2024-07-15", origin = null, language = null }, index) => {
			const id = crypto.randomUUID();
			const at = Date.parse(`${day}T12:00:00Z`) + index;
			const counted = JSON.stringify(toTallyEntries(asked, answers));
			return statement.bind(id, at, day, origin, language, JSON.stringify(answers), counted, slug);
		}),
	);
}

/** The same response so many times. */
export function times(count: number, response: Given): Given[] {
	return Array.from({ length: count }, () => response);
}
