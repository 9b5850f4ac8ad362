import { wordsFor } from "../../words/languages.ts";
import { numberText } from "./number-text.ts";

/** From so many on, shares have a decimal. */
const MANY = 1000;

/** A row of a bar chart; its numbers are null if they are hidden. */
export interface Bar {
	label: string;
	count: number | null;
	share: number | null;
	/** Length from 0 to 1; the share by default. */
	length?: number | undefined;
	/** The CSS class of its colour. */
	tone?: string;
	/** A further number, shown in a separate column. */
	extra?: string;
}

interface BarsProps {
	/** Prefix of the ids inside the chart. */
	id: string;
	caption: string;
	bars: Bar[];
	language: string;
	/** The language of the labels. */
	lang?: string | undefined;
	/** Heading of the labels: answers if they are nothing else. */
	labelHead?: string;
	/** Heading of the column with the further numbers. */
	extraHead?: string;
}

/** A table of numbers with a bar below each label. */
export function BarChart({ id, caption, bars, language, lang, labelHead, extraHead }: BarsProps) {
	const words = wordsFor(language).results;
	const all = bars.reduce((sum, { count }) => sum + (count ?? 0), 0);
	const shareText = (share: number) =>
		numberText(share, language, all < MANY ? "share" : "exactShare");
	return (
		<table class="bars">
			<caption class="hidden">{caption}</caption>
			<thead>
				<tr>
					<th scope="col">{labelHead ?? words.choice}</th>
					{extraHead && <th scope="col">{extraHead}</th>}
					<th scope="col">{words.count}</th>
					<th scope="col">{words.share}</th>
				</tr>
			</thead>
			<tbody>
				{bars.map((bar, index) => (
					<tr>
						<th scope="row">
							<span lang={lang}>{bar.label}</span>
							<BarImage id={`${id}.${index}`} bar={bar} shareText={shareText} />
						</th>
						{extraHead && <td>{bar.extra}</td>}
						<Numbers {...{ bar, language, shareText }} />
					</tr>
				))}
			</tbody>
		</table>
	);
}

interface BarTextProps {
	bar: Bar;
	shareText: (share: number) => string;
}

function Numbers({
	bar: { count, share },
	language,
	shareText,
}: BarTextProps & { language: string }) {
	if (count === null || share === null) {
		return <td colspan={2}>{wordsFor(language).results.hidden}</td>;
	}
	return (
		<>
			<td>{numberText(count, language)}</td>
			<td>{shareText(share)}</td>
		</>
	);
}

function BarImage({ id, bar, shareText }: BarTextProps & { id: string }) {
	const { share, length = share } = bar;
	if (share === null || length === null) return null;
	return (
		<svg
			class="bar"
			role="img"
			aria-labelledby={id}
			viewBox="0 0 100 10"
			preserveAspectRatio="none"
		>
			<title id={id}>{bar.extra ?? shareText(share)}</title>
			<rect class="track" width="100" height="10" />
			<rect class={bar.tone ?? "fill"} width={Math.round(length * 1000) / 10} height="10" />
		</svg>
	);
}
