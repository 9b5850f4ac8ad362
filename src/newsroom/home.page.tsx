import type { Permission } from "../platform/http/route-policy.ts";
import type { Site } from "../platform/schema/site-settings.schema.ts";
import { dateText, dayText } from "../platform/ui/date-text.ts";
import { Layout } from "../platform/ui/layout.tsx";
import { type Words, wordsFor } from "../words/languages.ts";
import type { Member } from "./member.ts";
import type { Session } from "./session.schema.ts";

interface HomeProps {
	site: Site;
	language: string;
	member: Member;
	permissions: ReadonlySet<Permission>;
	sessions: Session[];
}

/** The links of the home page, each with the permission that its page needs. */
const LINKS: { path: string; needs: Permission; title: (words: Words) => string }[] = [
	{ path: "/newsroom/surveys", needs: "results:read", title: (words) => words.newsroom.surveys },
	{
		path: "/newsroom/dead-letters",
		needs: "results:read",
		title: (words) => words.deadLetters.title,
	},
	{ path: "/newsroom/status", needs: "status:read", title: (words) => words.status.title },
	{ path: "/newsroom/tokens", needs: "people", title: (words) => words.tokens.title },
	{ path: "/docs", needs: "self", title: (words) => words.signIn.api },
];

/** The first page after signing in: what there is, and where one is signed in. */
export function HomePage({ site, language, member, permissions, sessions }: HomeProps) {
	const words = wordsFor(language).signIn;
	return (
		<Layout site={site} language={language} title={words.title}>
			<h1>{words.title}</h1>
			<form method="post" action="/newsroom/sign-out">
				<p>{words.signedInAs(member.name, words.roles[member.role])}</p>
				<button class="quiet" type="submit">
					{words.signOut}
				</button>
			</form>
			<ul>
				{LINKS.filter(({ needs }) => permissions.has(needs)).map(({ path, title }) => (
					<li>
						<a href={path}>{title(wordsFor(language))}</a>
					</li>
				))}
			</ul>
			<h2>{words.sessions}</h2>
			<p>{sessions.length > 0 ? words.sessionsIntro : words.noSessions}</p>
			{sessions.map((session) => (
				<SessionPart site={site} language={language} session={session} />
			))}
		</Layout>
	);
}

interface SessionProps {
	site: Site;
	language: string;
	session: Session;
}

function SessionPart({ site, language, session }: SessionProps) {
	const words = wordsFor(language).signIn;
	const { id, created_at, used_on, current } = session;
	const began = words.began(dateText(created_at, language, site.timeZone));
	return (
		<form class="receipt" method="post" action={`/newsroom/sessions/${id}/end`}>
			<p id={`session-${id}`}>
				{began}, {words.used(dayText(used_on, language))}
				{current && <strong> ({words.thisSession})</strong>}
			</p>
			<button class="quiet" type="submit" aria-describedby={`session-${id}`}>
				{words.end}
			</button>
		</form>
	);
}
