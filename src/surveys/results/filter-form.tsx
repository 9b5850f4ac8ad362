import { numberText } from "../../platform/ui/number-text.ts";
import { wordsFor } from "../../words/languages.ts";
import type { NewsroomResults } from "./results.schema.ts";
import { isPeriod, NO_ORIGIN, type SubmissionFilter } from "../answers/submission-filter.schema.ts";

interface FilterFormProps {
	action: string;
	filter: SubmissionFilter;
	origins: NewsroomResults["origins"];
	language: string;
}

/** Filters the submissions by day and origin. */
export function FilterForm({ action, filter, origins, language }: FilterFormProps) {
	const words = wordsFor(language).newsroom;
	const isFiltered = Object.keys(filter).length > 0;
	const isWrong = !isPeriod(filter);
	return (
		<form class="filter" action={action}>
			<label>
				{words.from}
				<input type="date" name="from" value={filter.from ?? ""} />
			</label>
			<label>
				{words.to}
				<input
					type="date"
					name="to"
					value={filter.to ?? ""}
					{...(isWrong && { "aria-invalid": "true", "aria-describedby": "period-error" })}
				/>
			</label>
			{isWrong && (
				<p id="period-error" role="alert">
					{words.wrongPeriod}
				</p>
			)}
			<label>
				{words.origin}
				<select name="origin">
					<option value="">{words.allOrigins}</option>
					{origins.map(({ origin, count }) => (
						<option value={origin ?? NO_ORIGIN} selected={filter.origin === origin}>
							{origin ?? words.noOrigin} ({numberText(count, language)})
						</option>
					))}
				</select>
			</label>
			<button type="submit">{words.filter}</button>
			{isFiltered && (
				<span>
					{words.filtered} <a href={action}>{words.reset}</a>
				</span>
			)}
		</form>
	);
}
