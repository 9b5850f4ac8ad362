import { TextField } from "../../../newsroom/layout/fields.tsx";
import { type Frame, NewsroomLayout } from "../../../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../../../newsroom/layout/notice.tsx";
import { momentText } from "../../../platform/ui/date-text.ts";
import {
	filterFields,
	type SubmissionFilter,
	toFilterQuery,
} from "../../../surveys/answers/submission-filter.schema.ts";
import type { FoundChart } from "../../../surveys/results/charts/find-chart.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { FoundArticle } from "../../finding/finding.schema.ts";
import { titleOf } from "../../finding/found-entry.tsx";
import { type ChartForm, NEW_ARTICLE } from "./chart-page.schema.ts";

/** Fewer people than this may be recognised by those who know them. */
const SMALL_GROUP = 5;

interface ChartArticleProps extends Frame {
	slug: string;
	name: string;
	filter: SubmissionFilter;
	found: FoundChart;
	/** The language of the chart. */
	lang: string;
	articles: FoundArticle[];
	/** The words by which articles were looked for. */
	q: string;
	form: ChartForm;
	fault: "choose" | "gone" | "busy" | "long" | undefined;
	hasStore: boolean;
}

/** Shows a chart as it will be, and asks which article it goes into. */
export function ChartArticlePage(props: ChartArticleProps) {
	const { language, slug, found, fault, hasStore, filter } = props;
	const words = wordsFor(language).charts;
	const title = words.takeTitle(found.chart.title);
	const results = `/newsroom/surveys/${slug}${toFilterQuery(filter)}`;
	return (
		<NewsroomLayout frame={props} title={title}>
			<p class="dateline">
				<a href={results}>{wordsFor(language).newsroom.back}</a>
			</p>
			<h1>{title}</h1>
			{fault && <Notice text={words[fault]} isWrong />}
			{!hasStore && <Notice text={words.noStore} isWrong />}
			<p>{words.takeLead}</p>
			<Picture {...props} />
			{found.chart.smallest < SMALL_GROUP && <p class="notice wrong">{words.small}</p>}
			<h2 id="which">{words.which}</h2>
			<Search {...props} />
			{hasStore && <ArticleForm {...props} />}
		</NewsroomLayout>
	);
}

const withQuery = (query: string, name: string, value: string) =>
	`${query}${query === "" ? "?" : "&"}${new URLSearchParams({ [name]: value })}`;

/** The chart as the picture that will be in the article. */
function Picture({ slug, name, filter, found, lang }: ChartArticleProps) {
	const { width, height } = found.drawing;
	const query = withQuery(toFilterQuery(filter), "lang", lang);
	const address = `/newsroom/api/surveys/${slug}/charts/${name}.svg${query}`;
	return (
		<p class="drawing">
			<img src={address} alt={found.alt} lang={lang} {...{ width, height }} />
		</p>
	);
}

function Search({ slug, name, filter, language, q }: ChartArticleProps) {
	const words = wordsFor(language).charts;
	return (
		<form class="form inline" action={`/newsroom/surveys/${slug}/charts/${name}`}>
			{filterFields(filter).map(([field, value]) => (
				<input type="hidden" name={field} value={value} />
			))}
			<TextField id="q" name="q" type="search" label={words.search} value={q} />
			<button class="quiet" type="submit">
				{words.find}
			</button>
		</form>
	);
}

/** Articles to choose from; the first choice is a new one. */
function ArticleForm({ slug, name, filter, language, ...props }: ChartArticleProps) {
	const { articles, q, form, site } = props;
	const { charts: words, articleList } = wordsFor(language);
	const query = toFilterQuery(filter);
	const action = `/newsroom/surveys/${slug}/charts/${name}${q ? withQuery(query, "q", q) : query}`;
	return (
		<form class="sheet form" method="post" action={action}>
			<input type="hidden" name="page" value={form.page} />
			<fieldset class="choices">
				<legend>{q ? words.foundArticles(q) : words.recent}</legend>
				<Choice value={NEW_ARTICLE} chosen={form.article}>
					{words.newArticle}
				</Choice>
				{articles.map((article) => (
					<Choice value={article.slug} chosen={form.article}>
						<span lang={article.language}>
							{titleOf(article) || `${articleList.untitled} (${article.slug})`}
						</span>{" "}
						<small>{momentText(article.changed_at, language, site.timeZone)}</small>
					</Choice>
				))}
				{articles.length === 0 && <p>{words.nothing}</p>}
			</fieldset>
			<div class="buttons">
				<button type="submit">{words.put}</button>
			</div>
		</form>
	);
}

function Choice({ value, chosen, children }: { value: string; chosen: string; children: unknown }) {
	return (
		<label>
			<input type="radio" name="article" value={value} checked={value === chosen} required />
			<span>{children}</span>
		</label>
	);
}
