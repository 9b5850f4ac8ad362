import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { feedFormats } from "../feeds/formats.ts";
import type { Site } from "../schemas/site.ts";
import { stylesheetPath } from "./stylesheet.ts";
import { wordsFor } from "./words.ts";

interface LayoutProps {
	site: Site;
	language: string;
	title?: string;
	description?: string;
	/** Channels to subscribe to beside the site's, by title and path; the first is what readers take. */
	channels?: { title: string; path: string }[];
	/** The page's one address, as a path; none for pages that should not be found again. */
	path?: string;
	/** Stylesheets beside the site's own. */
	stylesheets?: string[];
	/** A script of somebody else's, where the page cannot do without. */
	script?: string;
	children: Child;
}

/** What every page stands in. */
export function Layout(props: LayoutProps) {
	const { site, language, title, description, path } = props;
	const words = wordsFor(language);
	const formats = Object.values(feedFormats);
	const channels = [...(props.channels ?? []), { title: site.title, path: "" }];
	return (
		<>
			{raw("<!doctype html>")}
			<html lang={language}>
				<head>
					<meta charset="utf-8" />
					<meta name="viewport" content="width=device-width, initial-scale=1" />
					<title>{title ? `${title} – ${site.title}` : site.title}</title>
					{description && <meta name="description" content={description} />}
					{path !== undefined && <link rel="canonical" href={site.url + path} />}
					{path === undefined && <meta name="robots" content="noindex" />}
					{channels.map((channel) =>
						formats.map(({ file, contentType, name }) => (
							<link
								rel="alternate"
								type={contentType.split(";")[0]}
								title={`${channel.title} (${name})`}
								href={`${site.url}${channel.path}/${file}`}
							/>
						)),
					)}
					<link rel="icon" type="image/png" href="/icon.png" />
					<link rel="stylesheet" href={stylesheetPath} />
					{props.stylesheets?.map((href) => (
						<link rel="stylesheet" href={href} />
					))}
					{props.script && <script src={props.script} async defer />}
				</head>
				<body>
					<a class="skip" href="#content">
						{words.skip}
					</a>
					<header class="masthead">
						<a class="brand" href="/">
							<img src="/icon.png" alt="" width="40" height="40" />
							<span>{site.title}</span>
						</a>
						<p>{site.description}</p>
					</header>
					<main id="content">{props.children}</main>
					<footer class="imprint">
						<p>
							<a href="/feeds">{words.feeds}</a>
							{formats.map(({ file, name }) => (
								<a href={`/${file}`}>{name}</a>
							))}
						</p>
					</footer>
				</body>
			</html>
		</>
	);
}
