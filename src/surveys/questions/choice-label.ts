import type { Localize } from "../../platform/schema/translated-text.schema.ts";
import type { PublicChoice } from "./question-result.schema.ts";

/** Returns the label of a choice, or its value if it is not in the survey any more. */
export function choiceLabel(
	{ label, value }: Pick<PublicChoice, "value" | "label">,
	say: Localize,
): string {
	return label === undefined ? value : say(label);
}
