import { type Frame, NewsroomLayout } from "../newsroom/layout/newsroom-layout.tsx";
import { localizer } from "../platform/schema/translated-text.schema.ts";
import { wallTimeText } from "../platform/ui/date-text.ts";
import { statusStylesheetPath } from "../platform/ui/stylesheets.ts";
import { CheckItem } from "../status/check-item.tsx";
import { wordsFor } from "../words/languages.ts";
import type { Board } from "./find-board.ts";
import { NewestComments } from "./newest-comments.tsx";

interface BoardPageProps extends Frame {
	board: Board;
}

/** The newsroom's first page: what needs a hand, and what appears next. */
export function BoardPage(props: BoardPageProps) {
	const { language, board } = props;
	const { board: words, navigation } = wordsFor(language);
	return (
		<NewsroomLayout
			frame={props}
			title={navigation.home}
			stylesheets={board.checks?.length ? [statusStylesheetPath] : []}
		>
			<h1>{navigation.home}</h1>
			<Hands {...props} />
			{board.scheduled && (
				<section aria-labelledby="scheduled">
					<h2 id="scheduled">{words.scheduled}</h2>
					<Scheduled {...props} />
				</section>
			)}
			{board.comments && (
				<section aria-labelledby="comments">
					<h2 id="comments">{words.comments}</h2>
					<NewestComments {...props} comments={board.comments} />
				</section>
			)}
			{board.backups && (
				<section aria-labelledby="backups">
					<h2 id="backups">{words.backups}</h2>
					<Backups {...props} />
				</section>
			)}
		</NewsroomLayout>
	);
}

/** Lists what somebody must do, the most urgent first. */
function Hands(props: BoardPageProps) {
	const { language, board } = props;
	const { checks = [], closing = [], tokens = [] } = board;
	const words = wordsFor(language).board;
	const isAsked = board.checks ?? board.closing ?? board.tokens;
	const isNothing = checks.length + closing.length + tokens.length === 0;
	if (!isAsked) return null;
	return (
		<section aria-labelledby="hands">
			<h2 id="hands">{words.hands}</h2>
			{isNothing && <p class="sheet">{words.nothing}</p>}
			{checks.length > 0 && (
				<ul class="checks">
					{checks.map((check) => (
						<CheckItem check={check} language={language} level="h3" />
					))}
				</ul>
			)}
			{closing.length + tokens.length > 0 && (
				<ul class="entries">
					<Closing {...props} />
					<EndingTokens {...props} />
				</ul>
			)}
		</section>
	);
}

function Closing({ site, language, board: { closing = [] } }: BoardPageProps) {
	const words = wordsFor(language).board;
	return closing.map((survey) => (
		<li>
			<div>
				<h3>
					<a href={`/newsroom/surveys/${survey.slug}`}>
						{localizer(language, survey.language)(survey.title)}
					</a>
				</h3>
				<p class="facts">
					{survey.closes_at && words.closes(timeText(survey.closes_at, language, site.timeZone))}
				</p>
			</div>
			<span class="badge">{words.today}</span>
		</li>
	));
}

function EndingTokens({ site, language, board: { tokens = [] } }: BoardPageProps) {
	const words = wordsFor(language).board;
	return tokens.map(({ name, person, expires_at }) => (
		<li>
			<div>
				<h3>
					<a href={person ? `/newsroom/people/${person}` : "/newsroom/tokens"}>
						{words.token(name)}
					</a>
				</h3>
				{expires_at && (
					<p class="facts">{words.ends(wallTimeText(expires_at, language, site.timeZone))}</p>
				)}
			</div>
			<span class="badge">{words.soon}</span>
		</li>
	));
}

function Scheduled({ site, language, board: { scheduled = [] } }: BoardPageProps) {
	const words = wordsFor(language).board;
	if (scheduled.length === 0) return <p class="sheet">{words.noneScheduled}</p>;
	return (
		<ol class="entries">
			{scheduled.map(({ title, language: lang, published_at, isOverdue }) => (
				<li>
					<div>
						<h3 lang={lang}>{title}</h3>
						<p class="facts">{published_at && timeText(published_at, language, site.timeZone)}</p>
					</div>
					{isOverdue && <span class="badge late">{words.overdue}</span>}
				</li>
			))}
		</ol>
	);
}

function Backups({ site, language, board: { backups } }: BoardPageProps) {
	const words = wordsFor(language).board;
	const { made, proved } = backups ?? {};
	const text = (at: Date) => timeText(at, language, site.timeZone);
	return (
		<div class="sheet">
			<p>{made ? words.made(text(made)) : words.neverMade}</p>
			<p>{proved ? words.proved(text(proved)) : words.neverProved}</p>
		</div>
	);
}

const timeText = (at: Date, language: string, timeZone: string) =>
	wallTimeText(at.toISOString(), language, timeZone);
