import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { toSlug } from "../../../platform/schema/slug.schema.ts";
import { momentText } from "../../../platform/ui/date-text.ts";
import { languageName } from "../../../platform/ui/language-name.ts";
import { siteLanguageIn } from "../../../platform/ui/page-language.ts";
import { selectionPath } from "../../../publication/selection.schema.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { Article, Translation } from "../article.schema.ts";
import { TopicLinks } from "../teasers.tsx";
import { Label } from "./label.tsx";

/** Longer titles are set in smaller type. */
const LONG_TITLE = 120;

interface ArticleHeadProps {
	site: Site;
	article: Article;
}

/** The head of an article, above its picture and text: label, title, standfirst, authors and dates. */
export function ArticleHead({ site, article }: ArticleHeadProps) {
	const { language, title, topics, authors, translations } = article;
	const words = wordsFor(language).articles;
	const hasStandfirst = !article.is_summary_derived && article.summary !== "";
	return (
		<header>
			{topics.length > 0 && (
				<p class="kicker">
					<TopicLinks topics={topics.slice(0, 1)} lang={siteLanguageIn(language, site)} />
				</p>
			)}
			<Label article={article} />
			<h1 class={title.length > LONG_TITLE ? "long" : undefined}>{title}</h1>
			{hasStandfirst && <p class="standfirst">{article.summary}</p>}
			{authors.length > 0 && (
				<p class="byline">
					{words.by} <Authors names={authors} />
				</p>
			)}
			<Dates site={site} article={article} />
			{translations.length > 0 && (
				<p class="byline">
					{words.otherLanguages} <Translations translations={translations} />
				</p>
			)}
		</header>
	);
}

function Dates({ site, article }: ArticleHeadProps) {
	const { language, published_at, updated_at, corrections } = article;
	const words = wordsFor(language).articles;
	const text = (at: string) => momentText(at, language, site.timeZone);
	return (
		<p class="dateline">
			<time datetime={published_at}>{text(published_at)}</time>{" "}
			{updated_at > published_at && (
				<span>
					{words.updated} <time datetime={updated_at}>{text(updated_at)}</time>
				</span>
			)}{" "}
			{corrections && <a href="#corrections">{words.corrected}</a>}
		</p>
	);
}

function Authors({ names }: { names: string[] }) {
	return names.map((name, index) => {
		const author = toSlug(name);
		return (
			<>
				{index > 0 && ", "}
				<bdi>{author ? <a href={selectionPath({ author })}>{name}</a> : name}</bdi>
			</>
		);
	});
}

function Translations({ translations }: { translations: Translation[] }) {
	return translations.map(({ language, slug }, index) => (
		<>
			{index > 0 && ", "}
			<a href={`/articles/${slug}`} hreflang={language} lang={language}>
				{languageName(language, language)}
			</a>
		</>
	));
}
