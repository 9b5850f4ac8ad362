import { localizer } from "../../../platform/schema/translated-text.schema.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { Answers } from "../../questions/answers.schema.ts";
import { questionsShownIn } from "../../questions/conditions.ts";
import { type AskedQuestion, isSection, type Question } from "../../questions/question.schema.ts";
import { behaviourOf } from "../../questions/question-types.ts";
import { MarkedText } from "../search/marked-text.tsx";
import type { SoughtWords } from "../search/text-search.ts";

export interface AnswerSheetProps {
	/** The survey that was answered; of one that is gone the answers have no words. */
	survey?: { questions: Question[]; language: string } | undefined;
	answers: Answers;
	/** The language of the page. */
	language: string;
	/** The language of the survey's texts. */
	lang: string;
	/** Words to mark in what people wrote themselves. */
	words?: SoughtWords;
	/** True if questions without an answer are named too, and sections have headings. */
	isWhole?: boolean;
}

/** Shows all answers of a submission in the words of their questions; those without a question come last. */
export function AnswerSheet(props: AnswerSheetProps) {
	const { survey, isWhole = false } = props;
	const questions = survey?.questions ?? [];
	const shown = new Set(questionsShownIn(questions, new Map(Object.entries(props.answers))));
	return (
		<>
			{partsOfSurvey(questions).map(({ label, asked }) => (
				<>
					{isWhole && label && (
						<h2 lang={props.lang}>{localizer(props.lang, survey?.language ?? "")(label)}</h2>
					)}
					<Answered {...props} asked={asked} shown={shown} />
				</>
			))}
			<Others {...props} known={questions} />
		</>
	);
}

/** Divides the questions of a survey by its sections. */
function partsOfSurvey(questions: Question[]) {
	const parts: { label?: AskedQuestion["label"]; asked: AskedQuestion[] }[] = [{ asked: [] }];
	for (const question of questions) {
		if (isSection(question)) parts.push({ label: question.label, asked: [] });
		else parts.at(-1)?.asked.push(question);
	}
	return parts.filter(({ asked }) => asked.length > 0);
}

interface AnsweredProps extends AnswerSheetProps {
	asked: AskedQuestion[];
	/** The questions that the form showed to somebody with these answers. */
	shown: ReadonlySet<AskedQuestion>;
}

function Answered(props: AnsweredProps) {
	const { survey, answers, language, lang, words = [], isWhole } = props;
	const say = localizer(lang, survey?.language ?? "");
	const { agreed, ...none } = wordsFor(language).submissions;
	const notAnswered = (question: AskedQuestion) => {
		if (!props.shown.has(question) && !question.retired) return none.notAsked;
		return question.type === "consent" ? none.notAgreed : none.noAnswer;
	};
	const entries = props.asked
		.map((question) => {
			const { answerLines, textNames, agreedVersion } = behaviourOf(question);
			const marked = textNames().length > 0 ? words : [];
			const isAgreed = agreedVersion(answers) !== undefined;
			const lines = isAgreed ? [agreed] : answerLines(answers, { say, language: lang });
			return { question, marked, lines, lineLang: isAgreed ? language : lang };
		})
		.filter(({ lines }) => isWhole || lines.length > 0);
	if (entries.length === 0) return null;
	return (
		<dl class="answers" lang={lang}>
			{entries.map(({ question, marked, lines, lineLang }) => (
				<>
					<dt>{say(question.label)}</dt>
					{lines.map((line) => (
						<dd class="lines" lang={lineLang === lang ? undefined : lineLang}>
							<MarkedText text={line} words={marked} />
						</dd>
					))}
					{lines.length === 0 && (
						<dd class="none" lang={language}>
							{notAnswered(question)}
						</dd>
					)}
				</>
			))}
		</dl>
	);
}

function Others({ answers, known, language }: AnswerSheetProps & { known: Question[] }) {
	const names = new Set(
		known.flatMap((question) =>
			isSection(question)
				? []
				: [...behaviourOf(question).fields(), ...behaviourOf(question).textNames()],
		),
	);
	const others = Object.entries(answers).filter(([name]) => !names.has(name));
	if (others.length === 0) return null;
	return (
		<>
			{known.length > 0 && <p class="fine">{wordsFor(language).submissions.withoutQuestion}</p>}
			<dl class="answers">
				{others.map(([name, answer]) => (
					<>
						<dt>{name}</dt>
						<dd class="lines">{[answer].flat().map(String).join(", ")}</dd>
					</>
				))}
			</dl>
		</>
	);
}
