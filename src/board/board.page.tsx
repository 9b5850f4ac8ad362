import { WordsField } from "../articles/finding/finding-form.tsx";
import { ARTICLES_PATH, NEW_ARTICLE_PATH } from "../articles/finding/finding-paths.ts";
import { NewsroomLayout } from "../newsroom/layout/newsroom-layout.tsx";
import { wallTimeText } from "../platform/ui/date-text.ts";
import { boardStylesheetPath, statusStylesheetPath } from "../platform/ui/stylesheets.ts";
import { wordsFor } from "../words/languages.ts";
import type { BoardProps } from "./board-props.ts";
import { FirstSteps } from "./first-steps.tsx";
import { countHands, Hands } from "./hands.tsx";
import { NewestComments } from "./newest-comments.tsx";
import { WorkLists } from "./work-lists.tsx";

/** The newsroom's first page: what appears, what is being written, what others say, and what needs a hand. */
export function BoardPage(props: BoardProps) {
	const { language, permissions, board } = props;
	const { board: words, navigation } = wordsFor(language);
	const { work, comments, backups, checks } = board;
	const stylesheets = [...(checks?.length ? [statusStylesheetPath] : []), boardStylesheetPath];
	return (
		<NewsroomLayout frame={props} title={navigation.home} stylesheets={stylesheets} isWide>
			<Above {...props} />
			<Urgent {...props} />
			<div class="columns-of-work">
				{work && (
					<div>
						{work.isEmpty ? <FirstSteps {...props} /> : <WorkLists {...props} work={work} />}
					</div>
				)}
				<div>
					{comments && (comments.length > 0 || !work?.isEmpty) && (
						<section aria-labelledby="comments">
							<h2 id="comments">{words.comments}</h2>
							<NewestComments {...props} comments={comments} />
						</section>
					)}
					<Hands {...props} />
					{backups && (
						<section aria-labelledby="backups">
							<h2 id="backups">{words.backups}</h2>
							<Backups {...props} />
						</section>
					)}
					{!permissions?.has("articles:read") && permissions?.has("results:read") && (
						<p>
							<a href="/newsroom/surveys">{words.toSurveys}</a>
						</p>
					)}
				</div>
			</div>
		</NewsroomLayout>
	);
}

/** The heading, with the search and the way to a new article. */
function Above({ language, permissions }: BoardProps) {
	const { navigation, articleList } = wordsFor(language);
	return (
		<>
			<div class="above">
				<h1>{navigation.home}</h1>
				{permissions?.has("drafts:write") && (
					<a class="button" href={NEW_ARTICLE_PATH}>
						{articleList.write}
					</a>
				)}
			</div>
			{permissions?.has("articles:read") && (
				<search>
					<form class="finding" action={ARTICLES_PATH}>
						<WordsField language={language} value="" />
					</form>
				</search>
			)}
		</>
	);
}

/** Leads to what needs a hand, which stands below on small screens. */
function Urgent({ language, board }: BoardProps) {
	const words = wordsFor(language).board;
	const count = countHands(board);
	if (count === 0) return null;
	return (
		<p class="urgent">
			<a href="#hands">{words.urgent(count)}</a>
		</p>
	);
}

function Backups({ site, language, board: { backups } }: BoardProps) {
	const words = wordsFor(language).board;
	const { made, proved } = backups ?? {};
	const text = (at: Date) => wallTimeText(at.toISOString(), language, site.timeZone);
	return (
		<div class="sheet">
			<p>{made ? words.made(text(made)) : words.neverMade}</p>
			<p>{proved ? words.proved(text(proved)) : words.neverProved}</p>
		</div>
	);
}
