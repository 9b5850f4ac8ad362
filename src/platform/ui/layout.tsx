import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { wordsFor } from "../../words/languages.ts";
import { directionOf } from "../direction.ts";
import { feedFiles } from "../feed-files.ts";
import type { StaticPageLinks } from "../schema/site-settings.schema.ts";
import { Head, type HeadProps } from "./head.tsx";
import { siteLanguageIn } from "./page-language.ts";
import { SearchForm } from "./search-form.tsx";

interface LayoutProps extends HeadProps {
	/** True if the header has a search form; not for pages with a form of their own. */
	withSearch?: boolean;
	/** True for pages of surveys: the footer leads to the page of receipts. */
	isSurvey?: boolean;
	children: Child;
}

/** The frame of every page: head, header and footer. */
export function Layout({ withSearch, isSurvey, children, ...head }: LayoutProps) {
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
					<header class="masthead">
						<a class="brand" href="/">
							<img src="/icon.png" alt="" width="40" height="40" />
							<span>{site.title}</span>
						</a>
						<p lang={siteLanguageIn(language, site)}>{site.description}</p>
						{withSearch && <SearchForm language={language} />}
					</header>
					<main id="content">{children}</main>
					<footer class="imprint">
						{path !== undefined && <p class="address">{site.url + path}</p>}
						{site.staticPages && <StaticPages {...site.staticPages} language={language} />}
						<p class="links">
							<a href="/search">{words.search}</a>
							<a href="/feeds">{words.feeds}</a>
							<a href="/docs">API</a>
							{isSurvey && <a href="/receipts">{wordsFor(language).receipt.find}</a>}
							{Object.values(feedFiles).map(({ file, name }) => (
								<a href={`/${file}`}>{name}</a>
							))}
						</p>
					</footer>
				</body>
			</html>
		</>
	);
}

function StaticPages({ footer, language }: StaticPageLinks & { language: string }) {
	if (footer.length === 0) return null;
	return (
		<p class="links">
			{footer.map((page) => (
				<a
					href={`/pages/${page.slug}`}
					lang={page.language === language ? undefined : page.language}
				>
					{page.title}
				</a>
			))}
		</p>
	);
}
