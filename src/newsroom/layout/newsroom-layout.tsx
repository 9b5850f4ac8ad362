import type { Context } from "hono";
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { directionOf } from "../../platform/direction.ts";
import type { Permission } from "../../platform/http/route-policy.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { pageLanguageFor } from "../../platform/ui/page-language.ts";
import { bar, newsroomStylesheetPath } from "../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../words/languages.ts";
import type { Member, NewsroomEnv } from "../member.ts";
import { currentness, navigationFor } from "./navigation.ts";

/** The part of a request that the frame of every page of the newsroom shows. */
export interface Frame {
	site: Site;
	language: string;
	/** The member that sent the request; undefined before the sign-in. */
	member?: Member | undefined;
	permissions?: ReadonlySet<Permission>;
	/** The path of the page. */
	path: string;
}

/** Returns the frame of the page that a request asks for. */
export function frameOf<Kind extends NewsroomEnv>(c: Context<Kind>): Frame {
	const { site, member, permissions } = c.var;
	return { site, language: pageLanguageFor(c), member, permissions, path: c.req.path };
}

interface NewsroomLayoutProps {
	frame: Frame;
	title: string;
	/** Paths of stylesheets beside the newsroom's own. */
	stylesheets?: string[];
	/** Paths of scripts, which are modules. The route of the page needs `newsroomScripts`. */
	scripts?: string[];
	/** True if the page uses the whole width, and not only that of a text. */
	isWide?: boolean;
	children: Child;
}

/** The frame of every page of the newsroom: it looks like no page that the public sees. */
export function NewsroomLayout({ frame, isWide, children, ...head }: NewsroomLayoutProps) {
	const { language, member } = frame;
	const words = wordsFor(language);
	return (
		<>
			{raw("<!doctype html>")}
			<html lang={language} dir={directionOf(language)}>
				<NewsroomHead site={frame.site} language={language} {...head} />
				<body class={member ? "desk" : "desk closed"}>
					<a class="skip" href="#content">
						{words.pages.skip}
					</a>
					<header class="side">
						<a class="room" href="/newsroom">
							<strong>{words.signIn.title}</strong> <span>{frame.site.title}</span>
						</a>
						{member && <Menu {...frame} member={member} />}
					</header>
					<main id="content" class={isWide ? "wide" : undefined}>
						{children}
					</main>
				</body>
			</html>
		</>
	);
}

/** The keyboard of a phone makes the page smaller, so that what sticks to its end stays visible. */
const VIEWPORT = "width=device-width, initial-scale=1, interactive-widget=resizes-content";

type HeadProps = Pick<Frame, "site" | "language"> &
	Pick<NewsroomLayoutProps, "title" | "stylesheets" | "scripts">;

function NewsroomHead({ site, language, title, stylesheets = [], scripts = [] }: HeadProps) {
	const room = wordsFor(language).signIn.title;
	return (
		<head>
			<meta charset="utf-8" />
			<meta name="viewport" content={VIEWPORT} />
			<title>{[title, room, site.title].join(" – ")}</title>
			<meta name="robots" content="noindex" />
			<meta name="theme-color" content={bar} />
			<link rel="icon" type="image/png" href="/icon.png" />
			<link rel="apple-touch-icon" href="/apple-touch-icon.png" />
			{[newsroomStylesheetPath, ...stylesheets].map((href) => (
				<link rel="stylesheet" href={href} />
			))}
			{scripts.map((src) => (
				<script type="module" src={src} />
			))}
		</head>
	);
}

/** Stands beside the page on wide screens; on others a button opens it, without a script. */
function Menu({ language, path, member, permissions = new Set() }: Frame & { member: Member }) {
	const words = wordsFor(language);
	const { navigation, signIn } = words;
	return (
		<>
			<button class="to-menu" type="button" popovertarget="menu">
				{navigation.menu}
			</button>
			<div class="menu" id="menu" popover="auto">
				<button class="to-menu close" type="button" popovertarget="menu" popovertargetaction="hide">
					{navigation.close}
				</button>
				<nav aria-label={signIn.title}>
					{navigationFor(permissions).map(({ name, entries }) => (
						<>
							<p id={`menu-${name}`}>{navigation.groups[name]}</p>
							<ul aria-labelledby={`menu-${name}`}>
								{entries.map((entry) => (
									<li>
										<a href={entry.path} aria-current={currentness(entry.path, path)}>
											{entry.title(words)}
										</a>
									</li>
								))}
							</ul>
						</>
					))}
				</nav>
				<div class="me">
					<p>
						<span class="hidden">{navigation.signedInAs}</span> <strong>{member.name}</strong>{" "}
						<span>{signIn.roles[member.role]}</span>
					</p>
					<form method="post" action="/newsroom/sign-out">
						<button type="submit">{signIn.signOut}</button>
					</form>
					<ul>
						<li>
							<a href="/newsroom/sessions" aria-current={currentness("/newsroom/sessions", path)}>
								{words.sessions.title}
							</a>
						</li>
						<li>
							<a href="/">{navigation.toSite}</a>
						</li>
					</ul>
				</div>
			</div>
		</>
	);
}
