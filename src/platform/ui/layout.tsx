import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { wordsFor } from "../../words/languages.ts";
import { directionOf } from "../direction.ts";
import { feedFiles } from "../feed-files.ts";
import type { NamedPath, Site, StaticPageLinks } from "../schema/site-settings.schema.ts";
import { asOfText } from "./date-text.ts";
import { Head, type HeadProps } from "./head.tsx";
import { siteLanguageIn } from "./page-language.ts";
import { SearchForm } from "./search-form.tsx";

interface LayoutProps extends HeadProps {
	/** True if the header has a search form; not for pages with a form of their own. */
	withSearch?: boolean;
	/** True if the page uses the whole width of a large screen, and not only that of a text. */
	isWide?: boolean;
	/** The time of the newest change on the front page, whose header is larger and says it. */
	asOf?: string;
	/** True for pages of surveys: the footer leads to the page of receipts. */
	isSurvey?: boolean;
	children: Child;
}

/** The frame of every page: head, header and footer. */
export function Layout({ withSearch, isWide, asOf, isSurvey, children, ...head }: LayoutProps) {
	const { site, language, path } = head;
	const words = wordsFor(language).pages;
	return (
		<>
			{raw("<!doctype html>")}
			<html lang={language} dir={directionOf(language)}>
				<Head {...head} />
				<body>
					<a class="skip" href="#content">
						{words.skip}
					</a>
					<header class={asOf === undefined ? "masthead" : "masthead large"}>
						<a class="brand" href="/">
							<img src="/icon.png" alt="" width="40" height="40" />
							<span>{site.title}</span>
						</a>
						<p lang={siteLanguageIn(language, site)}>{site.description}</p>
						{asOf !== undefined && <AsOf at={asOf} site={site} />}
						{withSearch && <SearchForm language={language} />}
						{withSearch && (
							<a class="to-search" href="/search">
								{words.search}
							</a>
						)}
					</header>
					{site.sections && <Sections sections={site.sections} {...{ site, language, path }} />}
					<main id="content" class={isWide ? "wide" : undefined}>
						{children}
					</main>
					<footer class="imprint">
						{path !== undefined && <p class="address">{site.url + path}</p>}
						{site.staticPages && <StaticPages {...site.staticPages} language={language} />}
						<p class="links">
							<a href="/search">{words.search}</a> <a href="/archive">{words.archive}</a>{" "}
							<a href="/feeds">{words.feeds}</a> <a href="/docs">API</a>
							{isSurvey && " "}
							{isSurvey && <a href="/receipts">{wordsFor(language).receipt.find}</a>}
							{Object.values(feedFiles).map(({ file, name }) => (
								<>
									{" "}
									<a href={`/${file}`}>{name}</a>
								</>
							))}
						</p>
					</footer>
				</body>
			</html>
		</>
	);
}

function AsOf({ at, site }: { at: string; site: Site }) {
	return (
		<p class="as-of">
			<time datetime={at}>{asOfText(at, site.language, site.timeZone)}</time>
		</p>
	);
}

interface SectionsProps {
	site: Site;
	sections: NamedPath[];
	language: string;
	/** The path of the page that shows them. */
	path: string | undefined;
}

function Sections({ site, sections, language, path }: SectionsProps) {
	if (sections.length === 0) return null;
	return (
		<nav class="sections" aria-label={wordsFor(language).pages.sections}>
			<ul lang={siteLanguageIn(language, site)}>
				{sections.map((section) => (
					<li>
						<a href={section.path} aria-current={section.path === path ? "page" : undefined}>
							<bdi>{section.title}</bdi>
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}

function StaticPages({ footer, language }: StaticPageLinks & { language: string }) {
	if (footer.length === 0) return null;
	return (
		<p class="links">
			{footer.map((page, index) => (
				<>
					{index > 0 && " "}
					<a
						href={`/pages/${page.slug}`}
						lang={page.language === language ? undefined : page.language}
					>
						{page.title}
					</a>
				</>
			))}
		</p>
	);
}
