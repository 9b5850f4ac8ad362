import type { Child } from "hono/jsx";
import { directionOf } from "../../platform/direction.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { wallTimeText } from "../../platform/ui/date-text.ts";
import { wordsFor } from "../../words/languages.ts";
import { isOverdue } from "../article/overdue.ts";
import type { FoundArticle } from "./finding.schema.ts";
import { editorPath } from "./finding-paths.ts";

interface EntryProps {
	site: Site;
	language: string;
	now: Date;
	article: FoundArticle;
}

interface FoundEntryProps extends EntryProps {
	heading: "h2" | "h3";
	/** Stands before the title, such as a box to tick. */
	children?: Child;
}

/** An article in a list of the newsroom: its title, its times, who changed it last, and its status. */
export function FoundEntry({ heading: Heading, children, ...props }: FoundEntryProps) {
	const { article, language } = props;
	const { articleList: words } = wordsFor(language);
	const title = titleOf(article);
	return (
		<li>
			{children}
			<div>
				<Heading>
					<a href={editorPath(article.slug)} {...languageOf(article, title, language)}>
						{title || `${words.untitled} (${article.slug})`}
					</a>
				</Heading>
				<p class="facts">
					<Times {...props} />
				</p>
			</div>
			<Marks {...props} />
		</li>
	);
}

/** Returns the title that an article has, or will have if it was never public. */
export function titleOf({ status, title, draft }: FoundArticle): string {
	const isWritten = status === "draft" || title === "";
	return (isWritten && draft?.title) || title;
}

function languageOf(article: FoundArticle, title: string, language: string) {
	const isOther = title !== "" && article.language !== language;
	return isOther ? { lang: article.language, dir: directionOf(article.language) ?? "ltr" } : {};
}

/** Says when an article appeared or will appear, and when it was changed last. */
function Times({ site, language, now, article }: EntryProps) {
	const { articleList: words } = wordsFor(language);
	const { status, published_at, changed_at, changed_by, draft } = article;
	const textOf = (at: string) => wallTimeText(at, language, site.timeZone);
	const due = status === "scheduled" ? published_at : undefined;
	const changed = textOf(changed_at);
	const appearing = (at: string, [appears, shouldHave]: Sentences) => {
		const isLate = isOverdue(at, now);
		const text = (isLate ? shouldHave : appears)(textOf(at));
		return <strong class={isLate ? "due late" : "due"}>{text}</strong>;
	};
	const times = [
		status === "published" && published_at && words.publishedAt(textOf(published_at)),
		due && appearing(due, [words.appearsAt, words.shouldHaveAppeared]),
		draft?.publish_at &&
			appearing(draft.publish_at, [words.changeAppearsAt, words.changeShouldHaveAppeared]),
		changed_by === undefined ? words.changedAt(changed) : words.changedBy(changed, changed_by),
	];
	return times.filter(Boolean).map((time, index) => (
		<>
			{index > 0 && " · "}
			<span class="fact">{time}</span>
		</>
	));
}

/** The sentences about a time ahead, and about one that has passed. */
type Sentences = [appears: (moment: string) => string, shouldHave: (moment: string) => string];

/** Marks what to know at a glance: overdue, label, working copy, status; and leads to the public page. */
function Marks({ language, now, article }: EntryProps) {
	const { articleList: words, articles } = wordsFor(language);
	const { status, published_at, draft, label, url } = article;
	const dues = [status === "scheduled" ? published_at : undefined, draft?.publish_at];
	const isLate = dues.some((due) => due !== undefined && isOverdue(due, now));
	return (
		<p class="marks">
			{isLate && <span class="badge late">{words.overdue}</span>}{" "}
			{label && <span class="badge">{articles.labels[label]}</span>}{" "}
			{draft && status !== "draft" && <span class="badge changing">{words.workingCopy}</span>}{" "}
			<span class={status === "published" ? "badge open" : "badge"}>{words.statuses[status]}</span>{" "}
			{status === "published" && (
				<a href={new URL(url).pathname} aria-label={words.publicPageOf(titleOf(article))}>
					{words.publicPage}
				</a>
			)}
		</p>
	);
}
