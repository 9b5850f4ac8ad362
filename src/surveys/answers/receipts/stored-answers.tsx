import { localizer } from "../../../platform/schema/translated-text.schema.ts";
import type { Answers } from "../../questions/answers.schema.ts";
import { withoutSections } from "../../questions/question.schema.ts";
import { behaviourOf } from "../../questions/question-types.ts";
import type { Survey } from "../../survey/survey.schema.ts";

interface StoredAnswersProps {
	survey: Survey;
	language: string;
	answers: Answers;
}

/** Lists the answers of a submission under their questions. */
export function StoredAnswers({ survey, language, answers }: StoredAnswersProps) {
	const say = localizer(language, survey.language);
	return (
		<dl class="answers">
			{withoutSections(survey.questions).map((question) => {
				const lines = behaviourOf(question).answerLines(answers, { say, language });
				if (lines.length === 0) return null;
				return (
					<>
						<dt>{say(question.label)}</dt>
						{lines.map((line) => (
							<dd class="lines">{line}</dd>
						))}
					</>
				);
			})}
		</dl>
	);
}
