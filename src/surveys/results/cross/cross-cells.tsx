import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { CrossChoice, CrossTable } from "./cross.schema.ts";
import type { SideText } from "./side-text.ts";

export interface CrossProps {
	table: CrossTable;
	rows: SideText;
	columns: SideText;
	language: string;
	lang: string;
}

/** The numbers of a cross table: in each cell the count, its share of the row and its share of the column. */
export function CrossCells({ table, rows, columns, language, lang }: CrossProps) {
	const words = wordsFor(language).cross;
	const { answered } = table;
	const hasSmall = [...table.rows.choices, ...table.columns.choices].some(({ small }) => small);
	const total = (count: number) => numberText(count, language);
	return (
		<>
			<section class="wide" aria-label={words.title} tabindex={0}>
				<table class="cross-table">
					<caption class="hidden">{words.heading(rows.label, columns.label)}</caption>
					<thead>
						<tr>
							<td />
							{table.columns.choices.map((choice, x) => (
								<th scope="col" lang={lang}>
									<Head choice={choice} text={columns.choices[x] ?? choice.value} />
								</th>
							))}
							<th scope="col">{words.total}</th>
						</tr>
					</thead>
					<tbody>
						{table.rows.choices.map((choice, y) => (
							<tr>
								<th scope="row" lang={lang}>
									<Head choice={choice} text={rows.choices[y] ?? choice.value} />
								</th>
								{(table.cells[y] ?? []).map((cell) => (
									<td>
										<strong>{total(cell.count)}</strong>
										<Share arrow="→" share={cell.row_share} of={words.ofRow} language={language} />
										<Share
											arrow="↓"
											share={cell.column_share}
											of={words.ofColumn}
											language={language}
										/>
									</td>
								))}
								<td>
									<strong>{total(choice.total)}</strong>
									<Share arrow="↓" share={choice.share} of={words.ofAll} language={language} />
								</td>
							</tr>
						))}
					</tbody>
					<tfoot>
						<tr>
							<th scope="row">{words.total}</th>
							{table.columns.choices.map((choice) => (
								<td>
									<strong>{total(choice.total)}</strong>
									<Share arrow="→" share={choice.share} of={words.ofAll} language={language} />
								</td>
							))}
							<td>
								<strong>{total(answered)}</strong>
							</td>
						</tr>
					</tfoot>
				</table>
			</section>
			<p class="fine">{words.key}</p>
			{hasSmall && <p class="fine">{words.small}</p>}
		</>
	);
}

function Head({ choice, text }: { choice: CrossChoice; text: string }) {
	return (
		<>
			{text}
			{choice.small && <span class="small-base">*</span>}
		</>
	);
}

interface ShareProps {
	arrow: string;
	share: number;
	of: string;
	language: string;
}

function Share({ arrow, share, of, language }: ShareProps) {
	return (
		<span class="share">
			<span aria-hidden="true">{arrow} </span>
			{numberText(share, language, "share")} <span class="hidden">{of}</span>
		</span>
	);
}
