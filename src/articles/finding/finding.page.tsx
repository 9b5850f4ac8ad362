import { type Frame, NewsroomLayout } from "../../newsroom/layout/newsroom-layout.tsx";
import { numberText } from "../../platform/ui/number-text.ts";
import { boardStylesheetPath } from "../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../words/languages.ts";
import { MAX_COUNTED } from "../lists/search/max-counted.ts";
import type { FoundArticle } from "./finding.schema.ts";
import { FindingForm, type FindingFormProps } from "./finding-form.tsx";
import { findingPath, NEW_ARTICLE_PATH } from "./finding-paths.ts";
import { FoundEntry } from "./found-entry.tsx";
import { Selection, SelectionBox } from "./many/selection.tsx";
import { NothingFoundHere } from "./nothing-found-here.tsx";
import { findingScriptPath } from "./script/finding-script.ts";
import type { UnknownName } from "./unknown-name.ts";

export interface FindingPageProps extends Frame, Omit<FindingFormProps, "language"> {
	articles: FoundArticle[];
	/** The number of articles that match; undefined if there are more than are counted. */
	total: number | undefined;
	unknown: UnknownName[];
	/** The cursor of the next page. */
	next: string | undefined;
	/** True if the page does not begin with the first article. */
	isLater: boolean;
	now: Date;
}

/** Lists the articles of the newsroom in all statuses. */
export function FindingPage(props: FindingPageProps) {
	const { language, permissions } = props;
	const words = wordsFor(language).articleList;
	return (
		<NewsroomLayout
			frame={props}
			title={words.title}
			stylesheets={[boardStylesheetPath]}
			scripts={[findingScriptPath]}
			isWide
		>
			<div class="above">
				<h1>{words.title}</h1>
				{permissions?.has("drafts:write") && (
					<a class="button" href={NEW_ARTICLE_PATH}>
						{words.write}
					</a>
				)}
			</div>
			<FindingForm {...props} />
			<p class="facts" id="hits" role="status">
				{foundText(props)}
			</p>
			<div id="found">
				<Found {...props} />
			</div>
		</NewsroomLayout>
	);
}

function Found(props: FindingPageProps) {
	const { site, language, permissions, articles, now } = props;
	const maySelect = permissions?.has("articles:publish");
	if (articles.length === 0) return <NothingFoundHere {...props} />;
	return (
		<>
			<Selection {...props}>
				<ul class="entries">
					{articles.map((article) => (
						<FoundEntry {...{ site, language, article, now }} heading="h2">
							{maySelect && <SelectionBox language={language} article={article} />}
						</FoundEntry>
					))}
				</ul>
			</Selection>
			<Turning {...props} />
		</>
	);
}

function foundText({ language, total }: FindingPageProps): string {
	const { articleList: words } = wordsFor(language);
	return total === undefined
		? words.manyFound(numberText(MAX_COUNTED, language))
		: words.found(numberText(total, language));
}

function Turning({ language, form, next, isLater }: FindingPageProps) {
	const { articleList: words, articles } = wordsFor(language);
	if (next === undefined && !isLater) return null;
	return (
		<nav class="pager turning" aria-label={articles.morePages}>
			{isLater && (
				<a rel="prev" href={findingPath(form)}>
					{words.first}
				</a>
			)}{" "}
			{next !== undefined && (
				<a rel="next" href={findingPath(form, next)}>
					{words.next}
				</a>
			)}
		</nav>
	);
}
