import { raw } from "hono/html";
import { directionOf } from "../../platform/direction.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { toSlug } from "../../platform/schema/slug.schema.ts";
import { languageName } from "../../platform/ui/language-name.ts";
import { siteLanguageIn } from "../../platform/ui/page-language.ts";
import type { ArticleSummary } from "./article.schema.ts";
import { Dateline, mainLanguage } from "./dateline.tsx";
import type { Image } from "./image.schema.ts";
import { Label } from "./page/label.tsx";

/** An article in a list; what a search found has safe HTML with the words that were searched for. */
type TeasedArticle = ArticleSummary & { snippet?: string; titleHtml?: string };

/** Longer titles are set in smaller type. */
const LONG_TITLE = 120;

interface TeaserProps {
	site: Site;
	article: TeasedArticle;
	/** `lead` is the first and largest of the page; `brief` has no summary. */
	rank?: "lead" | "brief";
	/** The level of the heading; 2 unless it stands below another heading. */
	level?: 2 | 3;
	/** True below the name of a topic: the teaser then names none. */
	isTopicKnown?: boolean;
}

interface TeasersProps extends Omit<TeaserProps, "article"> {
	articles: TeasedArticle[];
}

/** Articles with their snippets, or their summaries if they have none. */
export function Teasers({ articles, ...rest }: TeasersProps) {
	return (
		<ol class={rest.rank === "brief" ? "teasers briefs" : "teasers"}>
			{articles.map((article) => (
				<li>
					<Teaser article={article} {...rest} />
				</li>
			))}
		</ol>
	);
}

/**
 * One article: its label, kicker, title, summary, authors and time, and its picture. The picture comes last
 * in the HTML, because it matters least, and stands where the stylesheet puts it.
 */
export function Teaser({ site, article, rank, level = 2, isTopicKnown = false }: TeaserProps) {
	const { language, summary, snippet, title, titleHtml, image } = article;
	const Heading = `h${level}` as const;
	const text = snippet === undefined ? summary : raw(snippet);
	return (
		<article
			class={["teaser", rank, image && "pictured"].filter(Boolean).join(" ")}
			lang={language}
			dir={directionOf(language)}
		>
			<Label article={article} />
			<Kicker
				site={site}
				language={language}
				topics={isTopicKnown ? [] : article.topics.slice(0, 1)}
			/>
			<Heading class={title.length > LONG_TITLE ? "long" : undefined}>
				<a href={`/articles/${article.slug}`}>{titleHtml === undefined ? title : raw(titleHtml)}</a>
			</Heading>
			{rank !== "brief" && text !== "" && <p class="summary">{text}</p>}
			<Dateline site={site} article={article} />
			{image && <TeaserPicture image={image} isFirst={rank === "lead"} />}
		</article>
	);
}

interface KickerProps {
	site: Site;
	/** The language of the article. */
	language: string;
	topics: string[];
}

/** The line above the title: the first topic, and the language if it is not the site's. */
function Kicker({ site, language, topics }: KickerProps) {
	const isForeign = mainLanguage(language) !== mainLanguage(site.language);
	const lang = siteLanguageIn(language, site);
	if (topics.length === 0 && !isForeign) return null;
	return (
		<p class="kicker">
			<TopicLinks topics={topics} lang={lang} />{" "}
			{isForeign && <span lang={lang}>{languageName(language, site.language)}</span>}
		</p>
	);
}

// The stylesheet keeps the space, also of a picture that is gone: its words then stand there.
function TeaserPicture({ image, isFirst }: { image: Image; isFirst: boolean }) {
	return (
		<img
			src={image.url}
			alt={image.alt}
			width={image.width}
			height={image.height}
			decoding="async"
			{...(isFirst ? { fetchpriority: "high" } : { loading: "lazy" })}
		/>
	);
}

interface TopicLinksProps {
	topics: string[];
	/** The language of the topics, if the text around them is in another. */
	lang: string | undefined;
}

/** Links to the pages of an article's topics. */
export function TopicLinks({ topics, lang }: TopicLinksProps) {
	return (
		<>
			{topics.map((name, index) => (
				<>
					{index > 0 && " "}
					<a class="topic-link" lang={lang} href={`/topics/${encodeURIComponent(toSlug(name))}`}>
						<bdi>{name}</bdi>
					</a>
				</>
			))}
		</>
	);
}
