import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { CrossProps } from "./cross-cells.tsx";

/** So many colours can be told apart. */
const MOST_COLOURS = 8;
/** The width of a whole bar and the height of one, in the units of the picture. */
const WIDTH = 100;
const HEIGHT = 10;

/** Draws the shares of each row: one bar in parts, or several bars where several answers were possible. */
export function CrossChart(props: CrossProps & { isOrdered: boolean }) {
	const { table, rows, columns, isOrdered, language, lang } = props;
	const words = wordsFor(language).cross;
	if (columns.choices.length > MOST_COLOURS) return <p class="fine">{words.noChart}</p>;
	const share = (number: number) => numberText(number, language, "share");
	return (
		<figure class={isOrdered ? "cross-chart ordered" : "cross-chart"}>
			<figcaption>{words.chart(rows.label, columns.label)}</figcaption>
			<ul class="legend" lang={lang}>
				{columns.choices.map((text, x) => (
					<li>
						<svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">
							<rect class={`c${x}`} width="10" height="10" />
						</svg>
						{text}
					</li>
				))}
			</ul>
			<dl>
				{table.rows.choices.map((row, y) => {
					const shares = (table.cells[y] ?? []).map(({ row_share }) => row_share);
					const title = shares.map((one, x) => `${columns.choices[x]}: ${share(one)}`).join(", ");
					return (
						<>
							<dt lang={lang}>
								{rows.choices[y]}
								{row.small && <span class="small-base">*</span>}{" "}
								<small>n = {numberText(row.total, language)}</small>
							</dt>
							<dd>
								<Bars
									id={`cross-${y}`}
									title={title}
									shares={shares}
									isStacked={!table.columns.several}
								/>
							</dd>
						</>
					);
				})}
			</dl>
		</figure>
	);
}

interface BarsProps {
	id: string;
	title: string;
	shares: number[];
	isStacked: boolean;
}

function Bars({ id, title, shares, isStacked }: BarsProps) {
	const height = isStacked ? HEIGHT : HEIGHT * shares.length;
	const start = (index: number) =>
		shares.slice(0, index).reduce((sum, share) => sum + share, 0) * WIDTH;
	return (
		<svg
			class={isStacked ? "stack" : "group"}
			role="img"
			aria-labelledby={id}
			viewBox={`0 0 ${WIDTH} ${height}`}
			preserveAspectRatio="none"
		>
			<title id={id}>{title}</title>
			<rect class="track" width={WIDTH} height={height} />
			{shares.map((share, index) => (
				<rect
					class={`c${index}`}
					x={isStacked ? rounded(start(index)) : 0}
					y={isStacked ? 0 : index * HEIGHT + 1}
					width={rounded(share * WIDTH)}
					height={isStacked ? HEIGHT : HEIGHT - 2}
				/>
			))}
		</svg>
	);
}

const rounded = (number: number) => Math.round(number * 100) / 100;
