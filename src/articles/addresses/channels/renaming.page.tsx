import { type Frame, NewsroomLayout } from "../../../newsroom/layout/newsroom-layout.tsx";
import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { NewsroomChannel } from "./channel-newsroom.schema.ts";

/** So many articles get the name in a minute. */
const ARTICLES_A_MINUTE = 200;

interface RenamingPageProps extends Frame {
	channel: NewsroomChannel;
	/** The name, the path on the website, and the typed value of the form. */
	present: { name: string; path: string };
	/** The path of the page about the topic or author. */
	own: string;
	isMerge: boolean;
}

/** Asks before a topic or an author gets another name, and says what happens then. */
export function RenamingPage(props: RenamingPageProps) {
	const { site, language, own, channel, present, isMerge } = props;
	const words = wordsFor(language).channelPages.asked;
	const { name } = present;
	const title = (isMerge ? words.mergeTitle : words.renameTitle)(channel.name, name);
	const former = decodeURI(channel.url.slice(site.url.length));
	const minutes = Math.ceil(channel.articles / ARTICLES_A_MINUTE) || 1;
	return (
		<NewsroomLayout frame={{ ...props, path: own }} title={title}>
			<h1>{title}</h1>
			<form class="sheet" method="post" action={`${own}/rename`}>
				<ul>
					<li>
						{words.articles(numberText(channel.articles, language), name)}{" "}
						{words.lasts(numberText(minutes, language))}
					</li>
					<li>
						{former === present.path
							? words.sameAddress(former)
							: words.newAddress(former, present.path)}
					</li>
					<li>{isMerge ? words.feedsOfMerged(channel.name, name) : words.feedsOfRenamed}</li>
				</ul>
				<p>{isMerge ? <strong>{words.final}</strong> : words.undo}</p>
				<input type="hidden" name={isMerge ? "into" : "name"} value={name} />
				<div class="buttons">
					<button class={isMerge ? "danger" : undefined} type="submit">
						{isMerge ? words.mergeYes : words.renameYes}
					</button>
					<a href={own}>{words.no}</a>
				</div>
			</form>
		</NewsroomLayout>
	);
}
