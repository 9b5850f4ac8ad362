import { TextField } from "../../../newsroom/layout/fields.tsx";
import { type Frame, NewsroomLayout } from "../../../newsroom/layout/newsroom-layout.tsx";
import { dateText } from "../../../platform/ui/date-text.ts";
import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { NamedKind } from "./plan-renaming.ts";

export interface ListedChannel {
	path: string;
	name: string;
	articles: number;
	newest: string | undefined;
	isRenamed: boolean;
}

interface ChannelListProps extends Frame {
	kind: NamedKind;
	channels: ListedChannel[];
	/** The words that were searched for; empty for all. */
	typed: string;
	morePath: string | undefined;
}

/** Lists the topics or the authors, and finds one by a part of its name. */
export function ChannelListPage(props: ChannelListProps) {
	const { language, path, kind, channels, typed, morePath } = props;
	const words = wordsFor(language).channelPages;
	const title = words.titles[kind];
	return (
		<NewsroomLayout frame={props} title={title}>
			<h1>{title}</h1>
			<p class="lead">{words.intros[kind]}</p>
			<form class="sheet form inline" action={path}>
				<TextField
					{...{ id: "q", name: "q", type: "search", label: words.search }}
					{...{ value: typed, maxlength: 100 }}
				/>
				<button type="submit">{words.searchButton}</button>
			</form>
			{typed !== "" && (
				<p>
					<a href={path}>{words.reset}</a>
				</p>
			)}
			{channels.length === 0 && (
				<p class="sheet">{typed === "" ? words.none[kind] : words.noneFound(typed)}</p>
			)}
			{channels.length > 0 && (
				<ul class="entries">
					{channels.map((channel) => (
						<ChannelEntry {...props} channel={channel} />
					))}
				</ul>
			)}
			{morePath !== undefined && (
				<nav class="pager" aria-label={words.more}>
					<a rel="next" href={morePath}>
						{words.more}
					</a>
				</nav>
			)}
		</NewsroomLayout>
	);
}

function ChannelEntry({ site, language, channel }: ChannelListProps & { channel: ListedChannel }) {
	const words = wordsFor(language).channelPages;
	const { path, name, articles, newest, isRenamed } = channel;
	const last = newest && words.newest(dateText(newest, language, site.timeZone));
	const facts = [words.articles(numberText(articles, language)), last];
	return (
		<li>
			<div>
				<h2>
					<a href={path}>
						<bdi>{name}</bdi>
					</a>
				</h2>
				<p class="facts">{facts.filter(Boolean).join(" · ")}</p>
			</div>
			{isRenamed && <span class="badge">{words.isRenamed}</span>}
		</li>
	);
}
