import { feedFiles } from "../feed-files.ts";
import type { Site } from "../schema/site-settings.schema.ts";
import { ShareCard, type SharedArticle } from "./share-card.tsx";
import { paper, stylesheetPath } from "./stylesheets.ts";

/** The same page in another language; `x-default` is for all languages that have no page. */
export interface Alternate {
	hreflang: string;
	url: string;
}

export interface HeadProps {
	site: Site;
	language: string;
	title?: string;
	description?: string;
	/** Channels beside the site's own; feed readers offer the first. */
	channels?: { title: string; path: string }[];
	/** The path of the page's canonical address; undefined for pages that no search engine may list. */
	path?: string | undefined;
	/** The page in all its languages, including its own. */
	alternates?: Alternate[];
	/** The article that the page is about. */
	article?: SharedArticle;
	/** Paths of stylesheets beside the site's own. */
	stylesheets?: string[];
	/** The address of a script of another site that the page needs. */
	script?: string;
	/** The path of a script of the service. The route of the page needs a policy that allows it. */
	ownScript?: string;
}

/** Describes a page to browsers, feed readers, search engines and sites that link to it. */
export function Head(props: HeadProps) {
	const { site, title, description, path, alternates = [] } = props;
	const channels = [...(props.channels ?? []), { title: site.title, path: "" }];
	return (
		<head>
			<meta charset="utf-8" />
			<meta name="viewport" content="width=device-width, initial-scale=1" />
			<title>{title ? `${title} – ${site.title}` : site.title}</title>
			{description && <meta name="description" content={description} />}
			{path === undefined && <meta name="robots" content="noindex" />}
			{path !== undefined && <link rel="canonical" href={site.url + path} />}
			{path !== undefined && <ShareCard {...props} url={site.url + path} />}
			{alternates.map(({ hreflang, url }) => (
				<link rel="alternate" hreflang={hreflang} href={url} />
			))}
			{channels.map((channel) =>
				Object.values(feedFiles).map(({ file, contentType, name }) => (
					<link
						rel="alternate"
						type={contentType.split(";")[0]}
						title={`${channel.title} (${name})`}
						href={`${site.url}${channel.path}/${file}`}
					/>
				)),
			)}
			<meta name="theme-color" content={paper.light} media="(prefers-color-scheme: light)" />
			<meta name="theme-color" content={paper.dark} media="(prefers-color-scheme: dark)" />
			<link rel="icon" type="image/png" href="/icon.png" />
			<link rel="apple-touch-icon" href="/apple-touch-icon.png" />
			<link rel="stylesheet" href={stylesheetPath} />
			{props.stylesheets?.map((href) => (
				<link rel="stylesheet" href={href} />
			))}
			{props.ownScript && <script type="module" src={props.ownScript} />}
			{props.script && <script src={props.script} async defer />}
		</head>
	);
}
