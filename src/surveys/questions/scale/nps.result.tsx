import { BarChart } from "../../../platform/ui/bar-chart.tsx";
import { Figure } from "../../../platform/ui/figure.tsx";
import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { PublicChoice } from "../question-result.schema.ts";
import { isHidden } from "../question-result.schema.ts";
import { type ResultProps, resultId } from "../result-props.tsx";
import type { NpsQuestion } from "./nps.schema.ts";

/** The Net Promoter Score and its three groups; in the newsroom also all steps. */
export function NpsResult(props: ResultProps<NpsQuestion>) {
	const { question, result, language, say } = props;
	const words = wordsFor(language).results;
	const { nps, choices = [] } = result;
	const labels = new Map(Object.entries(words.groups));
	const labelled = (choice: PublicChoice) => ({
		...choice,
		label: labels.get(choice.value) ?? choice.value,
	});
	const groups = (nps?.groups ?? choices).map((group) => ({
		...labelled(group),
		tone: group.value,
	}));
	const id = resultId(question.id);
	const caption = say(question.label);
	return (
		<>
			{nps && <Figure number={numberText(nps.score, language, "score")} meaning={words.nps} />}
			{groups.some(isHidden) || <Gauge id={`${id}.gauge`} {...{ groups, language }} />}
			<BarChart id={id} {...{ caption, bars: groups, language }} />
			{nps?.groups && (
				<details>
					<summary>{words.steps}</summary>
					<BarChart id={`${id}.steps`} {...{ caption, bars: choices.map(labelled), language }} />
				</details>
			)}
		</>
	);
}

interface GaugeProps {
	id: string;
	groups: (PublicChoice & { label: string })[];
	language: string;
}

/** The groups side by side, detractors at the left and promoters at the right. */
function Gauge({ id, groups, language }: GaugeProps) {
	const parts = groups.toReversed();
	const widths = parts.map(({ share }) => (share ?? 0) * 100);
	const title = parts
		.map(({ label, share }) => `${label}: ${numberText(share ?? 0, language, "share")}`)
		.join(", ");
	return (
		<svg
			class="gauge"
			role="img"
			aria-labelledby={id}
			viewBox="0 0 100 10"
			preserveAspectRatio="none"
		>
			<title id={id}>{title}</title>
			{parts.map(({ value }, index) => (
				<rect
					class={value}
					x={Math.round(sum(widths.slice(0, index)) * 100) / 100}
					width={Math.round((widths[index] ?? 0) * 100) / 100}
					height="10"
				/>
			))}
		</svg>
	);
}

function sum(numbers: number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
