import * as v from "valibot";
import { SurveyInput } from "../survey.schema.ts";

/** What a survey is refused for: the keys that lead to it, outermost first. */
export type RefusedKeys = string[];

/** Reads a survey as the newsroom sends it, or says where it is refused. */
export function readSurveyInput(
	sent: unknown,
): { input: SurveyInput } | { refused: RefusedKeys[] } {
	const { success, output, issues } = v.safeParse(SurveyInput, sent);
	if (success) return { input: output };
	return { refused: issues.map(({ path = [] }) => path.map(({ key }) => String(key))) };
}
