import type { NewsroomResults } from "../results.schema.ts";

/** Names the chart of submissions by day: no question has such an id. */
export const DAYS_CHART = "_days";

/** Says if there is a chart of a question: texts and consents have none. */
export function isDrawn({ questions }: Pick<NewsroomResults, "questions">, name: string): boolean {
	const result = questions.find(({ id }) => id === name);
	return Boolean(result?.choices ?? result?.rows);
}
