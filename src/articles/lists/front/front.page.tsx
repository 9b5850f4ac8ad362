import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { Layout } from "../../../platform/ui/layout.tsx";
import { Pager, type PagerProps } from "../../../platform/ui/pager.tsx";
import { wordsFor } from "../../../words/languages.ts";
import type { ArticleSummary } from "../../article/article.schema.ts";
import { Teaser, Teasers } from "../../article/teasers.tsx";
import { arrange, type FrontChoice, type Section } from "./front-arrangement.ts";

interface FrontPageProps extends PagerProps {
	site: Site;
	articles: ArticleSummary[];
	/** The channel of the articles; undefined for all articles. */
	channel?: { title: string; path: string } | undefined;
	/** The choice of the newsroom for the page. */
	choice: FrontChoice;
}

/** A list of articles, the newest first: the front page, a channel's page, or an older page of either. */
export function FrontPage({ site, articles, channel, choice, ...pager }: FrontPageProps) {
	const words = wordsFor(site.language).articles;
	const isFirst = pager.newerPath === undefined;
	const older = channel ? `${channel.title}: ${words.older}` : words.older;
	const title = isFirst ? channel?.title : older;
	const asOf = title === undefined ? newestTime(articles) : undefined;
	return (
		<Layout
			site={site}
			language={site.language}
			// Every new article moves the older pages, so search engines use the sitemap instead.
			path={isFirst ? (channel?.path ?? "/") : undefined}
			description={site.description}
			withSearch
			isWide
			{...(asOf !== undefined && { asOf })}
			{...(title !== undefined && { title })}
			{...(channel && { channels: [channel] })}
		>
			<h1 class={title ? "topic" : "hidden"}>{title ?? site.title}</h1>
			{articles.length === 0 && <p>{words.noArticles}</p>}
			{isFirst ? (
				<Front site={site} articles={articles} choice={choice} />
			) : (
				<Teasers site={site} articles={articles} />
			)}
			<Pager language={site.language} {...pager} />
		</Layout>
	);
}

type FrontProps = Pick<FrontPageProps, "site" | "articles" | "choice">;

/** A lead, a row of articles below it, the newest of the others beside them, the sections, and the rest. */
function Front({ site, articles, choice }: FrontProps) {
	const words = wordsFor(site.language).articles;
	const { lead, row, newest, sections, more } = arrange(articles, choice);
	if (!lead) return null;
	return (
		<>
			<div class={newest.length > 0 ? "front" : "front alone"}>
				<div class="top">
					<Teaser site={site} article={lead} rank="lead" />
					{row.length > 0 && <Teasers site={site} articles={row} />}
				</div>
				{newest.length > 0 && (
					<section class="newest" aria-labelledby="newest">
						<h2 id="newest">{words.besides}</h2>
						<Teasers site={site} articles={newest} rank="brief" level={3} />
					</section>
				)}
			</div>
			{sections.map((section, index) => (
				<SectionBlock site={site} section={section} id={`section-${index + 1}`} />
			))}
			{more.length > 0 && (
				<section class="block" aria-labelledby="more">
					<h2 id="more">{words.more}</h2>
					<Teasers site={site} articles={more} level={3} />
				</section>
			)}
		</>
	);
}

function SectionBlock({ site, section, id }: { site: Site; section: Section; id: string }) {
	return (
		<section class="block" aria-labelledby={id}>
			<h2 id={id}>
				<a href={section.path}>
					<bdi>{section.title}</bdi>
				</a>
			</h2>
			<Teasers site={site} articles={section.articles} rank="brief" level={3} isTopicKnown />
		</section>
	);
}

/** Returns the time of the newest change that the page shows; undefined if it shows no article. */
function newestTime(articles: ArticleSummary[]): string | undefined {
	return articles
		.flatMap(({ published_at, updated_at }) => [published_at, updated_at])
		.sort()
		.at(-1);
}
