import type { NamedChannel } from "../articles/lists/channel.json.ts";
import { feedFormats } from "../formats/feed-formats.ts";
import type { Site } from "../platform/schema/site-settings.schema.ts";
import { Layout } from "../platform/ui/layout.tsx";
import { wordsFor } from "../words/languages.ts";

const GROUPS = ["site", "topics", "authors", "languages"] as const;

interface FeedsPageProps {
	site: Site;
	channels: NamedChannel[];
	/** The path of the next part, if there are many channels. */
	nextPath: string | undefined;
}

/** Explains feeds, and lists the address of each. */
export function FeedsPage({ site, channels, nextPath }: FeedsPageProps) {
	const words = wordsFor(site.language).feeds;
	return (
		<Layout site={site} language={site.language} title={words.title} path="/feeds" withSearch>
			<h1>{words.title}</h1>
			<p>{words.intro}</p>
			{GROUPS.map((group) => (
				<Group
					site={site}
					title={words.channels[group]}
					channels={channels.filter((channel) => channel.group === group)}
				/>
			))}
			{nextPath !== undefined && (
				<p class="pager">
					<a rel="next" href={nextPath}>
						{words.more}
					</a>
				</p>
			)}
			<p class="pager">
				<a href="/feeds.opml">{words.opml}</a>
			</p>
		</Layout>
	);
}

interface GroupProps {
	site: Site;
	title: string;
	channels: NamedChannel[];
}

function Group({ site, title, channels }: GroupProps) {
	if (channels.length === 0) return null;
	return (
		<section class="feeds">
			<h2>{title}</h2>
			{channels.map((channel) => (
				<ChannelFeeds site={site} channel={channel} />
			))}
		</section>
	);
}

function ChannelFeeds({ site, channel }: { site: Site; channel: NamedChannel }) {
	return (
		<>
			<h3>
				<a href={channel.path || "/"}>{channel.title}</a>
			</h3>
			<ul>
				{Object.values(feedFormats).map(({ file, name }) => (
					<li>
						<a href={`${channel.path}/${file}`}>{name}</a>{" "}
						<code>{`${site.url}${channel.path}/${file}`}</code>
					</li>
				))}
			</ul>
		</>
	);
}
