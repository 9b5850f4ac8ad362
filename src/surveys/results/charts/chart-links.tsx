import { wordsFor } from "../../../words/languages.ts";
import { type SubmissionFilter, toFilterQuery } from "../../answers/submission-filter.schema.ts";
import { resultId } from "../../questions/result-props.tsx";
import { DAYS_CHART } from "./chart-names.ts";

interface ChartLinksProps {
	slug: string;
	/** The id of a question, or DAYS_CHART. */
	name: string;
	filter: SubmissionFilter;
	language: string;
	/** The language of the survey's texts. */
	lang: string;
	/** True for those who may put charts into articles. */
	mayWriteArticles: boolean;
}

/** Leads to the chart as a picture, and into an article. */
export function ChartLinks(props: ChartLinksProps) {
	const { slug, name, filter, language, lang, mayWriteArticles } = props;
	const words = wordsFor(language).charts;
	const query = toFilterQuery(filter);
	const picture = `/newsroom/api/surveys/${slug}/charts/${name}.svg${query}${query === "" ? "?" : "&"}lang=${lang}`;
	const heading = name === DAYS_CHART ? "days" : `${resultId(name)}.heading`;
	return (
		<p class="links">
			<a href={picture} aria-describedby={heading}>
				{words.download}
			</a>{" "}
			{mayWriteArticles && (
				<a href={`/newsroom/surveys/${slug}/charts/${name}${query}`} aria-describedby={heading}>
					{words.take}
				</a>
			)}
		</p>
	);
}
