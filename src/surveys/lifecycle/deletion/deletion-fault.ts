import type { FormFields } from "../../../platform/http/form-fields.ts";
import { checkForm } from "../../../platform/http/validation.ts";
import type { SurveyRow } from "../../survey/survey.sql.ts";
import { DeletionForm } from "./deletion-form.schema.ts";
import type { SurveyLosses } from "./survey-losses.ts";

/** Why a survey is not deleted yet. */
export type DeletionFault = "changed" | "answered" | "title";

/** Returns why a form does not delete a survey: it was shown otherwise, or its title was not typed. */
export function deletionFault(
	{ revision, definition }: SurveyRow,
	losses: SurveyLosses,
	fields: FormFields,
): DeletionFault | undefined {
	const checked = checkForm(DeletionForm, fields);
	if ("errors" in checked) return "changed";
	const { revision: shown = revision, responses, title } = checked.output;
	if (shown !== revision) return "changed";
	if (responses === 0 && asksForTitle(losses)) return "answered";
	const titles = [definition.title].flatMap((text) =>
		typeof text === "string" ? text : Object.values(text),
	);
	const isTyped = titles.map(spoken).includes(spoken(title));
	return asksForTitle(losses) && !isTyped ? "title" : undefined;
}

/** True if something would be lost that nobody can write again: then the title must be typed. */
export const asksForTitle = ({ responses, caught, deadLetters }: SurveyLosses) =>
	responses + caught + deadLetters > 0;

/** Returns a title without what is easily typed otherwise: capitals, spaces, quotation marks and dashes. */
function spoken(title: string): string {
	return title
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}
