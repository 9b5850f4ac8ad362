import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import { withoutSections } from "../../questions/question.schema.ts";
import { isPlaced } from "../../survey/placement/placed.ts";
import { languagesOf } from "../../survey/survey-languages.schema.ts";
import type { DeleteSurveyProps } from "./delete-survey-view.ts";

/** Names what goes with a survey, and what readers will see in its place. */
export function LossList({ survey, losses, language }: DeleteSurveyProps) {
	const words = wordsFor(language).surveyDeletion;
	const { definition, status, slug } = survey;
	const { responses, texts, caught, deadLetters, hasPublicResults, hasWorkingCopy } = losses;
	const { webhook, questions } = definition;
	const n = (count: number) => numberText(count, language);
	const languages = languagesOf(definition, survey.language).length;
	const lines = [
		words.questions(n(withoutSections(questions).length), languages),
		responses > 0 && words.responses(n(responses), n(texts), texts > 0),
		responses > 0 && words.receipts,
		caught > 0 && words.caught(n(caught)),
		deadLetters > 0 && words.deadLetters(n(deadLetters)),
		hasPublicResults && words.publicResults,
		status === "open" && words.open,
		status !== "draft" && words.address(`/surveys/${slug}`),
		status === "open" && isPlaced(survey) && words.call,
		hasWorkingCopy && words.workingCopy,
		webhook && words.webhook(URL.parse(webhook.url)?.host ?? webhook.url),
		words.stays,
	];
	return (
		<ul>
			{lines.filter(Boolean).map((line) => (
				<li>{line}</li>
			))}
		</ul>
	);
}
