import type { Article } from "../../articles/article/article.schema.ts";
import { feedFormats } from "../../formats/feed-formats.ts";
import type { Site } from "../schema/site-settings.schema.ts";
import { ShareCard } from "./share-card.tsx";
import { stylesheetPath } from "./stylesheets.ts";

/** The same page in another language; `x-default`: for all languages that have none. */
export interface Alternate {
	hreflang: string;
	url: string;
}

export interface HeadProps {
	site: Site;
	language: string;
	title?: string;
	description?: string;
	/** Channels to subscribe to beside the site's, by title and path; the first is what readers take. */
	channels?: { title: string; path: string }[];
	/** The page's one address, as a path; none for pages that should not be found again. */
	path?: string | undefined;
	/** The page in all its languages, its own among them. */
	alternates?: Alternate[];
	/** The article that the page is about. */
	article?: Article;
	/** Stylesheets beside the site's own. */
	stylesheets?: string[];
	/** A script of somebody else's, where the page cannot do without. */
	script?: string;
}

/** What a page says of itself to browsers, feed readers, search engines and whoever links to it. */
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
				Object.values(feedFormats).map(({ file, contentType, name }) => (
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
	);
}
