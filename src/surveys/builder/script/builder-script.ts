import { savingParts, scriptData } from "../../../newsroom/editing/script/saving-script.ts";
import { asOneScript } from "../../../platform/ui/one-script.ts";
import { versioned } from "../../../platform/ui/versioned.ts";
import { wordsFor } from "../../../words/languages.ts";
import answerBoxes from "./answer-boxes.browser.js";
import builder from "./builder.browser.js";
import builderActions from "./builder-actions.browser.js";
import builderEvents from "./builder-events.browser.js";
import builderFields from "./builder-fields.browser.js";
import conditionChoices from "./condition-choices.browser.js";
import conditionRules from "./condition-rules.browser.js";
import conditionSources from "./condition-sources.browser.js";
import faultSentences from "./fault-sentences.browser.js";
import formSwap from "./form-swap.browser.js";
import partKeys from "./part-keys.browser.js";
import partMaking from "./part-making.browser.js";
import partNumbers from "./part-numbers.browser.js";
import pastedLines from "./pasted-lines.browser.js";
import pastedOptions from "./pasted-options.browser.js";
import previewLanguages from "./preview-languages.browser.js";
import questionOverview from "./question-overview.browser.js";
import questionsInForm from "./questions-in-form.browser.js";
import serverChanges from "./server-changes.browser.js";
import undoLine from "./undo-line.browser.js";

/** The script that improves the form of a survey: without it, everything works as a form. */
export const builderScript = asOneScript([
	...savingParts,
	...[partKeys, pastedLines, conditionRules, questionsInForm, partNumbers, partMaking, undoLine],
	...[answerBoxes, conditionSources, conditionChoices, questionOverview, faultSentences],
	...[builderActions, pastedOptions, builderEvents, builderFields, formSwap, serverChanges],
	...[previewLanguages, builder],
]);

export const builderScriptPath = versioned("/builder.js", builderScript);

/** Returns what the page of a survey gives to its script; a name in braces stands for what the script puts in. */
export function builderScriptData(language: string, zone: string): string {
	const { builderScript: texts, surveyBuilder, survey } = wordsFor(language);
	const { faults } = surveyBuilder;
	const { noText, chooseSource, noSource, preview } = surveyBuilder;
	return scriptData(
		{
			...{
				...texts,
				noText,
				chooseSource,
				noSource,
				preview,
				yes: survey.yes,
				noAnswer: survey.no,
			},
			...{ comesLater: surveyBuilder.comesLater("{name}") },
			goneAnswer: surveyBuilder.goneAnswer("{value}"),
			goneOption: surveyBuilder.goneOption,
			...{ anyAnswer: surveyBuilder.anyAnswer("{option}") },
			...{ overview: surveyBuilder.overview("{count}") },
			...{ openFault: faults.title("1"), openFaults: faults.title("{count}") },
			...{ changeFault: faults.applying("1"), changeFaults: faults.applying("{count}") },
			...{ faultsHelp: faults.help, moreFaults: faults.more("{count}") },
		},
		language,
		zone,
	);
}
