import * as v from "valibot";
import type { SurveyRow } from "../../src/surveys/survey/survey.sql.ts";
import { SurveyDefinition } from "../../src/surveys/survey/survey-definition.schema.ts";

/** A survey as it is stored. */
export function surveyRow({ definition, ...overrides }: { definition: object }): SurveyRow {
	const time = new Date(0);
	return {
		...{ survey_key: 1, slug: "leserumfrage", language: "de", status: "open", announce: false },
		...{ opens_at: null, closes_at: null, created_at: time, updated_at: time, revision: 1 },
		...{ closed_by: null, webhook_cursor: 0, webhook_sent_at: time },
		...overrides,
		definition: v.parse(SurveyDefinition, { title: "Leserumfrage", ...definition }),
	};
}
